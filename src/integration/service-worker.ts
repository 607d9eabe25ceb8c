import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeWhole } from './write-whole.ts';

const entry = fileURLToPath(new URL('../client/offline/worker.ts', import.meta.url));

/** A worker renews the pages it keeps from the start when its own bytes change: so they carry those pages' hash. */
function shellVersion(site: string): string {
  const hash = createHash('sha256');
  for (const page of ['index.html', 'da-luu/index.html', 'ngoai-tuyen/index.html'])
    hash.update(readFileSync(join(site, page)));
  return hash.digest('hex').slice(0, 16);
}

/** Writes `sw.js` at the root of the built site: a worker serves only what lies below its own file. */
export async function writeServiceWorker(site: string): Promise<void> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { shellVersion: JSON.stringify(shellVersion(site)) },
    build: { write: false, target: 'es2022', rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const outputs = [made].flat().flatMap(one => ('output' in one ? one.output : []));
  const code = outputs.map(one => (one.type === 'chunk' ? one.code : ''));
  writeWhole(join(site, 'sw.js'), code.join(''));
}
