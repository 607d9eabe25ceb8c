import { spawnSync } from 'node:child_process';
import { vi } from 'vitest';
import type { Command } from '../../scripts/command.ts';
import { runLine } from '../../scripts/command-line.ts';
import { root } from '../office/office.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Milliseconds after which a process hangs, on however busy a machine: no test judges speed. */
export const hanging = 1_200_000;

const readingContent: ReadonlySet<string | undefined> = new Set([
  'build',
  'change',
  'check',
  'documents',
  'forms',
  'new',
  'posters',
  'register',
  'slips',
  'start',
]);

/** In the invented office, unless another is named: a test that forgets to say where never reads the shipped content. */
const inOffice = (args: readonly string[]): readonly string[] =>
  readingContent.has(args[0]) && !args.includes('--content') ? [...args, '--content', root] : args;

/** Runs the command line as a user of the invented office does, in a process of its own. */
export function niemYet(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/niem-yet.ts', ...inOffice(args)], {
    encoding: 'utf8',
    timeout: hanging,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** The same in this process, where one of its own would show nothing more. */
export const niemYetHere = (...args: readonly string[]): Promise<Ran> => heard(() => runLine(inOffice(args)));

/** One command in this process; what it refuses is thrown. */
export const runHere = (command: Command, ...args: readonly string[]): Promise<Ran> =>
  heard(() => command.run(args));

/** What is said meanwhile, and the status that it ends with. */
async function heard(run: () => number | Promise<number>): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const ears = (['stdout', 'stderr'] as const).map(name =>
    vi.spyOn(process[name], 'write').mockImplementation(words => {
      said[name] += String(words);
      return true;
    }),
  );
  try {
    const status = await run();
    return { status, ...said };
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
}
