import { expect, test } from 'vitest';
import { feeBounds } from '../../../src/catalogue/check/fee-bounds.ts';
import type { Fee } from '../../../src/catalogue/schema/fee.ts';
import { bundle, changed, judge, ofScope, procedure } from '../../office/office.ts';

const permit = procedure('quy-trinh-noi-vu/cap-giay-phep-lao-dong-nguoi-nuoc-ngoai');
const facts = (fee: Fee) =>
  judge(ofScope(feeBounds, 'procedure'), changed(permit, { fee: [fee] })).map(({ fact }) => fact);

test.for([
  [{ amount: 5, unit: 'đồng' }, 'mức phí 5 đồng nhỏ hơn tờ tiền nhỏ nhất còn thu được'],
  [{ amount: 200, unit: 'VNĐ', per: 'lần' }, 'mức phí 200 VNĐ/lần nhỏ hơn tờ tiền nhỏ nhất còn thu được'],
  [{ amount: 0.2, unit: 'nghìn đồng' }, 'mức phí 0,2 nghìn đồng nhỏ hơn tờ tiền nhỏ nhất còn thu được'],
  [{ amount: 10_000_000_000, unit: 'đồng' }, 'mức phí 10.000.000.000 đồng lớn hơn mọi mức phí hành chính'],
  [{ amount: 1500.5, unit: 'đồng' }, 'mức phí 1.500,5 đồng có phần lẻ của đồng'],
] as const)('%o is found', ([fee, fact]) => {
  expect(facts(fee)).toEqual([fact]);
});

test.for([
  { amount: 8000, unit: 'đồng' },
  { amount: 300, unit: 'đồng', per: 'trang' },
  { amount: 15, unit: 'đồng', per: 'm³' },
  { amount: 0, unit: 'đồng', for: 'Nộp trực tuyến' },
  { amount: 350_000_000, unit: 'đồng' },
  { amount: 5, unit: 'USD' },
  { amount: 0.5, unit: '%' },
])('%o is sound', fee => {
  expect(facts(fee)).toEqual([]);
});

test('a term is no fee, and the fees of bundles are read', () => {
  expect(judge(ofScope(feeBounds, 'procedure'), permit)).toEqual([]);
  const funeral = bundle('khai-tu-cap-tinh');
  const members = funeral.members.map(member => ({ ...member, fee: [{ amount: 8, unit: 'đồng' }] }));
  expect(judge(ofScope(feeBounds, 'bundle'), changed(funeral, { members }))).toHaveLength(members.length);
});
