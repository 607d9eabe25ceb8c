import type { ExportedProcedure } from '../catalogue/export.ts';
import { shortWords } from '../language/short-words.ts';
import { catalogue } from './catalogue.ts';
import { gatherFamilies } from './namesakes.ts';

const alphabetical = new Intl.Collator('vi');
const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  items.toSorted((left, right) => alphabetical.compare(left.id, right.id));

export const { site } = catalogue;

export const procedures = catalogue.procedures.toSorted((left, right) =>
  left.decision === right.decision ? left.position - right.position : left.decision < right.decision ? -1 : 1,
);
export const procedureById = new Map(procedures.map(procedure => [procedure.id, procedure]));

const familyByProcedure = gatherFamilies(procedures);
/** All that stand for the same thing, the procedure itself among them. */
export const familyOf = (procedure: ExportedProcedure) => familyByProcedure.get(procedure)!;
/** Procedures that stand in several places; the first of each family names its comparison. */
export const families = [...new Set(familyByProcedure.values())].filter(({ length }) => length > 1);

export const proceduresByDecision = Map.groupBy(procedures, ({ decision }) => decision);

export const decisions = byId(catalogue.decisions);
/** The provinces by their names. */
export const decisionsByProvince = new Map(
  [...Map.groupBy(decisions, ({ province }) => province)].toSorted(([left], [right]) =>
    alphabetical.compare(left, right),
  ),
);
export const decisionsByIssuer = Map.groupBy(decisions, ({ issuer }) => issuer);
/** When a text of the catalogue was last compared with its original. */
export const lastChecked = decisions
  .map(({ status }) => status.lastChecked)
  .toSorted()
  .at(-1);
export const decisionById = new Map(decisions.map(decision => [decision.id, decision]));

export const bundles = byId(catalogue.bundles);
export const bundlesByDecision = Map.groupBy(bundles, ({ decision }) => decision);

export const forms = byId(catalogue.forms);
export const formById = new Map(forms.map(form => [form.id, form]));

export const agencies = byId(catalogue.agencies);
export const agenciesByParent = Map.groupBy(agencies, ({ parent }) => parent);
export const agencyById = new Map(agencies.map(agency => [agency.id, agency]));
export const fields = byId(catalogue.fields);
export const fieldsByMinistry = Map.groupBy(fields, ({ ministry }) => ministry);
export const fieldById = new Map(fields.map(field => [field.id, field]));
export const proceduresByField = Map.groupBy(procedures, ({ field }) => field);

export const abbreviations = catalogue.abbreviations.toSorted((left, right) =>
  alphabetical.compare(left.short, right.short),
);
const abbreviationByShort = new Map(abbreviations.map(abbreviation => [abbreviation.short, abbreviation]));
export const abbreviationsIn = (text: string) =>
  shortWords(text).flatMap(short => abbreviationByShort.get(short) ?? []);

export const instrumentById = new Map(catalogue.instruments.map(own => [own.id, own]));

/** So many entries stand on one page of a list: a list of thousands is no help on a slow line. */
export const listLength = 100;
/** A decision lists all its procedures on one page as the text does; only a whole province's in one text goes on to others. */
export const decisionListLength = 300;
