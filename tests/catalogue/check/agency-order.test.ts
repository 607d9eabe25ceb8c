import { expect, test } from 'vitest';
import { agencyOrder } from '../../../src/catalogue/check/agency-order.ts';
import type { Agency } from '../../../src/catalogue/schema/agency.ts';
import { sure } from '../../../src/sure.ts';
import { agency, changed, judge } from '../../office/office.ts';

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
