import { expect, test } from 'vitest';
import { impossibleDate } from '../../../src/catalogue/check/impossible-date.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(impossibleDate, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  ['Nộp trước 31/02/2024', 'ngày “31/02/2024” không có trong lịch'],
  ['Nộp trước 07/23/2024', 'ngày “07/23/2024” không có trong lịch; có lẽ ngày và tháng đổi chỗ'],
  ['Nộp ngày 31 tháng 6 năm 2024', 'ngày “ngày 31 tháng 6 năm 2024” không có trong lịch'],
  ['Nộp trước 01/7/202', 'ngày “01/7/202” không đủ bốn chữ số của năm'],
  ['Nộp trước 0l/7/2020', 'ngày “0l/7/2020” có chữ cái lẫn trong con số'],
  ['Nộp trước tháng 13/2024', 'ngày “tháng 13/2024” không có trong lịch'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for([
  'Nộp trước 29/02/2024',
  'Nộp ngày 29/02 năm nhuận',
  'Nhà số 12/3 đường 30/4',
  'Thông tư số 31/2020/TT-BTC',
  'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018',
  'Trước ngày 01/01/1945',
])('%s is sound', method => {
  expect(facts(method)).toEqual([]);
});

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: 'Nộp trước 31/02/2024' }));
  expect(found?.path).toEqual(['method']);
});
