import type { Procedure } from './catalogue.ts';
import type { Step } from './lineage.ts';
import type { Forerunner, ProcedurePart } from './schema/change.ts';

/** A procedure that stands in no text of the catalogue. */
export type Outside = Exclude<Forerunner, { readonly procedure: string }>;

/** What was before: a version, or one of which only the name is told. */
export type Former = Procedure | Outside;

export const isVersion = (former: Former): former is Procedure => 'id' in former;

type Steps = readonly Step<Procedure>[];

interface Novelty {
  readonly after: Procedure;
  /** What says so, the latest first; empty where nothing but the texts themselves does. */
  readonly steps: Steps;
}

export interface Amendment {
  readonly before: Former;
  readonly after: Procedure;
  readonly parts: readonly ProcedurePart[];
  readonly steps: Steps;
}

/** Something that goes on, but no longer with these parts. */
export interface PartLost {
  readonly of: Former;
  readonly what: readonly ProcedurePart[];
}

/** Some procedures in the place of others: one of one, one of many, many of one, or many of many. */
export interface Substitution {
  readonly before: readonly Former[];
  readonly partly: readonly PartLost[];
  readonly after: readonly [Procedure, ...Procedure[]];
  readonly steps: Steps;
}

export interface Restatement {
  readonly before: Former;
  readonly after: Procedure;
  /** It had ended, and is there again. */
  readonly returns: boolean;
  readonly steps: Steps;
}

export interface Ending {
  readonly of: Former;
  /** Only these parts; absent: the whole. */
  readonly what?: readonly ProcedurePart[];
  /** Absent where nothing says why it is gone. */
  readonly step?: Step<Procedure>;
}

/** The same under another id: nothing that anybody has to be told. */
interface Carried {
  readonly before: Procedure;
  readonly after: Procedure;
}

/** What makes the procedures that hold at one time of those that held at another; each change stands in one list. */
export interface ChangeLists {
  readonly added: readonly Novelty[];
  readonly amended: readonly Amendment[];
  readonly replaced: readonly Substitution[];
  readonly restated: readonly Restatement[];
  readonly abolished: readonly Ending[];
  readonly carried: readonly Carried[];
}

/** Procedures by their ids. */
export type Held = ReadonlyMap<string, Procedure>;

/** How many; all that is printed anywhere is counted here. */
export interface ChangeCounts {
  readonly added: number;
  readonly amended: number;
  /** Wholly or in part. */
  readonly replacedBefore: number;
  readonly replacedAfter: number;
  readonly restated: number;
  readonly abolished: number;
  /** Those whose content is published with the lists. */
  readonly published: number;
}

export function countsOf({ added, amended, replaced, restated, abolished }: ChangeLists): ChangeCounts {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const replacedAfter = sum(replaced.map(({ after }) => after.length));
  return {
    added: added.length,
    amended: amended.length,
    replacedBefore: sum(replaced.map(({ before, partly }) => before.length + partly.length)),
    replacedAfter,
    restated: restated.length,
    abolished: abolished.length,
    published: added.length + amended.length + replacedAfter + restated.length,
  };
}

/** Nothing in any list. */
export const isUnchanged = (counts: ChangeCounts): boolean => counts.published + counts.abolished === 0;

/** Every procedure whose content is published, list by list. */
export const publishedIn = ({ added, amended, replaced, restated }: ChangeLists): readonly Procedure[] => [
  ...added.map(({ after }) => after),
  ...amended.map(({ after }) => after),
  ...replaced.flatMap(({ after }) => after),
  ...restated.map(({ after }) => after),
];

/** Every version that holds no longer. */
export function endedIn({ amended, replaced, restated, abolished, carried }: ChangeLists): Procedure[] {
  return [
    ...amended.map(({ before }) => before),
    ...replaced.flatMap(({ before }) => before),
    ...restated.map(({ before }) => before),
    ...abolished.filter(({ what }) => what === undefined).map(({ of }) => of),
    ...carried.map(({ before }) => before),
  ].filter(isVersion);
}

/** What holds after the changes in the lists. */
export function applyLists(lists: ChangeLists, held: Held): Held {
  const ended = new Set(endedIn(lists).map(({ id }) => id));
  const kept = [...held].filter(([id]) => !ended.has(id));
  const come = [...publishedIn(lists), ...lists.carried.map(({ after }) => after)];
  return new Map([...kept, ...come.map(own => [own.id, own] as const)]);
}
