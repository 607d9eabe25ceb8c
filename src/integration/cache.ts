import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './write-whole.ts';

const root = fileURLToPath(new URL('../../.cache', import.meta.url));

/** Of the name too: an entry under another's name is none. */
const hashOf = (key: string, bytes: Uint8Array) =>
  createHash('sha256').update(`${key}\n`).update(bytes).digest();
const hashLength = 32;

/**
 * Results kept under what they were made from. Each carries its hash before it: what was cut short or changed since counts as
 * not kept. A cache that cannot be read or written costs time, never a run.
 */
export class Cache {
  readonly #folder: string;

  constructor(name: string, folder = root) {
    this.#folder = join(folder, name);
  }

  read(key: string): Uint8Array | undefined {
    try {
      const kept = readFileSync(join(this.#folder, key));
      const bytes = kept.subarray(hashLength);
      return hashOf(key, bytes).equals(kept.subarray(0, hashLength)) ? new Uint8Array(bytes) : undefined;
    } catch {
      return undefined;
    }
  }

  write(key: string, bytes: Uint8Array): void {
    try {
      writeWhole(join(this.#folder, key), Buffer.concat([hashOf(key, bytes), bytes]));
    } catch {
      // A full or protected disk is told by what must be written.
    }
  }
}
