import { unitNames } from '../../language/term.ts';
import { agrees, figureOf, measured, sayEnds, sumStages } from '../duration.ts';
import { present } from '../known.ts';
import { caseMark, rule } from './rule.ts';

export const stageSum = rule({
  id: 'stage-sum',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Thời hạn các bước cộng lại phải bằng tổng thời hạn in trong văn bản.',
  check({ cases }) {
    return cases.flatMap((procedureCase, index) => {
      const stages = present(procedureCase.stages);
      const total = present(procedureCase.total);
      const own = total && measured(total);
      if (!stages || !own) return [];
      const printed = figureOf(own);
      const sum = sumStages(stages);
      if (!sum.whole) return [];
      const otherUnits = [...sum.units].filter(unit => unit !== printed.unit && !isDay(unit));
      if (
        otherUnits.length > 0 ||
        (sum.units.size > 0 && !isDay(printed.unit) && !sum.units.has(printed.unit))
      ) {
        const units = [...sum.units].map(unit => unitNames[unit]).join(', ');
        return [
          {
            path: ['cases', index, 'total'],
            fact: `${caseMark(cases, index)}không cộng được ${units} với ${unitNames[printed.unit]}`,
            remedy: 'Ghi các bước và tổng theo cùng một đơn vị như văn bản gốc.',
          },
        ];
      }
      if (agrees(sum, printed)) return [];
      return [
        {
          path: ['cases', index, 'total'],
          fact: `${caseMark(cases, index)}tổng các bước ${sayEnds(sum)} ≠ in ${sayEnds(printed)}`,
          remedy: 'Đối chiếu từng bước và dòng tổng với văn bản gốc, sửa chỗ chép sai.',
        },
      ];
    });
  },
});

/** "Ngày" and "ngày làm việc" are compared by figure here; mixing them is another rule's business. */
function isDay(unit: string): boolean {
  return unit === 'day' || unit === 'working-day';
}
