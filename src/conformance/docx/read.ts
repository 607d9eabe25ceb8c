import {
  highRow,
  type Passage,
  type Piece,
  type Place,
  type ReadFile,
  type Section,
  type Stroke,
  type Table,
} from '../model.ts';
import { sure } from '../../sure.ts';
import { isFakeLine } from '../wording.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../xml.ts';
import {
  isDrawn,
  isOn,
  layer,
  points,
  readParagraphFormat,
  readRunFormat,
  readStyles,
  value,
  type ParagraphFormat,
  type RunFormat,
} from './formats.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Package } from './package.ts';
import { readParagraph, type Formatting, type ReadParagraph } from './paragraph.ts';
import { readSections } from './sections.ts';
import { settled } from './settled.ts';
import type { TextBox } from './shapes.ts';
import { wrapWords } from './wrap.ts';

const millimetresPerPoint = 25.4 / 72;
/** Height of a single line of Times, in type sizes. */
const singleLine = 1.15;

type WritablePassage = Passage & { strokes: Stroke[] };

/** Room for words: the body of a page or a cell. */
interface Column {
  readonly frame: string;
  /** Millimetres. */
  readonly width: number;
  readonly place?: Place;
  readonly inTable: boolean;
  readonly formats?: { readonly run: RunFormat; readonly paragraph: ParagraphFormat };
  /** Without it no line is counted: long tables need none. */
  readonly measured: boolean;
  readonly isBox?: true;
}

interface Reading {
  readonly formatting: Formatting;
  readonly passages: WritablePassage[];
  readonly tables: Table[];
  readonly widths: readonly number[];
  section: number;
  paragraphs: number;
  tableCount: number;
  boxCount: number;
  opensPage: boolean;
  /** Points that each section takes, lines of tables not counted; infinite where a table with lines, or a break, may fill pages. */
  readonly heights: number[];
}

/** A line waiting for the words above it. */
interface Pending {
  readonly height: number;
  readonly stroke: Stroke;
}

/** Words that have their place in the column. */
interface PlacedWords {
  readonly passage: WritablePassage;
  readonly bottom: number;
  readonly lineHeight: number;
}

function whereIn({ frame, place, isBox }: Column, { paragraphs }: Reading): string {
  if (isBox) return frame;
  return place ? `${frame}, cột ${place.column + 1}` : `đoạn ${paragraphs}`;
}

const holdsWords = (text: string) => text.trim() !== '';

function lineSpacingOf({ line, lineRule }: ParagraphFormat, size: number): number {
  if (line === undefined) return 1;
  if (lineRule === 'auto') return line;
  const multiple = line / (size * singleLine);
  return lineRule === 'atLeast' ? Math.max(1, multiple) : multiple;
}

const largest = (pieces: readonly Piece[], otherwise: number) =>
  pieces.reduce((size, piece) => Math.max(size, piece.size), 0) || otherwise;

function underlineOf(pieces: readonly Piece[], widths: readonly number[]): readonly Stroke[] {
  const visible = pieces.filter(piece => holdsWords(piece.text));
  if (visible.length === 0 || !visible.every(piece => piece.underlined)) return [];
  return [{ length: Math.max(0, ...widths), offset: 0, made: 'underline' }];
}

/** Sets paragraphs one under another in a column and hangs lines under the words they belong to. */
class ColumnSetter {
  readonly #placed: PlacedWords[] = [];
  readonly #pending: Pending[] = [];
  readonly #reading: Reading;
  readonly #column: Column;
  #cursor = 0;
  #after:
    { readonly space: number; readonly style: string | undefined; readonly contextual: boolean } | undefined;

  constructor(reading: Reading, column: Column) {
    this.#reading = reading;
    this.#column = column;
  }

  get height(): number {
    return this.#cursor;
  }

  /** What comes next does not follow a paragraph. */
  interrupt(): void {
    this.#after = undefined;
  }

