import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a command (`--import`): just before it does something to a file, ends its process with a signal, or lets the
 * system refuse.
 */
const { searchParams } = new URL(import.meta.url);
const [operation, signal, fault] = ['operation', 'signal', 'fault'].map(name => searchParams.get(name));
const path = new RegExp(searchParams.get('path') ?? '$^');

function end(file: unknown): void {
  if (!path.test(file instanceof URL ? file.pathname : String(file))) return;
  if (fault) throw Object.assign(new Error(`${fault}: refused`), { code: fault });
  process.kill(process.pid, signal ?? 'SIGKILL');
  // The signal may take a while to arrive; nothing may be done meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

type Operations = Record<string, (...args: unknown[]) => unknown>;

for (const operations of [fs, fs.promises] as unknown as Operations[]) {
  if (!operation) continue;
  const usual = operations[operation];
  if (!usual) continue;
  operations[operation] = (...args) => {
    end(args[0]);
    return usual.apply(operations, args);
  };
}
syncBuiltinESMExports();
