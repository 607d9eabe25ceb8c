import type {
  Content,
  ContentStack,
  ContentTable,
  ContentText,
  Margins,
  TableCell,
  TableCellProperties,
} from 'pdfmake/interfaces';
import { placeCells, type PlacedCell } from '../grid.ts';
import { body, sizes, tableCell } from '../standard.ts';
import type { Row, Table, Text } from '../tree.ts';
import { levels } from './bookmarks.ts';
import { lineWidths, type Look } from './measure.ts';
import { millimetres, roomFor, type Piece, type Sheet } from './piece.ts';
import {
  TableFlow,
  type CellFrame,
  type FlowCell,
  type FlowRow,
  type Span,
  type TextLeaf,
} from './table-flow.ts';
import { inlines, type Inline } from './words.ts';

const size = sizes.table.ours;
/** Points. Top padding is a margin of the cell: pdfmake leaves a stub of a padded row it moves to the next page. */
const paddingSide = millimetres(tableCell.padding);
const paddingTop = 1.5;
const paddingBottom = 2.5;
const line = millimetres(tableCell.rule);
/** First rows and a header that may be higher than this share of a page are not kept together. */
const keptShare = 0.6;
const manyLinesShare = 0.6;
/** First rows estimated to fill at most this share of a page still find one together. */
const roomShare = 0.95;
/** A row higher than this may go over to the next page. */
const wholeUpTo = millimetres(tableCell.wholeUpTo);

/** A table with the cells that begin in each row, and the width of every column's text in points. */
interface Plan {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly placed: readonly (readonly PlacedCell[])[];
  readonly widths: readonly number[];
  readonly headerRows: number;
  /** More lines than this in a cell over several rows may fill a page. */
  readonly manyLines: number;
  readonly sheet: Sheet;
}

