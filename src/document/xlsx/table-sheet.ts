import { linesIn } from '../fit-columns.ts';
import { placeCells, type PlacedCell } from '../grid.ts';
import { sure } from '../../sure.ts';
import { printable } from '../printable.ts';
import { textWidth } from '../standard.ts';
import type { Column, Row, Run, Table, Text } from '../tree.ts';
import { wordsXml } from './escaped.ts';
import { fontXml, type CellStyle, type Styles } from './styles.ts';
import {
  emptyCell,
  numberCell,
  placeOf,
  plainCell,
  textCell,
  worksheetXml,
  type SheetRow,
} from './worksheet.ts';

/** A line over or under a table, across all its columns. */
export interface AcrossLine {
  readonly text: Text;
  readonly align: 'left' | 'center';
}

export interface TableSheet {
  /** What is printed over the table, the name of its appendix first. */
  readonly above: readonly AcrossLine[];
  readonly table: Table;
  readonly below: readonly AcrossLine[];
  readonly mark?: string;
}

/** Points from one line to the next, and what a cell has beside its lines. */
const lineHeight = 14;
const beside = 4;
/** Points: no program shows a higher row; one that has to be is several, which its cells cover. */
const highest = 409;
/** Points of rows that stay while the others are scrolled: more would leave no room for these on a small screen. */
const mostFrozen = 250;
/** So many letters a program keeps in one cell. */
const longest = 32_767;
/** Millimetres of a column that its words cannot have. */
const frame = 2;
/** A digit of the type of tables is seven points of a screen wide, of which an inch has 96. */
const digitsIn = (millimetres: number) => Math.round((millimetres / 25.4) * (96 / 7) * 100) / 100;

const wordsOf = (text: Text): string =>
  text
    .filter(({ revision }) => revision !== 'deleted')
    .map(run => printable(run.text))
    .join('');

const isEmphatic = ({ bold, italic, raised }: Run, row: CellStyle): boolean =>
  (bold === true && row.bold !== true) || italic === true || raised === true;

function runXml(run: Run, style: CellStyle): string {
  const font = fontXml({ bold: (run.bold ?? style.bold) === true, italic: run.italic === true });
  // Their order is that of the schema: the letters' place stands behind their size.
  return `<r><rPr>${font}<rFont val="Times New Roman"/>${run.raised ? '<vertAlign val="superscript"/>' : ''}</rPr>${wordsXml(run.text)}</r>`;
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** Words with their emphasis where some of them have one that the others have not. */
function wordsCell(place: string, look: number, paragraphs: readonly Text[], style: CellStyle): string {
  const plain = paragraphs.map(wordsOf).join('\n');
  const runs = paragraphs.flatMap((text, index): Run[] => [
    ...(index === 0 ? [] : [{ text: '\n' }]),
    ...text
      .filter(({ revision }) => revision !== 'deleted')
      .map(run => ({ ...run, text: printable(run.text) })),
  ]);
  if (plain === '') return emptyCell(place, look);
  if (plain.length > longest || !runs.some(run => isEmphatic(run, style)))
    return plainCell(place, look, cut(plain));
  return textCell(place, look, runs.map(run => runXml(run, style)).join(''));
}

/** How a number looks as its words look: "05", "1.581", "12". */
function formatOf(words: string): string {
  if (/^0\d+$/u.test(words)) return '0'.repeat(words.length);
  return words.includes('.') ? '#,##0' : 'General';
}

type Part = 'header' | Row['role'];

function styleOf(part: Part, { cell, column }: PlacedCell, columns: readonly Column[]): CellStyle {
  const isHead = part === 'header';
  const words = cell.paragraphs.map(wordsOf).join('\n');
  const isBold =
    cell.paragraphs.length > 0 && cell.paragraphs.every(text => text.every(run => run.bold === true));
  return {
    bold: isHead || isBold || part !== 'plain',
    shaded: isHead,
    ruled: true,
    horizontal: cell.align ?? (isHead ? 'center' : (columns[column]?.align ?? 'left')),
    vertical: isHead ? 'center' : 'top',
    ...(cell.figure === undefined ? {} : { format: formatOf(words) }),
  };
}

/** Rows with the cells that begin in them, each row's part known. */
interface Grid {
  readonly parts: readonly Part[];
  readonly placed: readonly (readonly PlacedCell[])[];
}

function gridOf({ columns, header, rows }: Table): Grid {
  const below = placeCells(rows, columns.length).map(own =>
    own.map(placed => ({ ...placed, row: placed.row + header.length })),
  );
  return {
    parts: [...header.map((): Part => 'header'), ...rows.map(({ role }) => role)],
    placed: [...placeCells(header, columns.length), ...below],
  };
}

/** Points of each row; what a tall cell needs beyond its rows is shared out among them. */
function heightsOf({ parts, placed }: Grid, widths: readonly number[]): number[] {
  const room = ({ column, columns }: PlacedCell) =>
    widths.slice(column, column + columns).reduce((sum, width) => sum + width, -frame);
  const needed = (own: PlacedCell) =>
    linesIn(own.cell.paragraphs, room(own), parts[own.row] !== 'plain') * lineHeight + beside;
  const heights = placed.map(own =>
    Math.max(lineHeight + beside, ...own.filter(({ rows }) => rows === 1).map(needed)),
  );
  for (const own of placed.flat().filter(({ rows }) => rows > 1)) {
    const covered = heights.slice(own.row, own.row + own.rows).reduce((sum, height) => sum + height, 0);
    const missing = Math.max(0, needed(own) - covered) / own.rows;
    for (let row = own.row; row < own.row + own.rows; row += 1) heights[row] = (heights[row] ?? 0) + missing;
  }
  return heights.map(height => Math.ceil(height));
}

interface Laid {
  readonly heights: readonly number[];
  readonly cells: readonly (PlacedCell & { readonly part: Part })[];
}

/** The rows of the sheet: one of the table that is higher than a sheet allows takes several. */
function layOut(grid: Grid, widths: readonly number[]): Laid {
  const wanted = heightsOf(grid, widths).map(height => {
    const rows = Math.ceil(height / highest);
    return Array.from({ length: rows }, () => Math.ceil(height / rows));
  });
  const tops = wanted.reduce<number[]>((all, { length }) => [...all, (all.at(-1) ?? 0) + length], [0]);
  const topOf = (row: number) => sure(tops[row], 'row of the sheet');
  return {
    heights: wanted.flat(),
    cells: grid.placed.flat().map(own => ({
      ...own,
      part: sure(grid.parts[own.row], 'row of the table'),
      row: topOf(own.row),
      rows: topOf(own.row + own.rows) - topOf(own.row),
    })),
  };
}

const spanOf = ({ row, rows, column, columns }: PlacedCell, from: number): string[] =>
  rows === 1 && columns === 1
    ? []
    : [`${placeOf(from + row, column)}:${placeOf(from + row + rows - 1, column + columns - 1)}`];

/** The cell itself and the ruled squares that it covers, square by square. */
function squaresOf(own: Laid['cells'][number], from: number, columns: readonly Column[], styles: Styles) {
  const { cell, row, rows, column, part } = own;
  const style = styleOf(part, own, columns);
  const look = styles.of(style);
  const place = placeOf(from + row, column);
  const drawn =
    cell.figure === undefined
      ? wordsCell(place, look, cell.paragraphs, style)
      : numberCell(place, look, cell.figure);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: own.columns }, (__, right) => ({
      row: row + down,
      column: column + right,
      xml: down + right === 0 ? drawn : emptyCell(placeOf(from + row + down, column + right), look),
    })),
  ).flat();
}

