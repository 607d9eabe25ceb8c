import type { Cell, Row } from './tree.ts';

/** A cell on the squares of its table: where it begins, and how many rows and columns it covers from there. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

const empty: Cell = { paragraphs: [] };

/**
 * The cells that begin in each row, on the squares that those above leave free. What a row forgets is empty; no cell
 * reaches below the last row. A cell that finds no squares of its own is a fault of the template: drawn, it would hide
 * another or be lost.
 */
export function placeCells(rows: readonly Row[], columns: number): PlacedCell[][] {
  const freeFrom = new Array<number>(columns).fill(0);
  return rows.map(({ cells }, row) => {
    const placed: PlacedCell[] = [];
    const left = [...cells];
    for (;;) {
      const column = freeFrom.findIndex(free => free <= row);
      if (column === -1) break;
      const own = placeAt(left.shift() ?? empty, row, column, rows.length);
      const squares = freeFrom.slice(column, column + own.columns);
      if (squares.length < own.columns || squares.some(free => free > row))
        throw new RangeError(`Row ${row + 1} has a cell that lies over others or beyond ${columns} columns.`);
      freeFrom.fill(row + own.rows, column, column + own.columns);
      placed.push(own);
    }
    if (left.length > 0) throw new RangeError(`Row ${row + 1} has cells beyond its ${columns} columns.`);
    return placed;
  });
}

function placeAt(cell: Cell, row: number, column: number, rowCount: number): PlacedCell {
  const rows = Math.max(1, Math.min(cell.rows ?? 1, rowCount - row));
  return { cell, row, rows, column, columns: Math.max(1, cell.columns ?? 1) };
}

/** The cells that cover squares of each row, from left to right: a tall one is in all of its rows. */
export function cellsCovering(cells: readonly PlacedCell[], rows: number): PlacedCell[][] {
  const covering = Array.from({ length: rows }, (): PlacedCell[] => []);
  for (const placed of cells)
    for (const own of covering.slice(placed.row, placed.row + placed.rows)) own.push(placed);
  return covering.map(own => own.toSorted((left, right) => left.column - right.column));
}