  add(paragraph: ReadParagraph, element: XmlElement, isNeeded: boolean): void {
    const { format } = paragraph;
    const space = this.#spaceAbove(paragraph);
    this.#cursor += space ?? format.before ?? 0;
    const top = this.#cursor;
    const isEmpty = !paragraph.lines.flat().some(piece => holdsWords(piece.text));
    paragraph.lines.forEach((pieces, index) =>
      this.#addLine(paragraph, element, pieces, index, index === 0 ? space : undefined),
    );
    if (isEmpty && !isNeeded && !this.#carriesSomething(paragraph)) this.#tellSpacer();
    this.#addBorders(paragraph, element, top);
    for (const { length, below, run } of paragraph.shapes)
      this.#pending.push({
        height: below === undefined ? this.#cursor : top + below,
        stroke: { length, made: 'drawn', source: { paragraph: element, run } },
      });
    this.#after = isEmpty
      ? undefined
      : { space: format.after ?? 0, style: paragraph.style, contextual: format.contextual === true };
    if (isEmpty) this.#cursor += format.after ?? 0;
  }

  /** The line just added only makes room. */
  #tellSpacer(): void {
    const { passages } = this.#reading;
    const line = sure(passages.pop(), 'line just added');
    passages.push({ ...line, spacer: true });
  }

  #carriesSomething(paragraph: ReadParagraph): boolean {
    const { format, shapes, holdsObject, isDotted, breaksPage, section } = paragraph;
    const isBordered = format.lineAbove === true || format.lineBelow === true;
    return isBordered || shapes.length > 0 || holdsObject || isDotted || breaksPage || section !== undefined;
  }

  #spaceAbove({ format, style }: ReadParagraph): number | undefined {
    if (!this.#after) return undefined;
    const isTight = this.#after.style === style;
    const above = isTight && this.#after.contextual ? 0 : this.#after.space;
    return above + (isTight && format.contextual === true ? 0 : (format.before ?? 0));
  }

  #addLine(
    paragraph: ReadParagraph,
    element: XmlElement,
    pieces: readonly Piece[],
    index: number,
    space: number | undefined,
  ): void {
    const { format } = paragraph;
    const reading = this.#reading;
    const column = this.#column;
    const text = pieces.map(piece => piece.text).join('');
    const left = (format.left ?? 0) * millimetresPerPoint;
    const firstLine = index === 0 ? (format.firstLine ?? 0) * millimetresPerPoint : 0;
    const room = column.width - left - (format.right ?? 0) * millimetresPerPoint;
    const lineWidths = column.measured ? wrapWords(pieces, room, paragraph.squeeze[index] ?? 0) : [];
    const size = largest(pieces, paragraph.markSize);
    const lineSpacing = lineSpacingOf(format, size);
    const lineHeight = size * singleLine * lineSpacing;
    const top = this.#cursor;
    this.#cursor += lineHeight * Math.max(1, lineWidths.length);
    const passage: WritablePassage = {
      where: whereIn(column, reading),
      text: text.trim(),
      pieces: pieces.filter(piece => piece.text !== ''),
      align: format.align,
      firstLineIndent: index > 0 ? undefined : left + firstLine + (text.startsWith('\t') ? 12.7 : 0),
      spaceAbove: space,
      lineSpacing,
      lineWidths,
      strokes: [...underlineOf(pieces, lineWidths)],
      section: reading.section,
      opensPage: reading.opensPage || (paragraph.breaksPage && holdsWords(text)),
      place: column.place,
      inTable: column.inTable,
      level: {
        frame: column.place ? column.frame : `đoạn ${reading.paragraphs}`,
        height: top + size * singleLine * 0.8,
      },
      spacer: false,
      style: paragraph.styleName,
      source: { paragraph: element, before: format.before ?? 0, room: column.width },
    };
    reading.opensPage = paragraph.breaksPage && !holdsWords(text);
    reading.passages.push(passage);
    if (isFakeLine(text)) {
      const length = Math.max(0, ...lineWidths);
      const stroke: Stroke = { length, made: 'underscores', source: { paragraph: element } };
      this.#pending.push({ height: top, stroke });
    } else if (holdsWords(text)) this.#placed.push({ passage, bottom: this.#cursor, lineHeight });
  }

  #addBorders({ format }: ReadParagraph, element: XmlElement, top: number): void {
    const left = (format.left ?? 0) * millimetresPerPoint;
    const right = (format.right ?? 0) * millimetresPerPoint;
    const stroke: Stroke = {
      length: this.#column.width - left - right,
      offset: (left - right) / 2,
      made: 'drawn',
      source: { paragraph: element },
    };
    if (format.lineAbove === true) this.#pending.push({ height: top, stroke });
    if (format.lineBelow === true) this.#pending.push({ height: this.#cursor, stroke });
  }

  /** Hangs every line under the last words that end above it. */
  finish(): void {
    for (const { height, stroke } of this.#pending) {
      const above = this.#placed.findLast(
        ({ bottom, lineHeight }) => bottom - lineHeight / 2 <= height,
      )?.passage;
      (above ?? this.#lastInColumn())?.strokes.push(stroke);
    }
  }

  /** The words may end in the row above. */
  #lastInColumn(): WritablePassage | undefined {
    const { place } = this.#column;
    return this.#reading.passages.findLast(
      passage =>
        holdsWords(passage.text) &&
        passage.place?.table === place?.table &&
        passage.place?.column === place?.column &&
        (passage.place?.row ?? 0) < (place?.row ?? 0),
    );
  }
}

