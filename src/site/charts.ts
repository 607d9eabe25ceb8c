import type { Decision } from '../catalogue/catalogue.ts';
import { tallyOf, type Counts, type Tally } from '../catalogue/tally.ts';
import {
  headNames,
  headNotes,
  sayAbolishedBeside,
  sayAllAlike,
  sayChangeValue,
  sayCountedOf,
  sayFeeValue,
  sayLevelValue,
  sayOnlineValue,
  sayOtherFields,
  sayTermValue,
  type Head,
} from '../wording/tally.ts';

interface Bar {
  readonly name: string;
  readonly count: number;
  /** In per cent of the longest of its chart. */
  readonly length: number;
  /** The text does not say. */
  readonly unknown: boolean;
}

interface Chart {
  readonly head: Head;
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly notes: readonly string[];
}

/** What a decision holds at a glance: a chart a head, and in words the heads under which all procedures are alike. */
export interface Charts {
  readonly lead: string;
  readonly charts: readonly Chart[];
  readonly alike: readonly { readonly name: string; readonly said: string }[];
}

/** Of fewer a reader sees as much in the list itself. */
const fewestProcedures = 4;

/** More would be a list, not a picture. */
const mostBars = 12;

type Named = Omit<Bar, 'length'>;

const named = <Value>(counts: Counts<Value>, say: (value: Value) => string): Named[] =>
  counts.map(({ value, count }) => ({ name: say(value), count, unknown: value === 'unknown' }));

/** The smallest together. */
function shortened(bars: readonly Named[]): readonly Named[] {
  if (bars.length <= mostBars) return bars;
  const [shown, others] = [bars.slice(0, mostBars - 1), bars.slice(mostBars - 1)];
  const count = others.reduce((sum, bar) => sum + bar.count, 0);
  return [...shown, { name: sayOtherFields(others.length), count, unknown: false }];
}

const namedUnder = (tally: Tally): Readonly<Record<Head, readonly Named[]>> => ({
  duration: named(tally.duration, sayTermValue),
  field: shortened(named(tally.field, ({ name }) => name)),
  level: named(tally.level, sayLevelValue),
  onlineLevel: named(tally.onlineLevel, sayOnlineValue),
  fee: named(tally.fee, sayFeeValue),
  change: named(tally.change, sayChangeValue),
});

const heads = Object.keys(headNames) as Head[];

const sumOf = (bars: readonly Named[]) => bars.reduce((sum, { count }) => sum + count, 0);

/** Undefined of a decision that is too small to be drawn. */
export function chartsOf(decision: Decision): Charts | undefined {
  const tally = tallyOf(decision);
  if (tally.procedures < fewestProcedures) return undefined;
  const under = namedUnder(tally);
  const chartOf = (head: Head): Chart => {
    const longest = Math.max(...under[head].map(({ count }) => count));
    const beside = sumOf(under[head]) - tally.procedures;
    return {
      head,
      name: headNames[head],
      bars: under[head].map(bar => ({ ...bar, length: Math.round((bar.count / longest) * 1000) / 10 })),
      notes: [
        ...(headNotes[head] === undefined ? [] : [headNotes[head]]),
        ...(beside > 0 ? [sayAbolishedBeside(beside)] : []),
      ],
    };
  };
  // That no procedure tells what it changes is nothing to be told.
  const told = heads.filter(head => head !== 'change' || under.change.some(({ unknown }) => !unknown));
  return {
    lead: sayCountedOf(tally.procedures),
    charts: told.filter(head => under[head].length > 1).map(chartOf),
    alike: told
      .filter(head => under[head].length === 1)
      .map(head => ({
        name: headNames[head],
        said: sayAllAlike(tally.procedures, under[head][0]?.name ?? ''),
      })),
  };
}
