import { fold, wordsOf } from '../language/fold.ts';
import { parts } from './parts.ts';
import type { SearchRecord } from './record.ts';

/** What a reader of queries must know of the catalogue: which words it holds and how many records each. */
export interface Lexicon {
  readonly records: number;
  /** Folded words without digits. */
  readonly words: ReadonlyMap<string, number>;
  /** Numbers and pairs of words that many records hold; the others are too many to tell. */
  readonly common: ReadonlyMap<string, number>;
  /** Full words by folded abbreviation: "nvqs" → "Nghĩa vụ quân sự". */
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** As it travels: one string packs better than an object of thousands of keys. */
export interface PackedLexicon {
  readonly records: number;
  readonly words: string;
  readonly common: string;
  readonly abbreviations: Readonly<Record<string, string>>;
}

/** A number or a pair that the lexicon does not name stands in at most so many records. */
export const uncommon = 200;

const hasDigit = (word: string) => /\d/.test(word);

/** How an abbreviation is looked up: "TN&TKQ" and "LĐ-TB&XH" lose their signs. */
export function abbreviationKey(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}

function count(counts: Map<string, number>, keys: Iterable<string>): void {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

const packCounts = (counts: Iterable<readonly [string, number]>) =>
  [...counts]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, times]) => `${key} ${times}`)
    .join(' ');

function unpackCounts(packed: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, key, times] of packed.matchAll(/(\S+) (\d+)/g))
    if (key !== undefined) counts.set(key, Number(times));
  return counts;
}

/** Counts words while records pass by. */
export class LexiconMaker {
  readonly #words = new Map<string, number>();
  readonly #others = new Map<string, number>();
  #records = 0;

  /** Pairs are the pairs of words under which the record stands in the index. */
  add(record: SearchRecord, pairs: readonly string[]): void {
    this.#records += 1;
    const folded = parts.flatMap(part => wordsOf(record[part]).map(word => word.folded));
    count(
      this.#words,
      folded.filter(word => !hasDigit(word)),
    );
    count(this.#others, [...folded.filter(hasDigit), ...pairs]);
  }

  pack(abbreviations: Iterable<{ readonly short: string; readonly full: string }>): PackedLexicon {
    return {
      records: this.#records,
      words: packCounts(this.#words),
      common: packCounts([...this.#others].filter(([, times]) => times > uncommon)),
      abbreviations: Object.fromEntries(
        Array.from(abbreviations, ({ short, full }) => [abbreviationKey(short), full]),
      ),
    };
  }
}

export function unpack({ records, words, common, abbreviations }: PackedLexicon): Lexicon {
  return {
    records,
    words: unpackCounts(words),
    common: unpackCounts(common),
    abbreviations: new Map(Object.entries(abbreviations)),
  };
}

/** The text with its abbreviations in full: who types either form means the same. */
export function spellOut(text: string, abbreviations: Lexicon['abbreviations']): string {
  return text.replace(
    /[\p{Lu}\p{N}][\p{Lu}\p{N}&-]+/gu,
    short => abbreviations.get(abbreviationKey(short)) ?? short,
  );
}
