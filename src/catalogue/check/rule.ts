import type { Path, Severity } from '../finding.ts';
import type { Lineages, Version } from '../lineage.ts';
import type { Agency } from '../schema/agency.ts';
import type { CalendarYear } from '../schema/calendar.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { Day } from '../standing.ts';
import type { Misspelt } from '../vocabulary.ts';
import type { OwnBundle, OwnDecision, OwnForm, OwnProcedure } from '../understood.ts';

/** What a rule judges, one at a time: its own data alone, without what it is linked to. */
export interface Subjects {
  readonly procedure: OwnProcedure;
  readonly decision: OwnDecision;
  readonly bundle: OwnBundle;
  readonly form: OwnForm;
  readonly instrument: Instrument;
  readonly agency: Agency;
  readonly calendar: CalendarYear;
}

export type Scope = keyof Subjects;

/** A decision with what it states, in printed order. */
export interface Family {
  readonly decision: OwnDecision;
  readonly procedures: readonly OwnProcedure[];
  readonly bundles: readonly OwnBundle[];
}

export type Instruments = ReadonlyMap<string, Instrument>;

/** What a text may lean on as of the day of the check, and the decision it belongs to. */
export interface Law {
  readonly asOf: Day;
  readonly instruments: Instruments;
  readonly decision: OwnDecision | undefined;
  readonly courses: Courses;
}

export type Agencies = ReadonlyMap<string, Agency>;

/** Who is there as of the day of the check, and who issues the decision that the subject belongs to, if to any. */
export interface Offices {
  readonly asOf: Day;
  readonly agencies: Agencies;
  readonly decision: OwnDecision | undefined;
  readonly issuer: Agency | undefined;
}

/** A procedure as its own file and its decision tell of its course. */
export interface OwnVersion extends Version {
  readonly decision: OwnDecision;
  readonly formerAddresses: OwnProcedure['formerAddresses'];
}

/** The course of all procedures through all decisions that could be understood. */
export interface Courses {
  readonly lineages: Lineages<OwnVersion>;
  readonly versions: ReadonlyMap<string, OwnVersion>;
  readonly decisions: ReadonlyMap<string, OwnDecision>;
  /** Which procedures say that they stood at an address before. */
  readonly formerly: ReadonlyMap<string, readonly string[]>;
}

/** Which forms say that they are a procedure's, by the id of that. */
export type FormClaims = ReadonlyMap<string, readonly string[]>;

/**
 * What a rule is handed. It gets nothing else, so what it says can change only with what it declares: a rule is run again
 * when any of this is another object than before, and not run at all while part of it could not be understood.
 */
export interface Sights<Of extends Scope> {
  readonly itself: readonly [subject: Subjects[Of]];
  readonly family: readonly [subject: Subjects[Of], family: Family];
  readonly instruments: readonly [subject: Subjects[Of], instruments: Instruments];
  readonly forms: readonly [subject: Subjects[Of], claims: FormClaims];
  readonly law: readonly [subject: Subjects[Of], law: Law];
  readonly courses: readonly [subject: Subjects[Of], courses: Courses];
  readonly offices: readonly [subject: Subjects[Of], offices: Offices];
  /** The words of the whole catalogue: it changes only when another pair of them is misspelt than before. */
  readonly misspelt: readonly [subject: Subjects[Of], misspelt: Misspelt];
}

export type Sight = keyof Sights<Scope>;

export interface Problem {
  /** Where inside the subject. */
  readonly path: Path;
  /** What is wrong, in figures; an acknowledgement repeats it word for word, so it changes when the figures do. */
  readonly fact: string;
  readonly remedy: string;
}

/** One judgement on content/: a pure function of one subject and what it declares to look at around it. */
export interface Rule<Of extends Scope = Scope, At extends Sight = Sight> {
  readonly id: string;
  readonly severity: Severity;
  readonly scope: Of;
  readonly looksAt: At;
  /** One Vietnamese sentence: what the rule demands. */
  readonly demand: string;
  check(this: void, ...seen: Sights<Of>[At]): readonly Problem[];
}

/** Fixes the types of scope and sight while keeping rules of all kinds in one list. */
export function rule<Of extends Scope, At extends Sight>(definition: Rule<Of, At>): Rule<Of, At> {
  return definition;
}

/** Says which case a problem is in, when there are several: "trường hợp 2: ". */
export function caseMark(cases: readonly unknown[], index: number): string {
  return cases.length > 1 ? `trường hợp ${index + 1}: ` : '';
}
