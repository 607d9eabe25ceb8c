import type { PackedLexicon } from './lexicon.ts';
import type { PackedShared } from './shared.ts';

/** What travels beside the index, for the reader of queries. */
export interface PackedVocabulary extends PackedLexicon {
  readonly shared: PackedShared;
}

/** So many records, spread over the catalogue, stand for all of them where too many would have to be ordered. */
const sampleSize = 128;
export const sampleMark = 'niemyetmau';
export const sampleStep = (records: number) => Math.ceil(records / sampleSize);
