import type { Abbreviation } from './schema/abbreviation.ts';
import type { Agency } from './schema/agency.ts';
import type { BundleData } from './schema/bundle.ts';
import type { CalendarYear } from './schema/calendar.ts';
import type { DecisionData } from './schema/decision.ts';
import type { Field } from './schema/field.ts';
import type { FormData } from './schema/form.ts';
import type { GuideData } from './schema/guide.ts';
import type { Instrument } from './schema/instrument.ts';
import type { ProcedureData } from './schema/procedure.ts';
import type { Site } from './schema/site.ts';

export interface Procedure extends Omit<ProcedureData, 'field'> {
  /** `<decision>/<slug>`: one national code may stand in several procedures, an id never does. */
  readonly id: string;
  readonly slug: string;
  /** Position in the decision's whole list, from the file's name. */
  readonly position: number;
  readonly file: string;
  readonly decision: Decision;
  readonly field: Field;
}

export interface Decision extends Omit<DecisionData, 'issuer' | 'letter'> {
  readonly id: string;
  readonly file: string;
  readonly issuer: Agency;
  readonly letter?: Decision;
  /** In printed order. */
  readonly procedures: readonly Procedure[];
  readonly bundles: readonly Bundle[];
  readonly forms: readonly Form[];
}

export interface Bundle extends Omit<BundleData, 'decision'> {
  readonly id: string;
  readonly file: string;
  readonly decision: Decision;
}

export interface Form extends Omit<FormData, 'decision' | 'procedures'> {
  readonly id: string;
  readonly file: string;
  readonly decision: Decision;
  readonly procedures: readonly Procedure[];
}

/** Prose for people; only what stands at its head is data. */
export interface Guide extends GuideData {
  readonly id: string;
  readonly file: string;
}

/** Everything in content/, checked against its schema and linked; frozen. */
export interface Catalogue {
  readonly site: Site;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly abbreviations: readonly Abbreviation[];
  readonly calendar: readonly CalendarYear[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly guides: ReadonlyMap<string, Guide>;
}
