import { sayNumber } from '../language/number.ts';
import type { Known } from './known.ts';
import type { Duration, DurationUnit } from './schema/duration.ts';
import type { Stage } from './schema/procedure.ts';

type Timed = Pick<Stage, 'duration'> & Partial<Pick<Stage, 'order' | 'office' | 'outcome'>>;

type Measured = Extract<Duration, { amount: number }>;

/** A figure that others of its kind can be added to: minutes as hours, years as months, both ends of a range. */
export interface Figure {
  readonly amount: number;
  /** The same as `amount` where the text gives no range. */
  readonly upTo: number;
  readonly unit: DurationUnit;
}

export interface Sum {
  readonly amount: number;
  readonly upTo: number;
  readonly units: ReadonlySet<DurationUnit>;
  /** False when some stage carries no figure, so that the sum says nothing. */
  readonly whole: boolean;
}

export function measured(duration: Known<Duration> | 'with-previous'): Measured | undefined {
  return typeof duration === 'object' && 'amount' in duration ? duration : undefined;
}

const larger: Readonly<Partial<Record<DurationUnit, readonly [unit: DurationUnit, factor: number]>>> = {
  minute: ['hour', 1 / 60],
  year: ['month', 12],
};

export function figureOf({
  amount,
  upTo = amount,
  unit,
}: Pick<Measured, 'amount' | 'upTo' | 'unit'>): Figure {
  const [comparable, factor] = larger[unit] ?? [unit, 1];
  return { amount: amount * factor, upTo: upTo * factor, unit: comparable };
}

/** What is done at once takes no time. */
const noTime = { amount: 0, upTo: 0, unit: undefined } as const;

function takes({ duration }: Timed): Figure | typeof noTime | undefined {
  const own = measured(duration);
  if (own) return figureOf(own);
  return typeof duration === 'object' && 'atOnce' in duration ? noTime : undefined;
}

/** One step printed with several time limits, each for another outcome. */
export function isAlternative({ order, office, outcome }: Timed, before: Timed | undefined): boolean {
  return outcome !== undefined && order !== undefined && order === before?.order && office === before.office;
}

/** Adds up what stages take: a stage that shares its predecessor's time adds nothing, of alternatives the longest counts. */
export function sumStages(stages: readonly Timed[]): Sum {
  const sum = { amount: 0, upTo: 0 };
  const longest = { amount: 0, upTo: 0 };
  let whole = stages.length > 0;
  const units = new Set<DurationUnit>();
  for (const [index, stage] of stages.entries()) {
    if (stage.duration === 'with-previous') continue;
    const figure = takes(stage);
    if (figure) {
      const alternative = isAlternative(stage, stages[index - 1]);
      for (const end of ['amount', 'upTo'] as const) {
        const counted = alternative ? longest[end] : 0;
        longest[end] = Math.max(counted, figure[end]);
        sum[end] += longest[end] - counted;
      }
      if (figure.unit !== undefined) units.add(figure.unit);
    } else {
      whole = false;
    }
  }
  return { amount: round(sum.amount), upTo: round(sum.upTo), units, whole };
}

/** Whether a printed figure can be what the parts make: a plain figure lies within the range of its parts, a range is theirs. */
export function agrees(sum: Pick<Sum, 'amount' | 'upTo'>, printed: Pick<Figure, 'amount' | 'upTo'>): boolean {
  const [least, most] = [round(printed.amount), round(printed.upTo)];
  if (least === most) return sum.amount <= least && least <= sum.upTo;
  return sum.amount === least && sum.upTo === most;
}

/** "5", "từ 5 đến 10". */
export function sayEnds({ amount, upTo }: Pick<Figure, 'amount' | 'upTo'>): string {
  const [least, most] = [sayNumber(round(amount)), sayNumber(round(upTo))];
  return least === most ? least : `từ ${least} đến ${most}`;
}

/** Quarter and tenth days add up without binary dust. */
function round(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
