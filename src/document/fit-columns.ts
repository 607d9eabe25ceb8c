import { placeCells } from './grid.ts';
import { wordsWidth } from './times-widths.ts';
import { pointsPerMillimetre, sizes, tableCell, textHeight, textWidth } from './standard.ts';
import type { Column, Row, Section, Table, Text } from './tree.ts';

/** A table is judged by so many of its rows: those below them are like them. */
const judgedRows = 1000;
/** Millimetres that one column gives to another; coarse steps first. */
const steps = [16, 8, 4, 2, 1] as const;
/** No single word, be it an address of 500 letters, may claim more of the table than this. */
const largestWord = 0.3;
/** Millimetres that a text of several words has at least: narrower, it would stand one word under another. */
const readable = 14;
/** Among widths with as many lines, the one with the emptier lines. */
const looseness = 0.02;

/** A cell of one column, on the row where its text has to end. */
interface Box {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  /** Millimetres of its words, paragraph by paragraph. */
  readonly paragraphs: readonly (readonly number[])[];
}

interface Grid {
  readonly rows: number;
  readonly boxes: readonly Box[];
}

const size = sizes.table.ours;
const space = wordsWidth(' ', size, false, false);
const frame = 2 * tableCell.padding + tableCell.rule;

/** Millimetres from one line to the next at single spacing. */
const lineHeight = (size * 1.15) / pointsPerMillimetre;

function wordLengths(text: Text, bold: boolean): number[] {
  return text.flatMap(run =>
    run.text
      .split(/[ \t\n]+/u)
      .filter(word => word !== '')
      .map(word => wordsWidth(word, size, bold || run.bold === true, run.italic === true)),
  );
}

/** Cells of one column each where they stand; a cell over several columns asks for no width. */
function gridOf(rows: readonly Row[], columns: number, bold: (row: Row) => boolean): Grid {
  const boxes = placeCells(rows, columns).flatMap((placed, index) =>
    placed
      .filter(own => own.columns === 1)
      .map(({ cell, row, rows: tall, column }): Box => ({
        column,
        first: row,
        last: row + tall - 1,
        paragraphs: cell.paragraphs.map(text => wordLengths(text, bold(rows[index]!))),
      })),
  );
  return { rows: rows.length, boxes: boxes.toSorted((left, right) => left.last - right.last) };
}

interface Size {
  readonly lines: number;
  readonly words: number;
}

function sizeOf({ paragraphs }: Pick<Box, 'paragraphs'>, room: number): Size {
  let [lines, words] = [0, 0];
  for (const paragraph of paragraphs) {
    let taken = -space;
    lines += 1;
    for (const word of paragraph) {
      if (taken > 0 && taken + space + word > room) {
        lines += 1;
        taken = -space;
      }
      taken += space + word;
      for (; taken > room; taken -= room) lines += 1;
      words += word + space;
    }
  }
  return { lines: Math.max(1, lines), words: words / room };
}

/** How many lines words take in so many millimetres, in the type of a table. */
export const linesIn = (paragraphs: readonly Text[], room: number, bold: boolean): number =>
  sizeOf({ paragraphs: paragraphs.map(text => wordLengths(text, bold)) }, room).lines;

/** Sizes of all the cells of a column at a width, reckoned once. */
class Sizes {
  readonly #known = new Map<number, ReadonlyMap<Box, Size>>();
  readonly #byColumn: readonly (readonly Box[])[];

  constructor(grid: Grid, columns: number) {
    const byColumn = Map.groupBy(grid.boxes, box => box.column);
    this.#byColumn = Array.from({ length: columns }, (_, column) => byColumn.get(column) ?? []);
  }

  at(column: number, width: number): ReadonlyMap<Box, Size> {
    const key = column * 1000 + width;
    const known =
      this.#known.get(key) ??
      new Map(this.#byColumn[column]!.map(box => [box, sizeOf(box, Math.max(1, width - frame))]));
    this.#known.set(key, known);
    return known;
  }
}

/** Lines of all rows; what a cell over several rows needs beyond them makes the last of them higher. */
function height(grid: Grid, sizes: Sizes, widths: readonly number[]): number {
  const columns = widths.map((width, column) => sizes.at(column, width));
  // How many lines all the rows up to each take.
  const until = new Float64Array(grid.rows + 1);
  let loose = 0;
  let next = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    let lines = 1;
    for (; next < grid.boxes.length && grid.boxes[next]!.last === row; next += 1) {
      const box = grid.boxes[next]!;
      const own = columns[box.column]!.get(box)!;
      lines = Math.max(lines, own.lines - (until[row]! - until[box.first]!));
      loose += own.words;
    }
    until[row + 1] = until[row]! + lines;
  }
  return until[grid.rows]! + loose * looseness;
}

