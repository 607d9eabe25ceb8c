import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const temporary = (path: string) => `${path}.${process.pid}.tmp`;

/** Writes under a temporary name and renames: a reader sees the old file or the new one, never half of one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(temporary(path), content);
    renameSync(temporary(path), path);
  } catch (error) {
    rmSync(temporary(path), { force: true });
    throw error;
  }
}

/** The same for a text too long to hold at once. */
export async function writeStream(path: string, pieces: Iterable<string>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  try {
    await pipeline(Readable.from(pieces), createWriteStream(temporary(path)));
    renameSync(temporary(path), path);
  } catch (error) {
    rmSync(temporary(path), { force: true });
    throw error;
  }
}
