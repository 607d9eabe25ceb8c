import type { Procedure } from '../catalogue/catalogue.ts';
import { agencies, procedures } from './collections.ts';
import { NamedAgencies } from './named-agencies.ts';

function relate(): Map<string, Procedure[]> {
  const named = new NamedAgencies(agencies);
  const related = new Map<string, Procedure[]>();
  for (const procedure of procedures) {
    for (const agency of named.in(procedure)) {
      const own = related.get(agency);
      if (own) own.push(procedure);
      else related.set(agency, [procedure]);
    }
  }
  return related;
}

/** The procedures that name an agency as one that acts, in their text or by its id. */
export const proceduresByAgency: ReadonlyMap<string, readonly Procedure[]> = relate();
