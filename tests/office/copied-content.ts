import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './office.ts';

/** A copy of the office, or of another content folder, that a test may break; removed with `using`. */
export class CopiedContent {
  readonly folder: string;

  constructor(from = root) {
    this.folder = mkdtempSync(join(tmpdir(), 'niem-yet-'));
    cpSync(from, this.folder, { recursive: true });
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, bytes: string | Uint8Array): void {
    writeFileSync(this.path(file), bytes);
  }

  /** Replaces words that must be there: a test that changes nothing would prove nothing. */
  replace(file: string, before: string | RegExp, after: string): void {
    const text = this.read(file);
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${file} does not contain ${String(before)}`);
    this.write(file, changed);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
