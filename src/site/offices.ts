import { kindOfAgency } from '../catalogue/agency-kind.ts';
import type { Procedure } from '../catalogue/catalogue.ts';
import { presentList } from '../catalogue/known.ts';
import {
  kindsIn,
  namedIn,
  receptionAt,
  stateOfAgency,
  successorsOn,
  type Received,
} from '../catalogue/offices.ts';
import type { Actor } from '../catalogue/schema/acting.ts';
import type { AgencyKind } from '../catalogue/schema/agency-kind.ts';
import type { Agency } from '../catalogue/schema/agency.ts';
import type { Field } from '../catalogue/schema/field.ts';
import { sayArea, wholeCountry } from '../wording/area.ts';
import { agencies, agencyById, asOf, lineages, procedures } from './collections.ts';

/** A text that has ended or is not yet law sends nobody to a counter. */
const isToBeDone = (procedure: Procedure): boolean => {
  const { state } = lineages.standingOf(procedure, asOf);
  return state === 'in-force' || state === 'in-part' || state === 'unknown';
};

const toBeDone = procedures.filter(isToBeDone);
const byArea = Map.groupBy(toBeDone, ({ decision }) => sayArea(decision));
const byReceiver = Map.groupBy(
  toBeDone.flatMap(procedure => namedIn(procedure.agencies?.receives).map(id => ({ id, procedure }))),
  ({ id }) => id,
);

function candidatesFor({ id, province = wholeCountry }: Agency): Set<Procedure> {
  const named = (byReceiver.get(id) ?? []).map(({ procedure }) => procedure);
  return new Set([...named, ...(byArea.get(province) ?? []), ...(byArea.get(wholeCountry) ?? [])]);
}

/** What can be handed in at an agency today, by field; an agency that is gone takes nothing in. */
export function receivedByField(agency: Agency): ReadonlyMap<Field, readonly Received[]> {
  if (stateOfAgency(agency, asOf) === 'ended') return new Map();
  const received = [...candidatesFor(agency)].flatMap(procedure => {
    const reception = receptionAt(agency, procedure);
    return reception === undefined ? [] : [{ procedure, reception }];
  });
  return Map.groupBy(received, ({ procedure }) => procedure.field);
}

/** An agency that a text names, and who does its work today where that is another. */
export interface Counter {
  readonly named: Agency;
  /** The agency itself while it is there. */
  readonly today: readonly Agency[];
}

export const countersOf = (actors: readonly Actor[] | undefined): Counter[] =>
  namedIn(actors).flatMap(id => {
    const named = agencyById.get(id);
    return named ? [{ named, today: successorsOn(named, agencyById, asOf) }] : [];
  });

/** All agencies of a kind that a text names, or that its level means. */
export interface CountersOfKind {
  readonly kind: AgencyKind;
  /** Nobody has written it: it follows from the level at which the procedure is done. */
  readonly isDerived: boolean;
  readonly offices: readonly Agency[];
}

const byKind = Map.groupBy(agencies, kindOfAgency);

export function countersOfKind(procedure: Procedure): CountersOfKind[] {
  const { agencies: acting, levels, decision } = procedure;
  const isDerived = acting?.receives === undefined && presentList(levels).includes('commune');
  const kinds: readonly AgencyKind[] = isDerived ? ['commune-centre'] : kindsIn(acting?.receives);
  return kinds.flatMap(kind => {
    const offices = (byKind.get(kind) ?? []).filter(
      ({ province, exists }) =>
        (decision.province === 'none' || decision.province === province) &&
        stateOfAgency({ exists }, asOf) !== 'ended',
    );
    return offices.length === 0 && isDerived ? [] : [{ kind, isDerived, offices }];
  });
}
