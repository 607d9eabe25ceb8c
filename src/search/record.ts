import type { Bundle, Catalogue, Decision, Form, Procedure } from '../catalogue/catalogue.ts';
import type { Abbreviation } from '../catalogue/schema/abbreviation.ts';
import type { Dossier } from '../catalogue/schema/dossier.ts';
import { present, presentList, type Known } from '../catalogue/known.ts';
import { Lineages, type Lineage } from '../catalogue/lineage.ts';
import { standingOf, type Day } from '../catalogue/standing.ts';
import { shortWords } from '../language/short-words.ts';
import { sayDecision } from '../wording/decision.ts';
import { sayArea } from '../wording/area.ts';
import { citeBriefly } from '../wording/instrument.ts';
import { facetsOfBundle, facetsOfDecision, facetsOfForm, facetsOfProcedure } from './facets.ts';
import type { Facets } from './facet-names.ts';
import { parts, separator, type Part } from './parts.ts';

/** One thing that can be found. */
export interface SearchRecord extends Readonly<Record<Part, string>> {
  /** Below the base of the site. */
  readonly path: string;
  readonly facets: Facets;
  /** What all versions of one procedure share; absent where there is one alone. */
  readonly lineage?: string | undefined;
}

/** Short records keep the index small and queries fast: the page itself says the rest. */
const longestText = 300;

function list(pieces: Iterable<string | undefined>): string {
  return [...new Set(pieces)].filter(piece => piece !== undefined && piece !== '').join(separator);
}

function shorten(text: string): string {
  if (text.length <= longestText) return text;
  const cut = text.slice(0, longestText);
  return cut.slice(0, cut.lastIndexOf(' '));
}

function papersOf(dossiers: readonly (Known<Dossier> | 'by-case' | undefined)[]): string[] {
  return dossiers.flatMap(dossier =>
    typeof dossier === 'object' ? dossier.groups.flatMap(({ items }) => items.map(({ name }) => name)) : [],
  );
}

/** The full words of every abbreviation a text uses, so that those who type them find it. */
function fullWords(text: string, abbreviations: ReadonlyMap<string, string>): string {
  return list(shortWords(text).map(short => abbreviations.get(short)));
}

type Written = Omit<SearchRecord, 'full'>;

/** What became of procedures as of a day; a lineage of several versions has a mark, a word that nobody types. */
interface Course {
  readonly asOf: Day;
  readonly lineages: Lineages<Procedure>;
  readonly marks: ReadonlyMap<Lineage<Procedure>, string>;
}

function courseOf({ procedures, decisions }: Catalogue, asOf: Day): Course {
  const lineages = new Lineages(procedures.values(), decisions.values());
  const several = lineages.all.filter(({ versions }) => versions.length > 1);
  const marks = new Map(several.map((lineage, index) => [lineage, `niemyetquatrinh${index}`]));
  return { asOf, lineages, marks };
}

function recordOfProcedure(procedure: Procedure, { lineages, asOf, marks }: Course): Written {
  const { decision, authority, cases } = procedure;
  const offices =
    typeof authority === 'string' ? [] : [authority.decides, authority.performs, authority.delegated];
  return {
    path: `thu-tuc/${procedure.id}/`,
    title: procedure.name,
    code: list([present(procedure.code), procedure.codeAsPrinted]),
    names: list([
      procedure.shortName,
      ...(procedure.keywords ?? []),
      ...(procedure.otherNames ?? []).map(({ name }) => name),
      ...cases.map(({ title }) => present(title)),
    ]),
    papers: list([
      ...papersOf([procedure.dossier, ...cases.map(({ dossier }) => dossier)]),
      ...presentList(procedure.forms).map(({ name }) => name),
    ]),
    agencies: list(
      [...offices, procedure.place, ...cases.map(({ coordination }) => coordination)].map(present),
    ),
    source: list([sayDecision(decision, 'paper'), sayArea(decision)]),
    field: list([procedure.field.name, ...(procedure.field.alsoWritten ?? [])]),
    text: shorten(
      list([present(procedure.result), ...presentList(procedure.applicants), present(procedure.method)]),
    ),
    facets: facetsOfProcedure(procedure, lineages.standingOf(procedure, asOf)),
    lineage: marks.get(lineages.of(procedure)),
  };
}

function recordOfDecision(decision: Decision, { asOf }: Course): Written {
  return {
    path: `quyet-dinh/${decision.id}/`,
    title: decision.shortTitle,
    code: sayDecision(decision, 'paper'),
    names: decision.title,
    papers: '',
    agencies: list([decision.issuer.name, ...(decision.issuer.shortNames ?? [])]),
    source: sayArea(decision),
    field: '',
    text: '',
    facets: facetsOfDecision(decision, standingOf(decision, asOf).state),
  };
}

function recordOfForm(form: Form, { instruments }: Catalogue, { asOf }: Course): Written {
  const cited = presentList(form.instruments).map(id => instruments.get(id));
  return {
    path: `bieu-mau/${form.id}/`,
    title: form.name,
    code: [form.code, ...cited.flatMap(found => (found ? [citeBriefly(found)] : []))].join(', '),
    names: list([form.title, form.subtitle]),
    papers: '',
    agencies: '',
    source: list([sayDecision(form.decision, 'paper'), sayArea(form.decision)]),
    field: list(form.procedures.map(({ field }) => field.name)),
    text: shorten(list(form.procedures.map(({ name }) => name))),
    facets: facetsOfForm(form, standingOf(form.decision, asOf).state),
  };
}

function recordOfBundle(bundle: Bundle, { asOf }: Course): Written {
  return {
    path: `lien-thong/${bundle.id}/`,
    title: bundle.name,
    code: '',
    names: list([
      ...(bundle.otherNames ?? []).map(({ name }) => name),
      ...bundle.members.map(({ name }) => name),
    ]),
    papers: list(
      papersOf(bundle.members.flatMap(({ dossiers }) => presentList(dossiers).map(({ dossier }) => dossier))),
    ),
    agencies: '',
    source: list([sayDecision(bundle.decision, 'paper'), sayArea(bundle.decision)]),
    field: 'Liên thông',
    text: '',
    facets: facetsOfBundle(bundle, standingOf(bundle.decision, asOf).state),
  };
}

const spaces = /\u00a0/g;

/** Everything that can be found in a catalogue, in its own order, as it stands on a day. */
export function* searchRecords(catalogue: Catalogue, asOf: Day): Generator<SearchRecord> {
  const course = courseOf(catalogue, asOf);
  const abbreviations = new Map(
    catalogue.abbreviations.map(({ short, full }: Abbreviation) => [short, full]),
  );
  const finish = (record: Written): SearchRecord => {
    // The space that keeps "số 1581" on one line is not one people type.
    const written = {
      ...record,
      code: record.code.replace(spaces, ' '),
      source: record.source.replace(spaces, ' '),
    };
    const all = parts.map(part => (part === 'full' ? '' : written[part])).join(separator);
    return { ...written, full: fullWords(all, abbreviations) };
  };
  for (const procedure of catalogue.procedures.values()) yield finish(recordOfProcedure(procedure, course));
  for (const bundle of catalogue.bundles.values()) yield finish(recordOfBundle(bundle, course));
  for (const form of catalogue.forms.values()) yield finish(recordOfForm(form, catalogue, course));
  for (const decision of catalogue.decisions.values()) yield finish(recordOfDecision(decision, course));
}
