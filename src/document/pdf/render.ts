import type { Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces';
import {
  bottomMargin,
  margins,
  markSize,
  paper,
  pointsPerMillimetre,
  posted,
  sizes,
  textHeight,
  textWidth,
} from '../standard.ts';
import { recordEntries, type DocumentRecord } from '../record.ts';
import type { DocumentTree, Section } from '../tree.ts';
import { contentsOf } from './blocks.ts';
import { Bookmarks, levels } from './bookmarks.ts';
import { family, layOutTagged, measureOf, type Draft, type FontFiles } from './engine.ts';
import { fillPageBlanks } from './contents.ts';
import { Fields } from './fields.ts';
import { footerOf, type LaidFooter } from './footer.ts';
import { archival, writeMetadata } from './metadata.ts';
import type { Measure } from './measure.ts';
import { millimetres, type Sheet } from './piece.ts';
import { Tags } from './tags.ts';

export type { FontFiles } from './engine.ts';

const language = 'vi-VN';
/** Millimetres from the edge of the paper to the page number, inside the top margin. I.7 */
const numberTop = 10;

/** The pages one count runs over; pdfmake counts through the whole file. */
interface Numbering {
  first?: number;
}

interface OpenSection {
  readonly section: Section;
  readonly numbering: Numbering;
  /** Known once the pages are laid out. */
  page?: number;
}

function openSections(document: DocumentTree): OpenSection[] {
  let numbering: Numbering = {};
  return document.sections
    .filter(section => section.blocks.some(block => block.kind !== 'page-break'))
    .map(section => {
      if (section.restartsNumbering) numbering = {};
      return { section, numbering };
    });
}

/** Points: four figures and some air. */
const numberRoom = 36;

/** What stands at the right of a page's number. */
interface AtRight {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

function headline(number: string, atRight: AtRight | undefined): Content {
  const side = millimetres(margins.left.ours);
  const numberSize = sizes.pageNumber.ours;
  const ownSize = atRight?.size ?? numberSize;
  // One baseline for both sizes: Tinos rises 0.891 of its size above it.
  const drop = (ownSize - numberSize) * 0.891;
  const lower = (by: number): [number, number, number, number] => [0, Math.max(0, by), 0, 0];
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: numberRoom,
        text: number,
        fontSize: numberSize,
        alignment: 'center',
        margin: lower(drop),
      },
      {
        width: '*',
        text: atRight?.text ?? '',
        fontSize: ownSize,
        bold: atRight?.bold ?? false,
        alignment: 'right',
        margin: lower(-drop),
      },
    ],
    margin: [side, millimetres(numberTop), millimetres(margins.right.ours), 0],
  };
}

/** The mark of a draft or a sample on every page; on the first of a file signed by itself, what is told of that. */
function atRightOf(
  { mark, signatureInfo }: DocumentTree,
  page: number,
  measure: Measure,
): AtRight | undefined {
  if (mark !== undefined) return { text: measure.printable(mark), size: markSize(mark), bold: true };
  if (signatureInfo === undefined || page > 1) return undefined;
  return { text: measure.printable(signatureInfo), size: sizes.signatureInfo.ours, bold: false };
}

function headerOf(
  open: OpenSection,
  atRight: (page: number) => AtRight | undefined,
): (page: number) => Content | null {
  const { numbering } = open;
  return page => {
    open.page ??= page;
    numbering.first ??= page;
    const number = page - numbering.first + 1;
    const own = atRight(page);
    if (number === 1 && own === undefined) return null;
    return headline(number === 1 ? '' : `${number}`, own);
  };
}

/** What the renderer keeps of the whole file while it goes over its sections. */
type Desk = Pick<Sheet, 'measure' | 'bookmarks' | 'tags' | 'pageBlanks'>;

const noFooter: LaidFooter = { height: 0 };

function sectionContent(open: OpenSection, document: DocumentTree, desk: Desk): ContentSection {
  const { measure, bookmarks } = desk;
  const { section } = open;
  const { orientation, outline } = section;
  const wall = section.posted === undefined ? undefined : posted[section.posted];
  const sheetPaper = wall?.paper ?? paper;
  const width = millimetres(textWidth(orientation, sheetPaper));
  const { height, content: drawFooter } =
    section.footer === undefined ? noFooter : footerOf(section.footer, width, measure, wall?.scale);
  const footerHeight = height / pointsPerMillimetre;
  if (outline !== undefined) bookmarks.addPage(levels.section, measure.printable(outline), () => open.page);
  const sheet = {
    ...desk,
    textWidth: width,
    textHeight: millimetres(textHeight(orientation, footerHeight, sheetPaper)),
    top: millimetres(margins.top.ours),
    ...(wall === undefined ? {} : { scale: wall.scale }),
  };
  return {
    section: contentsOf(section.blocks, sheet),
    pageSize: { width: millimetres(sheetPaper.width), height: millimetres(sheetPaper.height) },
    pageOrientation: orientation,
    pageMargins: pageMargins(footerHeight),
    header: headerOf(open, page => atRightOf(document, page, measure)),
    footer: () => drawFooter?.() ?? null,
  };
}

