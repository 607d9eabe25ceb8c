import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that every test file of one run shares; empty at first, removed at the end. */
    runFolder: string;
  }
}

/**
 * Vitest's global set-up: makes the folder, builds nothing, so that a run without pages costs nothing. Whatever the tests
 * and the programs they start call temporary stands in it too, and goes with it even where a test was cut short.
 */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-run-'));
  project.provide('runFolder', folder);
  process.env['TMPDIR'] = join(folder, 'temporary');
  mkdirSync(process.env['TMPDIR']);
  // Hundreds of processes start the same program: each takes it as the one before compiled it.
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
