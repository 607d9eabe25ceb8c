import type { Sources } from '../catalogue/sources.ts';
import type { Day, StandingState } from '../catalogue/standing.ts';
import { unlink } from '../catalogue/unlink.ts';
import { proceduresByAgency } from './agencies.ts';
import { asOf, catalogue, lineages, procedures } from './collections.ts';

/** What the page that composes texts works on: the catalogue itself, and what the build worked out about it. */
export interface ComposeData {
  readonly asOf: Day;
  /** Linked again in the browser: there is one model. */
  readonly sources: Sources;
  /** How each procedure stands as of that day. */
  readonly standings: Readonly<Record<string, StandingState>>;
  /** The procedures that name each agency as one that acts. */
  readonly byAgency: Readonly<Record<string, readonly string[]>>;
}

export const composeData = (): ComposeData => ({
  asOf,
  sources: unlink(catalogue),
  standings: Object.fromEntries(procedures.map(own => [own.id, lineages.standingOf(own, asOf).state])),
  byAgency: Object.fromEntries(
    [...proceduresByAgency].map(([agency, named]) => [agency, named.map(({ id }) => id)]),
  ),
});
