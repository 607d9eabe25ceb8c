import type { Misreading } from '../../language/reading.ts';

/** Said of a cell or a whole column, with the row number the spreadsheet shows. */
export interface CellRemark extends Misreading {
  readonly row: number;
  /** The letter the spreadsheet shows over the column. */
  readonly column: string;
}

export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A sheet of plain texts: nothing in it is ever run. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** Cells whose text could not be had. */
  readonly faults: readonly CellRemark[];
  /** Cells whose text may not be what was meant. */
  readonly warnings: readonly CellRemark[];
}
