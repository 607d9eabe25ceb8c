import { nearest } from '../../language/nearest.ts';
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
import { foldOlder, orderByStanding, standingsInOrder, tellingStanding } from '../../search/by-standing.ts';
import { prepare, rank, type Found, type Judged, type Prepared } from '../../search/rank.ts';
import { forEachPart } from '../../search/parts.ts';
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
  /** Its value of the facet. */
  readonly standing: string;
  /** What all versions of one procedure share; empty where there is one alone. */
  readonly lineage: string;
  readonly found: Found;
  readonly judged: Judged;
}

/** A result with the versions before it that were found too. */
export interface ShownResult extends Result {
  readonly older: readonly Result[];
}

export interface Answer {
  readonly query: Query;
  readonly results: readonly ShownResult[];
  readonly total: number;
  /** Whether some record holds every word; if not, the results are only the nearest. */
  readonly complete: boolean;
  /** Whether so many records hold every word that only some were ordered. */
  readonly tooBroad: boolean;
  /** Where nothing was found: words of the catalogue that are spelt nearly as what was typed. */
  readonly near: readonly string[];
  /** What each value of the facets would leave, once they are open; it takes longer than the results. */
  counts(this: void): Promise<Counts>;
  /** Further results, after so many. */
  more(this: void, after: number): Promise<readonly ShownResult[]>;
}

/** The values to narrow by, by facet. */
export type Chosen = Readonly<Record<string, string>>;

const perPage = 8;

/** How many of the engine's own first results are read and ordered anew. Each one read is a file to fetch. */
const mostRead = {
  /** Where nothing tells better what is meant: as many as are shown. */
  alone: perPage,
  besideOthers: 4,
  inOrder: 6,
  /** For each word that may be a slip. */
  slip: 2,
  /** All records that share a piece are as likely. */
  sharing: 2,
} as const;
/** After so many questions it runs as fast as it ever will. */
const warmUps = 6;
const mostShared = 2;
/** A record with fewer of the words side by side may not be what a slip hides. */
const mostlyInOrder = 0.75;

const noTexts: Found = forEachPart(() => '');

/** A record once read; the same ones come back with every letter typed. */
type Known = Omit<Result, 'judged'> & { readonly prepared: Prepared };

export class Engine {
  readonly #pagefind: Pagefind;
  readonly #open: () => Promise<Pagefind>;
  #counter: Promise<Pagefind> | undefined;
  #isAsked = false;
  readonly #known = new Map<string, Known>();
  readonly #shared: readonly { readonly shared: Shared; readonly prepared: Prepared }[];
  readonly lexicon: Lexicon;

  private constructor(pagefind: Pagefind, open: () => Promise<Pagefind>, packed: PackedVocabulary) {
    this.#pagefind = pagefind;
    this.#open = open;
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
    const engine = new Engine(pagefind, () => open(folder), packed);
    // Without network the first search says so.
    engine.#warmUp().catch(() => undefined);
    return engine;
  }

  /** Questions to the engine before anyone asks: it runs slowly until it has run some times. */
  async #warmUp(): Promise<void> {
    for (let turn = 0; turn < warmUps && !this.#isAsked; turn += 1) {
      await this.#pagefind.search(toQuery(sampleMark, false));
      for (const { shared } of this.#shared.slice(0, 5))
        this.#sharedBy(understand(shared.text, this.lexicon));
      await new Promise(done => {
        setTimeout(done);
      });
    }
  }

