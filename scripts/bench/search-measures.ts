import type { Browser, Page } from 'playwright-core';
import { unpack } from '../../src/search/lexicon.ts';
import type { Asked } from '../../src/search/derive-queries.ts';
import type { PackedVocabulary } from '../../src/search/vocabulary.ts';
import { askOwn, type Ask } from './search-asking.ts';
import type { Host } from './search-host.ts';

/**
 * What one query gave. The first asking in a page loads its pieces of the index; so it is asked in several fresh pages,
 * and again in each. The shortest time counts: other work on the machine only ever adds some.
 */
export interface Measured {
  readonly rule: string;
  readonly query: string;
  readonly first: boolean;
  readonly five: boolean;
  readonly cold: number;
  readonly warm: number;
}

const searchPage = '/tim-kiem/';
const pages = 3;

async function measureOne(
  page: Page,
  { rule, query, right }: Asked,
  ask: Ask,
  again: boolean,
): Promise<Measured> {
  const { milliseconds: cold, paths } = await ask(page, query);
  // The box answers a change only, so something else stands between two turns.
  if (again) await ask(page, '');
  return {
    rule,
    query,
    first: right.has(paths[0] ?? ''),
    five: paths.slice(0, 5).some(path => right.has(path)),
    cold,
    warm: again ? (await ask(page, query)).milliseconds : Infinity,
  };
}

async function withSearchPage<Result>(
  browser: Browser,
  { address }: Host,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address + searchPage, { waitUntil: 'load' });
    return await use(page);
  } finally {
    await context.close();
  }
}

interface Measuring {
  readonly ask: Ask;
  readonly again?: boolean;
  /** What is done to the page after the first query. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** All queries in one page, after another one. As a person does, one enters the box before one types. */
function measureOnce(
  browser: Browser,
  host: Host,
  asked: readonly Asked[],
  { ask, again = true, prepare }: Measuring,
): Promise<Measured[]> {
  return withSearchPage(browser, host, async page => {
    await page.locator('#tim-kiem-q').focus();
    await page.waitForLoadState('networkidle');
    await ask(page, asked.at(-1)!.query);
    await prepare?.(page);
    const measured: Measured[] = [];
    for (const one of asked) measured.push(await measureOne(page, one, ask, again));
    return measured;
  });
}

export async function measure(
  browser: Browser,
  host: Host,
  asked: readonly Asked[],
  how: Measuring,
): Promise<Measured[]> {
  let best = await measureOnce(browser, host, asked, how);
  for (let page = 1; page < pages; page += 1) {
    const other = await measureOnce(browser, host, asked, how);
    best = best.map((one, at) => ({
      ...one,
      cold: Math.min(one.cold, other[at]!.cold),
      warm: Math.min(one.warm, other[at]!.warm),
    }));
  }
  return best;
}

/** Every beginning of every query, letter after letter as one types it. */
export const lettersOf = (asked: readonly Asked[]): Asked[] =>
  asked.flatMap(({ query }) =>
    Array.from(query, (_, at) => ({
      rule: 'gõ từng chữ',
      query: query.slice(0, at + 1),
      right: new Set<string>(),
    })),
  );

/** The words that most records hold. */
export async function commonWords({ address }: Host): Promise<Asked[]> {
  const packed = (await (await fetch(`${address}/pagefind/tu-vung.json`)).json()) as PackedVocabulary;
  const { words } = unpack(packed);
  return [...words]
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, 10)
    .map(([query]) => ({ rule: 'từ có ở hầu hết các mục', query, right: new Set<string>() }));
}

export interface Transferred {
  readonly rule: string;
  /** The page with all that it takes to be shown. */
  readonly page: number;
  /** From the first letter to the first results. */
  readonly search: number;
}

/** What a client that has nothing yet fetches for one query of each kind. */
export async function transferred(
  browser: Browser,
  host: Host,
  asked: readonly Asked[],
): Promise<Transferred[]> {
  const all: Transferred[] = [];
  for (const [rule, [first]] of Map.groupBy(asked, one => one.rule)) {
    const before = host.sent();
    await withSearchPage(browser, host, async page => {
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      const shown = host.sent();
      await askOwn(page, first!.query);
      await page.waitForLoadState('networkidle');
      all.push({ rule, page: shown - before, search: host.sent() - shown });
    });
  }
  return all;
}
