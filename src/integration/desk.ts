import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day } from '../catalogue/standing.ts';
import type { DocumentFile, FormFile } from '../site/made-file.ts';

/** What a build, or a running desk, has open for its pages. */
export interface Desk {
  readonly catalogue: Catalogue;
  /** The day as of which the pages speak. */
  readonly asOf: Day;
  readonly documents: readonly DocumentFile[];
  readonly formFiles: readonly FormFile[];
}

declare global {
  var niemYetDesks: Map<string, Desk> | undefined;
}

/** Pages are bundled apart from the program that builds them: only what hangs on the process reaches both. */
const desks = (globalThis.niemYetDesks ??= new Map<string, Desk>());

/** Pages of this name see what lies here from now on. */
export function layOut(name: string, desk: Desk): void {
  desks.set(name, desk);
}

export function clearAway(name: string): void {
  desks.delete(name);
}

export function deskOf(name: string): Desk {
  const desk = desks.get(name);
  if (!desk) throw new Error(`Nothing lies on the desk ${name}.`);
  return desk;
}
