import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a command (`--import`): ends its process with a signal just before it does something to a file. */
const { searchParams } = new URL(import.meta.url);
const [operation, signal] = [searchParams.get('operation'), searchParams.get('signal')];
const path = new RegExp(searchParams.get('path') ?? '$^');

function end(file: unknown): void {
  if (!path.test(file instanceof URL ? file.pathname : String(file))) return;
  process.kill(process.pid, signal ?? 'SIGKILL');
  // The signal may take a while to arrive; nothing may be done meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

type Operations = Record<string, (...args: unknown[]) => unknown>;

for (const operations of [fs, fs.promises] as unknown as Operations[]) {
  const usual = operation === null ? undefined : operations[operation];
  if (operation === null || usual === undefined) continue;
  operations[operation] = (...args) => {
    end(args[0]);
    return usual.apply(operations, args);
  };
}
syncBuiltinESMExports();
