import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLeftBy } from './is-running.ts';
import { sweepTemporaries } from './write-whole.ts';

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));
const places = join(cache, 'work');

const opened = new Set<string>();

/** What killed processes left. A folder is named after the process that works in it. */
function sweep(): void {
  for (const name of readdirSync(places).filter(one => !opened.has(one)))
    if (isLeftBy(Number(name.split('-')[0]))) rmSync(join(places, name), { recursive: true, force: true });
  for (const kept of readdirSync(cache, { withFileTypes: true }))
    if (kept.isDirectory() && kept.name !== 'work') sweepTemporaries(join(cache, kept.name));
}

/** A folder of this process alone, gone with it: two builds at once have nothing in common. */
export function openWorkplace(): { readonly folder: string; readonly close: () => void } {
  mkdirSync(places, { recursive: true });
  sweep();
  const name = `${process.pid}-${opened.size + 1}`;
  opened.add(name);
  const folder = join(places, name);
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
