import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import type { Appendix, AppendixGroup } from '../../src/catalogue/schema/appendix.ts';
import { saySection } from '../../src/wording/section.ts';

type ListSection = NonNullable<Decision['sections']>[number];

/** A heading of the list with what stands under it, in printed order. */
export interface Group {
  /** Nothing where all stands in one list without a heading. */
  readonly title?: string;
  /** How many procedures the heading itself says. */
  readonly statedCount?: number | undefined;
  readonly procedures: readonly Procedure[];
  readonly groups: readonly Group[];
}

/** Numbered as another text lists them, without what only their own text says of them. */
export const listedAnew = (procedures: readonly Procedure[]): Procedure[] =>
  procedures.map(({ otherNames: _, legalBasesElsewhere: __, ...own }, index) => ({
    ...own,
    number: index + 1,
  }));

function listedGroup({ procedures }: Catalogue, { mark, heading, procedures: ids }: AppendixGroup): Group {
  const listed = listedAnew(ids.flatMap(id => procedures.get(id) ?? []));
  return {
    ...(heading === undefined ? {} : { title: saySection({ mark, heading }) }),
    procedures: listed,
    groups: [],
  };
}

function ownGroups({ sections = [], procedures }: Decision, { select }: Appendix): Group[] {
  const bySection = Map.groupBy(procedures, ({ section }) => section);
  const byParent = Map.groupBy(sections, ({ parent }) => parent);
  const groupOf = (section: ListSection): Group => ({
    title: saySection(section),
    statedCount: section.statedCount,
    procedures: bySection.get(section.id) ?? [],
    groups: (byParent.get(section.id) ?? []).map(groupOf),
  });
  const chosen = new Set(select.sections ?? (byParent.get(undefined) ?? []).map(({ id }) => id));
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const isInside = (id: string | undefined): boolean =>
    id !== undefined && (chosen.has(id) || isInside(parents.get(id)));
  return sections.filter(({ id, parent }) => chosen.has(id) && !isInside(parent)).map(groupOf);
}

/** The groups that an appendix selects, the topmost first: those it lists itself, else sections of the decision. */
export function groupsOf(catalogue: Catalogue, decision: Decision, appendix: Appendix): Group[] {
  const { groups } = appendix.select;
  return groups === undefined
    ? ownGroups(decision, appendix)
    : groups.map(group => listedGroup(catalogue, group));
}

export function proceduresIn({ procedures, groups }: Group): Procedure[] {
  return [...procedures, ...groups.flatMap(proceduresIn)];
}
