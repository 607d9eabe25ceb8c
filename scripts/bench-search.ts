import { spawnSync } from 'node:child_process';
import { cpSync, createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { deriveQueries, type Asked } from '../src/search/derive-queries.ts';
import { searchRecords } from '../src/search/record.ts';
import { makeSearch } from './make-search.ts';

const cli = fileURLToPath(new URL('niem-yet.ts', import.meta.url));

function niemYet(...args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}

function readContent(folder: string): Catalogue {
  const { catalogue } = loadCatalogue(folder);
  if (!catalogue) throw new Error(`${folder} does not load`);
  return catalogue;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

async function serve(folder: string) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    if (found) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

interface Given {
  readonly milliseconds: number;
  readonly paths: readonly string[];
}

/** Types a whole query at once and waits for the list to stand on the page. */
function type(page: Page, query: string): Promise<Given> {
  return page.evaluate(async asked => {
    const input = document.querySelector<HTMLInputElement>('#tim-kiem-q')!;
    const list = document.querySelector<HTMLElement>('.search-results')!;
    const start = performance.now();
    const shown = new Promise<void>(done => {
      const observer = new MutationObserver(() => {
        if (list.dataset['query'] !== asked || list.getAttribute('aria-busy') !== 'false') return;
        observer.disconnect();
        done();
      });
      observer.observe(list, { attributes: true });
    });
    input.value = asked;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    const links = document.querySelectorAll<HTMLAnchorElement>('.search-result > a');
    return {
      milliseconds: performance.now() - start,
      paths: Array.from(links, link => link.pathname.slice(1)),
    };
  }, query);
}

/** Asks Pagefind as it comes, over the same titles as HTML pages. */
function typePlain(page: Page, query: string): Promise<Given> {
  return page.evaluate(async asked => {
    const script = '/pagefind/pagefind.js';
    const module = (await import(script)) as {
      search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    const start = performance.now();
    const { results } = await module.search(asked);
    const data = await Promise.all(results.slice(0, 10).map(result => result.data()));
    return { milliseconds: performance.now() - start, paths: data.map(({ url }) => url.replace(/^\//, '')) };
  }, query);
}

const repeats = 3;

/** All queries after a first one; of each the best of its repeats: other work on the machine only ever adds time. */
async function measure(page: Page, asked: readonly Asked[], ask: typeof type) {
  await ask(page, 'khởi động');
  const times: number[] = [];
  let first = 0;
  let five = 0;
  for (const { query, right } of asked) {
    const own: number[] = [];
    let paths: readonly string[] = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      // The box answers a change only, so something else stands between two turns.
      if (turn > 0) await ask(page, '');
      const given = await ask(page, query);
      own.push(given.milliseconds);
      ({ paths } = given);
    }
    times.push(Math.min(...own));
    if (right.has(paths[0] ?? '')) first += 1;
    if (paths.slice(0, 5).some(path => right.has(path))) five += 1;
  }
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  const share = (count: number) => `${((100 * count) / asked.length).toFixed(1)} %`;
  return { first: share(first), five: share(five), p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** What a phone fetches from the first key to the first answer; text counts as a server would compress it. */
async function transferred(browser: Browser, address: string, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${address}/tim-kiem/`);
  const sizes: Promise<number>[] = [];
  page.on('response', response => {
    sizes.push(response.body().then(body => Math.min(body.length, gzipSync(body).length)));
  });
  await type(page, query);
  await page.waitForLoadState('networkidle');
  const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  await page.close();
  return sum;
}

async function plainIndex(catalogue: Catalogue, folder: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind does not start');
  for (const { path, title } of searchRecords(catalogue)) {
    const content = `<html lang="vi"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
    await index.addHTMLFile({ url: `/${path}`, content });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

async function report(name: string, content: string, site: string, browser: Browser): Promise<void> {
  const catalogue = readContent(content);
  const asked = deriveQueries(catalogue);
  const folder = join(site, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  const start = performance.now();
  await makeSearch(catalogue, folder);
  const built = ((performance.now() - start) / 1000).toFixed(1);
  const served = await serve(site);
  const page = await browser.newPage();
  await page.goto(`${served.address}/tim-kiem/`);
  const own = await measure(page, asked, type);
  const bytes = await transferred(
    browser,
    served.address,
    asked.find(({ rule }) => rule === 'một phần tên, không dấu')!.query,
  );
  const size = bytesBelow(folder);
  process.stdout.write(
    `| ${name} | Niêm Yết | ${asked.length} | ${own.first} | ${own.five} | ${own.p50} | ${own.p95} | ${own.max} | ${kilobytes(bytes)} | ${kilobytes(size)} | ${built} |\n`,
  );
  rmSync(folder, { recursive: true });
  await plainIndex(catalogue, folder);
  await page.goto(`${served.address}/tim-kiem/`);
  const plain = await measure(page, asked, typePlain);
  process.stdout.write(
    `| ${name} | Pagefind quét tên | ${asked.length} | ${plain.first} | ${plain.five} | ${plain.p50} | ${plain.p95} | ${plain.max} | | ${kilobytes(bytesBelow(folder))} | |\n`,
  );
  await page.close();
  served.stop();
}

const sizes = process.argv.slice(2).map(Number);
const work = mkdtempSync(join(tmpdir(), 'niem-yet-search-'));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const site = join(work, 'site');
  niemYet('build', '--out', site);
  process.stdout.write(
    '| danh mục | máy tìm | câu hỏi | đúng ngay | đúng trong năm | p50 (ms) | p95 (ms) | chậm nhất (ms) | tải đến kết quả đầu | chỉ mục | dựng (giây) |\n|--|--|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n',
  );
  await report('có thật', 'content', site, browser);
  for (const size of sizes.length > 0 ? sizes : [20_000]) {
    const content = join(work, `content-${size}`);
    niemYet('bench', 'generate', '--procedures', String(size), '--out', content);
    const copy = join(work, `site-${size}`);
    cpSync(site, copy, { recursive: true });
    await report(`${size} thủ tục sinh thử`, content, copy, browser);
  }
  process.stdout.write(`Tải của máy (1 phút): ${loadavg()[0]!.toFixed(1)}.\n`);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
