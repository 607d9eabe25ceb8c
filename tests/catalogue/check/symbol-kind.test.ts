import { expect, test } from 'vitest';
import { symbolKind } from '../../../src/catalogue/check/symbol-kind.ts';
import type { Decision } from '../../../src/catalogue/catalogue.ts';
import { changed, decision, judge } from '../../office/office.ts';

const facts = (kind: Decision['kind'], symbol: string) =>
  judge(symbolKind, changed(decision('thu-vien'), { kind, symbol })).map(({ fact }) => fact);

test('the symbol begins with the letters of its kind, marks included', () => {
  expect(facts('decision', 'QD-UBND')).toEqual(['quyết định mang ký hiệu “QD-UBND”, không mở đầu bằng QĐ']);
  expect(facts('decision', 'KH-UBND')).toHaveLength(1);
  expect(facts('plan', 'QĐ-UBND')).toEqual(['kế hoạch mang ký hiệu “QĐ-UBND”, không mở đầu bằng KH']);
  expect(facts('report', 'KH-UBND')).toEqual(['báo cáo mang ký hiệu “KH-UBND”, không mở đầu bằng BC']);
  expect([...facts('decision', 'QĐ-BNV'), ...facts('plan', 'KH-UBND')]).toEqual([]);
  expect([
    ...facts('submission', 'TTr-SNV'),
    ...facts('notice', 'TB-UBND'),
    ...facts('report', 'BC-UBND'),
  ]).toEqual([]);
});

test('an official letter begins with the letters of its office', () => {
  expect([...facts('letter', 'VPUB-KSTT'), ...facts('letter', 'UBND-NC')]).toEqual([]);
});
