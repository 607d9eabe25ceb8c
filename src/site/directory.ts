import { sayNumber } from '../language/number.ts';
import {
  bundles,
  decisionById,
  decisions,
  fieldById,
  forms,
  procedures,
  proceduresByDecision,
} from './collections.ts';
import { bundleLink, decisionLink, formLink } from './links.ts';
import { sayDecision, stateNames } from './words.ts';

export interface DirectoryEntry {
  readonly name: string;
  /** Left out while the place it would lead to has no page of its own. */
  readonly link?: string;
  readonly about?: string;
}

/** The home page shows this many of each kind and never everything: a catalogue may hold 20,000 procedures. */
const shown = 12;

const vietnamese = new Intl.Collator('vi');
const countProcedures = (count: number) => `${sayNumber(count)} thủ tục`;

export const bundleEntries: readonly DirectoryEntry[] = bundles
  .slice(0, shown)
  .map(({ id, name, decision }) => ({
    name,
    link: bundleLink(id),
    about: decisionById.get(decision)!.province,
  }));

/** The fields with most procedures, in alphabetical order. */
export const fieldEntries: readonly DirectoryEntry[] = [...Map.groupBy(procedures, ({ field }) => field)]
  .toSorted(([, left], [, right]) => right.length - left.length)
  .slice(0, 2 * shown)
  .map(([id, list]) => ({ name: fieldById.get(id)!.name, about: countProcedures(list.length) }))
  .toSorted((left, right) => vietnamese.compare(left.name, right.name));

export const newestDecisions: readonly DirectoryEntry[] = decisions
  .toSorted((left, right) => (left.date < right.date ? 1 : -1))
  .slice(0, shown)
  .map(decision => {
    const count = proceduresByDecision.get(decision.id)?.length ?? 0;
    return {
      name: decision.shortTitle,
      link: decisionLink(decision.id),
      about: [
        `${sayDecision(decision)}, ${decision.province}`,
        count > 0 && countProcedures(count),
        stateNames[decision.status.state],
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });

export const formEntries: readonly DirectoryEntry[] = forms.slice(0, shown).map(({ id, name, code }) => ({
  name,
  link: formLink(id),
  about: code,
}));

export const procedureTotal = countProcedures(procedures.length);
