import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { synthesise } from '../src/catalogue/synthesise.ts';
import { deriveQueries, type Asked } from '../src/search/derive-queries.ts';
import { measuredDay, readOrRefuse } from './bench/catalogue.ts';
import { figuresOf, runNiemYet, withFolder } from './bench/own-process.ts';
import { askBare, askOwn, openFacets } from './bench/search-asking.ts';
import { hostFolders, type Host } from './bench/search-host.ts';
import { indexFigures, sizeOf } from './bench/search-index.ts';
import {
  commonWords,
  lettersOf,
  measure,
  transferred,
  type Measured,
  type Transferred,
} from './bench/search-measures.ts';
import { writeSynthetic } from './bench/synthetic-folder.ts';

const limits = { first: 95, five: 99, milliseconds: 60, kilobytes: 300 } as const;

const print = (line: string) => process.stdout.write(`${line}\n`);
const row = (cells: readonly (string | number)[]) => {
  print(`| ${cells.join(' | ')} |`);
};

const percent = (measured: readonly Measured[], key: 'first' | 'five') =>
  (100 * measured.filter(one => one[key]).length) / measured.length;

const quantile = (times: readonly number[], share: number) =>
  times.toSorted((left, right) => left - right)[
    Math.min(times.length - 1, Math.floor(times.length * share))
  ]!;

const spread = (times: readonly number[]) =>
  times.length === 0 ? '' : [0.5, 0.95, 1].map(share => quantile(times, share).toFixed(0)).join(' / ');

/** One row of figures; what has no right answer has only times. */
function timesRow(name: string, own: readonly Measured[], bare: readonly Measured[], judged: boolean): void {
  const shares = (measured: readonly Measured[]) =>
    judged && measured.length > 0
      ? [percent(measured, 'first').toFixed(1), percent(measured, 'five').toFixed(1)]
      : ['', ''];
  row([
    name,
    own.length,
    ...shares(own),
    spread(own.map(({ cold }) => cold)),
    spread(own.map(({ warm }) => warm).filter(Number.isFinite)),
    ...shares(bare),
    spread(bare.map(({ cold }) => cold)),
  ]);
}

interface Figures {
  readonly judged: readonly Measured[];
  readonly others: readonly Measured[];
  readonly bytes: readonly Transferred[];
}

async function measureAll(
  browser: Browser,
  own: Host,
  bare: Host,
  asked: readonly Asked[],
): Promise<Figures> {
  print(
    '| cách hỏi | câu | đúng ngay (%) | trong năm (%) | lần đầu p50 / p95 / chậm nhất (ms) | hỏi lại | Pagefind trơn: đúng ngay (%) | trong năm (%) | lần đầu p50 / p95 / chậm nhất (ms) |',
  );
  print(`|--|${'--:|'.repeat(8)}`);
  const judged = await measure(browser, own, asked, { ask: askOwn });
  const plain = await measure(browser, bare, asked, { ask: askBare, again: false });
  const bareOf = Map.groupBy(plain, ({ rule }) => rule);
  for (const [rule, measured] of Map.groupBy(judged, one => one.rule))
    timesRow(rule, measured, bareOf.get(rule) ?? [], true);
  timesRow('**cả thảy**', judged, plain, true);
  const some = asked.filter((_, index) => index % Math.ceil(asked.length / 40) === 0);
  const others = [
    { name: 'gõ từng chữ', queries: lettersOf(some.slice(0, 12)) },
    { name: 'từ có ở hầu hết các mục', queries: await commonWords(own) },
    { name: 'khi đã mở bộ lọc', queries: some, prepare: openFacets },
  ];
  const timed: Measured[] = [];
  for (const { name, queries, prepare } of others) {
    const ours = await measure(browser, own, queries, {
      ask: askOwn,
      again: false,
      ...(prepare && { prepare }),
    });
    const theirs = prepare ? [] : await measure(browser, bare, queries, { ask: askBare, again: false });
    timesRow(name, ours, theirs, false);
    timed.push(...ours);
  }
  return { judged, others: timed, bytes: await transferred(browser, own, asked) };
}

const kilobytes = (bytes: number) => Math.round(bytes / 1000);

