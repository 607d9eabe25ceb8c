import type { Cure } from './cure.ts';
import type { Passage, ReadFile } from './model.ts';
import type { Parts } from './parts.ts';

/** In the place of a clause: what the decree leaves open and offices hold to. It fails no file. */
export const practice = 'thông lệ';

/** One place where a file departs from the decree. */
export interface Fault {
  readonly where: string;
  readonly found: string;
  /** What it should be, as an instruction: it ends the line "→ cách sửa". */
  readonly expected: string;
  /** Where it is another one than the rule's. */
  readonly clause?: string;
  /** The words it is about. */
  readonly of?: Passage;
  /** What puts it right, where that needs nobody who knows the matter. */
  readonly cures?: readonly Cure[];
}

/** A demand of the decree on a finished file. */
export interface ConformanceRule {
  readonly id: string;
  /** Of annex I, part I, of Decree 30/2020/NĐ-CP unless it says otherwise. */
  readonly clause: string;
  readonly demand: string;
  /** Undefined where the file holds nothing the demand is about; a part that its kind must have is a fault when absent. */
  readonly check: (file: ReadFile, parts: Parts) => readonly Fault[] | undefined;
  /** What the rule understood, told where it holds. */
  readonly tell?: (parts: Parts) => string;
}
