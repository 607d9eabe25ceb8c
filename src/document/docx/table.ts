import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  TableLayoutType,
  TableProperties,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { lineLengths } from './measure.ts';
import { cellsCovering, placeCells, type PlacedCell } from '../grid.ts';
import { printable } from '../printable.ts';
import { pointsPerMillimetre, sizes, tableCell } from '../standard.ts';
import type { Cell, Column, Row, Table, Text } from '../tree.ts';
import { element } from './element.ts';
import type { Flow } from './flow.ts';
import { foretell } from './foretell.ts';
import { mark, readyRun, Ready, type Part } from './ready.ts';
import { pointsFromTwips, twips, twipsFromMillimetres } from './units.ts';
import { plainWords } from './words.ts';

const lineHeight = sizes.table.ours * 1.15;
const paragraphGap = 2;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
} as const;

/** The library has no option for the words that stand for a table. */
class DescribedTable extends DocxTable {
  describe(description: string): void {
    const properties = this.root.find(child => child instanceof TableProperties);
    const clean = printable(description);
    properties?.addChildElement(element('w:tblCaption', { 'w:val': clean }));
    properties?.addChildElement(element('w:tblDescription', { 'w:val': clean }));
  }
}

/** Twips; together exactly the width of the text. */
function columnWidths(columns: readonly Column[], width: number): number[] {
  const shares = columns.map(column => Math.max(column.width, 0));
  const sum = shares.reduce((total, share) => total + share, 0);
  const ends = shares.map((_share, index) => {
    const before =
      sum === 0 ? index + 1 : shares.slice(0, index + 1).reduce((total, share) => total + share, 0);
    return Math.round((width * before) / (sum === 0 ? shares.length : sum));
  });
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

const sumOf = (widths: readonly number[], from: number, count: number) =>
  widths.slice(from, from + count).reduce((total, width) => total + width, 0);

/** Points a cell needs, as Times sets it. */
function cellHeight({ cell, column, columns }: PlacedCell, widths: readonly number[], bold: boolean): number {
  const width = pointsFromTwips(sumOf(widths, column, columns) - 2 * twipsFromMillimetres(tableCell.padding));
  const heights = cell.paragraphs.map(
    text =>
      lineLengths(plainWords(text), { size: sizes.table.ours, bold }, width).length * lineHeight +
      paragraphGap,
  );
  return (
    Math.max(
      lineHeight,
      heights.reduce((total, height) => total + height, 0),
    ) +
    paragraphGap +
    tableCell.rule * pointsPerMillimetre
  );
}

interface Manner {
  readonly role: 'header' | Row['role'];
  readonly keepNext: boolean;
  readonly mayTear: boolean;
  readonly outlined?: Row;
}

/** Under headings 1 to 4. */
const outlineBelowHeadings = 4;

/** Of a row that the outline names, the cell that says so. */
function namingCell(covering: readonly PlacedCell[], { outline }: Row): PlacedCell | undefined {
  if (outline === undefined) return undefined;
  const plain = (words: string) => words.toLocaleLowerCase('vi');
  const wordsOf = ({ cell }: PlacedCell) => plain(cell.paragraphs.map(plainWords).join(' '));
  return covering.find(span => wordsOf(span).includes(plain(printable(outline)))) ?? covering[0];
}

/** Absent in a cell that names nothing in the outline. */
type OutlineLevel = Pick<IParagraphOptions, 'outlineLevel'>;

function cellParagraph(
  text: Text,
  align: Column['align'],
  manner: Manner,
  flow: Flow,
  outlined: OutlineLevel,
): Part {
  const keepNext = manner.keepNext ? { keepNext: true } : {};
  const runs = text.filter(run => run.text !== '');
  if (manner.role === 'header') {
    return flow.ready(
      'TableHeader',
      runs.map(run => readyRun(run)),
      {},
    );
  }
  const strong = manner.role === 'plain' ? {} : ({ bold: true } as const);
  const alignment = align === 'left' ? {} : { alignment: alignments[align] };
  return flow.ready(
    'TableText',
    runs.map(run => readyRun(run, strong)),
    { ...alignment, ...keepNext, ...outlined },
  );
}

function cellParagraphs(
  cell: Cell,
  column: Column,
  manner: Manner,
  flow: Flow,
  outlined: OutlineLevel,
): Part[] {
  const align = cell.align ?? column.align;
  const texts = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
  return texts.map((text, index) => cellParagraph(text, align, manner, flow, index === 0 ? outlined : {}));
}

class Rows {
  readonly #table: Table;
  readonly #widths: readonly number[];
  readonly #flow: Flow;

  constructor(table: Table, widths: readonly number[], flow: Flow) {
    this.#table = table;
    this.#widths = widths;
    this.#flow = flow;
  }

  header(): Ready[] {
    const rows = this.#table.header;
    const spans = placeCells(rows, this.#widths.length).flat();
    const manner: Manner = { role: 'header', keepNext: true, mayTear: false };
    return cellsCovering(spans, rows.length).map((covering, row) => this.#row(covering, row, manner));
  }

  body(): Ready[] {
    const { rows } = this.#table;
    const keepsNext = rows.map((row, index) => {
      const next = rows[index + 1];
      return row.role === 'group' || (next === undefined ? this.#flow.keepsNext : next.role === 'total');
    });
    const heightOf = (span: PlacedCell) => cellHeight(span, this.#widths, rows[span.row]?.role !== 'plain');
    const { spans, mayTear, pages, taken } = foretell(
      { spans: placeCells(rows, this.#widths.length).flat(), heightOf, keepsNext },
      { height: this.#flow.height, taken: this.#flow.taken, header: this.#headerHeight() },
    );
    const drawn = cellsCovering(spans, rows.length).map((covering, index) => {
      const outlined = rows[index]!;
      const { role } = outlined;
      this.#flow.standsHere(outlined, pages[index]);
      const tears = mayTear[index]!;
      return this.#row(covering, index, {
        role,
        outlined,
        keepNext: keepsNext[index]! && !tears,
        mayTear: tears,
      });
    });
    this.#flow.goOn(pages.at(-1) ?? 0, taken);
    return drawn;
  }

  #headerHeight(): number {
    const rows = this.#table.header;
    const grid = {
      spans: placeCells(rows, this.#widths.length).flat(),
      heightOf: (span: PlacedCell) => cellHeight(span, this.#widths, true),
      keepsNext: rows.map(() => false),
    };
    return foretell(grid, { height: Infinity, taken: 0, header: 0 }).taken;
  }

  #row(covering: readonly PlacedCell[], row: number, manner: Manner): Ready {
    const outline = manner.outlined?.outline;
    if (manner.outlined && outline !== undefined) this.#flow.bookmark(outline, manner.outlined);
    const begun = covering.filter(span => span.row === row);
    const naming = manner.outlined && namingCell(begun, manner.outlined);
    const level = outlineBelowHeadings + (manner.outlined?.outlineLevel ?? 1) - 1;
    const properties = [
      ...(manner.mayTear ? [] : [mark('w:cantSplit')]),
      ...(manner.role === 'header' ? [mark('w:tblHeader')] : []),
    ];
    return new Ready('w:tr', [
      ...(properties.length > 0 ? [{ 'w:trPr': properties }] : []),
      ...covering.map(span =>
        this.#cell(span, span.row === row, manner, span === naming ? { outlineLevel: level } : {}),
      ),
    ]);
  }

  #cell(span: PlacedCell, first: boolean, manner: Manner, outlined: OutlineLevel): Ready {
    const column = this.#table.columns[span.column]!;
    const cell = first ? span.cell : { paragraphs: [] };
    const width = sumOf(this.#widths, span.column, span.columns);
    const properties = [
      mark('w:tcW', { 'w:type': 'dxa', 'w:w': width }),
      ...(span.columns > 1 ? [mark('w:gridSpan', { 'w:val': span.columns })] : []),
      ...(span.rows > 1 ? [mark('w:vMerge', { 'w:val': first ? 'restart' : 'continue' })] : []),
      ...(manner.role === 'header' ? [mark('w:vAlign', { 'w:val': 'center' })] : []),
    ];
    const paragraphs = cellParagraphs(cell, column, manner, this.#flow, outlined);
    return new Ready('w:tc', [{ 'w:tcPr': properties }, ...paragraphs]);
  }
}

export function table(node: Table, flow: Flow): DocxTable[] {
  const width = twips(flow.width);
  const widths = columnWidths(node.columns, width);
  const rows = new Rows(node, widths, flow);
  const printed = [...rows.header(), ...rows.body()];
  // Word refuses a table without rows.
  if (printed.length === 0) return [];
  const side = twipsFromMillimetres(tableCell.padding);
  const drawn = new DescribedTable({
    rows: [],
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: twips(paragraphGap), bottom: 0, left: side, right: side },
    tableLook: {
      firstRow: node.header.length > 0,
      firstColumn: node.rows.some(row => row.cells[0]?.heads === 'row'),
      noHBand: true,
      noVBand: true,
    },
  });
  drawn.describe(node.description);
  for (const row of printed) drawn.addChildElement(row);
  return [drawn];
}
