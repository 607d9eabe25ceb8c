import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning } from './is-running.ts';

const places = fileURLToPath(new URL('../../.cache/work', import.meta.url));

/** What killed processes left. A folder is named after the process that works in it. */
function sweep(): void {
  for (const name of readdirSync(places)) {
    const owner = Number(name.split('-')[0]);
    if (!isRunning(owner)) rmSync(join(places, name), { recursive: true, force: true });
  }
}

let opened = 0;

/** A folder of this process alone, gone with it: two builds at once have nothing in common. */
export function openWorkplace(): { readonly folder: string; readonly close: () => void } {
  mkdirSync(places, { recursive: true });
  sweep();
  opened += 1;
  const folder = join(places, `${process.pid}-${opened}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return {
    folder,
    close() {
      process.off('exit', remove);
      remove();
    },
  };
}
