import { expect, test } from 'vitest';
import { appendixSource } from '../../../src/conformance/rules/appendix-source.ts';
import { decision, found } from '../sheet.ts';

const of = (source: string, number = decision.number) =>
  found(appendixSource, {
    ...decision,
    number,
    appendices: [{ label: 'Phụ lục', name: 'DANH MỤC', source }],
  });

test.each([
  ['(Kèm theo Quyết định số 50/QĐ-SNV ngày 07 tháng 3 năm 2025 của Sở Nội vụ)', 'ghi số 50/QĐ-SNV'],
  ['(Kèm theo Quyết định số 05/QĐ-STP ngày 07 tháng 3 năm 2025 của Sở Nội vụ)', 'ghi số 05/QĐ-STP'],
  [
    '(Kèm theo Quyết định số 05/QĐ-SNV ngày 17 tháng 3 năm 2025 của Sở Nội vụ)',
    'ghi ngày 17 tháng 3 năm 2025',
  ],
  ['(Kèm theo Quyết định số 05/QĐ-SNV ngày 07/3/2024 của Sở Nội vụ)', 'ghi 07/3/2024'],
])('%s: %s', (source, fault) => {
  expect(of(source)).toEqual([fault]);
});

test.each([
  '(Kèm theo Quyết định số 05/QĐ-SNV ngày 07 tháng 3 năm 2025 của Sở Nội vụ)',
  '(Kèm theo Quyết định số 05/QĐ-SNV ngày 07/3/2025 của Sở Nội vụ)',
  '(Kèm theo Quyết định số      /QĐ-SNV ngày    tháng    năm 2025 của Sở Nội vụ)',
  '(Kèm theo Kế hoạch ban hành kèm theo Quyết định số 05/QĐ-SNV ngày 07 tháng 3 năm 2025)',
])('%s is sound', source => {
  expect(of(source)).toEqual([]);
});

test('how the number is written is another rule’s matter, and a draft without number is not compared', () => {
  const source = '(Kèm theo Quyết định số 05/QĐ-SNV ngày 07 tháng 3 năm 2025 của Sở Nội vụ)';
  expect(of(source, 'Số: 5/QĐ - SNV')).toEqual([]);
  expect(of(source, 'Số:      /QĐ-SNV')).toEqual([]);
});

test('a text without appendices has nothing to judge', () => {
  expect(found(appendixSource, decision)).toBeUndefined();
});
