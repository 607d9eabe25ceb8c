import { figureOf, isAlternative, measured, type Figure } from '../src/catalogue/duration.ts';
import type { DurationUnit } from '../src/catalogue/schema/duration.ts';
import type { Stage } from '../src/catalogue/schema/procedure.ts';
import { sayCount } from '../src/language/number.ts';
import { sayTerm } from '../src/language/term.ts';

/** What a stage takes, together with those that share its time and those that are done instead of it. */
export interface Share extends Figure {
  readonly stage: Stage;
}

/** A stretch of the bar in per cent of the whole; with its figure where a narrow screen has room for it. */
interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly said: string;
  readonly figure?: string;
}

export interface TimeBar {
  readonly unit: DurationUnit;
  readonly total: string;
  readonly stretches: readonly Stretch[];
}

const isAtOnce = ({ duration }: Stage) => typeof duration === 'object' && 'atOnce' in duration;

/** Of how long it takes the text gives no figure, so that it cannot be drawn with a length. */
export const isOpen = (stage: Stage): boolean =>
  stage.duration !== 'with-previous' && !isAtOnce(stage) && measured(stage.duration) === undefined;

/** The figures as printed where all have one unit; else in the larger one of two that can be compared. */
function figuresOf(stages: readonly Stage[]): (Figure | undefined)[] {
  const printed = stages.map(({ duration }) => measured(duration));
  const isOneUnit = new Set(printed.flatMap(figure => figure?.unit ?? [])).size === 1;
  return printed.map(figure => {
    if (figure === undefined || !isOneUnit) return figure && figureOf(figure);
    const { amount, upTo = amount, unit } = figure;
    return { amount, upTo, unit };
  });
}

const longer = (one: Share, other: Share): Share => ({
  ...(other.upTo > one.upTo ? other : one),
  amount: Math.max(one.amount, other.amount),
});

/** The stages that have a length, of alternatives the longest only. */
export function sharesOf(stages: readonly Stage[]): readonly Share[] {
  const figures = figuresOf(stages);
  const shares: Share[] = [];
  let hasLength = false;
  for (const [index, stage] of stages.entries()) {
    if (stage.duration === 'with-previous') continue;
    const figure = figures[index];
    const former: Share | undefined =
      isAlternative(stage, stages[index - 1]) && hasLength ? shares.at(-1) : undefined;
    const own = figure && { ...figure, stage };
    if (own && former?.unit === own.unit) shares.splice(-1, 1, longer(former, own));
    else if (own) shares.push(own);
    hasLength = own !== undefined || former !== undefined;
  }
  return shares;
}

/** Undefined where they count in several units. */
export function sumOf(shares: readonly Share[]): Figure | undefined {
  const [unit, ...others] = new Set(shares.map(share => share.unit));
  if (unit === undefined || others.length > 0) return undefined;
  const sum = (end: 'amount' | 'upTo') =>
    round(
      shares.reduce((total, share) => total + share[end], 0),
      1000,
    );
  return { amount: sum('amount'), upTo: sum('upTo'), unit };
}

/** Quarter and tenth days add up without binary dust. */
const round = (value: number, parts: number) => Math.round(value * parts) / parts;

export const sayFigure = ({ amount, upTo, unit }: Figure): string =>
  sayTerm({ amount, unit, ...(upTo !== amount && { upTo }) });

const brief = ({ amount, upTo }: Figure) => [...new Set([amount, upTo])].map(sayCount).join('–');

/** Per cent of the bar that a letter and the edges take on the narrowest screen with letters twice as large. */
const room = { letter: 6, edges: 3 } as const;

const hasRoom = (figure: string, length: number) => figure.length * room.letter + room.edges <= length;

/** Where the days go, stage by stage; undefined where a common scale would lie. */
export function timeBarOf(shares: readonly Share[]): TimeBar | undefined {
  const whole = sumOf(shares);
  if (whole === undefined || whole.upTo === 0) return undefined;
  const percent = (place: number) => round((place / whole.upTo) * 100, 100);
  let end = 0;
  const stretches = shares.map(share => {
    const start = percent(end);
    end += share.upTo;
    const length = round(percent(end) - start, 100);
    const figure = brief(share);
    return { start, length, said: figure, ...(hasRoom(figure, length) && { figure }) };
  });
  return { unit: whole.unit, total: sayFigure(whole), stretches };
}
