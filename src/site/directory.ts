import type { Bundle, Decision, Procedure } from '../catalogue/catalogue.ts';
import type { Agency } from '../catalogue/schema/agency.ts';
import type { Field } from '../catalogue/schema/field.ts';
import { sayNumber } from '../language/number.ts';
import { sayDecision } from '../wording/decision.ts';
import { sayArea } from '../wording/area.ts';
import { sayExtent, sayProcedureCount } from '../wording/extent.ts';
import { sayLevels } from '../wording/level.ts';
import { sayStanding } from '../wording/standing.ts';
import {
  bundles,
  decisions,
  decisionsByProvince,
  forms,
  procedures,
  proceduresByField,
  standingNow,
} from './collections.ts';
import {
  agencyLink,
  bundleLink,
  decisionLink,
  fieldLink,
  formLink,
  procedureLink,
  provinceLink,
} from './links.ts';

export interface DirectoryEntry {
  readonly name: string;
  readonly link: string;
  readonly about?: string;
}

/** The home page shows this many of each kind and never everything: a catalogue may hold 20,000 procedures. */
const shown = 12;

const vietnamese = new Intl.Collator('vi');

export function bundleEntry({ id, name, decision }: Bundle): DirectoryEntry {
  return { name, link: bundleLink(id), about: sayArea(decision) };
}

export const bundleEntries: readonly DirectoryEntry[] = bundles.slice(0, shown).map(bundleEntry);

/** The fields with most procedures, in alphabetical order. */
export const fieldEntries: readonly DirectoryEntry[] = [...proceduresByField]
  .toSorted(([, left], [, right]) => right.length - left.length)
  .slice(0, 2 * shown)
  .flatMap(([, [first]]) => (first ? [fieldEntry(first.field)] : []))
  .toSorted((left, right) => vietnamese.compare(left.name, right.name));

export function decisionEntry(decision: Decision): DirectoryEntry {
  const { procedures: own } = decision;
  return {
    name: decision.shortTitle,
    link: decisionLink(decision.id),
    about: [
      `${sayDecision(decision, 'page')}, ${sayArea(decision)}`,
      own.length > 0 && sayExtent(own),
      sayStanding(standingNow(decision)),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

export function procedureEntry({ id, name, shortName, decision, levels }: Procedure): DirectoryEntry {
  const area = sayArea(decision);
  const about = levels === 'unknown' ? area : `${area} · ${sayLevels(levels, 'page')}`;
  return { name: shortName ?? name, link: procedureLink(id), about };
}

/** `own` of its procedures are meant where the list stands; its page has all. */
export function fieldEntry({ id, name }: Field, own?: number): DirectoryEntry {
  const all = proceduresByField.get(id)?.length ?? 0;
  const about =
    own === undefined || own === all
      ? sayProcedureCount(all)
      : `${sayProcedureCount(own)} ở đây, ${sayNumber(all)} trong cả danh mục`;
  return { name, link: fieldLink(id), about };
}

export const agencyEntry = ({ id, name }: Agency): DirectoryEntry => ({ name, link: agencyLink(id) });

/** The provinces whose texts stand here, each with how much of it there is. */
export const provinceEntries: readonly DirectoryEntry[] = [...decisionsByProvince]
  .map(([name, own]) => {
    const count = own.reduce((sum, { procedures }) => sum + procedures.length, 0);
    const about = [`${sayNumber(own.length)} văn bản`, count > 0 && sayProcedureCount(count)];
    return { name, link: provinceLink(name), about: about.filter(Boolean).join(' · ') };
  })
  .slice(0, 2 * shown);

export const newestDecisions: readonly DirectoryEntry[] = decisions
  .toSorted((left, right) => (left.date < right.date ? 1 : -1))
  .slice(0, shown)
  .map(decisionEntry);

export const formEntries: readonly DirectoryEntry[] = forms.slice(0, shown).map(({ id, name, code }) => ({
  name,
  link: formLink(id),
  about: code,
}));

export const procedureTotal = sayProcedureCount(procedures.length);
