import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SearchJob } from './search-worker.ts';

const entry = new URL('./search-worker.ts', import.meta.url);

/** Makes the search index in a thread of its own: what it makes of each procedure would hold up the pages. */
export async function makeSearchBeside(catalogue: Catalogue, folder: string): Promise<void> {
  const worker = new Worker(entry, { workerData: { catalogue, folder } satisfies SearchJob });
  // An error in the thread makes this wait fail with it.
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error(`Search index: thread ended with code ${code}`);
}
