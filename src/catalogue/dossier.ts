import { present, type Known } from './known.ts';
import type { Copies, Dossier, DossierItem } from './schema/dossier.ts';

export interface CopiesNeeded {
  /** Whether each of the lines has to be handed in, or any one of them. */
  readonly need: 'all' | 'any';
  readonly lines: readonly Copies[];
}

/** In what shapes a paper is handed in; no lines where the text names none. */
export function copiesOf(copies: Known<Exclude<DossierItem['copies'], string>>): CopiesNeeded {
  const own = present(copies);
  if (own === undefined) return { need: 'all', lines: [] };
  if ('any' in own) return { need: 'any', lines: own.any };
  return { need: 'all', lines: 'all' in own ? own.all : own };
}

const isWrittenByAgency = ({ providedBy }: DossierItem) => providedBy === 'agency';

/** Papers that offices write themselves. */
export const agencyPapers = ({ groups }: Pick<Dossier, 'groups'>): readonly DossierItem[] =>
  groups.flatMap(({ items }) => items.filter(isWrittenByAgency));

/** The groups with what the applicant has to bring; a group of which nothing is left is none. */
export function groupsToBring({ groups }: Pick<Dossier, 'groups'>): Dossier['groups'] {
  return groups
    .map(group => ({ ...group, items: group.items.filter(item => !isWrittenByAgency(item)) }))
    .filter(({ items }) => items.length > 0);
}
