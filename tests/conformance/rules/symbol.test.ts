import { expect, test } from 'vitest';
import { symbol } from '../../../src/conformance/rules/symbol.ts';
import { decision, found, letter } from '../sheet.ts';

test.each(['Số: 05/KH-SNV', 'Số: 05/QD-SNV', 'Số: 05/SNV-QĐ', 'Số: 05/2025/NQ-HĐND'])(
  '%s is not the symbol of a decision',
  number => {
    expect(found(symbol, { ...decision, number })).toHaveLength(1);
  },
);

test.each(['Số: 05/QĐ-SNV', 'Số: 05/2025/QĐ-UBND', 'Số:      /QĐ-UBND'])('%s is one', number => {
  expect(found(symbol, { ...decision, number })).toEqual([]);
});

test('a letter bears no kind, and an office may have the letters of a rare one for its name', () => {
  expect(found(symbol, { ...letter, number: 'Số: 12/TB-SNV' })).toEqual([
    'ký hiệu công văn ghi “TB” của thông báo',
  ]);
  expect(found(symbol, { ...letter, number: 'Số: 12/SNV-VP' })).toEqual([]);
  expect(found(symbol, { ...letter, number: 'Số: 12/CT-NV' })).toEqual([]);
});

test('a contract has no model, so what its symbol looks like is left to its parties', () => {
  expect(found(symbol, { ...decision, title: 'HỢP ĐỒNG LAO ĐỘNG', number: 'Số: 12/HĐLĐ' })).toBeUndefined();
});

test('a plan has its own, and the blank of a model tells nothing', () => {
  const plan = { ...decision, title: 'KẾ HOẠCH' };
  expect(found(symbol, { ...plan, number: 'Số: 05/KH-SNV' })).toEqual([]);
  expect(found(symbol, plan)).toEqual(['ký hiệu ghi “QĐ”, tên loại là kế hoạch']);
  expect(found(symbol, { ...plan, number: 'Số:      /…-…' })).toBeUndefined();
});
