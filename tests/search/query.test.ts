import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { fold } from '../../src/language/fold.ts';
import { LexiconMaker, unpack } from '../../src/search/lexicon.ts';
import { askingsOf, looserAskings, understand } from '../../src/search/query.ts';
import { searchRecords } from '../../src/search/record.ts';

const catalogue = loadCatalogue('content').catalogue!;
const maker = new LexiconMaker();
for (const record of searchRecords(catalogue)) maker.add(record);
const lexicon = unpack(maker.pack(catalogue.abbreviations));

const meant = (text: string) => understand(text, lexicon).terms.map(term => term.meant[0] ?? '?');

const asked = (text: string) => askingsOf(understand(text, lexicon)).steps;

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

  test('a number is asked for whole, perhaps not typed to its end, and its letters are no abbreviations', () => {
    expect(asked('1358/KH-UBND')).toEqual(['1358ǀ/KHǀ-UBND']);
    expect(asked('1358/KH-UBND ')).toEqual(['1358ǀ/KHǀ-UBNDǀ']);
    expect(asked('1.0108')).toEqual(['1ǀ.0108']);
  });

  test('a short number is meant as it stands', () => {
    expect(understand('mẫu 2', lexicon).terms.map(({ open }) => open)).toEqual([false, false]);
    expect(understand('mẫu 023', lexicon).terms.map(({ open }) => open)).toEqual([false, true]);
  });

  test('đ is asked for as d, other marks as typed, whole words with their end', () => {
    expect(asked('đường ')).toEqual(['dườngǀ']);
    expect(asked('đường')).toEqual(['dường']);
  });

  test('words that no catalogue holds ask for nothing', () => {
    expect(asked('zzzzzz')).toEqual([]);
    expect(understand('  ', lexicon).terms).toEqual([]);
  });
});

test('the rarest words are asked for first, further ones only if those do not single out what is sought', () => {
  const query = understand('đăng ký nghĩa vụ quân sự lần đầu tại tỉnh ', lexicon);
  const { steps } = askingsOf(query);
  const counts = (words: string) =>
    words.split(' ').map(word => lexicon.words.get(fold(word.replace('ǀ', '')))!);
  expect(steps.map(words => words.split(' ').length)).toEqual([4, 8]);
  expect(counts(steps[1]!)).toEqual(counts(steps[1]!).toSorted((left, right) => left - right));
  expect(steps[1]!.startsWith(steps[0]!)).toBe(true);
});

test('a long query is no longer phrase than the words it asks for', () => {
  const long = understand(
    'cấp lại giấy chứng nhận đăng ký nghĩa vụ quân sự lần đầu tại tỉnh bình dương ',
    lexicon,
  );
  const { steps, phrase } = askingsOf(long);
  const asked = new Set(steps.at(-1)!.split(' '));
  expect(
    phrase
      ?.replaceAll('"', '')
      .split(' ')
      .every(word => asked.has(word)),
  ).toBe(true);
});

test('when no record holds every word, each word is left out once', () => {
  const looser = looserAskings(understand('nghia vu quan so', lexicon)).map(({ steps }) => steps[0]!);
  expect(looser.some(words => words.split(' ').toSorted().join(' ') === 'nghiaǀ quanǀ vuǀ')).toBe(true);
});

test('words in more records than a browser can order are broad, beside a rarer one they are left out', () => {
  const crowd = {
    ...lexicon,
    records: 20_000,
    words: new Map([...lexicon.words, ['tinh', 19_000], ['dang', 900]]),
  };
  expect(askingsOf(understand('tỉnh ', crowd)).broad).toBe(true);
  expect(askingsOf(understand('tỉnh đăng ', crowd))).toMatchObject({ broad: false, steps: ['dăngǀ'] });
  expect(askingsOf(understand('tỉnh ', lexicon)).broad).toBe(false);
});
