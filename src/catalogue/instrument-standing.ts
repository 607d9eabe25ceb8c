import { present } from './known.ts';
import type { Instrument } from './schema/instrument.ts';
import { standingOf, type Day, type Standing } from './standing.ts';

/** How an instrument stands as of a day, where anything is known of that. */
export function instrumentStanding({ date, inForce }: Instrument, asOf: Day): Standing | undefined {
  const known = present(inForce);
  return known && standingOf({ date, inForce: known }, asOf);
}
