import type { Procedure } from '../../src/catalogue/catalogue.ts';
import type { ProcedureCase } from '../../src/catalogue/schema/procedure.ts';
import type { Moment } from '../../src/language/working-days.ts';

/** A dossier that someone hands in at the counter. */
export interface Application {
  readonly procedure: Procedure;
  readonly procedureCase: ProcedureCase;
  /** The day of receipt, and its hour where it is known. */
  readonly received: Moment;
  /** The office at the counter, as its letterhead names it; a blank for the pen when not given. */
  readonly office?: string;
  /** Where that office is: "Huế". */
  readonly town?: string;
}
