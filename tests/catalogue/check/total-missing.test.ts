import { expect, test } from 'vitest';
import { totalMissing } from '../../../src/catalogue/check/total-missing.ts';
import { caseOf, judge, procedure, withCase } from '../real-content.ts';

const sound = procedure('binh-phuoc-2025/cap-giay-phep-dich-vu-viec-lam');

test('case 13.2 of Bình Phước A.VI prints no total', () => {
  const subject = procedure('binh-phuoc-2025/di-chuyen-hai-cot-liet-si-ngoai-nghia-trang');
  expect(judge(totalMissing, subject)).toEqual([
    { path: ['cases', 1, 'total'], fact: 'trường hợp 2: có 8 bước nhưng không có tổng thời hạn' },
  ]);
});

test('a printed total is sound, its loss is found', () => {
  expect(judge(totalMissing, sound)).toEqual([]);
  expect(judge(totalMissing, withCase(sound, 0, { total: 'unknown' }))).toEqual([
    { path: ['cases', 0, 'total'], fact: 'có 4 bước nhưng không có tổng thời hạn' },
  ]);
});

test('a case without stages needs no total', () => {
  const listed = procedure('binh-duong-1358/lam-con-dau-moi');
  expect(caseOf(listed)).toMatchObject({ stages: 'unknown', total: 'unknown' });
  expect(judge(totalMissing, listed)).toEqual([]);
});

test('a text that says there is no total is believed', () => {
  expect(judge(totalMissing, withCase(sound, 0, { total: 'none' }))).toEqual([]);
});