function acrossRow(line: AcrossLine, row: number, widths: readonly number[], styles: Styles): SheetRow {
  const room = widths.reduce((sum, width) => sum + width, -frame);
  const isBold = line.text.every(run => run.bold === true);
  const style: CellStyle = { bold: isBold, horizontal: line.align, vertical: 'center' };
  const look = styles.of(style);
  const [, ...others] = widths;
  return {
    height: linesIn([line.text], room, isBold) * lineHeight + beside,
    cells: [
      wordsCell(placeOf(row, 0), look, [line.text], style),
      ...others.map((_, index) => emptyCell(placeOf(row, index + 1), look)),
    ],
  };
}

export interface DrawnSheet {
  readonly xml: string;
  readonly repeated?: readonly [number, number];
}

function tableRows({ heights, cells }: Laid, from: number, columns: readonly Column[], styles: Styles) {
  const squares = Map.groupBy(
    cells.flatMap(own => squaresOf(own, from, columns, styles)),
    ({ row }) => row,
  );
  return heights.map((height, row): SheetRow => ({
    height,
    cells: (squares.get(row) ?? [])
      .toSorted((left, right) => left.column - right.column)
      .map(({ xml }) => xml),
  }));
}

/** One table as a sheet: its appendix and parts over it, its notes below. */
export function drawTable({ above, table, below, mark }: TableSheet, styles: Styles): DrawnSheet {
  const { columns, header } = table;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / whole) * textWidth('landscape'));
  const laid = layOut(gridOf(table), widths);
  const lines = (own: readonly AcrossLine[], first: number) =>
    own.map((line, index) => acrossRow(line, first + index, widths, styles));
  const body = tableRows(laid, above.length, columns, styles);
  const end = above.length + body.length;
  const rows = [...lines(above, 0), ...body, ...lines(below, end)];
  const across = (own: readonly AcrossLine[], first: number) =>
    columns.length < 2
      ? []
      : own.map((_, index) => `${placeOf(first + index, 0)}:${placeOf(first + index, columns.length - 1)}`);
  const heads = laid.cells.filter(({ part }) => part === 'header');
  const frozen = above.length + Math.max(0, ...heads.map(own => own.row + own.rows));
  const tall = rows.slice(0, frozen).reduce((sum, { height }) => sum + height, 0);
  const usual = styles.of({});
  return {
    xml: worksheetXml({
      frozen: tall > mostFrozen ? 0 : frozen,
      columns: widths.map(width => ({ width: digitsIn(width), style: usual })),
      rows,
      merged: [
        ...across(above, 0),
        ...laid.cells.flatMap(own => spanOf(own, above.length)),
        ...across(below, end),
      ],
      ...(mark === undefined ? {} : { mark }),
    }),
    ...(header.length === 0 ? {} : { repeated: [above.length + 1, frozen] as const }),
  };
}
