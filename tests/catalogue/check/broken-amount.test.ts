import { expect, test } from 'vitest';
import { brokenAmount } from '../../../src/catalogue/check/broken-amount.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(brokenAmount, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  ['Nộp 1.200.00 đồng', 'số tiền “1.200.00 đồng” ngăn nhóm sai'],
  ['Nộp 200,000 đồng', 'số tiền “200,000 đồng” ngăn nhóm sai'],
  ['Nộp 12.0000 VNĐ', 'số tiền “12.0000 VNĐ” ngăn nhóm sai'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for([
  'Nộp 1.200.000 đồng',
  'Nộp 8000 đồng',
  'Nộp 12.500,5 đồng',
  'Nộp 0,125 đồng',
  'Mục 2.1 cũng thời nêu',
])('%s is sound', method => {
  expect(facts(method)).toEqual([]);
});

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: 'Nộp 1.200.00 đồng' }));
  expect(found?.path).toEqual(['method']);
});