function conclude({ judged, others, bytes }: Figures): void {
  const verdict = (met: boolean, text: string) => {
    print(`${met ? 'ĐẠT' : 'KHÔNG ĐẠT'}: ${text}`);
  };
  const first = percent(judged, 'first');
  const five = percent(judged, 'five');
  const withTones = percent(
    judged.filter(({ rule }) => rule.endsWith(', có dấu')),
    'first',
  );
  const without = percent(
    judged.filter(({ rule }) => rule.endsWith(', không dấu')),
    'first',
  );
  const slowest = judged.toSorted((left, right) => right.cold - left.cold)[0]!;
  const slowestOther = Math.max(...others.map(({ cold }) => cold));
  const heaviest = bytes.toSorted((left, right) => right.search - left.search)[0]!;
  print('');
  verdict(judged.length >= 150, `${judged.length} câu hỏi (cần từ 150)`);
  verdict(first >= limits.first, `kết quả đầu đúng ${first.toFixed(1)} % (cần từ ${limits.first} %)`);
  verdict(five >= limits.five, `đúng trong năm kết quả ${five.toFixed(1)} % (cần từ ${limits.five} %)`);
  verdict(without >= withTones, `không dấu ${without.toFixed(1)} %, có dấu ${withTones.toFixed(1)} %`);
  verdict(
    slowest.cold <= limits.milliseconds,
    `sau câu đầu, câu chậm nhất ${slowest.cold.toFixed(0)} ms (cần đến ${limits.milliseconds} ms): “${slowest.query}”; hỏi lại chậm nhất ${Math.max(...judged.map(({ warm }) => warm)).toFixed(0)} ms`,
  );
  verdict(
    slowestOther <= limits.milliseconds,
    `gõ từng chữ, từ rất phổ biến, bộ lọc đã mở: chậm nhất ${slowestOther.toFixed(0)} ms`,
  );
  verdict(
    kilobytes(heaviest.search) < limits.kilobytes,
    `từ chữ đầu đến kết quả đầu tải nhiều nhất ${kilobytes(heaviest.search)} kB (${heaviest.rule}; cần dưới ${limits.kilobytes} kB); trang tìm kiếm tải trước đó ${kilobytes(heaviest.page)} kB`,
  );
  for (const { rule, query, five: among } of judged.filter(one => !one.first))
    print(`Không đúng ngay: ${rule}: “${query}”${among ? ', có trong năm kết quả' : ''}`);
}

function makeIndex(kind: 'own' | 'bare', content: string, out: string): void {
  const name = kind === 'own' ? 'Niêm Yết' : 'Pagefind trơn, cùng các mục';
  const built = existsSync(out)
    ? ['có sẵn', '', '']
    : Object.values(figuresOf(indexFigures, `${kind}-index`, '--content', content, '--out', out)).map(
        Math.round,
      );
  const { files, bytes } = sizeOf(out);
  row([name, ...built, files, kilobytes(bytes)]);
}

async function report(
  browser: Browser,
  name: string,
  content: string,
  site: string,
  work: string,
): Promise<void> {
  const catalogue = readOrRefuse(content);
  const asked = deriveQueries(catalogue, measuredDay);
  print(`\n## ${name}: ${catalogue.procedures.size} thủ tục\n`);
  row(['chỉ mục', 'dựng (giây)', 'bộ nhớ Node, cả đọc danh mục (MB)', 'bộ nhớ Pagefind (MB)', 'tệp', 'kB']);
  print(`|--|${'--:|'.repeat(5)}`);
  const folders = { own: join(work, 'own'), bare: join(work, 'bare') };
  for (const kind of ['own', 'bare'] as const) makeIndex(kind, content, join(folders[kind], 'pagefind'));
  print('');
  const own = await hostFolders(folders.own, site);
  const bare = await hostFolders(folders.bare, site);
  try {
    conclude(await measureAll(browser, own, bare, asked));
  } finally {
    own.stop();
    bare.stop();
  }
}

async function benchSearch(sizes: readonly number[], work: string): Promise<void> {
  const site = join(work, 'site');
  if (!existsSync(site)) runNiemYet('build', '--no-documents', '--share-images', 'none', '--out', site);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    print(`${cpus().length} nhân ${cpus()[0]?.model ?? ''}, Chromium ${browser.version()}.`);
    await report(browser, 'Danh mục có thật', resolve('content'), site, join(work, 'real'));
    for (const size of sizes) {
      const content = join(work, `content-${size}`);
      if (!existsSync(content)) writeSynthetic(content, size, synthesise);
      await report(browser, 'Danh mục sinh thử', content, site, join(work, String(size)));
    }
    print(`\nTải của máy trong phút cuối: ${loadavg()[0]!.toFixed(1)}.`);
  } finally {
    await browser.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // What was generated and built stays there for the next run.
  options: { keep: { type: 'string' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [20_000];
if (values.keep === undefined) await withFolder(folder => benchSearch(sizes, folder));
else await benchSearch(sizes, resolve(values.keep));
