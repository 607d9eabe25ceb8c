import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../src/integration/user-error.ts';

const niemYet = fileURLToPath(new URL('../niem-yet.ts', import.meta.url));

/** The figures that a run in a process of its own says of itself, as JSON on its last line. */
export function figuresOf<Name extends string>(
  names: readonly Name[],
  ...args: readonly string[]
): Readonly<Record<Name, number>> {
  const run = spawnSync(process.execPath, [niemYet, 'bench', ...args], { encoding: 'utf8' });
  const figures: unknown =
    run.status === 0 ? JSON.parse(run.stdout.trimEnd().split('\n').at(-1)!) : undefined;
  const isWhole = (value: unknown): value is Record<Name, number> =>
    typeof value === 'object' && value !== null && names.every(name => name in value);
  if (isWhole(figures)) return figures;
  throw new UserError(`Lần đo “${args.join(' ')}” không xong.`, run.stderr.trim());
}

/** Runs a command to its end and is silent about it. */
export function runNiemYet(...args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync(process.execPath, [niemYet, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new UserError(`Lệnh “${args.join(' ')}” không xong.`, stdout + stderr);
}

export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

export async function withFolder(use: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
