import { unitNames } from '../../language/term.ts';
import { measured } from '../duration.ts';
import type { BundleStage } from '../schema/bundle.ts';
import type { Duration } from '../schema/duration.ts';
import { presentList, type Known } from '../known.ts';
import type { DurationUnit } from '../schema/duration.ts';
import { rule } from './rule.ts';

/** Hours and months are no rivals of days. */
function dayUnit(duration: Known<Duration>): ('day' | 'working-day')[] {
  const unit = measured(duration)?.unit;
  return unit === 'day' || unit === 'working-day' ? [unit] : [];
}

export const bundleDayUnits = rule({
  id: 'mixed-day-units',
  severity: 'error',
  scope: 'bundle',
  looksAt: 'itself',
  demand: 'Các bước và thời hạn của liên thông phải cùng một đơn vị ngày.',
  check({ limits, categories, sharedStages }) {
    const ofLimits = new Set(
      presentList(limits).flatMap(({ maximum, processing, transfer }) =>
        [maximum, processing, transfer].flatMap(dayUnit),
      ),
    );
    const stages: readonly BundleStage[] = [
      ...presentList(categories).flatMap(category => presentList(category.stages)),
      ...(sharedStages ?? []).flatMap(shared => shared.stages),
    ];
    const ofStages = new Set(stages.flatMap(({ duration }) => dayUnit(duration)));
    const all = new Set([...ofLimits, ...ofStages]);
    if (all.size < 2) return [];
    const say = (what: string, units: ReadonlySet<DurationUnit>) =>
      units.size === 0 ? [] : [`${what} tính theo “${[...units].map(unit => unitNames[unit]).join(', ')}”`];
    return [
      {
        path: ['limits'],
        fact: [...say('các bước', ofStages), ...say('thời hạn', ofLimits)].join(', '),
        remedy: 'Ghi thống nhất một đơn vị theo văn bản gốc.',
      },
    ];
  },
});
