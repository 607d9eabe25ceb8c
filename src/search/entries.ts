import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day } from '../catalogue/standing.ts';
import { abbreviationKey, LexiconMaker, spellOut } from './lexicon.ts';
import { searchRecords, type SearchRecord } from './record.ts';
import { SharedPieces } from './shared.ts';
import { sampleMark, sampleStep, type PackedVocabulary } from './vocabulary.ts';
import { pairsOf, toIndex } from './writing.ts';

/** What the index says of a record beside the words of its parts. */
export interface Entry {
  readonly record: SearchRecord;
  /** Marks and pairs of words as they stand in the index. */
  readonly keys: readonly string[];
}

/** Reads a catalogue twice: what records share must be known before the first can be written. */
export class SearchEntries {
  readonly #catalogue: Catalogue;
  readonly #asOf: Day;
  readonly #shared: SharedPieces;
  readonly #lexicon = new LexiconMaker();
  readonly #step: number;

  constructor(catalogue: Catalogue, asOf: Day) {
    this.#catalogue = catalogue;
    this.#asOf = asOf;
    this.#shared = new SharedPieces(searchRecords(catalogue, asOf));
    const { procedures, bundles, forms, decisions } = catalogue;
    this.#step = sampleStep(procedures.size + bundles.size + forms.size + decisions.size);
  }

  *entries(): Generator<Entry> {
    const abbreviations = new Map(
      this.#catalogue.abbreviations.map(({ short, full }) => [abbreviationKey(short), full]),
    );
    let number = 0;
    for (const record of searchRecords(this.#catalogue, this.#asOf)) {
      const { marks, rare } = this.#shared.namesOf(record);
      const pairs = [...new Set(rare.flatMap(name => pairsOf(spellOut(name, abbreviations))))];
      this.#lexicon.add(record, pairs);
      const sample = number % this.#step === 0 ? [sampleMark] : [];
      number += 1;
      yield { record, keys: [...[...sample, ...marks].map(toIndex), ...pairs] };
    }
  }

  /** To be asked after all entries. */
  pack(): PackedVocabulary {
    return { ...this.#lexicon.pack(this.#catalogue.abbreviations), shared: this.#shared.packed };
  }
}
