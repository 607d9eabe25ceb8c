import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { channelsOf, factsOf, termThrough, type Channel } from '../../src/catalogue/channels.ts';
import type { Known } from '../../src/catalogue/known.ts';
import { feesOf } from '../../src/catalogue/of-case.ts';
import type { Duration } from '../../src/catalogue/schema/duration.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';
import type { ProcedureCase } from '../../src/catalogue/schema/procedure.ts';
import type { Moment } from '../../src/language/working-days.ts';

/** A dossier that someone hands in at the counter. */
export interface Application {
  readonly procedure: Procedure;
  readonly procedureCase: ProcedureCase;
  /** How it comes in; in person where nothing is said. */
  readonly channel?: Channel;
  /** The day of receipt, and its hour where it is known. */
  readonly received: Moment;
  /** The office at the counter, as its letterhead names it; a blank for the pen when not given. */
  readonly office?: string;
  /** Where that office is: "Huế". */
  readonly town?: string;
}

const channelsFor = ({ procedure, procedureCase }: Application) => channelsOf(procedure, procedureCase);

/** How long it takes the way it comes in. */
export function termFor(application: Application): Known<Duration> {
  const { procedureCase, channel = 'inPerson' } = application;
  return termThrough(channelsFor(application), procedureCase, channel);
}

/** What it costs the way it comes in. */
export function feesFor(application: Application): Known<readonly Fee[]> {
  const { procedure, procedureCase, channel = 'inPerson' } = application;
  return factsOf(channelsFor(application), channel).fee ?? feesOf(procedure, procedureCase);
}
