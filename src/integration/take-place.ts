import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLeftBy } from './is-running.ts';
import { readyToMove, refuseToDiscard } from './output-folder.ts';
import { codeOf } from './system-fault.ts';

type Kind = 'new' | 'old';

const leftover = (place: string, kind: Kind) =>
  join(dirname(place), `.${basename(place)}.niem-yet-${process.pid}.${kind}`);

/** Deletes a folder that was replaced; refused where somebody put a file into it at the last moment. */
function discard(folder: string): void {
  refuseToDiscard(folder, folder);
  rmSync(folder, { recursive: true, force: true });
}

/** What a killed swap left beside its place: the old folder goes back where the place is empty, all else goes. */
export function sweepBeside(place: string): void {
  const folder = dirname(place);
  if (!existsSync(folder)) return;
  const start = `.${basename(place)}.niem-yet-`;
  for (const name of readdirSync(folder)) {
    const [, owner, kind] = name.startsWith(start)
      ? (/^(\d+)\.(new|old)$/.exec(name.slice(start.length)) ?? [])
      : [];
    if (owner === undefined || !isLeftBy(Number(owner))) continue;
    const left = join(folder, name);
    if (kind === 'new') rmSync(left, { recursive: true, force: true });
    else if (existsSync(place)) discard(left);
    else renameSync(left, place);
  }
}

/** File by file: Node's own copying of folders calls a full device a broken one. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else copyFileSync(source, target);
  }
}

/** Beside the place, whole: by renaming, or by copying where it lies on another device. */
function bringBeside(made: string, beside: string): void {
  try {
    renameSync(made, beside);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    copyFolder(made, beside);
  }
}

function isMovedAway(place: string, old: string): boolean {
  try {
    renameSync(place, old);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Whether the new folder stands now; another build may have taken the place since the old one left it. */
function hasTaken(place: string, beside: string): boolean {
  try {
    renameSync(beside, place);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

function swap(place: string, beside: string, old: string): void {
  for (;;) {
    const hadOld = isMovedAway(place, old);
    try {
      const taken = hasTaken(place, beside);
      if (hadOld) discard(old);
      if (taken) return;
    } catch (error) {
      if (hadOld && !existsSync(place)) renameSync(old, place);
      throw error;
    }
  }
}

/** Puts a finished folder in the place of the old one, which stays or goes back when the new one cannot. */
export function takePlace(made: string, place: string, out: string): void {
  const beside = leftover(place, 'new');
  try {
    readyToMove(place, out);
    mkdirSync(dirname(place), { recursive: true });
    bringBeside(made, beside);
    swap(place, beside, leftover(place, 'old'));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  // Another build to the same place may have been killed while this one ran.
  sweepBeside(place);
}