function planOf(table: Table, sheet: Sheet): Plan {
  const rows = [...table.header, ...table.rows];
  const shares = table.columns.map(column => (column.width > 0 ? column.width : 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  // A column narrower than its own padding has still to be drawn.
  const whole = sheet.textWidth - line;
  const widths = shares.map(share => Math.max(1, (share / total) * whole - 2 * paddingSide - line));
  // Header and body apart: no cell of the one may reach into the other.
  const placed = [...placeCells(table.header, shares.length), ...placeCells(table.rows, shares.length)];
  const manyLines = (sheet.textHeight * manyLinesShare) / sheet.measure.lineHeight(size);
  return { table, rows, placed, widths, headerRows: table.header.length, manyLines, sheet };
}

function textRoom(plan: Plan, column: number, columns: number): number {
  const covered = plan.widths.slice(column, column + columns);
  return covered.reduce((sum, width) => sum + width, 0) + (columns - 1) * (2 * paddingSide + line);
}

/** Paragraphs of a cell under one another in a single text, which is less work for pdfmake than many. */
function joined(paragraphs: readonly Text[], room: number, look: Look, sheet: Sheet): Inline[] {
  return paragraphs.flatMap((text, index) => {
    const tag = paragraphs.length > 1 ? { decorationColor: sheet.tags.leaf('P') } : {};
    const words = inlines(text, size, room, sheet.measure, look).map(word => ({ ...word, ...tag }));
    const last = words.at(-1);
    if (last && index < paragraphs.length - 1) {
      words[words.length - 1] = { ...last, text: `${last.text}\n`, noWrap: false };
    }
    return words;
  });
}

function lookOfRow(plan: Plan, index: number): Look {
  return { bold: index < plan.headerRows || plan.rows[index]!.role !== 'plain' };
}

/** The words of a cell; pdfmake leaves its measures in it. */
interface Leaf extends ContentText, TextLeaf {
  id?: string;
  pageBreak?: 'before';
}

function leafOf(plan: Plan, index: number, { cell, column, columns, rows }: PlacedCell): Leaf {
  const isHeader = index < plan.headerRows;
  const room = textRoom(plan, column, columns);
  const scope = isHeader ? 'Column' : 'Row';
  const heads = isHeader || cell.heads === 'row';
  const make = (tag: string): Leaf => ({
    text: joined(cell.paragraphs, room, lookOfRow(plan, index), plan.sheet),
    alignment: cell.align ?? (isHeader ? 'center' : plan.table.columns[column]!.align),
    decorationColor: tag,
  });
  return plan.sheet.tags.around(heads ? 'TH' : 'TD', make, { columns, rows, ...(heads && { scope }) });
}

interface Body {
  readonly cells: TableCell[][];
  readonly flow: readonly FlowRow[];
  /** The first words of every row. */
  readonly leaves: (Leaf | undefined)[];
}

/** A group names what follows, a sum adds up what stands above it. */
function keepsNext(rows: readonly Row[], index: number): boolean {
  return rows[index]!.role === 'group' || rows[index + 1]?.role === 'total';
}

function build(plan: Plan): Body {
  const { sheet, headerRows } = plan;
  const cells = plan.placed.map(() => plan.widths.map((): TableCell => ({})));
  const leaves: Body['leaves'] = plan.placed.map(() => undefined);
  const flow = plan.placed.map((_, index) => ({
    cells: new Array<FlowCell>(),
    spans: new Array<Span>(),
    keepsNext: index >= headerRows && keepsNext(plan.rows, index),
  }));
  const put = (index: number, placed: PlacedCell): void => {
    const { column, columns, rows } = placed;
    const leaf = leafOf(plan, index, placed);
    const width = textRoom(plan, column, columns);
    leaves[index] ??= leaf;
    if (index < headerRows || rows === 1) {
      cells[index]![column] = Object.assign(leaf, spansOf(columns, rows), {
        margin,
        ...(index < headerRows && { verticalAlignment: 'middle' as const }),
      });
      flow[index]!.cells.push({ frame: leaf, leaf, width, rows });
      return;
    }
    const parts = Array.from({ length: rows }, (_, part) => partOf(leaf, part, rows));
    const span: Span = { first: index, width, parts };
    parts.forEach(({ frame }, part) => {
      cells[index + part]![column] = Object.assign(frame, spansOf(columns, 1));
      flow[index + part]!.spans.push(span);
    });
  };
  const putRows = (from: number, to: number) => (): void => {
    for (let index = from; index < to; index += 1) {
      sheet.tags.within('TR', () => {
        for (const placed of plan.placed[index]!) put(index, placed);
      });
    }
  };
  const putAll = (): void => {
    if (headerRows > 0) sheet.tags.within('THead', putRows(0, headerRows));
    sheet.tags.within('TBody', putRows(headerRows, plan.rows.length));
  };
  sheet.tags.within('Table', putAll, { summary: sheet.measure.printable(plan.table.description) });
  return { cells, flow, leaves };
}

const margin: Margins = [0, paddingTop, 0, 0];

function spansOf(columns: number, rows: number): TableCellProperties {
  return { ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
}

interface Part {
  readonly frame: ContentStack & CellFrame;
  readonly overlay: Leaf;
  readonly filler: Leaf;
}

/** What a cell over several rows has in one of them. */
function partOf(leaf: Leaf, part: number, rows: number): Part {
  const overlay = part === 0 ? leaf : { text: '' };
  const filler = { text: '' };
  // Set apart, the words take no room in their row and may reach over those below.
  Object.assign(overlay, { relativePosition: { x: 0, y: 0 } });
  const border: CellFrame['border'] = [true, part === 0, true, part === rows - 1];
  return { frame: { stack: [overlay, filler], margin, border }, overlay, filler };
}

/** Estimated height of a row in points; of a cell over several rows, its share. */
function roughHeight(plan: Plan, index: number): number {
  const look = lookOfRow(plan, index);
  const lines = plan.placed[index]!.map(({ cell, column, columns, rows }) => {
    const room = textRoom(plan, column, columns);
    const count = cell.paragraphs
      .map(text => lineWidths(text, size, room, plan.sheet.measure, look).length)
      .reduce((sum, each) => sum + each, 0);
    // Few lines spread over the rows they cover; many stand in the first, and so, for safety, where no header tells
    // the page on which the first row stands.
    return count > plan.manyLines || plan.headerRows === 0 ? count : count / rows;
  });
  return Math.max(1, ...lines) * plan.sheet.measure.lineHeight(size) + paddingTop + paddingBottom + line;
}

/** Rows that must stand on one page with the header: group rows and the first row of their group. */
function rowsUnderHeader(plan: Plan): number {
  let count = 1;
  while (plan.rows[plan.headerRows + count - 1]?.role === 'group') count += 1;
  return Math.min(count, plan.rows.length - plan.headerRows);
}

/** Whether no cell of the row covers others. */
const isAlone = (plan: Plan, index: number) => plan.placed[index]!.every(({ rows }) => rows === 1);

function markRows(plan: Plan, built: Body): void {
  plan.rows.forEach((row, index) => {
    if (row.outline === undefined) return;
    const leaf = built.leaves[index];
    const level = levels.row + (row.outlineLevel ?? 1);
    const title = plan.sheet.measure.printable(row.outline);
    if (leaf) leaf.id = plan.sheet.bookmarks.add(level, title, row);
  });
}

export function table(block: Table, sheet: Sheet): Piece {
  const plan = planOf(block, sheet);
  const above = body.spaceBetween.ours;
  if (plan.rows.length === 0 || plan.widths.length === 0) return { content: [], height: 0, opening: 0 };
  const built = build(plan);
  markRows(plan, built);
  const limit = sheet.textHeight * keptShare;
  const rough = (from: number, to: number): number =>
    plan.rows.slice(from, to).reduce((sum, _, offset) => sum + roughHeight(plan, from + offset), 0);
  const headerHeight = rough(0, plan.headerRows);
  const headerRows = headerHeight < limit ? plan.headerRows : 0;
  const under = rowsUnderHeader(plan);
  const last = plan.headerRows + under - 1;
  const groups = above + headerHeight + rough(plan.headerRows, last);
  const firstRow = roughHeight(plan, last);
  const opening = groups + firstRow;
  const tears = headerRows > 0 && firstRow > wholeUpTo && isAlone(plan, last);
  const kept = opening < limit && !tears ? plan.headerRows + under : headerRows;
  // Without a header pdfmake keeps the first row whole, whatever its height.
  const whole = headerRows > 0 || opening < limit;
  const flow = new TableFlow(built.flow, {
    top: sheet.top,
    bottom: sheet.top + sheet.textHeight,
    lineHeight: sheet.measure.lineHeight(size),
    frame: paddingTop + paddingBottom + line,
    below: paddingBottom + line,
    rule: line,
    wholeUpTo,
    headerRows,
    keptRows: headerRows > 0 ? Math.max(kept, headerRows) : 1,
  });
  const content: ContentTable = {
    table: {
      widths: [...plan.widths],
      body: built.cells,
      headerRows,
      ...(headerRows > 0 && kept > headerRows && { keepWithHeaderRows: kept - headerRows }),
      dontBreakRows: whole,
      heights: whole ? flow.beforeRow : flow.beforeTornRow,
    },
    layout: {
      hLineWidth: () => line,
      vLineWidth: () => line,
      paddingLeft: () => paddingSide,
      paddingRight: () => paddingSide,
      paddingTop: () => 0,
      paddingBottom: () => paddingBottom,
    },
    fontSize: size,
    margin: [0, above, 0, 0],
  };
  const first =
    !tears && opening < sheet.textHeight * roomShare
      ? opening
      : Math.min(groups, above + limit) + Math.min(firstRow, wholeUpTo) + sheet.measure.lineHeight(size);
  const contents: Content[] = kept > headerRows ? [content] : [roomFor(first), content];
  return { content: contents, height: first, opening: first };
}
