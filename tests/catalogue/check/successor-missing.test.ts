import { expect, test } from 'vitest';
import { successorMissing } from '../../../src/catalogue/check/successor-missing.ts';
import type { Agency } from '../../../src/catalogue/schema/agency.ts';
import { sure } from '../../../src/sure.ts';
import { agency, changed, judge } from '../../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const gone = agency('bo-phan-mot-cua-xa-cau-tre');
type Exists = NonNullable<Agency['exists']>;
const existing = (own: Agency, exists: Partial<Exists>) =>
  changed(own, { exists: { ...sure(own.exists, 'exists'), ...exists } });

test('an agency that is gone says who does its work, or that nobody does', () => {
  expect(judge(successorMissing, existing(gone, { successors: 'unknown' }))).toEqual([
    { path: ['exists', 'successors'], fact: 'không còn từ 01/7/2025 mà chưa rõ cơ quan nào nhận việc' },
  ]);
  expect(judge(successorMissing, existing(gone, { successors: 'none' }))).toEqual([]);
  expect(judge(successorMissing, existing(centre, { successors: 'unknown' }))).toEqual([]);
});
