import { expect, test } from 'vitest';
import type { Bundle } from '../../../src/catalogue/catalogue.ts';
import { bundleDayUnits } from '../../../src/catalogue/check/bundle-day-units.ts';
import type { Duration, DurationUnit } from '../../../src/catalogue/schema/duration.ts';
import { presentList } from '../../../src/catalogue/known.ts';
import { bundle, changed, judge, takes } from '../../office/office.ts';

const funeral = bundle('khai-tu-cap-tinh');
const limit = presentList(funeral.limits)[0]!;
const category = presentList(funeral.categories)[1]!;
const firstStage = presentList(category.stages)[0]!;

/** A bundle of one limit and one stage. */
function lasting(maximum: Duration, stage: Duration): Bundle {
  const { sharedStages: _, ...rest } = funeral;
  return {
    ...rest,
    limits: [{ ...limit, maximum, processing: maximum, transfer: 'none' }],
    categories: [{ ...category, stages: [{ ...firstStage, duration: stage }] }],
  };
}

test('limits in days of stages counted in working days are found', () => {
  expect(judge(bundleDayUnits, funeral)).toEqual([
    {
      path: ['limits'],
      fact: 'các bước tính theo “ngày làm việc, ngày”, thời hạn tính theo “ngày”',
    },
  ]);
});

test('one unit throughout is sound, one changed unit is found', () => {
  for (const unit of ['day', 'working-day'] satisfies DurationUnit[])
    expect(judge(bundleDayUnits, lasting(takes(28, unit), takes(20, unit)))).toEqual([]);
  expect(judge(bundleDayUnits, lasting(takes(28, 'day'), takes(20)))).toEqual([
    { path: ['limits'], fact: 'các bước tính theo “ngày làm việc”, thời hạn tính theo “ngày”' },
  ]);
});

test('hours, and "within the day", are no second unit of days', () => {
  expect(judge(bundleDayUnits, lasting(takes(2, 'day'), takes(4, 'hour')))).toEqual([]);
  expect(judge(bundleDayUnits, lasting(takes(2), { within: 'day' }))).toEqual([]);
});

test('the processing and transfer of a limit, and the shared stages, are read too', () => {
  const days = lasting(takes(28, 'day'), takes(20, 'day'));
  const limits = [{ ...limit, maximum: takes(28, 'day'), processing: takes(20), transfer: takes(8, 'day') }];
  expect(judge(bundleDayUnits, changed(days, { limits }))).toHaveLength(1);

  const shared = funeral.sharedStages!.find(({ member }) => member === 'xoa-thuong-tru')!;
  expect(shared.stages[0]?.duration).toMatchObject(takes(3));
  expect(judge(bundleDayUnits, changed(days, { sharedStages: [shared] }))).toEqual([
    { path: ['limits'], fact: 'các bước tính theo “ngày, ngày làm việc”, thời hạn tính theo “ngày”' },
  ]);
});

test('a bundle without time limits and stages is not judged', () => {
  expect(judge(bundleDayUnits, bundle('khai-sinh-cap-huyen'))).toEqual([]);
});