/** Word itself asks for an empty paragraph in an empty cell, after a table in a cell and between two tables. */
function isNeeded(blocks: readonly XmlElement[], index: number): boolean {
  const before = blocks[index - 1];
  const next = blocks[index + 1];
  if (blocks.length === 1) return true;
  const endsColumn = next === undefined || next.name === 'w:sectPr';
  return before?.name === 'w:tbl' && (endsColumn || next.name === 'w:tbl');
}

function readColumn(blocks: readonly XmlElement[], column: Column, reading: Reading): number {
  const setter = new ColumnSetter(reading, column);
  blocks.forEach((block, index) => {
    if (block.name === 'w:tbl') {
      const height = readTable(block, column, reading);
      if (!column.place) reading.heights[reading.section] = (reading.heights[reading.section] ?? 0) + height;
      setter.interrupt();
    } else if (block.name === 'w:p') {
      reading.paragraphs += 1;
      const paragraph = readParagraph(block, reading.formatting, column.formats);
      setter.add(paragraph, block, isNeeded(blocks, index));
      for (const box of paragraph.textBoxes) readBox(box, column, reading);
      if (paragraph.section) {
        reading.section += 1;
        reading.opensPage = value(child(paragraph.section, 'w:type')) !== 'continuous';
        setter.interrupt();
      }
    }
  });
  setter.finish();
  return setter.height;
}

/** Words in a frame that floats: a table of one cell that only lays out. */
function readBox({ content, width }: TextBox, outer: Column, reading: Reading): void {
  reading.boxCount += 1;
  const column: Column = {
    frame: `khung chữ ${reading.boxCount}`,
    width: width ?? outer.width,
    place: { table: -reading.boxCount, row: 0, column: 0 },
    inTable: false,
    measured: true,
    isBox: true,
  };
  readColumn(settled(content), column, reading);
}

type Side = 'top' | 'bottom' | 'left' | 'right';

const borderNames: Readonly<Record<Side, readonly string[]>> = {
  top: ['w:top'],
  bottom: ['w:bottom'],
  left: ['w:left', 'w:start'],
  right: ['w:right', 'w:end'],
};

/** Properties of the table itself, then of its styles, nearest first. */
type Levels = readonly (XmlElement | undefined)[];

function firstOf(levels: Levels, ...names: readonly string[]): XmlElement | undefined {
  return levels.flatMap(level => names.map(name => child(level, name))).find(found => found !== undefined);
}

function drawnSides(cell: XmlElement, borders: Levels): readonly Side[] {
  const ofCell = child(cell, 'w:tcPr', 'w:tcBorders');
  const sides: readonly Side[] = ['top', 'bottom', 'left', 'right'];
  return sides.filter(side => {
    const inside = side === 'top' || side === 'bottom' ? 'w:insideH' : 'w:insideV';
    const border = firstOf([ofCell], ...borderNames[side]) ?? firstOf(borders, inside, ...borderNames[side]);
    return isDrawn(border);
  });
}

/** A table that shows its lines holds data; one that hides them only lays out. */
function showsLines(rows: readonly XmlElement[], borders: Levels): boolean {
  const cells = rows.slice(0, 20).flatMap(row => settled(row).filter(({ name }) => name === 'w:tc'));
  const ruled = cells.filter(cell => drawnSides(cell, borders).length >= 3);
  return ruled.length * 2 > cells.length;
}

