import type { ReadFile } from './model.ts';
import type { Parts } from './parts.ts';

/** One place where a file departs from the decree. */
export interface Fault {
  readonly where: string;
  readonly found: string;
  /** What it should be, as an instruction: it ends the line "→ cách sửa". */
  readonly expected: string;
}

/** A demand of the decree on a finished file. */
export interface ConformanceRule {
  readonly id: string;
  /** Of annex I, part I, of Decree 30/2020/NĐ-CP unless it says otherwise. */
  readonly clause: string;
  readonly demand: string;
  /** Undefined where the file holds nothing the demand is about. */
  readonly check: (file: ReadFile, parts: Parts) => readonly Fault[] | undefined;
}
