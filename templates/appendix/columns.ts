import type { Column } from '../../src/catalogue/schema/column.ts';
import type { Cell, Row } from '../../src/document/tree.ts';
import { boldCell, headerRow } from './grid.ts';

type Headed = Pick<Column<string>, 'heading' | 'under'>;

/** How many columns from here on stand under the same name. */
function reach(columns: readonly Headed[], from: number): number {
  const end = columns.findIndex(({ under }, index) => index > from && under !== columns[from]?.under);
  return (end === -1 ? columns.length : end) - from;
}

function upperCells(columns: readonly Headed[]): Cell[] {
  return columns.flatMap(({ heading, under }, index) => {
    if (under === undefined) return [boldCell(heading, { align: 'center', rows: 2 })];
    if (columns[index - 1]?.under === under) return [];
    return [boldCell(under, { align: 'center', columns: reach(columns, index) })];
  });
}

/** The names of the columns; in two rows where some share a name above their own. */
export function headerRows(columns: readonly Headed[]): Row[] {
  const grouped = columns.filter(({ under }) => under !== undefined);
  const named = (own: readonly Headed[]) => headerRow(own.map(({ heading }) => heading));
  if (grouped.length === 0) return [named(columns)];
  return [{ role: 'plain', cells: upperCells(columns) }, named(grouped)];
}
