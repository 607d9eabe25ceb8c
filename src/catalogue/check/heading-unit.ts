import { unitNames } from '../../language/term.ts';
import { durationUnit, type DurationUnit } from '../schema/duration.ts';
import { rule } from './rule.ts';

const units = new Map<string, DurationUnit>(durationUnit.options.map(unit => [unitNames[unit], unit]));
const inBrackets = /\(([^()]+)\)$/u;

export const headingUnit = rule({
  id: 'heading-unit',
  severity: 'warning',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Cột thời hạn có đơn vị trong tên, ví dụ “(Ngày làm việc)”, thì ghi đơn vị ấy ở unit.',
  check: ({ appendices = [] }) =>
    appendices.flatMap((appendix, index) =>
      ('columns' in appendix ? (appendix.columns ?? []) : []).flatMap(({ heading, holds, unit }, at) => {
        const printed = units.get(inBrackets.exec(heading)?.[1]?.toLowerCase() ?? '');
        if (holds !== 'duration' || printed === undefined || printed === unit) return [];
        return [
          {
            path: ['appendices', index, 'columns', at],
            fact: `tên cột “${heading}” in đơn vị ${unitNames[printed]}, unit ${unit === undefined ? 'bỏ trống' : `ghi ${unitNames[unit]}`}`,
            remedy: `Thêm unit: ${printed}; ô bên dưới vẫn ghi đúng đơn vị in trong ô.`,
          },
        ];
      }),
    ),
});
