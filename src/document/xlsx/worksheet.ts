import { margins } from '../standard.ts';
import { columnLetter } from './column-letters.ts';
import { escaped, wordsXml } from './escaped.ts';
import { declaration, spreadsheet } from './package.ts';

/** Where a cell stands, rows and columns counted from 0. */
export const placeOf = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

/** Words are kept beside their cell: no second part to look them up in. */
export const textCell = (place: string, style: number, inner: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is>${inner}</is></c>`;

export const plainCell = (place: string, style: number, text: string): string =>
  textCell(place, style, wordsXml(text));

export const numberCell = (place: string, style: number, value: number): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;

export const emptyCell = (place: string, style: number): string => `<c r="${place}" s="${style}"/>`;

export interface SheetRow {
  /** Points. */
  readonly height: number;
  readonly cells: readonly string[];
}

export interface Worksheet {
  /** Rows at the top that stay where they are. */
  readonly frozen: number;
  readonly columns: readonly { readonly width: number; readonly style: number }[];
  readonly rows: readonly SheetRow[];
  /** "A1:C1" */
  readonly merged?: readonly string[];
  /** What cells may be chosen from, as an element. */
  readonly choices?: string;
  /** At the right of every page's head, beside its number. */
  readonly mark?: string;
}

function viewXml(frozen: number): string {
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="${placeOf(frozen, 0)}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4);
/** Millimetres from the edge of the paper to the number of the page. I.7 */
const numberTop = 10;

const marginsXml = `<pageMargins left="${inches(margins.left.ours)}" right="${inches(margins.right.ours)}" top="${inches(margins.top.ours)}" bottom="${inches(margins.bottom.ours)}" header="${inches(numberTop)}" footer="${inches(numberTop)}"/>`;

/** In a page's head "&" begins an order to the program (ECMA-376 part 1, 18.3.1.46). */
function headXml(mark: string): string {
  const right = mark === '' ? '' : `&R&"Times New Roman,Bold"&14${mark.replaceAll('&', '&&')}`;
  const number = '&C&"Times New Roman,Regular"&14&P';
  return `<headerFooter differentFirst="1"><oddHeader>${escaped(number + right)}</oddHeader><firstHeader>${escaped(right)}</firstHeader></headerFooter>`;
}

/** A sheet printed across A4, as wide as the page, its pages numbered from 1. */
export function worksheetXml({
  frozen,
  columns,
  rows,
  merged = [],
  choices = '',
  mark = '',
}: Worksheet): string {
  const widths = columns.map(
    ({ width, style }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${style}"/>`,
  );
  const body = rows.map(
    ({ height, cells }, index) =>
      `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`,
  );
  const spans = merged.map(place => `<mergeCell ref="${place}"/>`);
  return [
    `${declaration}<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(frozen),
    `<cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData>`,
    spans.length === 0 ? '' : `<mergeCells count="${spans.length}">${spans.join('')}</mergeCells>`,
    choices,
    marginsXml,
    '<pageSetup paperSize="9" firstPageNumber="1" fitToWidth="1" fitToHeight="0" orientation="landscape" useFirstPageNumber="1"/>',
    headXml(mark),
    '</worksheet>',
  ].join('');
}
