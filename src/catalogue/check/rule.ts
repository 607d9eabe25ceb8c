import type { Bundle, Catalogue, Decision, Form, Procedure } from '../catalogue.ts';
import type { Path, Severity } from '../finding.ts';
import type { Agency } from '../schema/agency.ts';
import type { CalendarYear } from '../schema/calendar.ts';
import type { Instrument } from '../schema/instrument.ts';

/** What a rule looks at, one at a time. */
export interface Subjects {
  readonly procedure: Procedure;
  readonly decision: Decision;
  readonly bundle: Bundle;
  readonly form: Form;
  readonly instrument: Instrument;
  readonly agency: Agency;
  readonly calendar: CalendarYear;
}

export type Scope = keyof Subjects;

export interface Problem {
  /** Where inside the subject. */
  readonly path: Path;
  /** What is wrong, in figures; an acknowledgement repeats it word for word, so it changes when the figures do. */
  readonly fact: string;
  readonly remedy: string;
}

/** One judgement on content/: a pure function of one subject and the catalogue around it. */
export interface Rule<Of extends Scope = Scope> {
  readonly id: string;
  readonly severity: Severity;
  readonly scope: Of;
  /** One Vietnamese sentence: what the rule demands. */
  readonly demand: string;
  check(this: void, subject: Subjects[Of], catalogue: Catalogue): readonly Problem[];
}

/** Fixes the scope's type while keeping rules of all scopes in one list. */
export function rule<Of extends Scope>(definition: Rule<Of>): Rule<Of> {
  return definition;
}

/** Says which case a problem is in, when there are several: "trường hợp 2: ". */
export function caseMark(cases: readonly unknown[], index: number): string {
  return cases.length > 1 ? `trường hợp ${index + 1}: ` : '';
}
