import { expect, test } from 'vitest';
import { strangeLetter } from '../../src/language/strange-letters.ts';
import { catalogue } from '../office/office.ts';

test.for([
  ['Нồ sơ', 'look-alike', 'H'],
  ['Đăng ký cư tрú', 'look-alike', 'p'],
  ['Mục В', 'look-alike', 'B'],
  ['Mục Α', 'look-alike', 'A'],
  ['Ðăng ký', 'look-alike', 'Đ'],
  ['Đǎng ký', 'look-alike', 'ă'],
  ['Phụ lục Ⅳ', 'look-alike', 'IV'],
  ['Ｕ２ bộ', 'look-alike', 'U'],
  ['ﬁle đính kèm', 'look-alike', 'fi'],
  ['Số 12/QĐ–UBND', 'look-alike', '-'],
  ['Số 12/QĐ‑UBND', 'look-alike', '-'],
  ['Hồ\u00a0sơ', 'space', undefined],
  ['Hồ\u3000sơ', 'space', undefined],
  ['Hồ\u00ad sơ', 'unseen', undefined],
  ['Hồ\u200b sơ', 'unseen', undefined],
  ['Hồ sơ\ufeff', 'unseen', undefined],
  ['Hồ sơ \u2067', 'unseen', undefined],
  ['Hồ sơ \ud83d', 'unseen', undefined],
  ['Hồ sơ \ue000', 'unseen', undefined],
] as const)('%j is %s', ([text, kind, instead]) => {
  const found = strangeLetter(text);
  expect(found?.kind).toBe(kind);
  expect(found?.instead).toBe(instead);
});

test.for([
  'Москва và СССР',
  'α + β = γ, 5 kΩ',
  'Zürich, Łódź, Guðrún',
  'Cư M’gar, H’Drai',
  'CO₂, m², ½, 25 ℃',
  'Nhận ở 🏛 và 日本 nhé ☎️',
  'Năm 2020 – 2025',
  'BẢNG SỐ Ⓐ',
])('%s is sound', text => {
  expect(strangeLetter(text)).toBeUndefined();
});

test('no name of the office is strange', () => {
  const names = [...catalogue.procedures.values()].map(({ name }) => name);
  expect(names.filter(name => strangeLetter(name) !== undefined)).toEqual([]);
});
