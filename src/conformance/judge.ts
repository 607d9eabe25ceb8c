import { readDocx } from './docx/read.ts';
import type { ReadFile } from './model.ts';
import { findParts } from './parts.ts';
import type { Kind } from './kinds.ts';
import { practice, type ConformanceRule, type Fault } from './rule.ts';
import { addressees } from './rules/addressees.ts';
import { articles } from './rules/articles.ts';
import { attachedTo } from './rules/attached-to.ts';
import { authority } from './rules/authority.ts';
import { colour } from './rules/colour.ts';
import { dates } from './rules/dates.ts';
import { doubledSpaces } from './rules/doubled-spaces.ts';
import { enactingWords } from './rules/enacting-words.ts';
import { highlight } from './rules/highlight.ts';
import { kind } from './rules/kind.ts';
import { promulgator } from './rules/promulgator.ts';
import { symbol } from './rules/symbol.ts';
import { unfinished } from './rules/unfinished.ts';
import { about } from './rules/about.ts';
import { appendixNumbering } from './rules/appendix-numbering.ts';
import { appendixPages } from './rules/appendix-pages.ts';
import { appendixReference } from './rules/appendix-reference.ts';
import { appendixSource } from './rules/appendix-source.ts';
import { appendixTitle } from './rules/appendix-title.ts';
import { bases } from './rules/bases.ts';
import { bodyText } from './rules/body-text.ts';
import { closingLevel } from './rules/closing-level.ts';
import { country } from './rules/country.ts';
import { fakeLines } from './rules/fake-lines.ts';
import { font } from './rules/font.ts';
import { issuer } from './rules/issuer.ts';
import { issuerRule } from './rules/issuer-rule.ts';
import { lawsWithoutNumber } from './rules/laws-without-number.ts';
import { margins } from './rules/margins.ts';
import { motto } from './rules/motto.ts';
import { mottoRule } from './rules/motto-rule.ts';
import { numberDateRow } from './rules/number-date-row.ts';
import { numberForm } from './rules/number-form.ts';
import { orientation } from './rules/orientation.ts';
import { pageNumber } from './rules/page-number.ts';
import { paperSize } from './rules/paper-size.ts';
import { placeAndDate } from './rules/place-and-date.ts';
import { pointMarks } from './rules/point-marks.ts';
import { properties } from './rules/properties.ts';
import { recipients } from './rules/recipients.ts';
import { recipientsLabel } from './rules/recipients-label.ts';
import { restated } from './rules/restated.ts';
import { signature } from './rules/signature.ts';
import { spacingParagraphs } from './rules/spacing-paragraphs.ts';
import { subject } from './rules/subject.ts';
import { subjectRule } from './rules/subject-rule.ts';
import { tableHeader } from './rules/table-header.ts';
import { tableRows } from './rules/table-rows.ts';
import { textEnd } from './rules/text-end.ts';
import { title } from './rules/title.ts';

/** In the order a page is read. */
export const conformanceRules: readonly ConformanceRule[] = [
  paperSize,
  margins,
  orientation,
  font,
  colour,
  highlight,
  kind,
  country,
  motto,
  mottoRule,
  issuer,
  issuerRule,
  numberForm,
  symbol,
  placeAndDate,
  numberDateRow,
  about,
  title,
  subject,
  subjectRule,
  attachedTo,
  addressees,
  promulgator,
  bases,
  lawsWithoutNumber,
  enactingWords,
  bodyText,
  articles,
  pointMarks,
  dates,
  textEnd,
  recipientsLabel,
  recipients,
  signature,
  authority,
  closingLevel,
  restated,
  pageNumber,
  appendixPages,
  appendixTitle,
  appendixNumbering,
  appendixReference,
  appendixSource,
  tableHeader,
  tableRows,
  spacingParagraphs,
  fakeLines,
  doubledSpaces,
  unfinished,
  properties,
];

/** One line for each rule that holds or has nothing to judge, one for each place where a rule is broken. */
export interface Verdict {
  readonly rule: string;
  /** Of annex I, part I, of Decree 30/2020/NĐ-CP unless it says otherwise. */
  readonly clause: string;
  readonly demand: string;
  /** What offices hold to beyond the law is told and fails no file. */
  readonly source: 'law' | 'practice';
  readonly passed: boolean | 'not-applicable';
  readonly where?: string;
  readonly found?: string;
  /** As an instruction. */
  readonly expected?: string;
  /** The words it is about. */
  readonly excerpt?: string;
  /** The style of those words in a Word file. */
  readonly style?: string;
  /** Where those words stand in a PDF: millimetres from the top left corner of the page. */
  readonly place?: VerdictPlace;
  /** "Sửa giúp" puts it right. */
  readonly mendable?: true;
}

export interface VerdictPlace {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Judgement = readonly Verdict[];

const sourceOf = (clause: string) => (clause === practice ? 'practice' : 'law');

/** What each rule finds in a file. */
export function findFaults(file: ReadFile, asked: Kind | undefined) {
  const parts = findParts(file, asked);
  return conformanceRules.map(rule => ({ rule, parts, faults: rule.check(file, parts) }));
}

const isMendable = ({ format }: ReadFile, { cures = [] }: Fault) => format === 'docx' && cures.length > 0;

const tellFault = (file: ReadFile, fault: Fault) => {
  const { where, found, expected, of } = fault;
  return {
    where,
    found,
    expected,
    ...(of && { excerpt: of.text }),
    ...(of?.style !== undefined && { style: of.style }),
    ...(of?.page !== undefined && of.box && { place: { page: of.page, ...of.box } }),
    ...(isMendable(file, fault) && { mendable: true as const }),
  };
};

export function judgeFile(file: ReadFile, asked: Kind | undefined): Judgement {
  return findFaults(file, asked).flatMap(({ rule, parts, faults }): Judgement => {
    const { id, clause, demand, tell } = rule;
    const verdict = { rule: id, clause, demand, source: sourceOf(clause) } as const;
    if (!faults) return [{ ...verdict, passed: 'not-applicable' }];
    if (faults.length === 0) return [{ ...verdict, passed: true, ...(tell && { found: tell(parts) }) }];
    return faults.map(fault => {
      const of = fault.clause ?? clause;
      return { ...verdict, passed: false, ...tellFault(file, fault), clause: of, source: sourceOf(of) };
    });
  });
}

/** Whether a file departs from the decree; remarks of practice leave it sound. */
export const failsLaw = (judgement: Judgement): boolean =>
  judgement.some(({ passed, source }) => passed === false && source === 'law');

/** As the kind that is asked for, or the one that the file shows. Throws `UnreadableFile` where the bytes are no Word file. */
export async function judgeDocx(bytes: Uint8Array, asked?: Kind): Promise<Judgement> {
  return Promise.resolve(judgeFile(readDocx(bytes), asked));
}

/** The same of a PDF. */
export async function judgePdf(bytes: Uint8Array, asked?: Kind): Promise<Judgement> {
  // pdf.js is large: a page that judges Word files need not load it.
  const { readPdf } = await import('./pdf/read.ts');
  return judgeFile(await readPdf(bytes), asked);
}
