import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { LexiconMaker, unpack } from '../../src/search/lexicon.ts';
import { isTooBroad, looserReadings, readings, understand } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/record.ts';

const catalogue = loadCatalogue('content').catalogue!;
const maker = new LexiconMaker();
for (const record of searchRecords(catalogue)) maker.add(record);
const lexicon = unpack(maker.pack(catalogue.abbreviations));

const meant = (text: string) => understand(text, lexicon).terms.map(term => term.meant[0] ?? '?');

describe('a query is read as its writer meant it', () => {
  test.for([
    ['nvqs', 'nghia vu quan su'],
    ['NVQS lần đầu', 'nghia vu quan su lan dau'],
    ['bhyt tre em', 'bao hiem y te tre em'],
    ['TN&TKQ', 'tiep nhan va tra ket qua'],
    ['dawng ky nghiax vuj', 'dang ky nghia vu'],
    ['d9a8ng ky1', 'dang ky'],
    ['ĐĂNG KÝ', 'dang ky'],
    ['nghia vu quann su', 'nghia vu quan su'],
  ] as const)('%s → %s', ([typed, read]) => {
    expect(meant(typed).join(' ')).toBe(read);
  });

  test('the last word may be unfinished, the others not', () => {
    expect(understand('nghĩa v', lexicon).terms.map(({ open }) => open)).toEqual([false, true]);
    expect(understand('nghĩa vụ ', lexicon).terms.map(({ open }) => open)).toEqual([false, false]);
  });

  test('a number is asked for whole and its letters are no abbreviations', () => {
    expect(readings(understand('1358/KH-UBND', lexicon))).toEqual(['1358/KH-UBND']);
    expect(readings(understand('1.010815', lexicon))).toEqual(['1.010815']);
  });

  test('đ is asked for as d, other marks as typed', () => {
    expect(readings(understand('đường', lexicon))[0]).toBe('dường');
  });

  test('words that no catalogue holds ask for nothing', () => {
    expect(readings(understand('zzzzzz', lexicon))).toEqual([]);
    expect(understand('  ', lexicon).terms).toEqual([]);
  });
});

test('when no record holds every word, each word is left out once', () => {
  const looser = looserReadings(understand('nghia vu quan so', lexicon));
  expect(looser.some(words => words.split(' ').toSorted().join(' ') === 'nghia quan vu')).toBe(true);
});

test('only words in more records than a browser can order are too broad', () => {
  const crowd = {
    ...lexicon,
    records: 20_000,
    words: new Map([...lexicon.words, ['tinh', 19_000], ['dang', 900]]),
  };
  expect(isTooBroad(understand('tỉnh', crowd))).toBe(true);
  expect(isTooBroad(understand('tỉnh đăng', crowd))).toBe(false);
  expect(readings(understand('tỉnh đăng', crowd))[0]).toBe('dăng');
  expect(isTooBroad(understand('tỉnh', lexicon))).toBe(false);
});
