import { sampleMark, sampleStep, type PackedVocabulary } from '../../search/vocabulary.ts';
import { unpack, type Lexicon } from '../../search/lexicon.ts';
import {
  askingsOf,
  looserAskings,
  mostWork,
  understand,
  type Asking,
  type Query,
} from '../../search/query.ts';
import { prepare, rank, type Found, type Judged, type Prepared } from '../../search/rank.ts';
import { parts } from '../../search/parts.ts';
import { unpackShared, type Shared } from '../../search/shared.ts';
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
/** A slip is looked for until so many have been read. */
const mostRead = 64;
const perPage = 10;
const mostShared = 2;
/** A record with fewer of the words side by side may not be what a slip hides. */
const mostlyInOrder = 0.75;

const noTexts = Object.fromEntries(parts.map(part => [part, ''])) as Found;

/** A record once read; the same ones come back with every letter typed. */
type Known = Omit<Result, 'judged'> & { readonly prepared: Prepared };

export class Engine {
  readonly #pagefind: Pagefind;
  readonly #known = new Map<string, Known>();
  readonly #shared: readonly { readonly shared: Shared; readonly prepared: Prepared }[];
  readonly lexicon: Lexicon;

  private constructor(pagefind: Pagefind, packed: PackedVocabulary) {
    this.#pagefind = pagefind;
    this.lexicon = unpack(packed);
    this.#shared = unpackShared(packed.shared).map(shared => ({
      shared,
      prepared: prepare({ ...noTexts, [shared.part]: shared.text }, this.lexicon).filter(
        ({ part }) => part === shared.part,
      ),
    }));
  }

  static async open(folder: string, open = openPagefind): Promise<Engine> {
    const [pagefind, packed] = await Promise.all([
      open(folder),
      fetch(`${folder}tu-vung.json`).then(response => response.json() as Promise<PackedVocabulary>),
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
    const ask: Ask<string> = async (words, most) => {
      const { results, filters } = await this.#pagefind.search(words, { filters: chosen });
      const fresh = results.slice(0, most).filter(({ id }) => !pool.has(id));
      for (const [id, result] of await this.#read(query, fresh)) pool.set(id, result);
      return { results, filters, tooBroad: false };
    };
    const asked = new Set<string>();
    const askWithin: Ask<Asking> = async (asking, most) => {
      if (asked.has(asking.words)) return none;
      asked.add(asking.words);
      return this.#askWithin(asking, words => ask(words, most));
    };
    const hits = await this.#candidates(query, pool, askWithin, ask);
    if (!holdsInOrder(pool))
      for (const asking of looserAskings(query, this.lexicon))
        if (pool.size < mostRead) await askWithin(asking, reordered);
    return this.#answer(query, pool, hits);
  }

  #answer(query: Query, pool: Pool, { results, filters, tooBroad }: Hits): Answer {
    const whole = new Set(tooBroad ? pool.keys() : results.map(({ id }) => id));
    const surest = Math.max(0, ...[...pool].map(([id, { judged }]) => (whole.has(id) ? judged.score : 0)));
    // A record without one of the words must be likelier than every record that has them all.
    const ordered = [...pool]
      .filter(([id, { judged }]) => whole.has(id) || judged.score > surest)
      .toSorted(([, left], [, right]) => right.judged.score - left.judged.score);
    const shown = new Set(ordered.map(([id]) => id));
    const rest = results.filter(({ id }) => !shown.has(id));
    return {
      query,
      results: ordered.slice(0, perPage).map(([, result]) => result),
      total: ordered.length + rest.length,
      complete: results.length > 0,
      tooBroad,
      counts: filters,
      more: async after => {
        const known = ordered.slice(after, after + perPage).map(([, result]) => result);
        const from = Math.max(0, after - ordered.length);
        const further = await this.#read(query, rest.slice(from, from + perPage - known.length));
        return [...known, ...further.map(([, result]) => result)];
      },
    };
  }

  /** Asks for all records or, where that is too much work, for those of the sample. */
  async #askWithin({ words, postings, hits }: Asking, ask: (words: string) => Promise<Hits>): Promise<Hits> {
    if (hits * postings <= mostWork) return ask(words);
    const sample = await ask(`${words} ${toQuery(sampleMark, false)}`);
    const step = sampleStep(this.lexicon.records);
    if (sample.results.length * step * postings > mostWork) return { ...sample, filters: {}, tooBroad: true };
    return ask(words);
  }

  /** First the records that hold every word; where those are many, the likeliest of them are looked for too. */
  async #candidates(query: Query, pool: Pool, askWithin: Ask<Asking>, ask: Ask<string>): Promise<Hits> {
    const { words, moreWords, inOrder, others } = askingsOf(query, this.lexicon);
    if (!words) return none;
    const all = await askWithin(words, reordered);
    for (const other of others) await askWithin(other, fewer);
    const few = all.results.length <= reordered && !all.tooBroad;
    if (!few) for (const { mark } of this.#sharedBy(query)) await ask(toQuery(mark, false), fewer);
    if (inOrder && !(few && holdsInOrder(pool))) await askWithin(inOrder, 2 * reordered);
    if (few || !moreWords || holdsInOrder(pool)) return all;
    const narrower = await askWithin(moreWords, reordered);
    return narrower.results.length > 0 ? narrower : all;
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

interface Hits {
  readonly results: readonly PagefindResult[];
  readonly filters: Counts;
  readonly tooBroad: boolean;
}

type Ask<Asked> = (asked: Asked, most: number) => Promise<Hits>;

type Pool = ReadonlyMap<string, Result>;

const holdsInOrder = (pool: Pool) =>
  pool.values().some(({ judged }) => judged.whole && judged.order >= mostlyInOrder);

const none: Hits = { results: [], filters: {}, tooBroad: false };

const nothing = {
  results: [],
  total: 0,
  complete: false,
  tooBroad: false,
  counts: {},
  more: () => Promise.resolve([]),
};
