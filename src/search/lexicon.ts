import { fold, wordsOf } from '../language/fold.ts';
import { parts } from './parts.ts';
import type { SearchRecord } from './record.ts';

/** What a reader of queries must know of the catalogue: which words it holds and how many records each. */
export interface Lexicon {
  readonly records: number;
  /** Folded words without digits. */
  readonly words: ReadonlyMap<string, number>;
  /** Full words by folded abbreviation: "nvqs" → "Nghĩa vụ quân sự". */
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** As it travels: one string packs better than an object of thousands of keys. */
export interface PackedLexicon {
  readonly records: number;
  readonly words: string;
  readonly abbreviations: Readonly<Record<string, string>>;
}

/** How an abbreviation is looked up: "TN&TKQ" and "LĐ-TB&XH" lose their signs. */
export function abbreviationKey(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}

/** Counts words while records pass by. */
export class LexiconMaker {
  readonly #words = new Map<string, number>();
  #records = 0;

  add(record: SearchRecord): void {
    this.#records += 1;
    const folded = new Set(parts.flatMap(part => wordsOf(record[part]).map(word => word.folded)));
    for (const word of folded) if (!/\d/.test(word)) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
  }

  pack(abbreviations: Iterable<{ readonly short: string; readonly full: string }>): PackedLexicon {
    return {
      records: this.#records,
      words: [...this.#words]
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([word, count]) => `${word} ${count}`)
        .join(' '),
      abbreviations: Object.fromEntries(
        Array.from(abbreviations, ({ short, full }) => [abbreviationKey(short), full]),
      ),
    };
  }
}

export function unpack({ records, words, abbreviations }: PackedLexicon): Lexicon {
  const counts = new Map<string, number>();
  for (const [, word, count] of words.matchAll(/(\S+) (\d+)/g)) counts.set(word!, Number(count));
  return { records, words: counts, abbreviations: new Map(Object.entries(abbreviations)) };
}

/** The text with its abbreviations in full: who types either form means the same. */
export function spellOut(text: string, abbreviations: Lexicon['abbreviations']): string {
  return text.replace(
    /[\p{Lu}\p{N}][\p{Lu}\p{N}&-]+/gu,
    short => abbreviations.get(abbreviationKey(short)) ?? short,
  );
}
