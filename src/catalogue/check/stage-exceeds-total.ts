import { sayTerm } from '../../language/term.ts';
import { measured, sumStages } from '../duration.ts';
import { present, presentList } from '../known.ts';
import { caseMark, rule } from './rule.ts';

/** Where every stage has its figure the sum is compared already; here some are not known. */
export const stageExceedsTotal = rule({
  id: 'stage-exceeds-total',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Không bước nào dài hơn tổng thời hạn, kể cả khi có bước không ghi thời hạn.',
  check({ cases }) {
    return cases.flatMap(({ stages, total }, index) => {
      const whole = present(total);
      const printed = whole && measured(whole);
      const list = presentList(stages);
      if (!printed) return [];
      const longer = list.flatMap(({ order, duration }, position) => {
        const own = typeof duration === 'object' ? measured(duration) : undefined;
        if (own?.unit !== printed.unit || own.amount <= printed.amount) return [];
        return [
          {
            path: ['cases', index, 'stages', position, 'duration'],
            fact: `${caseMark(cases, index)}bước ${order} cần ${sayTerm(own)}, tổng chỉ ${sayTerm(printed)}`,
            remedy: 'Đối chiếu bước này và dòng tổng với văn bản gốc.',
          },
        ];
      });
      return longer.length > 0 && !sumStages(list).whole ? longer : [];
    });
  },
});
