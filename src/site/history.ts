import { changedParts, changesBetween } from '../catalogue/change.ts';
import type { Procedure } from '../catalogue/catalogue.ts';
import type { Lineage, Step } from '../catalogue/lineage.ts';
import type { ProcedurePart } from '../catalogue/schema/change.ts';
import { lineages } from './collections.ts';
import { changesLink, procedureLink } from './links.ts';
import { compare, type Comparison } from './comparison.ts';

/** Procedures of which something is known to have happened. */
export const histories: readonly Lineage<Procedure>[] = lineages.all.filter(
  ({ versions, steps }) =>
    versions.length > 1 || steps.some(({ kind, of }) => kind !== 'new' || of.length > 0),
);

const withHistory = new Set(histories.map(({ id }) => id));

/** The page that tells the course of a procedure; nothing where there is nothing to tell. */
export function historyOf(procedure: Procedure): string | undefined {
  const { id } = lineages.of(procedure);
  return withHistory.has(id) ? id : undefined;
}

/** Where what happens to a procedure is told; nothing where nothing is known to have happened. */
export const feedOf = (procedure: Procedure): string | undefined =>
  lineages.of(procedure).steps.length === 0 ? undefined : changesLink(procedureLink(procedure.id));

/** One version beside the one before it. */
export interface Difference {
  readonly before: Procedure;
  readonly after: Procedure;
  readonly parts: readonly ProcedurePart[];
  /** Where the two say something else, side by side. */
  readonly comparisons: readonly Comparison[];
}

export function differencesOf({ before, after }: Step<Procedure>): Difference[] {
  if (!after) return [];
  return before.map(own => ({
    before: own,
    after,
    parts: changedParts(changesBetween(own, after)),
    comparisons: compare([own, after]).filter(({ verdict }) => verdict !== 'same'),
  }));
}
