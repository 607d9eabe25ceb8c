import { expect, test } from 'vitest';
import { doubledSpaces } from '../../../src/conformance/rules/doubled-spaces.ts';
import { decision, found } from '../sheet.ts';

const of = (text: string) => found(doubledSpaces, { ...decision, body: [text] });

test('doubled spaces are counted by paragraph', () => {
  expect(of('Công bố  danh mục.')).toEqual(['hai dấu cách liền nhau']);
  expect(of('Công bố  danh mục,  gồm 3   phụ lục.')).toEqual(['3 chỗ có hai dấu cách liền nhau']);
});

test.each([
  'Công bố danh mục.',
  'Quyết định số      /QĐ-UBND ngày      tháng      năm 2025.',
  'Họp lúc      giờ      phút.',
  'Công bố\tdanh mục.',
])('%j is sound: room for the pen is no slip', text => {
  expect(of(text)).toEqual([]);
});