/** Points: 115 twentieths, 0.08 inch, where nobody says anything (ECMA-376, part 1, 17.4.42). */
const usualSideMargin = 115 / 20;

function sideMargin(levels: Levels, cell: XmlElement, side: 'left' | 'right'): number {
  const ofCell = firstOf([child(cell, 'w:tcPr', 'w:tcMar')], ...borderNames[side]);
  const ofTable = firstOf(
    levels.map(level => child(level, 'w:tblCellMar')),
    ...borderNames[side],
  );
  return (points(value(ofCell ?? ofTable, 'w:w')) ?? usualSideMargin) * millimetresPerPoint;
}

function cellWidth(
  cell: XmlElement,
  grid: readonly number[],
  column: number,
  span: number,
  room: number,
): number {
  const width = child(cell, 'w:tcPr', 'w:tcW');
  const figure = value(width, 'w:w') ?? '0';
  const type = value(width, 'w:type');
  if (type === 'pct') return (room * parseFloat(figure)) / (figure.endsWith('%') ? 100 : 5000);
  const stated = type === 'auto' || type === 'nil' ? 0 : (points(figure) ?? 0) * millimetresPerPoint;
  return stated > 0 ? stated : grid.slice(column, column + span).reduce((total, each) => total + each, 0);
}

const isGroup = (row: XmlElement) => settled(row).filter(({ name }) => name === 'w:tc').length === 1;

const countOf = (element: XmlElement | undefined) => Number(value(element) ?? 0);

/** Gives its height in points, without end where its lines show that it holds data. */
function readTable(element: XmlElement, outer: Column, reading: Reading): number {
  const { styles } = reading.formatting;
  const number = (reading.tableCount += 1);
  const properties = child(element, 'w:tblPr');
  const chain = styles.chain(value(child(properties, 'w:tblStyle')), 'table');
  const levels: Levels = [properties, ...chain.map(style => child(style, 'w:tblPr')).reverse()];
  const borders = levels.map(level => child(level, 'w:tblBorders'));
  const rows = settled(element).filter(({ name }) => name === 'w:tr');
  const inTable = showsLines(rows, borders);
  const grid = elements(child(element, 'w:tblGrid')).map(
    column => (points(value(column, 'w:w')) ?? 0) * millimetresPerPoint,
  );
  const formats = {
    run: layer<RunFormat>({}, ...chain.map(style => readRunFormat(child(style, 'w:rPr'), styles.themeFont))),
    paragraph: layer<ParagraphFormat>({}, ...chain.map(style => readParagraphFormat(child(style, 'w:pPr')))),
  };
  const torn: string[] = [];
  const tornRows: XmlElement[] = [];
  let height = 0;
  /** By its column, the height of a cell over several rows: it makes the last of them as high as its words ask. */
  const merged = new Map<number, number>();
  rows.forEach((row, index) => {
    const frame = `bảng ${number}, hàng ${index + 1}`;
    const holds = isOn(child(row, 'w:trPr', 'w:cantSplit')) === true;
    let column = countOf(child(row, 'w:trPr', 'w:gridBefore'));
    let tallest = 0;
    let reach = 0;
    for (const cell of settled(row).filter(({ name }) => name === 'w:tc')) {
      const span = countOf(child(cell, 'w:tcPr', 'w:gridSpan')) || 1;
      const padding = sideMargin(levels, cell, 'left') + sideMargin(levels, cell, 'right');
      const width = cellWidth(cell, grid, column, span, outer.width) - padding;
      const place = { table: number, row: index, column };
      const merge = child(cell, 'w:tcPr', 'w:vMerge');
      const begins = merge !== undefined && value(merge) === 'restart';
      const measured = !inTable || !holds || begins;
      const blocks = settled(cell).filter(({ name }) => name !== 'w:tcPr');
      const inner = readColumn(blocks, { frame, width, place, inTable, formats, measured }, reading);
      tallest = Math.max(tallest, inner);
      if (!merge || begins) merged.set(column, merge ? inner : 0);
      reach = Math.max(reach, inner, merged.get(column) ?? 0);
      column += span;
    }
    height += tallest;
    // Kept whole, a high row leaves a good part of a page empty.
    if (!inTable || holds || reach * millimetresPerPoint >= highRow) return;
    torn.push(frame);
    tornRows.push(row);
  });
  if (!inTable) return height;
  const repeats = rows[0] !== undefined && isOn(child(rows[0], 'w:trPr', 'w:tblHeader')) === true;
  const isData = rows.length > 2 && grid.length > 1;
  // A list that opens with the title of its first group, as those further down, has no header to repeat.
  const hasHeader = !rows.slice(0, 1).every(isGroup) || !rows.slice(1).some(isGroup);
  const header = repeats || !isData || !hasHeader ? [] : rows.slice(0, 1);
  reading.tables.push({
    where: `bảng ${number}`,
    rows: rows.length,
    withoutHeader: header.map(() => `bảng ${number}, hàng 1`),
    torn: isData ? torn : [],
    source: { header, torn: isData ? tornRows : [] },
  });
  return Infinity;
}

