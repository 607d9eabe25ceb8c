import { expect, test } from 'vitest';
import { headingUnit } from '../../../src/catalogue/check/heading-unit.ts';
import type { Decision } from '../../../src/catalogue/catalogue.ts';
import type { AppendixOf } from '../../../src/catalogue/schema/appendix.ts';
import type { DurationUnit } from '../../../src/catalogue/schema/duration.ts';
import { changed, decision, judge } from '../../office/office.ts';

const workflow = decision('quy-trinh-noi-vu');

function withColumn(heading: string, unit?: DurationUnit): Decision {
  const appendix: AppendixOf<'workflow'> = {
    id: 'quy-trinh',
    title: 'QUY TRÌNH',
    template: 'workflow',
    select: {},
    columns: [{ heading, holds: 'duration', ...(unit && { unit }) }],
  };
  return changed(workflow, { appendices: [appendix] });
}

test('a heading that prints a unit which the column does not tell is found', () => {
  expect(judge(headingUnit, withColumn('THỜI GIAN (Ngày làm việc)'))).toEqual([
    {
      path: ['appendices', 0, 'columns', 0],
      fact: 'tên cột “THỜI GIAN (Ngày làm việc)” in đơn vị ngày làm việc, unit bỏ trống',
    },
  ]);
  expect(judge(headingUnit, withColumn('Thời hạn (giờ)', 'day'))).toHaveLength(1);
});

test('a heading with the unit told, and one without a unit, are sound', () => {
  expect(judge(headingUnit, workflow)).toEqual([]);
  expect(judge(headingUnit, withColumn('THỜI GIAN (Ngày làm việc)', 'working-day'))).toEqual([]);
  expect(judge(headingUnit, withColumn('Thời hạn giải quyết (nếu có)'))).toEqual([]);
  expect(judge(headingUnit, withColumn('Thời hạn giải quyết'))).toEqual([]);
});
