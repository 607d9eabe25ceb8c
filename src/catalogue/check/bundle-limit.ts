import { agrees, figureOf, measured, sayEnds, sumStages, type Figure } from '../duration.ts';
import { present, presentList, type Known } from '../known.ts';
import type { Duration } from '../schema/duration.ts';
import { rule, type Problem } from './rule.ts';

const nothing = { amount: 0, upTo: 0 } as const;

function figureIn(duration: Known<Duration>): Figure | undefined {
  const own = measured(duration);
  return own && figureOf(own);
}

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
      const maximum = figureIn(limit.maximum);
      const processing = figureIn(limit.processing);
      const transfer = limit.transfer === 'none' ? nothing : figureIn(limit.transfer);
      const parts = [limit.processing, limit.transfer].filter(part => part !== 'none');
      const together = sumStages(parts.map(duration => ({ duration })));
      const at = `thời hạn ${index + 1}`;
      if (maximum && processing && transfer && !agrees(together, maximum)) {
        problems.push({
          path: ['limits', index, 'maximum'],
          fact: `${at}: giải quyết ${sayEnds(processing)} + chuyển ${sayEnds(transfer)} ≠ tối đa ${sayEnds(maximum)}`,
          remedy: 'Đối chiếu ba con số với văn bản gốc.',
        });
      }
      const category = limit.category === undefined ? undefined : kinds.get(limit.category);
      const stages = category && present(category.stages);
      if (!stages || !processing || stages.some(({ duration }) => duration === 'unknown')) return problems;
      const timed = stages.filter(({ duration }) => measured(duration) !== undefined);
      const sum = sumStages(timed);
      if (timed.length > 0 && !agrees(sum, processing)) {
        problems.push({
          path: ['limits', index, 'processing'],
          fact: `${at}: các bước của loại ${category.key} cộng ${sayEnds(sum)} ≠ giải quyết ${sayEnds(processing)}`,
          remedy: 'Đối chiếu các bước và thời hạn với văn bản gốc.',
        });
      }
      return problems;
    });
  },
});