const colouredIn = (passages: readonly Passage[]): ReadFile['coloured'] =>
  passages.flatMap(({ where, pieces }) =>
    pieces.flatMap(({ text, colour }) =>
      colour === undefined || text.trim() === '' ? [] : [{ where, text, colour }],
    ),
  );

const changes = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
]);

function countRemains(element: XmlElement): ReadFile['remains'] {
  const counted = { changes: 0, comments: 0 };
  const count = ({ name, children }: XmlElement) => {
    if (changes.has(name)) counted.changes += 1;
    else if (name === 'w:commentReference') counted.comments += 1;
    for (const inner of children) if (typeof inner !== 'string') count(inner);
  };
  count(element);
  return counted;
}

export const readDocx = (bytes: Uint8Array): ReadFile => readPackage(openPackage(bytes));

export function readPackage(file: Package): ReadFile {
  const styles = readStyles(file.styles, file.theme);
  const formatting: Formatting = { styles, numbering: readNumbering(file.numbering) };
  const sections = readSections(file, formatting);
  const reading: Reading = {
    formatting,
    passages: [],
    tables: [],
    widths: sections.map(({ width, margins }) => width - (margins.left ?? 0) - (margins.right ?? 0)),
    section: 0,
    paragraphs: 0,
    tableCount: 0,
    boxCount: 0,
    opensPage: true,
    heights: [],
  };
  readBody(settled(file.body), reading);
  const usual = styles
    .chain(undefined, 'paragraph')
    .map(style => readRunFormat(child(style, 'w:rPr'), styles.themeFont));
  const language = layer(styles.defaults.run, ...usual).language ?? textOf(child(file.core, 'dc:language'));
  return {
    format: 'docx',
    title: textOf(child(file.core, 'dc:title')).trim(),
    language,
    passages: reading.passages,
    tables: reading.tables,
    sections: sections.map((section, index) => withPages(section, reading.heights[index])),
    fontsNotEmbedded: [],
    coloured: colouredIn(reading.passages),
    remains: countRemains(file.body),
  };
}

const breaksPage = (block: XmlElement) =>
  isOn(child(block, 'w:pPr', 'w:pageBreakBefore')) === true ||
  descendants(block, 'w:br').some(each => value(each, 'w:type') === 'page');

/** Share of a page that words may fill by our reckoning and surely end on it: programs set lines a little higher or lower. */
const surelyOnePage = 0.8;

function withPages(section: Section, height: number | undefined): Section {
  const { top = 0, bottom = 0 } = section.margins;
  const room = (section.height - top - bottom) / millimetresPerPoint;
  return height !== undefined && height < room * surelyOnePage ? { ...section, pages: 1 } : section;
}

/** One column for each section: its own width, and lines never hang under words of another. */
function readBody(blocks: readonly XmlElement[], reading: Reading): void {
  let start = 0;
  blocks.forEach((block, index) => {
    const isLast = index === blocks.length - 1;
    const endsSection = block.name === 'w:p' && child(block, 'w:pPr', 'w:sectPr') !== undefined;
    if (!endsSection && !isLast) return;
    const section = Math.min(reading.section, reading.widths.length - 1);
    const width = sure(reading.widths[section], 'width of that section');
    const column: Column = { frame: 'thân văn bản', width, inTable: false, measured: true };
    const own = blocks.slice(start, index + 1);
    const height = readColumn(own, column, reading);
    reading.heights[section] = (reading.heights[section] ?? 0) + height;
    if (own.some(breaksPage)) reading.heights[section] = Infinity;
    start = index + 1;
  });
}
