import type { Cell, Row } from '../tree.ts';

/** A cell where it lies: so many columns and rows from here. */
export interface Span {
  readonly cell: Cell;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

const emptyCell: Cell = { paragraphs: [] };

/** Lays cells into the columns that those above leave free; what a row forgets is empty. */
export function placeCells(rows: readonly Row[], columnCount: number): Span[] {
  const freeFrom = new Array<number>(columnCount).fill(0);
  return rows.flatMap(({ cells }, row) => {
    const spans: Span[] = [];
    let column = 0;
    const skipCovered = () => {
      while (column < columnCount && freeFrom[column]! > row) column += 1;
    };
    const place = (cell: Cell) => {
      const columns = cell.columns ?? 1;
      const rowsLeft = Math.min(cell.rows ?? 1, rows.length - row);
      spans.push({ cell, row, rows: rowsLeft, column, columns });
      freeFrom.fill(row + rowsLeft, column, column + columns);
      column += columns;
    };
    for (const cell of cells) {
      skipCovered();
      if (column + (cell.columns ?? 1) > columnCount)
        throw new RangeError(`Row ${row + 1} has cells beyond its ${columnCount} columns.`);
      place(cell);
    }
    skipCovered();
    while (column < columnCount) {
      place(emptyCell);
      skipCovered();
    }
    return spans;
  });
}
