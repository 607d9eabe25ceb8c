import type { Cell, Row, Text } from '../../src/document/tree.ts';
import { bold } from '../words.ts';

/** A cell whose column runs on into the next row where the keys are equal. */
export interface GridCell {
  readonly cell: Cell;
  readonly key?: string;
}

type Lines = string | readonly string[];

/** In a narrow column only a figure and its unit are kept together: longer bonds would tear the lines apart. */
const bound = /(?<=\p{N}) (?=(?:ngày|giờ|tháng|đồng)(?!\p{L}))|(?<=^-) /gu;

function paragraphsOf(lines: Lines): readonly Text[] {
  return (typeof lines === 'string' ? [lines] : lines)
    .filter(line => line !== '')
    .map(line => [{ text: line.replace(bound, '\u00a0') }]);
}

export function cellOf(lines: Lines, more: Omit<Cell, 'paragraphs'> = {}): Cell {
  return { paragraphs: paragraphsOf(lines), ...more };
}

/** A number that one reckons with, as printed. */
export const figureCell = (figure: number, printed = String(figure)): Cell => ({
  ...cellOf(printed),
  figure,
});

export function boldCell(text: string, more: Omit<Cell, 'paragraphs'> = {}): Cell {
  return { paragraphs: [bold(text)], ...more };
}

/** Rows in which equal neighbours of one column become one tall cell. */
export function spanned(rows: readonly (readonly GridCell[])[]): Row[] {
  const isSame = (row: number, column: number) => {
    const key = rows[row]?.[column]?.key;
    return key !== undefined && key === rows[row - 1]?.[column]?.key;
  };
  return rows.map((cells, row) => ({
    role: 'plain',
    cells: cells.flatMap(({ cell }, column) => {
      if (isSame(row, column)) return [];
      let below = row + 1;
      while (isSame(below, column)) below += 1;
      return [below - row === 1 ? cell : { ...cell, rows: below - row }];
    }),
  }));
}

/** A line across the table, named in the outline when it has to be found again. */
export function groupRow(
  text: string,
  columns: number,
  outline?: string,
  outlineLevel?: Row['outlineLevel'],
): Row {
  const cells = [boldCell(text, { columns, align: 'left' })];
  return {
    role: 'group',
    cells,
    ...(outline === undefined ? {} : { outline }),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
  };
}

export function headerRow(headings: readonly string[]): Row {
  return { role: 'plain', cells: headings.map(text => boldCell(text, { align: 'center' })) };
}
