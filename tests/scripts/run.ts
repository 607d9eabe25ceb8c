import { spawnSync } from 'node:child_process';
import { root } from '../office/office.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const readingContent: ReadonlySet<string | undefined> = new Set([
  'build',
  'check',
  'documents',
  'forms',
  'new',
  'slips',
  'start',
]);

/** In the invented office, unless another is named: a test that forgets to say where never reads the shipped content. */
const inOffice = (args: readonly string[]): readonly string[] =>
  readingContent.has(args[0]) && !args.includes('--content') ? [...args, '--content', root] : args;

function run(timeout: number, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/niem-yet.ts', ...inOffice(args)], {
    encoding: 'utf8',
    timeout,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Runs the command line as a user of the invented office does, in a process of its own. */
export const niemYet = (...args: readonly string[]): Ran => run(100_000, args);

/** Milliseconds for what takes long on a busy machine. */
export const atLength = 1_200_000;

/** The same for such work, in a hook that may last as long. */
export const niemYetAtLength = (...args: readonly string[]): Ran => run(atLength, args);
