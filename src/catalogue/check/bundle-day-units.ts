import { measured, unitNames } from '../duration.ts';
import { presentList } from '../schema/known.ts';
import { rule } from './rule.ts';

export const bundleDayUnits = rule({
  id: 'mixed-day-units',
  severity: 'error',
  scope: 'bundle',
  demand: 'Các bước và thời hạn của liên thông phải cùng một đơn vị ngày.',
  check({ limits, categories }) {
    const ofLimits = new Set(presentList(limits).flatMap(({ maximum }) => measured(maximum)?.unit ?? []));
    const ofStages = new Set(
      presentList(categories).flatMap(({ stages }) =>
        presentList(stages).flatMap(({ duration }) => measured(duration)?.unit ?? []),
      ),
    );
    const say = (units: ReadonlySet<keyof typeof unitNames>) =>
      [...units].map(unit => unitNames[unit]).join(', ');
    const all = new Set([...ofLimits, ...ofStages]);
    if (all.size < 2) return [];
    return [
      {
        path: ['limits'],
        fact: `các bước tính theo “${say(ofStages)}”, thời hạn tính theo “${say(ofLimits)}”`,
        remedy: 'Ghi thống nhất một đơn vị theo văn bản gốc.',
      },
    ];
  },
});
