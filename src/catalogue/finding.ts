export type Severity = 'error' | 'warning';

export type Path = readonly (string | number)[];

/** Something wrong in content/, said so that its author can mend it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Relative to the content folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** The part of the message that an acknowledgement repeats word for word. */
  readonly fact?: string;
  /** Why the office keeps it as printed. */
  readonly acknowledged?: string;
}

/** A finding before its place in the file has been looked up. */
export interface Unplaced extends Omit<Finding, 'line' | 'column'> {
  readonly path: Path;
  /** Point at the key of the last step of the path instead of its value. */
  readonly atKey?: boolean;
  readonly line?: number;
  readonly column?: number;
}

export function byPlace(left: Finding, right: Finding): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  if (left.line !== right.line) return left.line - right.line;
  if (left.column !== right.column) return left.column - right.column;
  if (left.rule === right.rule) return 0;
  return left.rule < right.rule ? -1 : 1;
}
