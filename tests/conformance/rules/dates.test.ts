import { expect, test } from 'vitest';
import { dates } from '../../../src/conformance/rules/dates.ts';
import { decision, found } from '../sheet.ts';

const of = (text: string) => found(dates, { ...decision, body: [text] });

test.each([
  'ngày 31 tháng 4 năm 2025',
  'ngày 30 tháng 02 năm 2024',
  'ngày 29 tháng 02 năm 2025',
  'ngày 12 tháng 13 năm 2025',
  'ngày 00 tháng 5 năm 2025',
  '31/6/2025',
])('%s does not exist', day => {
  expect(of(`Có hiệu lực từ ${day}.`)).toEqual([`không có ngày nào là “${day}”`]);
});

test.each([
  'ngày 29 tháng 02 năm 2024',
  'ngày 31 tháng 12 năm 2025',
  '30/6/2025',
  'số 45/13/2025/QĐ-UBND',
  'Thông tư số 31/2025/TT-BNV',
  'ngày … tháng … năm 2025',
])('%s is sound', words => {
  expect(of(`Theo ${words}.`)).toEqual([]);
});
