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

type Groups = Dossier['groups'];

/** A group of which nothing is left is none. */
function only(groups: Groups, isMeant: (item: DossierItem) => boolean): Groups {
  return groups
    .map(group => ({ ...group, items: group.items.filter(isMeant) }))
    .filter(({ items }) => items.length > 0);
}

/** What the applicant has to bring. */
export const groupsToBring = ({ groups }: Pick<Dossier, 'groups'>): Groups =>
  only(groups, item => !isWrittenByAgency(item));

/** What offices write themselves. */
export const groupsOfAgencies = ({ groups }: Pick<Dossier, 'groups'>): Groups =>
  only(groups, isWrittenByAgency);
