import { figureOf, measured, sumStages } from '../catalogue/duration.ts';
import type { DurationUnit } from '../catalogue/schema/duration.ts';
import type { Stage } from '../catalogue/schema/procedure.ts';
import { sayStageTime } from '../wording/duration.ts';
import { sayText } from '../wording/known.ts';

export interface TimelineStep {
  readonly time: string;
  readonly who: string;
  /** Named where another office takes over. */
  readonly office?: string;
  readonly outcome?: string;
  readonly unit?: DurationUnit;
  /** Per cent of the whole; only when every stage counts in the same unit, else a common scale would lie. */
  readonly bar?: { readonly start: number; readonly length: number };
}

function unitOf({ duration }: Stage): DurationUnit | undefined {
  if (typeof duration === 'string') return undefined;
  if ('within' in duration) return duration.within;
  return measured(duration)?.unit;
}

function takesOver(stage: Stage, before: Stage | undefined): boolean {
  return stage.office !== undefined && stage.office !== before?.office;
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}

/** Where each stage lies between receipt and result: side by side when it shares its predecessor's time or place. */
function placeStages(stages: readonly Stage[]): readonly { start: number; length: number }[] | undefined {
  const { whole, units } = sumStages(stages);
  if (!whole || units.size !== 1) return undefined;
  const placed: { start: number; length: number }[] = [];
  let end = 0;
  for (const [index, stage] of stages.entries()) {
    const before = placed.at(-1);
    const former = stages[index - 1];
    if (stage.duration === 'with-previous' && before) {
      placed.push(before);
      continue;
    }
    const figure = measured(stage.duration);
    const length = figure ? figureOf(figure).upTo : 0;
    const alternative =
      stage.outcome !== undefined && stage.order === former?.order && stage.office === former.office;
    const start = alternative && before ? before.start : end;
    placed.push({ start, length });
    end = Math.max(end, start + length);
  }
  return end === 0
    ? undefined
    : placed.map(({ start, length }) => ({ start: percent(start, end), length: percent(length, end) }));
}

/** The stages of one case as a line in time. */
export function timelineOf(stages: readonly Stage[]): TimelineStep[] {
  const bars = placeStages(stages);
  return stages.map((stage, index) => {
    const unit = unitOf(stage);
    const bar = bars?.[index];
    return {
      time: sayStageTime(stage.duration, 'page'),
      who: sayText(stage.unit, 'page'),
      ...(takesOver(stage, stages[index - 1]) && stage.office !== undefined && { office: stage.office }),
      ...(stage.outcome !== undefined && { outcome: stage.outcome }),
      ...(unit && { unit }),
      ...(bar && { bar }),
    };
  });
}
