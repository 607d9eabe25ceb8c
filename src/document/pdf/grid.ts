import type { Cell, Row } from '../tree.ts';

/** One place of the grid a table is drawn on. */
export type Slot =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly columns: number; readonly rows: number }
  /** Under a cell that covers rows; `from` is the row that cell stands in. */
  | { readonly kind: 'below'; readonly from: number; readonly columns: number }
  /** Right of the cell, or of its continuation, that covers it. */
  | { readonly kind: 'beside' };

const empty: Cell = { paragraphs: [] };
const beside: Slot = { kind: 'beside' };

/** Places every cell; rows too short are filled up, and what has no column left joins the last cell: nothing is lost. */
export function gridOf(rows: readonly Row[], width: number): Slot[][] {
  const grid = rows.map((): (Slot | undefined)[] => Array.from({ length: width }));
  rows.forEach((row, index) => {
    const left = [...row.cells];
    for (
      let column = grid[index]!.indexOf(undefined);
      column !== -1;
      column = grid[index]!.indexOf(undefined)
    ) {
      place(grid, index, column, left.shift() ?? empty);
    }
    if (left.length > 0) joinLast(grid[index]!, left);
  });
  return grid.map(row => row.map(slot => slot ?? beside));
}

function place(grid: (Slot | undefined)[][], index: number, column: number, cell: Cell): void {
  const row = grid[index]!;
  let columns = 1;
  while (
    columns < (cell.columns ?? 1) &&
    column + columns < row.length &&
    row[column + columns] === undefined
  ) {
    columns += 1;
  }
  const rows = Math.max(1, Math.min(cell.rows ?? 1, grid.length - index));
  for (let below = 0; below < rows; below += 1) {
    const slot: Slot =
      below === 0 ? { kind: 'cell', cell, columns, rows } : { kind: 'below', from: index, columns };
    grid[index + below]!.fill(beside, column, column + columns);
    grid[index + below]![column] = slot;
  }
}

function joinLast(row: (Slot | undefined)[], extra: readonly Cell[]): void {
  const column = row.findLastIndex(slot => slot?.kind === 'cell');
  const slot = row[column];
  if (slot?.kind !== 'cell') return;
  const paragraphs = [...slot.cell.paragraphs, ...extra.flatMap(cell => cell.paragraphs)];
  row[column] = { ...slot, cell: { ...slot.cell, paragraphs } };
}
