import { sayNumber } from '../../language/number.ts';
import { measured, sumStages } from '../duration.ts';
import { present, presentList } from '../known.ts';
import { rule, type Problem } from './rule.ts';

export const bundleLimit = rule({
  id: 'bundle-limit',
  severity: 'error',
  scope: 'bundle',
  looksAt: 'itself',
  demand: 'Thời hạn của liên thông phải bằng thời gian giải quyết cộng thời gian chuyển, và khớp các bước.',
  check({ limits, categories }) {
    const kinds = new Map(presentList(categories).map(category => [category.key, category]));
    return presentList(limits).flatMap((limit, index) => {
      const problems: Problem[] = [];
      const maximum = measured(limit.maximum);
      const processing = measured(limit.processing);
      const transfer = limit.transfer === 'none' ? 0 : measured(limit.transfer)?.amount;
      const parts = [limit.processing, limit.transfer].filter(part => part !== 'none');
      const together = sumStages(parts.map(duration => ({ duration }))).amount;
      const at = `thời hạn ${index + 1}`;
      if (maximum && processing && transfer !== undefined && together !== maximum.amount) {
        problems.push({
          path: ['limits', index, 'maximum'],
          fact: `${at}: giải quyết ${sayNumber(processing.amount)} + chuyển ${sayNumber(transfer)} ≠ tối đa ${sayNumber(maximum.amount)}`,
          remedy: 'Đối chiếu ba con số với văn bản gốc.',
        });
      }
      const category = limit.category === undefined ? undefined : kinds.get(limit.category);
      const stages = category && present(category.stages);
      if (!stages || !processing || stages.some(({ duration }) => duration === 'unknown')) return problems;
      const timed = stages.filter(({ duration }) => measured(duration) !== undefined);
      const sum = sumStages(timed);
      if (timed.length > 0 && sum.amount !== processing.amount) {
        problems.push({
          path: ['limits', index, 'processing'],
          fact: `${at}: các bước của loại ${category.key} cộng ${sayNumber(sum.amount)} ≠ giải quyết ${sayNumber(processing.amount)}`,
          remedy: 'Đối chiếu các bước và thời hạn với văn bản gốc.',
        });
      }
      return problems;
    });
  },
});
