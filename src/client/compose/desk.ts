import type { Catalogue } from '../../catalogue/catalogue.ts';
import { link } from '../../catalogue/link.ts';
import type { ComposeData } from '../../site/compose-data.ts';

/** What lies ready before anything is composed. */
export interface Desk extends Omit<ComposeData, 'sources' | 'byAgency'> {
  readonly catalogue: Catalogue;
  /** Ids of the procedures that name an agency. */
  readonly byAgency: ReadonlyMap<string, ReadonlySet<string>>;
}

export function layOutDesk({ asOf, sources, standings, byAgency }: ComposeData): Desk {
  const named = Object.entries(byAgency).map(([agency, ids]) => [agency, new Set(ids)] as const);
  return { asOf, standings, catalogue: link(sources), byAgency: new Map(named) };
}
