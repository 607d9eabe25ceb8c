import type { Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import type { Appendix } from '../../src/catalogue/schema/appendix.ts';
import { saySection } from '../../src/wording/section.ts';

type ListSection = NonNullable<Decision['sections']>[number];

/** A heading of the list with what stands under it, in printed order. */
export interface Group {
  readonly section: ListSection;
  readonly procedures: readonly Procedure[];
  readonly groups: readonly Group[];
}

/** The groups that an appendix selects, the topmost first. */
export function groupsOf({ sections = [], procedures }: Decision, { select }: Appendix): Group[] {
  const bySection = Map.groupBy(procedures, ({ section }) => section);
  const byParent = Map.groupBy(sections, ({ parent }) => parent);
  const groupOf = (section: ListSection): Group => ({
    section,
    procedures: bySection.get(section.id) ?? [],
    groups: (byParent.get(section.id) ?? []).map(groupOf),
  });
  const chosen = new Set(select.sections ?? (byParent.get(undefined) ?? []).map(({ id }) => id));
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const isInside = (id: string | undefined): boolean =>
    id !== undefined && (chosen.has(id) || isInside(parents.get(id)));
  return sections.filter(({ id, parent }) => chosen.has(id) && !isInside(parent)).map(groupOf);
}

export function proceduresIn({ procedures, groups }: Group): Procedure[] {
  return [...procedures, ...groups.flatMap(proceduresIn)];
}

export const sayGroup = ({ section }: Group): string => saySection(section);
