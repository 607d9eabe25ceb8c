import type { Catalogue, Procedure } from '../catalogue/catalogue.ts';
import { Lineages } from '../catalogue/lineage.ts';
import { ownTexts } from '../catalogue/own-content.ts';
import { standingOf, type Issued, type Standing } from '../catalogue/standing.ts';
import { shortWords } from '../language/short-words.ts';
import { sayArea } from '../wording/area.ts';
import { entriesOf } from './entries.ts';
import { gatherFamilies } from './namesakes.ts';

const alphabetical = new Intl.Collator('vi');
const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  items.toSorted((left, right) => alphabetical.compare(left.id, right.id));
const keyed = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map(item => [item.id, item]));

const [onlySite] = await entriesOf('site');
if (!onlySite) throw new Error('The catalogue has no site.');
export const site = onlySite;

const [day] = await entriesOf('day');
if (!day) throw new Error('Nobody has said of which day the pages speak.');
/** As of which day the pages speak. */
export const { asOf } = day;
/** Whether a text holds on that day. */
export const standingNow = (issued: Issued): Standing => standingOf(issued, asOf);

export const procedures = await entriesOf('procedures');
export const procedureById = keyed(procedures);

const familyByProcedure = gatherFamilies(procedures);
/** All that stand for the same thing, the procedure itself among them. */
export const familyOf = (procedure: Procedure) => familyByProcedure.get(procedure)!;
/** Procedures that stand in several places; the first of each family names its comparison. */
export const families = [...new Set(familyByProcedure.values())].filter(({ length }) => length > 1);

export const decisions = byId(await entriesOf('decisions'));
/** The provinces by their names; a text for the whole country stands under that. */
export const decisionsByProvince = new Map(
  [...Map.groupBy(decisions, sayArea)].toSorted(([left], [right]) => alphabetical.compare(left, right)),
);
export const decisionsByIssuer = Map.groupBy(decisions, ({ issuer }) => issuer.id);
/** When a text of the catalogue was last compared with its original. */
export const lastChecked = decisions
  .map(({ inForce }) => inForce.checked)
  .toSorted()
  .at(-1);

/** What became of each procedure. */
export const lineages = new Lineages(procedures, decisions);

export const bundles = byId(await entriesOf('bundles'));
export const forms = byId(await entriesOf('forms'));
export const formById = keyed(forms);

export const agencies = byId(await entriesOf('agencies'));
export const agenciesByParent = Map.groupBy(agencies, ({ parent }) => parent);
export const agencyById = keyed(agencies);
export const fields = byId(await entriesOf('fields'));
export const fieldsByMinistry = Map.groupBy(fields, ({ ministry }) => ministry);
export const proceduresByField = Map.groupBy(procedures, ({ field }) => field.id);

export const abbreviations = (await entriesOf('abbreviations')).toSorted((left, right) =>
  alphabetical.compare(left.short, right.short),
);
const abbreviationByShort = new Map(abbreviations.map(abbreviation => [abbreviation.short, abbreviation]));
/** The abbreviations that a procedure's own words use. */
export const abbreviationsIn = (procedure: Procedure) =>
  shortWords(
    ownTexts(procedure)
      .map(({ text }) => text)
      .join('\n'),
  ).flatMap(short => abbreviationByShort.get(short) ?? []);

const instruments = await entriesOf('instruments');
export const instrumentById = keyed(instruments);

export const guides = (await entriesOf('guides')).toSorted((left, right) => left.order - right.order);

/** The catalogue as templates take it. */
export const catalogue: Catalogue = {
  site,
  agencies: agencyById,
  fields: keyed(fields),
  instruments: instrumentById,
  abbreviations,
  calendar: await entriesOf('calendar'),
  decisions: keyed(decisions),
  procedures: procedureById,
  bundles: keyed(bundles),
  forms: formById,
  guides: keyed(guides),
};

/** So many entries stand on one page of a list: a list of thousands is no help on a slow line. */
export const listLength = 100;
/** A decision lists all its procedures on one page as the text does; only a whole province's in one text goes on to others. */
export const decisionListLength = 300;