function pageMargins(footerHeight: number): [number, number, number, number] {
  return [
    millimetres(margins.left.ours),
    millimetres(margins.top.ours),
    millimetres(margins.right.ours),
    millimetres(bottomMargin(footerHeight)),
  ];
}

function definitionOf(
  document: DocumentTree,
  opened: readonly OpenSection[],
  desk: Desk,
  isArchival: boolean,
): TDocumentDefinitions {
  const { measure } = desk;
  const sections = opened.map(open => sectionContent(open, document, desk));
  // Noon in Việt Nam: the same day for a reader in almost any zone.
  const date = new Date(`${document.date}T12:00:00+07:00`);
  return {
    // A file needs a page.
    content: sections.length > 0 ? sections : [{ section: ' ' }],
    pageMargins: pageMargins(0),
    pageSize: 'A4',
    defaultStyle: { font: family, fontSize: sizes.body.ours, lineHeight: measure.lineFactor },
    info: {
      title: measure.printable(document.title),
      subject: measure.printable(document.subject),
      author: measure.printable(document.author),
      creator: 'Niêm Yết',
      producer: 'pdfmake',
      creationDate: date,
      modDate: date,
    },
    language,
    version: '1.7',
    ...(isArchival ? { subset: archival } : {}),
    displayTitle: true,
  };
}

/** The number printed on a page of the file. */
function printedNumber(page: number, opened: readonly OpenSection[]): string {
  const numbering = opened.findLast(open => (open.page ?? Infinity) <= page)?.numbering;
  return `${page - (numbering?.first ?? 1) + 1}`;
}

/** "PL II-" before the numbers of an appendix, which begin again: no two pages of a file bear one label. ISO 32000-1, 12.4.2 */
function labelPrefix({ section }: OpenSection): string | undefined {
  const title = section.blocks.find(block => block.kind === 'appendix-title');
  return title === undefined
    ? undefined
    : `${title.label.replace(/^Phụ lục/u, 'PL').replaceAll('\u00a0', ' ')}-`;
}

function pageLabels(opened: readonly OpenSection[]): object {
  const begins = opened.filter(open => open.page !== undefined && open.page === open.numbering.first);
  const nums = begins.flatMap(open => {
    const prefix = labelPrefix(open);
    // pdfkit writes a String object as a PDF string and a plain one as a PDF name.
    return [(open.page ?? 1) - 1, { S: 'D', ...(prefix === undefined ? {} : { P: new String(prefix) }) }];
  });
  return { Nums: nums.length === 0 ? [0, { S: 'D' }] : nums };
}

function printableRecord(record: DocumentRecord, measure: Measure): DocumentRecord {
  return Object.fromEntries(recordEntries(record).map(([name, value]) => [name, measure.printable(value)]));
}

/** Beside the same in XMP, for readers that know only the older dictionary; a name that means something there keeps it. */
function writeRecord(draft: Draft, record: DocumentRecord | undefined): void {
  for (const [name, value] of recordEntries(record ?? {})) draft.info[name] ??= value;
}

function finish(draft: Draft): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    draft.on('data', chunk => chunks.push(chunk));
    draft.on('error', reject);
    draft.on('end', () => resolve(joined(chunks)));
    draft.end();
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Letters the font lacks, as the text has them; "□" is printed in their place. */
  readonly missing: readonly string[];
}

export interface PdfOptions {
  /** With a field to type in over each gap. */
  readonly fillable?: boolean;
}

/** The document on paper: the same document gives the same bytes. */
export async function renderPdf(
  document: DocumentTree,
  fonts: FontFiles,
  { fillable = false }: PdfOptions = {},
): Promise<RenderedPdf> {
  const missing = new Set<string>();
  const measure = await measureOf(fonts, letter => missing.add(letter));
  const bookmarks = new Bookmarks();
  const fields = fillable ? new Fields(fonts.regular) : undefined;
  const tags = new Tags(fields);
  const desk: Desk = { measure, bookmarks, tags, pageBlanks: new Map() };
  const opened = openSections(document);
  // A file to be written in is no record: whatever fills it keeps the claim and need not keep to it.
  const isArchival = !fillable;
  const draft = await layOutTagged(definitionOf(document, opened, desk, isArchival), fonts, tags, pages =>
    fillPageBlanks(pages, desk, page => printedNumber(page, opened)),
  );
  bookmarks.write(draft);
  fields?.write(draft);
  const pages = draft._root.data.Pages.data.Kids.length;
  const record = document.record && { ...printableRecord(document.record, measure), PageAmount: `${pages}` };
  writeRecord(draft, record);
  writeMetadata(draft, isArchival, record);
  draft._root.data.PageLabels = pageLabels(opened);
  return { bytes: await finish(draft), pages, missing: [...missing] };
}
