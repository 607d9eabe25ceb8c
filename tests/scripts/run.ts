import { spawnSync } from 'node:child_process';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, in a process of its own. */
export function niemYet(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/niem-yet.ts', ...args], {
    encoding: 'utf8',
    timeout: 100_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
