import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { synthesise } from '../../src/catalogue/synthesise.ts';
import { Engine } from '../../src/client/search/engine.ts';
import { openPagefind } from '../../src/client/search/pagefind.ts';
import { deriveQueries, type Asked } from '../../src/search/derive-queries.ts';
import { writeSynthetic } from '../../scripts/bench/synthetic-folder.ts';
import { makeSearch } from '../../src/integration/make-search.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const procedures = 2000;
const work = temporaryFolder();
const index = join(work, 'pagefind/');

/** What the engine fetches, as a page does, and how many records it was made to order. */
const fetched = new Map<string, number>();
let ordered = 0;
let asked: readonly Asked[];
let engine: Engine;

beforeAll(async () => {
  const content = join(work, 'content');
  writeSynthetic(content, procedures, synthesise);
  const { catalogue } = loadCatalogue(content);
  asked = deriveQueries(catalogue!);
  await makeSearch(catalogue!, index);
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.replace(/^file:\/\//, '').replace(/\?.*/, '');
    const bytes = readFileSync(path);
    fetched.set(path, bytes.length);
    return Promise.resolve(new Response(bytes));
  });
  engine = await Engine.open(index, async folder => {
    const pagefind = await openPagefind(folder);
    const search: typeof pagefind.search = async (words, options) => {
      const answer = await pagefind.search(words, options);
      ordered += answer.results.length;
      return answer;
    };
    return { ...pagefind, search };
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

test('the pieces of the index are small, as the engine was asked to make them', () => {
  const sizes = readdirSync(join(index, 'index')).map(name => statSync(join(index, 'index', name)).size);
  expect(sizes.length).toBeGreaterThan(40);
  expect(sizes.toSorted((left, right) => left - right)[Math.floor(sizes.length * 0.95)]).toBeLessThan(8000);
});

test('among many procedures of like titles the right one comes first, unaccented as well as accented', async () => {
  expect(asked.length).toBeGreaterThan(150);
  const found: { rule: string; query: string; first: boolean; five: boolean }[] = [];
  for (const { rule, query, right } of asked) {
    const paths = (await engine.search(query)).results.map(({ path }) => path);
    found.push({
      rule,
      query,
      first: right.has(paths[0] ?? ''),
      five: paths.slice(0, 5).some(path => right.has(path)),
    });
  }
  const missed = found.filter(({ first }) => !first);
  expect(missed.length / found.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
  expect(found.filter(({ five }) => !five).length / found.length, JSON.stringify(missed)).toBeLessThanOrEqual(
    0.01,
  );
  expect(missed.filter(({ rule }) => rule.endsWith(', không dấu'))).toEqual([]);
});

test('no query, typed to its end or not, makes the engine order more than a browser does at once', async () => {
  const typed = asked
    .filter((_, at) => at % 40 === 0)
    .flatMap(({ query }) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  const heavy: string[] = [];
  for (const query of [...asked.map(one => one.query), ...typed, 'tinh', 'số', 'dia ban tinh', 'a']) {
    ordered = 0;
    await engine.search(query);
    if (ordered > 2 * procedures) heavy.push(`${query}: ${ordered}`);
  }
  expect(heavy).toEqual([]);
});

test('a first query fetches little, a further one a few pieces', async () => {
  for (const { query } of asked.filter((_, at) => at % 10 === 0)) {
    fetched.clear();
    await (await Engine.open(index)).search(query);
    const bytes = fetched.values().reduce((sum, size) => sum + size, 0);
    expect(bytes, query).toBeLessThan(220_000);
    expect(fetched.size, query).toBeLessThan(100);
  }
});
