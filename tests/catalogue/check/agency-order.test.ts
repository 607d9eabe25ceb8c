import { expect, test } from 'vitest';
import { agencyOrder } from '../../../src/catalogue/check/agency-order.ts';
import { successorCircle } from '../../../src/catalogue/check/successor-circle.ts';
import { successorMissing } from '../../../src/catalogue/check/successor-missing.ts';
import type { Agency } from '../../../src/catalogue/schema/agency.ts';
import { sure } from '../../../src/sure.ts';
import { agency, catalogue, changed, judge } from '../../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const gone = agency('bo-phan-mot-cua-xa-cau-tre');
type Exists = NonNullable<Agency['exists']>;
const existing = (own: Agency, exists: Partial<Exists>) =>
  changed(own, { exists: { ...sure(own.exists, 'exists'), ...exists } });

test('an agency that ends before it begins is told with both days', () => {
  expect(judge(agencyOrder, existing(gone, { from: '2025-07-01' }))).toEqual([
    { path: ['exists', 'until'], fact: 'không còn từ 01/7/2025, không sau ngày có 01/7/2025' },
  ]);
  expect(judge(agencyOrder, gone)).toEqual([]);
});

test('what is surely there has handed its work to nobody', () => {
  expect(judge(agencyOrder, existing(centre, { successors: [gone.id] }))).toHaveLength(1);
  expect(judge(agencyOrder, existing(centre, { until: 'unknown', successors: [gone.id] }))).toEqual([]);
});

test('an agency that is gone says who does its work, or that nobody does', () => {
  expect(judge(successorMissing, existing(gone, { successors: 'unknown' }))).toEqual([
    { path: ['exists', 'successors'], fact: 'không còn từ 01/7/2025 mà chưa rõ cơ quan nào nhận việc' },
  ]);
  expect(judge(successorMissing, existing(gone, { successors: 'none' }))).toEqual([]);
  expect(judge(successorMissing, existing(centre, { successors: 'unknown' }))).toEqual([]);
});

test('who follows the successors never comes back to where they began', () => {
  const back = existing(centre, { until: '2026-01-01', successors: [gone.id] });
  const around = { ...catalogue, agencies: new Map(catalogue.agencies).set(back.id, back) };
  expect(judge(successorCircle, back, around)).toEqual([
    {
      path: ['exists', 'successors'],
      fact: `đi theo cơ quan nhận việc thì quay lại chính cơ quan này: ${back.id} → ${gone.id} → ${back.id}`,
    },
  ]);
  expect(judge(successorCircle, gone, around)).toHaveLength(1);
  expect(judge(successorCircle, gone)).toEqual([]);
});
