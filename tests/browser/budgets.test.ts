import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openedSite } from './opened-site.ts';

const built = openedSite();

const compressed = (path: string) => brotliCompressSync(readFileSync(join(built.site, path))).length;
const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);

/** The style sheets and scripts that a page names in its own text. */
function partsOf(html: string): readonly string[] {
  return [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/(_astro\/[^"]+\.(?:js|css))"/gu)].map(
    ([, file]) => file!,
  );
}

/** Each script with those that it imports. */
function withImports(files: readonly string[]): Set<string> {
  const all = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(built.site, file), 'utf8');
    for (const [, name] of code.matchAll(/["'`](?:\.\/|\/_astro\/)([\w.-]+\.js)["'`]/gu))
      waiting.push(`_astro/${name}`);
  }
  return all;
}

test('every procedure page is at most 30 kB compressed with its styles and scripts', () => {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? compressed(file);
    sizes.set(file, size);
    return size;
  };
  const leadsOn = (page: string) =>
    readFileSync(join(built.site, page), 'utf8').includes('http-equiv="refresh"');
  const pages = globSync('thu-tuc/**/*.html', { cwd: built.site }).filter(page => !leadsOn(page));
  const heavy = pages
    .map(page => {
      const parts = withImports(partsOf(readFileSync(join(built.site, page), 'utf8')));
      expect(parts.size, page).toBeGreaterThan(1);
      return { page, bytes: compressed(page) + sum([...parts].map(sizeOf)) };
    })
    .filter(({ bytes }) => bytes > 30_000);
  expect(pages.length).toBeGreaterThan(50);
  expect(heavy).toEqual([]);
});

test('a page needs one font file of at most 40 kB, and names it first of all', () => {
  const html = readFileSync(join(built.site, 'index.html'), 'utf8');
  const preloaded = [...html.matchAll(/<link rel="preload" href="\/([^"]+)"/gu)].map(([, file]) => file!);
  expect(preloaded).toHaveLength(1);
  expect(statSync(join(built.site, preloaded[0]!)).size).toBeLessThanOrEqual(40_000);
  const styles = globSync('_astro/*.css', { cwd: built.site }).map(file =>
    readFileSync(join(built.site, file), 'utf8'),
  );
  const named = new Set(styles.flatMap(css => css.match(/[\w./-]+\.woff2?/gu) ?? []));
  expect([...named].map(file => file.replace(/^\//, ''))).toEqual(preloaded);
});

test('home and search run at most 60 kB of script compressed, the search engine included', () => {
  for (const page of ['index.html', 'tim-kiem/index.html']) {
    const scripts = [...withImports(partsOf(readFileSync(join(built.site, page), 'utf8')))].filter(file =>
      file.endsWith('.js'),
    );
    const engine = ['pagefind/pagefind.js'];
    expect(scripts.length, page).toBeGreaterThan(0);
    expect(sum([...scripts, ...engine].map(compressed)), page).toBeLessThanOrEqual(60_000);
  }
});

test('without JavaScript a procedure reads in full, word for word', async () => {
  const path = '/thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/';
  const read = async (javaScriptEnabled: boolean) => {
    const context = await built.browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(built.served.address + path);
    // Buttons work by script only, and stay hidden without it.
    const sections = await page.locator('main section').allInnerTexts();
    const buttons = await page.locator('main button:visible').count();
    await context.close();
    return { sections, buttons };
  };
  const [plain, scripted] = [await read(false), await read(true)];
  expect(plain.sections.join('').length).toBeGreaterThan(1000);
  expect(plain.sections).toEqual(scripted.sections);
  expect([plain.buttons, scripted.buttons > 0]).toEqual([0, true]);
});

test('without JavaScript the Word and PDF files of a decision download whole', async () => {
  const context = await built.browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(`${built.served.address}/quyet-dinh/quan-su-cap-xa/`);
  for (const [format, opening] of [
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const) {
    const link = page.locator(`a[download][href$=".${format}"]`).first();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, opening.length).toString()).toBe(opening);
    const href = (await link.getAttribute('href'))!;
    expect(bytes.equals(readFileSync(join(built.site, href)))).toBe(true);
  }
  await context.close();
});
