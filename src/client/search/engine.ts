import { unpack, type Lexicon, type PackedLexicon } from '../../search/lexicon.ts';
import {
  askingsOf,
  looserAskings,
  mostHits,
  understand,
  type Asking,
  type Query,
} from '../../search/query.ts';
import { prepare, rank, type Found, type Judged, type Prepared } from '../../search/rank.ts';
import { parts } from '../../search/parts.ts';
import { sampleMark, sampleStep, unpackShared, type PackedShared, type Shared } from '../../search/shared.ts';
import { fromIndex, toQuery } from '../../search/writing.ts';
import {
  openPagefind,
  type Counts,
  type Pagefind,
  type PagefindData,
  type PagefindResult,
} from './pagefind.ts';

export interface Result {
  readonly path: string;
  readonly kind: string;
  readonly found: Found;
  readonly judged: Judged;
}

export interface Answer {
  readonly query: Query;
  readonly results: readonly Result[];
  readonly total: number;
  /** Whether some record holds every word; if not, the results are only the nearest. */
  readonly complete: boolean;
  /** Whether so many records hold every word that only some were ordered. */
  readonly tooBroad: boolean;
  readonly counts: Counts;
  /** Further results, after so many. */
  more(this: void, after: number): Promise<readonly Result[]>;
}

/** The values to narrow by, by facet. */
export type Chosen = Readonly<Record<string, string>>;

/** How many of the engine's own first results are ordered anew. */
const reordered = 16;
const fewer = 8;
const perPage = 10;
const mostShared = 2;

type Packed = PackedLexicon & { readonly shared: PackedShared };

const noTexts = Object.fromEntries(parts.map(part => [part, ''])) as Found;

/** A record once read; the same ones come back with every letter typed. */
type Known = Omit<Result, 'judged'> & { readonly prepared: Prepared };

export class Engine {
  readonly #pagefind: Pagefind;
  readonly #known = new Map<string, Known>();
  readonly #shared: readonly { readonly shared: Shared; readonly prepared: Prepared }[];
  readonly lexicon: Lexicon;

  private constructor(pagefind: Pagefind, packed: Packed) {
    this.#pagefind = pagefind;
    this.lexicon = unpack(packed);
    this.#shared = unpackShared(packed.shared).map(shared => ({
      shared,
      prepared: prepare({ ...noTexts, [shared.part]: shared.text }, this.lexicon).filter(
        ({ part }) => part === shared.part,
      ),
    }));
  }

  static async open(folder: string): Promise<Engine> {
    const [pagefind, packed] = await Promise.all([
      openPagefind(folder),
      fetch(`${folder}tu-vung.json`).then(response => response.json() as Promise<Packed>),
    ]);
    return new Engine(pagefind, packed);
  }

  /** How many records each facet value has; asking loads them all. */
  counts(): Promise<Counts> {
    return this.#pagefind.filters();
  }

  async search(text: string, chosen: Chosen = {}): Promise<Answer> {
    const query = understand(text, this.lexicon);
    if (query.terms.length === 0 && Object.keys(chosen).length > 0) return this.#browse(query, chosen);
    if (query.terms.length === 0) return { ...nothing, query };
    const pool = new Map<string, Result>();
    const ask = async (words: string, most: number) => {
      const { results, filters } = await this.#pagefind.search(words, { filters: chosen });
      const fresh = results.slice(0, most).filter(({ id }) => !pool.has(id));
      for (const [id, result] of await this.#read(query, fresh)) pool.set(id, result);
      return { results, filters, tooBroad: false };
    };
    const follow = async ({ steps, broad, phrase, others }: Asking, most: number) => {
      const [first, more] = steps;
      if (first === undefined) return phrase === undefined ? none : ask(phrase, most);
      if (broad) {
        const sample = await ask(`${more ?? first} ${toQuery(sampleMark, false)}`, most);
        if (sample.results.length * sampleStep > mostHits) return { ...sample, filters: {}, tooBroad: true };
      }
      const [few] = await Promise.all([ask(first, most), ...others.map(words => ask(words, fewer))]);
      if (few.results.length <= most) return few;
      const narrow = more === undefined ? few : await ask(more, most);
      if (narrow.results.length > most && phrase !== undefined) await ask(phrase, fewer);
      return narrow.results.length > 0 ? narrow : few;
    };
    const answer = await follow(askingsOf(query), reordered);
    if (answer.results.length > reordered)
      await Promise.all(this.#sharedBy(query).map(({ mark }) => ask(toQuery(mark, false), fewer)));
    const surest = Math.max(0, ...pool.values().map(({ judged }) => judged.score));
    const sure = new Set(answer.results.length > 0 ? pool.keys() : []);
    if (!pool.values().some(({ judged }) => judged.inOrder))
      await Promise.all(looserAskings(query).map(asking => follow(asking, fewer)));
    // A record without one of the words must be likelier than every record that has them all.
    const ordered = [...pool]
      .filter(([id, { judged }]) => sure.size === 0 || sure.has(id) || judged.score > surest)
      .toSorted(([, left], [, right]) => right.judged.score - left.judged.score);
    const shown = new Set(ordered.map(([id]) => id));
    const rest = answer.results.filter(({ id }) => !shown.has(id));
    return {
      query,
      results: ordered.slice(0, perPage).map(([, result]) => result),
      total: ordered.length + rest.length,
      complete: answer.results.length > 0,
      tooBroad: answer.tooBroad,
      counts: answer.filters,
      more: async after => {
        const known = ordered.slice(after, after + perPage).map(([, result]) => result);
        const from = Math.max(0, after - ordered.length);
        const further = await this.#read(query, rest.slice(from, from + perPage - known.length));
        return [...known, ...further.map(([, result]) => result)];
      },
    };
  }

  /** The likeliest pieces that hold every word, of those that very many records share. */
  #sharedBy(query: Query): Shared[] {
    return this.#shared
      .map(({ shared, prepared }) => ({ shared, judged: rank(query, prepared) }))
      .filter(({ judged }) => judged.whole)
      .toSorted((left, right) => right.judged.score - left.judged.score)
      .slice(0, mostShared)
      .map(({ shared }) => shared);
  }

  /** Everything under the chosen facets, in the engine's order. */
  async #browse(query: Query, chosen: Chosen): Promise<Answer> {
    const { results, filters } = await this.#pagefind.search(null, { filters: chosen });
    const read = async (after: number) =>
      (await this.#read(query, results.slice(after, after + perPage))).map(([, result]) => result);
    return {
      query,
      results: await read(0),
      total: results.length,
      complete: true,
      tooBroad: false,
      counts: filters,
      more: read,
    };
  }

  #read(query: Query, results: readonly PagefindResult[]): Promise<[id: string, result: Result][]> {
    return Promise.all(
      results.map(async ({ id, data }): Promise<[string, Result]> => {
        const known = this.#known.get(id) ?? this.#take(await data());
        this.#known.set(id, known);
        const { prepared, ...record } = known;
        return [id, { ...record, judged: rank(query, prepared) }];
      }),
    );
  }

  #take({ raw_url: path, meta, content, filters }: PagefindData): Known {
    const texts: Readonly<Record<string, string>> = { ...meta, text: content };
    const found = Object.fromEntries(parts.map(part => [part, fromIndex(texts[part] ?? '')])) as Found;
    return { path, kind: filters['loai']?.[0] ?? '', found, prepared: prepare(found, this.lexicon) };
  }
}

const none = { results: [], filters: {}, tooBroad: false };

const nothing = {
  results: [],
  total: 0,
  complete: false,
  tooBroad: false,
  counts: {},
  more: () => Promise.resolve([]),
};
