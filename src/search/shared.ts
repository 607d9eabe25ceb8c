import type { Part } from './parts.ts';
import { separator } from './parts.ts';
import type { SearchRecord } from './record.ts';

/** A piece of text that very many records share, such as the name of an agency. */
export interface Shared {
  /** Stands in the index in the first records that have the piece, and nowhere else. */
  readonly mark: string;
  readonly part: Part;
  readonly text: string;
}

/** As it travels: the pieces of each part, in the order of their marks. */
export type PackedShared = readonly (readonly [part: Part, text: string])[];

const sharedParts = ['title', 'names', 'papers', 'agencies', 'source', 'field'] as const;
/** What fewer records share, the engine finds fast enough by its words. */
const many = 100;
/** So many of them are read and ordered. */
const shown = 16;

/** One record in so many stands for all, where all would be too many to order. */
export const sampleStep = 16;
export const sampleMark = 'niemyetmau';
const markOf = (index: number) => `niemyetchung${index}`;

const keysOf = (record: SearchRecord) =>
  sharedParts.flatMap(part =>
    [...new Set(record[part].split(separator))].filter(Boolean).map(text => `${part} ${text}`),
  );

/** Finds in a first pass what records share, then tells in a second which marks each record bears. */
export class SharedPieces {
  readonly #marks = new Map<string, { readonly mark: string; left: number }>();
  readonly packed: PackedShared;
  #records = 0;

  constructor(records: Iterable<SearchRecord>) {
    const counts = new Map<string, number>();
    for (const record of records)
      for (const key of keysOf(record)) counts.set(key, (counts.get(key) ?? 0) + 1);
    const keys = [...counts].filter(([, count]) => count >= many).map(([key]) => key);
    for (const [index, key] of keys.entries()) this.#marks.set(key, { mark: markOf(index), left: shown });
    this.packed = keys.map(key => {
      const part = sharedParts.find(name => key.startsWith(`${name} `))!;
      return [part, key.slice(part.length + 1)];
    });
  }

  /** To be asked once for each record, in their order. */
  marksOf(record: SearchRecord): string {
    const marks = this.#records % sampleStep === 0 ? [sampleMark] : [];
    this.#records += 1;
    for (const key of keysOf(record)) {
      const shared = this.#marks.get(key);
      if (!shared || shared.left === 0) continue;
      shared.left -= 1;
      marks.push(shared.mark);
    }
    return marks.join(' ');
  }
}

export const unpackShared = (packed: PackedShared): readonly Shared[] =>
  packed.map(([part, text], index) => ({ mark: markOf(index), part, text }));
