import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openedSite } from './opened-site.ts';
import { searchFor } from './searching.ts';

/** What the browsers of early 2023 that Vite writes syntax for (Safari 16.4, Chrome 111) do not know yet. */
const forget = `{
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  for (const name of ['map', 'filter', 'some', 'every', 'find', 'reduce', 'flatMap', 'forEach', 'take', 'drop', 'toArray'])
    delete iterator[name];
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
  delete globalThis.Iterator;
  delete Map.groupBy;
  delete Object.groupBy;
  delete Promise.withResolvers;
  delete Promise.try;
  delete Array.fromAsync;
  delete RegExp.escape;
  delete URL.canParse;
  delete Intl.Segmenter;
};
`;

const built = openedSite();

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await built.browser.newContext({ acceptDownloads: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    // Nothing is kept here, by wish.
    if (!message.text().includes('Service Worker registration blocked')) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.addInitScript(forget);
  // A thread starts without what was done to its page.
  await page.route('**/_astro/worker-*.js', route =>
    route.fulfill({
      contentType: 'text/javascript',
      body: forget + readFileSync(join(built.site, new URL(route.request().url()).pathname), 'utf8'),
    }),
  );
  await page.goto(built.served.address + path);
  return { page, complaints };
}

test('a browser of early 2023 searches', async () => {
  const { page, complaints } = await open('/tim-kiem/');
  expect(await page.evaluate(() => 'groupBy' in Map || 'Segmenter' in Intl)).toBe(false);
  expect((await searchFor(page, 'nghia vu quan su')).length).toBeGreaterThan(3);
  expect((await searchFor(page, 'dang ky nghia vu quan su lan dua')).length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a browser of early 2023 fills a form and takes it away', async () => {
  const { page, complaints } = await open('/bieu-mau/mau-03-nd23-2012/');
  await page.locator('#o-ho-ten').fill('Nguyễn Thị Hữu Ỷ '.repeat(60).trim());
  for (const kind of ['pdf', 'docx']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-make=${kind}]`).click(),
    ]);
    expect(file.suggestedFilename()).toContain(`.${kind}`);
    expect(statSync(await file.path()).size).toBeGreaterThan(5000);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('no style needs what those browsers do not know', () => {
  const styles = globSync('_astro/*.css', { cwd: built.site }).map(file =>
    readFileSync(join(built.site, file), 'utf8'),
  );
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.filter(css => /light-dark\(|@scope\b|@starting-style|\bif\(/.test(css))).toEqual([]);
});