/** What each column needs so that no word is broken and, with `enough`, no words stand one under another. */
function askedWidths(header: Grid, body: Grid, columns: number, total: number, enough: number): number[] {
  const least = new Array<number>(columns).fill(frame + 3);
  const ask = ({ column, paragraphs }: Box, enough: number) => {
    for (const words of paragraphs) {
      const whole = words.reduce((sum, word) => sum + word + space, -space);
      const asked = Math.max(Math.min(whole, enough), ...words);
      least[column] = Math.max(least[column]!, Math.min(asked, total * largestWord) + frame);
    }
  };
  for (const box of header.boxes) ask(box, 0);
  for (const box of body.boxes) ask(box, enough);
  return least;
}

const sumOf = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** Of a table too narrow for readable texts only the words are kept whole; where these do not fit either, they break. */
function leastWidths(header: Grid, body: Grid, columns: number, total: number): number[] {
  const room = total - columns;
  const comfortable = askedWidths(header, body, columns, total, readable);
  const least = sumOf(comfortable) <= room ? comfortable : askedWidths(header, body, columns, total, 0);
  const shrink = room / sumOf(least);
  return least.map(width => Math.ceil(shrink < 1 ? Math.min(width * shrink, readable) : width));
}

/** What the columns have beyond their longest words goes, millimetre by millimetre, where it saves most lines. */
function fittest(
  start: readonly number[],
  least: readonly number[],
  cost: (widths: number[]) => number,
): number[] {
  let best = [...start];
  let lowest = cost(best);
  for (const step of steps) {
    for (let better = true; better;) {
      better = false;
      for (let from = 0; from < best.length; from += 1) {
        for (let to = 0; to < best.length; to += 1) {
          if (from === to || best[from]! - step < least[from]!) continue;
          const tried = best.with(from, best[from]! - step).with(to, best[to]! + step);
          const own = cost(tried);
          if (own >= lowest - 1e-9) continue;
          [best, lowest, better] = [tried, own, true];
        }
      }
    }
  }
  return best;
}

function gridsOf({ columns, header, rows }: Unfitted): { readonly header: Grid; readonly body: Grid } {
  return {
    header: gridOf(header, columns.length, () => true),
    body: gridOf(rows.slice(0, judgedRows), columns.length, row => row.role !== 'plain'),
  };
}

/** Whether the texts of a table can be read side by side on a page turned so. */
export function fitsOn(table: Unfitted, orientation: Section['orientation']): boolean {
  const columns = table.columns.length;
  const total = Math.floor(textWidth(orientation));
  const { header, body } = gridsOf(table);
  return sumOf(askedWidths(header, body, columns, total, readable)) <= total - columns;
}

export interface Unfitted extends Omit<Table, 'columns'> {
  readonly columns: readonly Pick<Column, 'align'>[];
}

/**
 * The columns of a table with the widths, in millimetres, that let its rows take the fewest lines, the header counted on
 * every page, and no word broken where that can be. A table then is as short as its words allow.
 */
export function fitColumns(table: Unfitted, orientation: Section['orientation']): Table {
  const columns = table.columns.length;
  const total = Math.floor(textWidth(orientation));
  const { header, body } = gridsOf(table);
  const least = leastWidths(header, body, columns, total);
  const left = Math.max(0, total - sumOf(least));
  const start = least.map(
    (width, index) =>
      width + Math.floor((left * (index + 1)) / columns) - Math.floor((left * index) / columns),
  );
  const linesOnPage = textHeight(orientation) / lineHeight;
  const [headerSizes, bodySizes] = [new Sizes(header, columns), new Sizes(body, columns)];
  const cost = (widths: number[]): number => {
    const repeated = header.rows === 0 ? 0 : height(header, headerSizes, widths);
    const lines = height(body, bodySizes, widths);
    return repeated + lines * (1 + repeated / linesOnPage);
  };
  const widths = fittest(start, least, cost);
  return { ...table, columns: table.columns.map((column, index) => ({ ...column, width: widths[index]! })) };
}
