import { kindOfAgency } from './agency-kind.ts';
import type { Procedure } from './catalogue.ts';
import { present, presentList } from './known.ts';
import type { Acting, Actor } from './schema/acting.ts';
import type { Agency } from './schema/agency.ts';
import type { Day } from './standing.ts';

export type AgencyState = 'not-yet' | 'exists' | 'ended' | 'unknown';

/** Whether an agency is there on a day. */
export function stateOfAgency({ exists }: Pick<Agency, 'exists'>, asOf: Day): AgencyState {
  if (exists === undefined) return 'unknown';
  const from = present(exists.from);
  const until = present(exists.until);
  if (from !== undefined && from > asOf) return 'not-yet';
  if (until !== undefined) return until <= asOf ? 'ended' : 'exists';
  return exists.until === 'none' ? 'exists' : 'unknown';
}

type Agencies = ReadonlyMap<string, Agency>;

/** To whom an agency itself hands its work, whenever that is. */
export const successorsNamedBy = ({ exists }: Agency, agencies: Agencies): Agency[] =>
  presentList(exists?.successors ?? 'unknown').flatMap(id => agencies.get(id) ?? []);

/** Who does its work on a day: itself while it has not ended, else those who have taken over, through all hands. */
export function successorsOn(agency: Agency, agencies: Agencies, asOf: Day): readonly Agency[] {
  const seen = new Set<Agency>();
  const found = new Set<Agency>();
  const walk = (own: Agency): void => {
    if (seen.has(own)) return;
    seen.add(own);
    if (stateOfAgency(own, asOf) === 'ended') for (const next of successorsNamedBy(own, agencies)) walk(next);
    else found.add(own);
  };
  walk(agency);
  return [...found];
}

/** Which agencies have handed their work to this one. */
export function predecessorsOf({ id }: Agency, agencies: Agencies): readonly Agency[] {
  return [...agencies.values()].filter(({ exists }) =>
    presentList(exists?.successors ?? 'unknown').includes(id),
  );
}

/** The agencies that are named one by one; a kind is not spelt out into all of that kind. */
export const namedIn = (actors: readonly Actor[] | undefined): string[] =>
  (actors ?? []).flatMap(actor => ('agency' in actor ? [actor.agency] : []));

export const kindsIn = (actors: Acting['receives']) =>
  (actors ?? []).flatMap(actor => ('kind' in actor ? [actor.kind] : []));

/** How it is known that an agency receives a procedure. */
export type Reception = 'named' | 'of-kind' | 'by-level';

/**
 * Whether an agency receives a procedure: named, of a kind that is named, or, for a commune's centre, because the procedure is
 * done at the level of the commune and nobody has said who receives it. The last is derived and must be said to be.
 */
export function receptionAt(agency: Agency, procedure: Procedure): Reception | undefined {
  const { decision, agencies: acting, levels } = procedure;
  if (namedIn(acting?.receives).includes(agency.id)) return 'named';
  if (decision.province !== 'none' && decision.province !== agency.province) return undefined;
  const kind = kindOfAgency(agency);
  if (kind === undefined) return undefined;
  if (kindsIn(acting?.receives).includes(kind)) return 'of-kind';
  const isByLevel =
    kind === 'commune-centre' && acting?.receives === undefined && presentList(levels).includes('commune');
  return isByLevel ? 'by-level' : undefined;
}

export interface Received {
  readonly procedure: Procedure;
  readonly reception: Reception;
}