  /**
   * How many records each facet value has. An engine that has loaded the facets counts them at every question, of which
   * a search puts several: counting is therefore left to a second one.
   */
  async counts(): Promise<Counts> {
    this.#counter ??= this.#open();
    return (await this.#counter).filters();
  }

  async #count(words: string | null, chosen: Chosen, tooBroad: boolean): Promise<Counts> {
    if (!this.#counter || words === '' || tooBroad) return {};
    return (await (await this.#counter).search(words, { filters: chosen })).filters;
  }

  async search(text: string, chosen: Chosen = {}): Promise<Answer> {
    this.#isAsked = true;
    const query = understand(text, this.lexicon);
    if (query.terms.length === 0 && Object.keys(chosen).length > 0) return this.#browse(query, chosen);
    if (query.terms.length === 0)
      return { ...nothing, query, counts: async () => (this.#counter ? this.counts() : {}) };
    const search: Search = {
      query,
      chosen,
      pool: new Map(),
      asked: new Set(),
    };
    const hits = await this.#candidates(search);
    if (!holdsInOrder(search)) {
      // Perhaps a word is a slip.
      const looser = looserAskings(query, this.lexicon);
      await this.#load(looser);
      await Promise.all(
        looser.map(async asking => this.#add(search, await this.#ask(search, asking), mostRead.slip)),
      );
    }
    return this.#answer(search, hits);
  }

  #answer({ query, chosen, pool }: Search, { words, results, tooBroad }: Hits): Answer {
    const whole = new Set(tooBroad ? pool.keys() : results.map(({ id }) => id));
    const surest = Math.max(0, ...[...pool].map(([id, { judged }]) => (whole.has(id) ? judged.score : 0)));
    // A record without one of the words must be likelier than every record that has them all.
    const sure = [...pool].filter(([id, { judged }]) => whole.has(id) || judged.score > surest);
    const ordered = foldOlder(orderByStanding(sure.map(([, result]) => result)));
    const shown = new Set(sure.map(([id]) => id));
    const rest = results.filter(({ id }) => !shown.has(id));
    return {
      query,
      results: ordered.slice(0, perPage),
      total: ordered.length + rest.length,
      complete: results.length > 0,
      tooBroad,
      near: ordered.length + rest.length > 0 ? [] : this.#near(query),
      counts: () => this.#count(words, chosen, tooBroad),
      more: async after => {
        const known = ordered.slice(after, after + perPage);
        const from = Math.max(0, after - ordered.length);
        const further = await this.#read(query, rest.slice(from, from + perPage - known.length));
        return [...known, ...foldOlder(further.map(([, result]) => result))];
      },
    };
  }

  #near({ terms }: Query): string[] {
    const words = terms.flatMap(({ written }) => nearest(written, this.lexicon.words.keys()) ?? []);
    return [...new Set(words)];
  }

  /**
   * Reads at once what several questions need. The engine's order depends on which pieces of the index it holds: were
   * they to come between the questions, a slow line would order records otherwise than a fast one.
   */
  async #load(askings: readonly (Asking | undefined)[], marks: readonly string[] = []): Promise<void> {
    const words = askings.flatMap(asking => (asking ? [asking.words, ...asking.ends] : []));
    if (words.length + marks.length > 0) await this.#pagefind.preload([...words, ...marks].join(' '));
  }

  async #find(words: string, { chosen }: Search): Promise<Hits> {
    const { results } = await this.#pagefind.search(words, { filters: chosen });
    return { words, results, tooBroad: false };
  }

  /** Asks for all records or, where that is too much work, for those of the sample; nothing twice. */
  async #ask(search: Search, asking: Asking | undefined): Promise<Hits> {
    if (asking === undefined || search.asked.has(asking.words)) return none;
    const { words, postings, hits } = asking;
    search.asked.add(words);
    if (hits * postings <= mostWork) return this.#find(words, search);
    const sample = await this.#find(`${words} ${toQuery(sampleMark, false)}`, search);
    const step = sampleStep(this.lexicon.records);
    if (sample.results.length * step * postings > mostWork) return { ...sample, tooBroad: true };
    return this.#find(words, search);
  }

  /** Reads the first of what was found. */
  async #add({ query, pool }: Search, { results }: Hits, most: number): Promise<void> {
    const fresh = results.slice(0, most).filter(({ id }) => !pool.has(id));
    for (const [id, result] of await this.#read(query, fresh)) pool.set(id, result);
  }

  /** Asks at once for all that may lead to the likeliest records: each answer waited for costs a phone a journey. */
  async #candidates(search: Search): Promise<Hits> {
    const { words, moreWords, inOrder, others } = askingsOf(search.query, this.lexicon);
    if (!words) return none;
    const marks = this.#sharedBy(search.query).map(({ mark }) => toQuery(mark, false));
    await this.#load([words, inOrder, ...others], marks);
    const [all, ordered, further, shared] = await Promise.all([
      this.#ask(search, words),
      this.#ask(search, inOrder),
      Promise.all(others.map(other => this.#ask(search, other))),
      Promise.all(marks.map(mark => this.#find(mark, search))),
    ]);
    const few = all.results.length <= mostRead.alone && !all.tooBroad;
    await Promise.all([
      this.#add(search, all, few || ordered.results.length === 0 ? mostRead.alone : mostRead.besideOthers),
      this.#add(search, ordered, mostRead.inOrder),
      ...further.map(hits => this.#add(search, hits, mostRead.besideOthers)),
      ...shared.map(hits => this.#add(search, hits, mostRead.sharing)),
    ]);
    if (few || holdsInOrder(search)) return all;
    await this.#load([moreWords]);
    const narrower = await this.#ask(search, moreWords);
    const fewer = narrower.results.length <= mostRead.alone;
    await this.#add(search, narrower, fewer ? mostRead.alone : mostRead.besideOthers);
    return narrower.results.length > 0 ? narrower : all;
  }

  /** The likeliest pieces that hold every word, of those that very many records share. */
  #sharedBy(query: Query): Shared[] {
    // One letter says nothing of a name yet.
    const [first, ...others] = query.terms;
    if (first?.folded.length === 1 && others.length === 0) return [];
    return this.#shared
      .map(({ shared, prepared }) => ({ shared, judged: rank(query, prepared) }))
      .filter(({ judged }) => judged.whole)
      .toSorted((left, right) => right.judged.score - left.judged.score)
      .slice(0, mostShared)
      .map(({ shared }) => shared);
  }

  /** Everything under the chosen facets, what holds first. */
  async #browse(query: Query, chosen: Chosen): Promise<Answer> {
    const asked =
      'hieu-luc' in chosen ? [chosen] : standingsInOrder.map(slug => ({ ...chosen, 'hieu-luc': slug }));
    const answers = await Promise.all(asked.map(filters => this.#pagefind.search(null, { filters })));
    const results = answers.flatMap(answer => answer.results);
    const read = async (after: number) =>
      (await this.#read(query, results.slice(after, after + perPage))).map(([, result]) => ({
        ...result,
        older: [],
      }));
    return {
      query,
      results: await read(0),
      total: results.length,
      complete: true,
      tooBroad: false,
      near: [],
      counts: () => this.#count(null, chosen, false),
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
    const found: Found = forEachPart(part => fromIndex(texts[part] ?? ''));
    return {
      path,
      kind: filters['loai']?.[0] ?? '',
      standing: tellingStanding(filters['hieu-luc'] ?? []),
      lineage: meta['lineage'] ?? '',
      found,
      prepared: prepare(found, this.lexicon),
    };
  }
}

/** One search under way. */
interface Search {
  readonly query: Query;
  readonly chosen: Chosen;
  /** Records read so far. */
  readonly pool: Map<string, Result>;
  /** What the engine was asked already. */
  readonly asked: Set<string>;
}

interface Hits {
  readonly words: string;
  readonly results: readonly PagefindResult[];
  readonly tooBroad: boolean;
}

const holdsInOrder = ({ pool }: Search) =>
  [...pool.values()].some(({ judged }) => judged.whole && judged.order >= mostlyInOrder);

const none: Hits = { words: '', results: [], tooBroad: false };

const nothing = {
  results: [],
  total: 0,
  complete: false,
  tooBroad: false,
  near: [],
  more: () => Promise.resolve([]),
};
