import type { Known } from './known.ts';
import type { Duration, DurationUnit } from './schema/duration.ts';

/** Time limits from the shortest to the longest; then what is no figure. */
export const termBands = [
  'within-day',
  'to-3-days',
  'to-10-days',
  'to-30-days',
  'over-30-days',
  'not-prescribed',
  'none',
  'unknown',
] as const;

export type TermBand = (typeof termBands)[number];

/** Only to sort time limits into a few bands: working days and days are not the same, but lie in the same band. */
const daysOf: Readonly<Record<DurationUnit, number>> = {
  'working-day': 1,
  day: 1,
  hour: 1 / 24,
  minute: 1 / 1440,
  month: 30,
  year: 365,
};

export function termBandOf(limit: Known<Duration>): TermBand {
  if (typeof limit === 'string') return limit;
  if ('notPrescribed' in limit) return 'not-prescribed';
  if (!('amount' in limit)) return 'within-day';
  const days = (limit.upTo ?? limit.amount) * daysOf[limit.unit];
  if (days <= 1) return 'within-day';
  if (days <= 3) return 'to-3-days';
  if (days <= 10) return 'to-10-days';
  return days <= 30 ? 'to-30-days' : 'over-30-days';
}
