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

/** Parts that name things. */
const namingParts = ['title', 'names', 'papers', 'agencies', 'field'] as const;
type NamingPart = (typeof namingParts)[number];

/** What fewer records share, the engine finds fast enough by its words. */
const many = 100;
/** So many of them are read and ordered. */
const shown = 16;

const markOf = (index: number) => `niemyetchung${index}`;

const keyOf = (part: Part, text: string) => `${part} ${text}`;

function* namesIn(record: SearchRecord): Generator<readonly [part: NamingPart, text: string]> {
  for (const part of namingParts)
    for (const text of new Set(record[part].split(separator))) if (text !== '') yield [part, text];
}

export interface NamesOfRecord {
  readonly marks: readonly string[];
  /** Names that few records share. */
  readonly rare: readonly string[];
}

/** Finds in a first pass what records share, then tells in a second which marks each record bears. */
export class SharedPieces {
  readonly #marks = new Map<string, { readonly mark: string; left: number }>();
  readonly packed: PackedShared;

  constructor(records: Iterable<SearchRecord>) {
    const counts = new Map<string, { readonly named: PackedShared[number]; times: number }>();
    for (const record of records)
      for (const named of namesIn(record)) {
        const counted = counts.get(keyOf(...named));
        if (counted) counted.times += 1;
        else counts.set(keyOf(...named), { named, times: 1 });
      }
    this.packed = [...counts.values()].filter(({ times }) => times >= many).map(({ named }) => named);
    for (const [index, named] of this.packed.entries())
      this.#marks.set(keyOf(...named), { mark: markOf(index), left: shown });
  }

  /** To be asked once for each record, in their order. */
  namesOf(record: SearchRecord): NamesOfRecord {
    const marks: string[] = [];
    const rare: string[] = [];
    for (const [part, text] of namesIn(record)) {
      const shared = this.#marks.get(keyOf(part, text));
      if (!shared) rare.push(text);
      else if (shared.left > 0) {
        shared.left -= 1;
        marks.push(shared.mark);
      }
    }
    return { marks, rare };
  }
}

export const unpackShared = (packed: PackedShared): readonly Shared[] =>
  packed.map(([part, text], index) => ({ mark: markOf(index), part, text }));
