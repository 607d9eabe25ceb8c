import type { Decision, Procedure } from './catalogue.ts';
import { chargesOf, termsOf } from './channels.ts';
import type { Known } from './known.ts';
import type { ChangeKind } from './schema/change.ts';
import type { Fee } from './schema/fee.ts';
import type { Field } from './schema/field.ts';
import { levelsDownwards, type Level } from './schema/level.ts';
import { termBandOf, termBands, type TermBand } from './term-band.ts';

/** How many procedures have one value. */
export interface Count<Value> {
  readonly value: Value;
  readonly count: number;
}

export type Counts<Value> = readonly Count<Value>[];

/** Cases or ways of handing in that fall into several bands: the procedure is counted once, in none of them. */
type OrDiffers<Band> = Band | 'differs';

export type TermValue = OrDiffers<TermBand>;

const termValues: readonly TermValue[] = [...termBands.slice(0, 5), 'differs', ...termBands.slice(5)];

/** Charged as the text itself states, or as a text that it names lays down. */
type FeeBand = 'none' | 'stated' | 'elsewhere' | 'unknown';

export type FeeValue = OrDiffers<FeeBand>;

const feeValues: readonly FeeValue[] = ['none', 'stated', 'elsewhere', 'differs', 'unknown'];

const onlineLevels: readonly Procedure['onlineLevel'][] = [
  'full',
  'partial',
  'information',
  'none',
  'unknown',
];

export type ChangeValue = ChangeKind | 'abolished-in-part' | 'unknown';

const changeValues: readonly ChangeValue[] = [
  'new',
  'amended',
  'replaced',
  'restated',
  'abolished',
  'abolished-in-part',
  'unknown',
];

/** The procedures of a decision, counted under each of six heads; every head counts each procedure once. */
export interface Tally {
  readonly procedures: number;
  readonly duration: Counts<TermValue>;
  /** The largest first. */
  readonly field: Counts<Field>;
  readonly level: Counts<Procedure['levels']>;
  readonly onlineLevel: Counts<Procedure['onlineLevel']>;
  readonly fee: Counts<FeeValue>;
  /** Those that the decision abolishes without a version of its own are counted here and nowhere else. */
  readonly change: Counts<ChangeValue>;
}

function counted<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => unknown = value => value,
): Count<Value>[] {
  return [...Map.groupBy(values, keyOf).values()].flatMap(alike => {
    const [value] = alike;
    return value === undefined ? [] : [{ value, count: alike.length }];
  });
}

const inOrder = <Value>(counts: Counts<Value>, order: readonly Value[]): Counts<Value> =>
  counts.toSorted((left, right) => order.indexOf(left.value) - order.indexOf(right.value));

function agreed<Band>(bands: readonly Band[]): OrDiffers<Band> {
  const [first, ...others] = new Set(bands);
  return first === undefined || others.length > 0 ? 'differs' : first;
}

function feeBandOf(fees: Known<readonly Fee[]>): FeeBand {
  if (typeof fees === 'string') return fees;
  return fees.some(({ amount }) => amount !== undefined) ? 'stated' : 'elsewhere';
}

const termOf = (own: Procedure) => agreed(own.cases.flatMap(one => termsOf(own, one)).map(termBandOf));

const feeOf = (own: Procedure) => agreed(own.cases.flatMap(one => chargesOf(own, one)).map(feeBandOf));

const downwards = (levels: readonly Level[]) => levelsDownwards.filter(level => levels.includes(level));

/** One level alone before several together, what is no level last. */
function byLevel(
  { value: left }: Count<Procedure['levels']>,
  { value: right }: Count<Procedure['levels']>,
): number {
  const rank = (levels: Procedure['levels']): number =>
    levels === 'unknown'
      ? 1000
      : levels === 'none'
        ? 999
        : levels.length * 100 + levelsDownwards.indexOf(levels[0]!);
  return rank(left) - rank(right);
}

function changesOf({ procedures, abolishes = [] }: Decision): ChangeValue[] {
  return [
    ...procedures.map(({ change }) => change?.kind ?? 'unknown'),
    ...abolishes.map(({ what }) => (what === undefined ? 'abolished' : 'abolished-in-part')),
  ];
}

const alphabetical = new Intl.Collator('vi');

export function tallyOf(decision: Decision): Tally {
  const { procedures } = decision;
  const levels = procedures.map(({ levels: own }) => (typeof own === 'string' ? own : downwards(own)));
  return {
    procedures: procedures.length,
    duration: inOrder(counted(procedures.map(termOf)), termValues),
    field: counted(
      procedures.map(({ field }) => field),
      ({ id }) => id,
    ).toSorted(
      (left, right) => right.count - left.count || alphabetical.compare(left.value.name, right.value.name),
    ),
    level: counted(levels, String).toSorted(byLevel),
    onlineLevel: inOrder(counted(procedures.map(({ onlineLevel }) => onlineLevel)), onlineLevels),
    fee: inOrder(counted(procedures.map(feeOf)), feeValues),
    change: inOrder(counted(changesOf(decision)), changeValues),
  };
}
