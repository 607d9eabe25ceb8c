import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = [
  'src',
  'scripts',
  'templates',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const example = join(root, 'examples/tinh-vi-du');
/** The example's decisions that change what others say, and their procedures. */
const changing = /vi-du-20\d\d/;

/** Of the example only the decision that leans on no other, with its procedures, forms and bundles: quickly built. */
const isOfCatalogueDecision = (path: string): boolean =>
  !changing.test(path) && (!path.endsWith('.yaml') || !changing.test(readFileSync(path, 'utf8')));

export interface Ended {
  /** What a shell would show: 128 and the signal for a killed process. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** The program in a folder of its own: its `.cache` is its own, and nothing precious lies around it. */
export class CopiedProgram {
  readonly around = realpathSync(mkdtempSync(join(tmpdir(), 'niem-yet-program-')));
  readonly root: string;
  readonly #mounts: string[] = [];

  constructor(name = 'program') {
    this.root = join(this.around, name);
    mkdirSync(this.root);
    for (const part of program) cpSync(join(root, part), join(this.root, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.root, 'node_modules'));
    cpSync(example, join(this.root, 'content'), { recursive: true, filter: isOfCatalogueDecision });
  }

  /** Starts a command as a user does. */
  start(...args: readonly string[]): Started {
    return this.startNode([join(this.root, 'scripts/niem-yet.ts'), ...args]);
  }

  /** The same, but something happens to it at a moment: see there. */
  startUntil(moment: Readonly<Record<string, string>>, ...args: readonly string[]): Started {
    const first = new URL('./at-moment.ts', import.meta.url);
    first.search = String(new URLSearchParams(moment));
    return this.startNode(['--import', first.href, join(this.root, 'scripts/niem-yet.ts'), ...args]);
  }

  startNode(args: readonly string[]): Started {
    const child = spawn(process.execPath, args, {
      cwd: this.root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => (output += piece));
    const ended = new Promise<Ended>(resolve => {
      child.once('close', (status, signal) => {
        resolve({ status, signal, output });
      });
    });
    return { child, ended };
  }

  run(...args: readonly string[]): Promise<Ended> {
    return this.start(...args).ended;
  }

  /** A device of its own of so many kilobytes. */
  mount(folder: string, kilobytes: number): void {
    mkdirSync(folder, { recursive: true });
    const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
    if (made.status !== 0) throw new Error(String(made.stderr));
    this.#mounts.push(folder);
  }

  [Symbol.dispose](): void {
    for (const folder of this.#mounts.toReversed()) spawnSync('umount', ['-l', folder]);
    rmSync(this.around, { recursive: true, force: true });
  }
}

/** Why no device can be mounted here; nothing where one can. */
export function mountingRefused(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-mount-'));
  try {
    const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    if (status !== 0) return error?.message ?? stderr.toString().trim();
    spawnSync('umount', [folder]);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file, link and folder below one, with the hash of what it holds; links are not followed. */
export function holdings(
  folder: string,
  isLeftOut: (path: string) => boolean = () => false,
): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  const walk = (inner: string) => {
    for (const name of readdirSync(join(folder, inner)).sort()) {
      const path = join(inner, name);
      if (isLeftOut(path)) continue;
      const about = lstatSync(join(folder, path));
      if (about.isDirectory()) walk(path);
      held.set(path, about.isDirectory() ? 'folder' : contentOf(join(folder, path)));
    }
  };
  if (existsSync(folder)) walk('');
  return held;
}

const contentOf = (path: string): string =>
  lstatSync(path).isSymbolicLink()
    ? `→ ${readlinkSync(path)}`
    : createHash('sha256').update(readFileSync(path)).digest('hex');
