import { parentPort, workerData } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day } from '../catalogue/standing.ts';
import { makeSearch } from './make-search.ts';

export interface SearchJob {
  readonly catalogue: Catalogue;
  readonly asOf: Day;
  readonly folder: string;
}

const { catalogue, asOf, folder } = workerData as SearchJob;
// Not awaited: Node would warn of an engine that never answers, where the one who waits says so better.
void makeSearch(catalogue, asOf, folder).then(() => {
  parentPort?.postMessage('whole');
});
