import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { writeSynthetic } from '../../scripts/bench/synthetic-folder.ts';
import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { synthesiseAppendix } from '../../src/catalogue/synthesise.ts';
import { niemYet } from '../scripts/run.ts';
import { axeComplaints } from './axe.ts';
import { closePages, openBrowser } from './browser.ts';
import { serve, type Served } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const procedures = 650;
const unbroken = 'ă'.repeat(500);
const paragraph = Array.from({ length: 3000 }, (_, index) => `chữ${index + 1}`).join(' ');

let catalogue: Catalogue;
let overlong: string;
let served: Served;
let browser: Browser;

/** One procedure gets a word that no line holds, wherever a text may stand, and a paragraph of many pages. */
function overfill(): string {
  const file = globSync('procedures/*/*.yaml', { cwd: content }).toSorted()[0]!;
  const path = join(content, file);
  const given = parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const filled = {
    ...given,
    name: `Cấp giấy phép ${unbroken}`,
    place: `Bộ phận ${unbroken}`,
    applicants: [unbroken],
    result: unbroken,
    method: unbroken,
    steps: [{ text: paragraph, details: [unbroken] }],
    dossier: {
      sets: 1,
      groups: [{ need: 'all', items: [{ name: unbroken, copies: [{ kind: 'original', count: 1 }] }] }],
    },
    cases: [
      {
        title: 'none',
        stages: [
          { order: 1, action: unbroken, unit: unbroken, duration: { amount: 1, unit: 'working-day' } },
        ],
        total: { amount: 1, unit: 'working-day' },
        coordination: unbroken,
        superior: 'unknown',
      },
    ],
  };
  writeFileSync(path, stringify(filled));
  return file.replace(/^procedures\/(.*)\/\d+-(.*)\.yaml$/u, '$1/$2');
}

/** More procedures in which one ministry takes part than one page of a list holds. */
function engage(ministry: string): void {
  for (const file of globSync('procedures/*/*.yaml', { cwd: content }).toSorted().slice(0, 150)) {
    const path = join(content, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/coordination: .*/u, `coordination: ${ministry}`));
  }
}

beforeAll(async () => {
  writeSynthetic(content, procedures, synthesiseAppendix);
  engage('Bộ Công an');
  overlong = overfill();
  catalogue = loadCatalogue(content).catalogue!;
  const { status, stdout, stderr } = niemYet('build', '--content', content, '--out', site, '--no-documents');
  if (status !== 0) throw new Error(stdout + stderr);
  served = await serve(site);
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await served.close();
});

async function withPage(path: string, look: (page: Page) => Promise<void>, width = 320): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
  const response = await page.goto(served.address + path);
  expect(response?.status()).toBe(200);
  await look(page);
  await page.close();
}

/** Words that stand beyond the edge of the screen, where nobody can read them or only by moving the page. */
const wordsBeyond = (page: Page) =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const beyond: (string | number)[] = [];
    for (let word = words.nextNode(); word !== null; word = words.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(word);
      const { width, right } = range.getBoundingClientRect();
      // The way to the page is cut on purpose, and whole under the keyboard's focus.
      if (word.parentElement?.closest('.crumbs')) continue;
      if (width > 0 && right > document.documentElement.clientWidth + 0.5)
        beyond.push(word.textContent!.slice(0, 40));
    }
    beyond.push(document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return beyond;
  });

test.for([320, 640, 1280])(
  'at %i px words that no line holds break, and no page scrolls sideways',
  async width => {
    const { decision, field } = catalogue.procedures.get(overlong)!;
    for (const path of [
      `/thu-tuc/${overlong}/`,
      `/quyet-dinh/${decision.id}/`,
      `/linh-vuc/${field.id}/`,
      `/tim-kiem/?q=${encodeURIComponent(unbroken)}`,
    ])
      await withPage(
        path,
        async page => {
          if (path.startsWith('/tim-kiem/'))
            await page.locator('.search-result, .search-nothing').first().waitFor();
          expect(await wordsBeyond(page), path).toEqual([0]);
        },
        width,
      );
  },
);

