import { expect, test } from 'vitest';
import { successorCircle } from '../../../src/catalogue/check/successor-circle.ts';
import type { Agency } from '../../../src/catalogue/schema/agency.ts';
import { sure } from '../../../src/sure.ts';
import { agency, catalogue, changed, judge } from '../../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const gone = agency('bo-phan-mot-cua-xa-cau-tre');
type Exists = NonNullable<Agency['exists']>;
const existing = (own: Agency, exists: Partial<Exists>) =>
  changed(own, { exists: { ...sure(own.exists, 'exists'), ...exists } });

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
