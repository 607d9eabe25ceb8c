import { expect, test } from 'vitest';
import { shortWords } from '../../src/language/short-words.ts';

test('words in capitals are found once each, with their signs and inside a sentence', () => {
  expect(shortWords('PGĐ Sở trình UBND, PGĐ ký; Bộ phận TN&TKQ thuộc Sở LĐ-TB&XH.')).toEqual([
    'PGĐ',
    'UBND',
    'TN&TKQ',
    'LĐ-TB&XH',
  ]);
});

test('a sentence without abbreviations has none', () => {
  expect(shortWords('Ủy ban nhân dân cấp xã')).toEqual([]);
});