test('a procedure of endless texts still answers at its top and leads to each part', async () => {
  await withPage(`/thu-tuc/${overlong}/`, async page => {
    expect(await page.getByText(paragraph).count()).toBe(1);
    for (const [term, words] of [
      ['Hồ sơ', '01 loại giấy tờ, 01 bộ'],
      ['Thời hạn', '01 ngày làm việc'],
    ] as const) {
      const answer = page
        .locator('.glance > div')
        .filter({ hasText: term })
        .getByRole('link', { name: words });
      await answer.click();
      const heading = page.locator(new URL(page.url()).hash);
      await expect
        .poll(() => heading.evaluate(element => element.getBoundingClientRect().top))
        .toBeLessThan(100);
    }
    expect(await axeComplaints(page)).toEqual([]);
  });
});

interface ListPage {
  readonly path: string;
  readonly title: string;
  readonly where: string;
  readonly links: readonly string[];
}

/** Every page of a list from its first, going on by the link that the list itself offers, without scripts. */
async function walk(first: string): Promise<ListPage[]> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(served.address + first);
  const pages: ListPage[] = [];
  for (;;) {
    const links = await page.locator('main li > a[href^="/thu-tuc/"]').all();
    pages.push({
      path: new URL(page.url()).pathname,
      title: await page.title(),
      where: (await page.locator('.pagination span').innerText()).trim(),
      links: await Promise.all(links.map(async link => (await link.getAttribute('href'))!)),
    });
    const next = page.getByRole('link', { name: 'Trang sau' });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  for (const { path } of pages.toReversed().slice(1)) {
    await page.getByRole('link', { name: 'Trang trước' }).click();
    expect(new URL(page.url()).pathname).toBe(path);
  }
  expect(await page.getByRole('link', { name: 'Trang trước' }).count()).toBe(0);
  await context.close();
  return pages;
}

/** The first list of a kind that goes on to a second page. */
function longList(kind: string): string {
  const found = globSync(`${kind}/*/2/index.html`, { cwd: site }).toSorted()[0];
  if (found === undefined) throw new Error(`no list of ${kind} has two pages`);
  return `/${found.replace('2/index.html', '')}`;
}

const pathsOf = (chosen: (procedure: Procedure) => boolean) =>
  [...catalogue.procedures.values()].filter(chosen).map(({ id }) => `/thu-tuc/${id}/`);

test.for([
  ['quyet-dinh', 300],
  ['linh-vuc', 100],
  ['co-quan', 100],
] as const)(
  'a long list of %s is read page by page to its end, each procedure once',
  async ([kind, most]) => {
    const first = longList(kind);
    const id = first.split('/')[2]!;
    const pages = await walk(first);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ where }) => where)).toEqual(
      pages.map((_, index) => `Trang ${index + 1} trên ${pages.length}`),
    );
    expect(pages.map(({ path }) => path)).toEqual(
      pages.map((_, index) => (index === 0 ? first : `${first}${index + 1}/`)),
    );
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
    expect(pages.slice(0, -1).every(({ links }) => links.length === most)).toBe(true);
    const listed = pages.flatMap(({ links }) => links);
    expect(new Set(listed).size).toBe(listed.length);
    if (kind === 'quyet-dinh') expect(listed).toEqual(pathsOf(({ decision }) => decision.id === id));
    if (kind === 'linh-vuc') expect(listed).toEqual(pathsOf(({ field }) => field.id === id));
    if (kind === 'co-quan')
      await withPage(first, async page => {
        expect(await page.getByText(`${listed.length} thủ tục nêu cơ quan này`).count()).toBe(1);
      });
  },
);

test.for(['quyet-dinh', 'linh-vuc', 'co-quan'])(
  'the second page of a list of %s is as sound as the first',
  async kind => {
    await withPage(`${longList(kind)}2/`, async page => {
      expect(await wordsBeyond(page)).toEqual([0]);
      expect(await axeComplaints(page)).toEqual([]);
    });
  },
);

test('the numbers of a decision go on over its pages as the text counts them', async () => {
  const first = longList('quyet-dinh');
  const printed = new Map(
    [...catalogue.procedures.values()].map(({ id, number }) => [`/thu-tuc/${id}/`, number]),
  );
  await withPage(`${first}2/`, async page => {
    const shown = await page
      .locator('main > ol > li')
      .evaluateAll(items =>
        items.map(item => [item.querySelector('a')?.getAttribute('href'), (item as HTMLLIElement).value]),
      );
    expect(shown).toHaveLength(300);
    expect(shown.filter(([path, number]) => printed.get(String(path)) !== number)).toEqual([]);
  });
});
