import type { Known } from './known.ts';
import type { Duration, DurationUnit } from './schema/duration.ts';
import type { Stage } from './schema/procedure.ts';

type Timed = Pick<Stage, 'duration'> & Partial<Pick<Stage, 'order' | 'office' | 'outcome'>>;

export interface Sum {
  readonly amount: number;
  readonly units: ReadonlySet<DurationUnit>;
  /** False when some stage carries no figure, so that the sum says nothing. */
  readonly whole: boolean;
}

export function measured(
  duration: Known<Duration> | 'with-previous',
): Extract<Duration, { amount: number }> | undefined {
  return typeof duration === 'object' && 'amount' in duration ? duration : undefined;
}

/** One step printed with several time limits, each for another outcome. */
function isAlternative({ order, office, outcome }: Timed, before: Timed | undefined): boolean {
  return outcome !== undefined && order !== undefined && order === before?.order && office === before.office;
}

/** Adds up what stages take: a stage that shares its predecessor's time adds nothing, of alternatives the longest counts. */
export function sumStages(stages: readonly Timed[]): Sum {
  let amount = 0;
  let longest = 0;
  let whole = stages.length > 0;
  const units = new Set<DurationUnit>();
  for (const [index, stage] of stages.entries()) {
    if (stage.duration === 'with-previous') continue;
    const figure = measured(stage.duration);
    if (figure) {
      const counted = isAlternative(stage, stages[index - 1]) ? longest : 0;
      longest = Math.max(counted, figure.amount);
      amount += longest - counted;
      units.add(figure.unit);
    } else {
      whole = false;
    }
  }
  return { amount: round(amount), units, whole };
}

/** Quarter and tenth days add up without binary dust. */
function round(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
