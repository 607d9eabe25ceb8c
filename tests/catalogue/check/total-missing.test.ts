import { expect, test } from 'vitest';
import { totalMissing } from '../../../src/catalogue/check/total-missing.ts';
import { caseOf, judge, procedure, withCase } from '../../office/office.ts';

const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

test('a case that prints no total is found', () => {
  const subject = procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-ngoai-nghia-trang');
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
  const listed = procedure('mot-cua-cap-xa/lam-con-dau-moi');
  expect(caseOf(listed)).toMatchObject({ stages: 'unknown', total: 'unknown' });
  expect(judge(totalMissing, listed)).toEqual([]);
});

test('a text that says there is no total is believed', () => {
  expect(judge(totalMissing, withCase(sound, 0, { total: 'none' }))).toEqual([]);
});

test('terms told for each way of handing in stand for the total', () => {
  const channels = {
    ...sound.channels,
    online: { accepted: 'accepted' as const, term: { amount: 3, unit: 'working-day' as const } },
  };
  expect(judge(totalMissing, { ...withCase(sound, 0, { total: 'unknown' }), channels })).toEqual([]);
  expect(judge(totalMissing, withCase(sound, 0, { total: 'unknown', channels }))).toEqual([]);
});
