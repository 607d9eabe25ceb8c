import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { SearchEntries } from '../../src/search/entries.ts';
import { unpack } from '../../src/search/lexicon.ts';
import { askingsOf, looserAskings, understand } from '../../src/search/query.ts';
import { pair } from '../../src/search/writing.ts';
import { asOf, catalogue } from '../office/office.ts';

const made = new SearchEntries(catalogue, asOf);
const entries = [...made.entries()];
const lexicon = unpack(made.pack());

const meant = (text: string) => understand(text, lexicon).terms.map(term => term.meant[0] ?? '?');

const asked = (text: string) => askingsOf(understand(text, lexicon), lexicon).words?.words;

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
    expect(asked('4102/KH-UBND')).toBe('4102ǀ/KHǀ-UBND');
    expect(asked('4102/KH-UBND ')).toBe('4102ǀ/KHǀ-UBNDǀ');
    expect(asked('7.0018')).toBe('7ǀ.0018');
  });

  test('a short number is meant as it stands', () => {
    expect(understand('mẫu 2', lexicon).terms.map(({ open }) => open)).toEqual([false, false]);
    expect(understand('mẫu 023', lexicon).terms.map(({ open }) => open)).toEqual([false, true]);
  });

  test('đ is asked for as d, other marks as typed, whole words with their end', () => {
    expect(asked('đường ')).toBe('dườngǀ');
    expect(asked('đường')).toBe('dường');
  });

  test('words that no catalogue holds ask for nothing', () => {
    expect(asked('zzzzzz')).toBeUndefined();
    expect(understand('  ', lexicon).terms).toEqual([]);
  });
});

/** As many as a country has, with words that nearly all of them hold. */
const crowd = {
  ...lexicon,
  records: 20_000,
  words: new Map([
    ...lexicon.words,
    ['tinh', 19_000],
    ['cap', 12_000],
    ['dang', 5_000],
    ['ky', 4_000],
    ['hai', 300],
  ]),
  common: new Map([
    ...lexicon.common,
    [pair('cap', 'tinh', false), 9_000],
    [pair('dang', 'ky', false), 3_500],
  ]),
};

test('the rarest words are asked for first, further ones only if those do not single out what is sought', () => {
  const { words, moreWords } = askingsOf(
    understand('đăng ký nghĩa vụ quân sự lần đầu tại tỉnh ', lexicon),
    lexicon,
  );
  const counts = (asked: string) =>
    asked.split(' ').map(word => lexicon.words.get(fold(word.replace('ǀ', '')))!);
  expect([words, moreWords].map(asking => asking!.words.split(' ').length)).toEqual([4, 8]);
  expect(counts(moreWords!.words)).toEqual(counts(moreWords!.words).toSorted((left, right) => left - right));
  expect(moreWords!.words.startsWith(words!.words)).toBe(true);
});

test('words that follow each other are asked for as pairs, the last one perhaps not typed to its end', () => {
  const inOrder = (text: string) =>
    askingsOf(understand(text, lexicon), lexicon).inOrder?.words.split(' ').toSorted();
  expect(inOrder('nghĩa vụ quân')).toEqual(['ǁnghiaǀvuǀ', 'ǁvuǀquan']);
  expect(inOrder('nvqs')).toEqual(['ǁnghiaǀvuǀ', 'ǁquanǀsuǀ', 'ǁvuǀquanǀ']);
  expect(inOrder('tỉnh')).toBeUndefined();
  expect(inOrder('kế hoạch 4102/KH-UBND số')).toEqual(['ǁkeǀhoachǀ']);
});

test('of a long title pairs are asked for that share no word, so that every part of it tells', () => {
  const { inOrder } = askingsOf(understand('đăng ký nghĩa vụ quân sự lần đầu ', lexicon), lexicon);
  const pairs = inOrder!.words.split(' ').map(asked => asked.match(/[a-z]+/g)!);
  expect(pairs).toHaveLength(4);
  expect(pairs[1]!.filter(word => pairs[0]!.includes(word))).toEqual([]);
  expect(new Set(pairs.flat()).size).toBeGreaterThan(5);
});

test('what may go on is looked for at its own end and at the commonest, wherever the index was cut', () => {
  const { words, inOrder } = askingsOf(understand('nghĩa v', lexicon), lexicon);
  expect(words!.ends[0]).toBe('vǀ');
  expect(words!.ends).toHaveLength(1);
  expect(inOrder!.ends[0]).toBe('ǁnghiaǀvǀ');
  const longer = askingsOf(understand('nghĩa vu', lexicon), lexicon).words!.ends;
  expect(longer[0]).toBe('vuǀ');
  expect(askingsOf(understand('tin', crowd), crowd).words!.ends).toEqual(['tinǀ', 'tinhǀ']);
  expect(askingsOf(understand('cấp tin', crowd), crowd).inOrder!.ends).toEqual(['ǁcapǀtinǀ', 'ǁcapǀtinhǀ']);
  expect(askingsOf(understand('nghĩa vụ ', lexicon), lexicon).words!.ends).toEqual([]);
});

test('the index holds the pairs of what a record names, abbreviations in full', () => {
  const called = entries.find(({ record }) => record.title === 'Đăng ký nghĩa vụ quân sự lần đầu')!;
  expect(called.keys).toEqual(expect.arrayContaining(['ǁquanǀsuǀ', 'ǁlanǀdauǀ']));
  const short = entries.find(({ record: { agencies } }) => /UBND cấp (?!.*nhân dân)/i.test(agencies))!;
  expect(short.keys, short.record.agencies).toContain('ǁnhanǀdanǀ');
});

test('a word of nearly every record is asked for beside rarer ones, but no crowd of such words', () => {
  const { words } = askingsOf(understand('hai tỉnh ', crowd), crowd);
  expect(words).toEqual({ words: 'haiǀ tỉnhǀ', postings: 19_300, hits: 300, ends: [] });
  expect(askingsOf(understand('đăng ký cấp tỉnh ', crowd), crowd).words).toEqual({
    words: 'kýǀ dăngǀ',
    postings: 9_000,
    hits: 4_000,
    ends: [],
  });
});

test('when no record holds every word in order, each word is left out once', () => {
  const looser = looserAskings(understand('nghia vu quan so ', lexicon), lexicon).map(({ words }) =>
    words.split(' ').toSorted().join(' '),
  );
  expect(looser.toSorted()).toEqual([
    'ǁnghiaǀvuǀ',
    'ǁnghiaǀvuǀ ǁvuǀquanǀ',
    'ǁquanǀsoǀ',
    'ǁquanǀsoǀ ǁvuǀquanǀ',
  ]);
});
