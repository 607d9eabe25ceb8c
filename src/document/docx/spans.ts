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

const byLength = (spans: readonly Span[]) => Map.groupBy(spans, span => span.rows);

/** Marks every row that one of these cells holds to the row before. */
function bind(spans: readonly Span[], bound: boolean[]): void {
  for (const { row, rows } of spans) bound.fill(true, row + 1, row + rows);
}

/** Points. */
interface Limits {
  readonly whole: number;
  readonly part: number;
}

/** Parts of at most this height, cut where no shorter cell lies across if that can be. */
function cut(span: Span, heights: readonly number[], limits: Limits, bound: readonly boolean[]): Span[] {
  const parts: Span[] = [];
  const end = span.row + span.rows;
  const whole = heights.slice(span.row, end).reduce((sum, next) => sum + next, 0);
  if (whole <= limits.whole) return [span];
  let start = span.row;
  let lastGood = -1;
  let height = 0;
  const close = (row: number) => {
    parts.push({ ...span, row: start, rows: row - start });
    start = row;
    lastGood = -1;
  };
  for (let row = span.row; row < end; row += 1) {
    if (row > start && !bound[row]) lastGood = row;
    height += heights[row] ?? 0;
    if (height > limits.part && row > start) {
      close(lastGood > start ? lastGood : row);
      height = heights.slice(start, row + 1).reduce((sum, next) => sum + next, 0);
    }
  }
  close(end);
  return parts;
}

interface Division {
  readonly spans: readonly Span[];
  /** For each row, whether it must stand on the page of the row before. */
  readonly bound: readonly boolean[];
}

/**
 * Word prints what a tall cell says only where the cell starts. So a cell too tall to keep on one page is divided into
 * cells that each say it again, and every cell is kept on one page: no page shows rows that nothing names.
 */
export function divide(spans: readonly Span[], heights: readonly number[], limits: Limits): Division {
  const bound = new Array<boolean>(heights.length).fill(false);
  const lengths = [...byLength(spans)].toSorted(([shorter], [longer]) => shorter - longer);
  const divided = lengths.flatMap(([length, group]) => {
    if (length === 1) return group;
    const parts = group.flatMap(span => cut(span, heights, limits, bound));
    bind(parts, bound);
    return parts;
  });
  return { spans: divided, bound };
}
