import { workerData } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { makeSearch } from './make-search.ts';

export interface SearchJob {
  readonly catalogue: Catalogue;
  readonly folder: string;
}

const { catalogue, folder } = workerData as SearchJob;
await makeSearch(catalogue, folder);
