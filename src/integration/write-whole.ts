import { createWriteStream, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isLeftBy } from './is-running.ts';

/** What this process writes before it is whole. */
export const temporaryPath = (path: string): string => `${path}.${process.pid}.tmp`;

export const temporaryEnding = /\.(\d+)\.tmp$/;

/** The process that writes, or wrote, a file under a temporary name. */
export function ownerOfTemporary(path: string): number | undefined {
  const [, owner] = temporaryEnding.exec(path) ?? [];
  return owner === undefined ? undefined : Number(owner);
}

/** What killed runs were writing into a folder that only we write to. */
export function sweepTemporaries(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = ownerOfTemporary(name);
    if (owner !== undefined && isLeftBy(owner)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Writes under a temporary name and renames: a reader sees the old file or the new one, never half of one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(temporaryPath(path), content);
    renameSync(temporaryPath(path), path);
  } catch (error) {
    rmSync(temporaryPath(path), { force: true });
    throw error;
  }
}

/** The same for a text too long to hold at once. */
export async function writeStream(path: string, pieces: Iterable<string>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  try {
    await pipeline(Readable.from(pieces), createWriteStream(temporaryPath(path)));
    renameSync(temporaryPath(path), path);
  } catch (error) {
    rmSync(temporaryPath(path), { force: true });
    throw error;
  }
}
