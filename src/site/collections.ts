import { getCollection, getEntry } from 'astro:content';
import type { ExportedProcedure } from '../catalogue/export.ts';
import { shortWords } from '../language/short-words.ts';
import { gatherFamilies } from './namesakes.ts';

/** Read once a build, not once a page: reading a collection inside every page is quadratic. */
export const procedures = (await getCollection('procedures'))
  .map(({ data }) => data)
  .toSorted((left, right) =>
    left.decision === right.decision
      ? left.position - right.position
      : left.decision < right.decision
        ? -1
        : 1,
  );
export const procedureById = new Map(procedures.map(procedure => [procedure.id, procedure]));

const familyOf = gatherFamilies(procedures);
/** Procedures that stand in several places; the first of each family names its comparison. */
export const families = [...new Set(familyOf.values())].filter(({ length }) => length > 1);
export const namesakesOf = (procedure: ExportedProcedure) =>
  familyOf.get(procedure)!.filter(own => own !== procedure);
export const comparisonOf = (procedure: ExportedProcedure) => familyOf.get(procedure)![0]!.id;

export const proceduresByDecision = Map.groupBy(procedures, ({ decision }) => decision);

export const decisions = (await getCollection('decisions')).map(({ data }) => data);
const vietnamese = new Intl.Collator('vi');
/** The provinces by their names. */
export const decisionsByProvince = new Map(
  [...Map.groupBy(decisions, ({ province }) => province)].toSorted(([left], [right]) =>
    vietnamese.compare(left, right),
  ),
);
export const decisionsByIssuer = Map.groupBy(decisions, ({ issuer }) => issuer);
/** When a text of the catalogue was last compared with its original. */
export const lastChecked = decisions
  .map(({ status }) => status.lastChecked)
  .toSorted()
  .at(-1);
export const decisionById = new Map(decisions.map(decision => [decision.id, decision]));

export const bundles = (await getCollection('bundles')).map(({ data }) => data);
export const bundlesByDecision = Map.groupBy(bundles, ({ decision }) => decision);

export const forms = (await getCollection('forms')).map(({ data }) => data);
export const formById = new Map(forms.map(form => [form.id, form]));

export const agencies = (await getCollection('agencies')).map(({ data }) => data);
export const agenciesByParent = Map.groupBy(agencies, ({ parent }) => parent);
export const agencyById = new Map(agencies.map(agency => [agency.id, agency]));
export const fields = (await getCollection('fields')).map(({ data }) => data);
export const fieldsByMinistry = Map.groupBy(fields, ({ ministry }) => ministry);
export const fieldById = new Map(fields.map(field => [field.id, field]));
export const proceduresByField = Map.groupBy(procedures, ({ field }) => field);

export const abbreviations = (await getCollection('abbreviations')).map(({ data }) => data);
const abbreviationByShort = new Map(abbreviations.map(abbreviation => [abbreviation.short, abbreviation]));
export const abbreviationsIn = (text: string) =>
  shortWords(text).flatMap(short => abbreviationByShort.get(short) ?? []);

export const guides = (await getCollection('guides')).toSorted(
  ({ data: left }, { data: right }) => left.order - right.order,
);
export const instrumentById = new Map(
  (await getCollection('instruments')).map(({ data }) => [data.id, data]),
);

export const site = (await getEntry('site', 'site'))!.data;

/** So many entries stand on one page of a list: a list of thousands is no help on a slow line. */
export const listLength = 100;
/** A decision lists all its procedures on one page as the text does; only a whole province's in one text goes on to others. */
export const decisionListLength = 300;
