import { expect, test } from 'vitest';
import { keepTogether } from '../../src/language/typography.ts';

const shown = (text: string) => keepTogether(text).replaceAll('\u00a0', '_');

test.each([
  ['Nghị định số 61/2018/NĐ-CP', 'Nghị định số_61/2018/NĐ-CP'],
  ['ngày 07 tháng 10 năm 2019', 'ngày_07 tháng_10 năm_2019'],
  ['ngày … tháng … năm 2025', 'ngày_… tháng_… năm_2025'],
  ['KT. CHỦ TỊCH', 'KT._CHỦ TỊCH'],
  ['Điểm a Khoản 2 Điều 9', 'Điểm a Khoản_2 Điều_9'],
  ['nộp 05 bộ trong 3 ngày làm việc', 'nộp 05_bộ trong 3_ngày làm việc'],
  ['trong 3 tháng, 06 tháng', 'trong 3_tháng, 06_tháng'],
  ['có 20 năm trở lên', 'có 20_năm trở lên'],
  ['Danh mục 14 thủ tục', 'Danh mục 14 thủ tục'],
  ['không có gì để giữ', 'không có gì để giữ'],
])('%s', (text, bound) => {
  expect(shown(text)).toBe(bound);
});

test('words that are bound already stay as they are', () => {
  const once = keepTogether('Quyết định số 1581/QĐ-UBND ngày 01 tháng 7 năm 2020');
  expect(keepTogether(once)).toBe(once);
});
