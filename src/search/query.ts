import { slugify, wordsOf, type Word } from '../language/fold.ts';
import { withoutKeystrokes } from '../language/keystrokes.ts';
import { distance } from '../language/nearest.ts';
import { abbreviationKey, uncommon, type Lexicon } from './lexicon.ts';
import { pair, toQuery } from './writing.ts';

/** One word of a query. */
export interface Term {
  readonly written: string;
  readonly folded: string;
  /** The folded words it may stand for, likeliest first: itself when the catalogue knows it, else what it may have meant. */
  readonly meant: readonly string[];
  /** Typed with tone marks, so that their place counts. */
  readonly toned: boolean;
  /** Perhaps not typed to its end yet. */
  readonly open: boolean;
  /** Rare words say more than common ones. */
  readonly weight: number;
}

/** Terms that stand or fall together: a word, or all of "1358/KH-UBND". */
interface Chunk extends Asked {
  readonly terms: readonly Term[];
  /** Whether it is read as it was typed. */
  readonly asTyped: boolean;
  /** What it is called in a pair of words; a number is in none. */
  readonly paired?: string;
}

export interface Query {
  readonly terms: readonly Term[];
  readonly chunks: readonly Chunk[];
  /** Folded abbreviations of what was typed, to be marked beside the full words. */
  readonly shorts: ReadonlySet<string>;
}

const hasDigit = (text: string) => /\d/.test(text);

/** Words one letter away, the commonest first. */
function near(word: string, { words }: Lexicon): string[] {
  if (word.length < 3) return [];
  return [...words]
    .filter(([candidate]) => distance(word, candidate, 1) <= 1)
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, 4)
    .map(([candidate]) => candidate);
}

/** Records that hold the word or, if it may go on, one that begins with it. */
function countHits(word: string, open: boolean, { words, common, records }: Lexicon): number {
  const counts = hasDigit(word) ? common : words;
  const least = hasDigit(word) ? uncommon : 0;
  if (!open) return counts.get(word) ?? least;
  let sum = least;
  for (const [candidate, count] of counts) if (candidate.startsWith(word)) sum += count;
  return Math.min(sum, records);
}

/** The commonest of those that begin so, if any. */
function commonest(start: string, counts: ReadonlyMap<string, number>): string[] {
  let found: string[] = [];
  let most = 0;
  for (const [candidate, count] of counts)
    if (count > most && candidate.startsWith(start)) [found, most] = [[candidate], count];
  return found;
}

function meanings(word: string, open: boolean, lexicon: Lexicon): string[] {
  const holds = (candidate: string) => lexicon.words.has(candidate);
  if (holds(word)) return [word];
  const keyed = withoutKeystrokes(word).filter(holds);
  if (keyed.length > 0) return keyed;
  if (hasDigit(word) || (open && countHits(word, true, lexicon) > 0)) return [word];
  return near(word, lexicon);
}

function termOf({ written, folded }: Word, open: boolean, lexicon: Lexicon): Term {
  const meant = meanings(folded, open, lexicon);
  const count = lexicon.words.get(meant[0] ?? '') ?? lexicon.records / 20;
  return {
    written,
    folded,
    meant,
    toned: written !== folded,
    open,
    weight: Math.log(1.5 + lexicon.records / Math.max(count, 1)),
  };
}

function endsOfWord(word: string, { words }: Lexicon): string[] {
  const longer = word.length > 1 ? commonest(word, words) : [];
  return [word, ...longer].map(one => toQuery(one, false));
}

function chunkOfWord(word: Word, last: boolean, lexicon: Lexicon): Chunk {
  // "Số 1" is asked for, not every number that begins with 1.
  const open = last && !/^\d{1,2}$/.test(word.folded);
  const term = termOf(word, open, lexicon);
  const [first] = term.meant;
  const asked = first === word.folded ? word.written : (first ?? '');
  return {
    search: toQuery(asked, open),
    terms: [term],
    hits: first === undefined ? 0 : countHits(first, open, lexicon),
    certain: first !== undefined && !hasDigit(first),
    asTyped: first === word.folded,
    ends: open && first !== undefined ? endsOfWord(first, lexicon) : [],
    ...(first !== undefined && { paired: first }),
  };
}

/** A number such as "1.010815" or "1358/KH-UBND" is looked up whole. */
function chunkOfNumber(written: string, words: readonly Word[], last: boolean, lexicon: Lexicon): Chunk {
  const terms = words.map((word, at) => ({
    ...termOf(word, last && at === words.length - 1, lexicon),
    meant: [word.folded],
  }));
  const ends = last ? [toQuery(written, false)] : [];
  return { search: toQuery(written, last), terms, hits: uncommon, certain: false, asTyped: true, ends };
}

/** Reads what a person typed: abbreviations spelt out, key leftovers and misspelt words set right. */
export function understand(text: string, lexicon: Lexicon): Query {
  const typed = text.normalize('NFC');
  const written = typed.split(/\s+/).filter(piece => wordsOf(piece).length > 0);
  const chunks = written.flatMap((piece, index): Chunk[] => {
    const words = wordsOf(piece);
    const full = lexicon.abbreviations.get(abbreviationKey(piece));
    if (full !== undefined) return wordsOf(full).map(word => chunkOfWord(word, false, lexicon));
    const last = index === written.length - 1 && !/\s$/.test(typed);
    if (words.length > 1 && hasDigit(piece)) return [chunkOfNumber(piece, words, last, lexicon)];
    return words.map((word, at) => chunkOfWord(word, last && at === words.length - 1, lexicon));
  });
  const terms = chunks.flatMap(chunk => chunk.terms);
  const said = ` ${terms.map(({ meant }) => meant[0] ?? '').join(' ')} `;
  const shorts = [...lexicon.abbreviations].filter(([, full]) =>
    said.includes(` ${slugify(full).replaceAll('-', ' ')} `),
  );
  return { chunks, terms, shorts: new Set(shorts.map(([short]) => short)) };
}

/** The engine looks at every posting of the words once for every record that it finds. */
export const mostWork = 1_500_000;
/** Not even a sample is looked for among more. */
const mostPostings = 20_000;

/** What a record must hold all of; what no record holds the engine passes over. */
export interface Asking {
  readonly words: string;
  /** In how many records each of the words stands, together. */
  readonly postings: number;
  /** How many records can be found, at most. */
  readonly hits: number;
  /** Ends of those that may go on. */
  readonly ends: readonly string[];
}

/** A word or a pair of words to ask for. */
interface Asked {
  readonly search: string;
  readonly hits: number;
  /** Whether some record is known to hold it. */
  readonly certain: boolean;
  /**
   * Where it may go on: itself at its end, and the commonest with that beginning. The engine reads only that piece of its
   * index where words with a beginning start, and they may run on into others.
   */
  readonly ends: readonly string[];
}

/** Each word asked for costs a phone some kilobytes of index; the rarest few mostly single out what is sought. */
const fewWords = 4;
const manyWords = 8;
const mostPairs = 4;
const mostOthers = 4;
/** Of a longer query so many words are left out in turn, the rarest: a slip rarely gives a common word. */
const mostLeftOut = 5;

const byRarity = (left: Asked, right: Asked) => left.hits - right.hits;

/** The first of them, and further ones as long as they bring no crowd with them. */
function asking(asked: readonly Asked[], most: number): Asking | undefined {
  const taken: Asked[] = [];
  let postings = 0;
  for (const one of asked) {
    if (taken.length > 0 && postings + one.hits > mostPostings) continue;
    taken.push(one);
    postings += one.hits;
    if (taken.length === most) break;
  }
  if (taken.length === 0) return undefined;
  const certain = taken.filter(one => one.certain).toSorted(byRarity);
  return {
    words: taken.map(({ search }) => search).join(' '),
    postings,
    hits: certain[0]?.hits ?? Math.max(...taken.map(({ hits }) => hits)),
    ends: taken.flatMap(({ ends }) => ends),
  };
}

const askingOfWords = (chunks: readonly Chunk[], most: number) =>
  asking(chunks.filter(({ search }) => search !== '').toSorted(byRarity), most);

/** Only its last word can be. */
const isOpen = ({ terms }: Chunk) => terms.some(({ open }) => open);

interface AskedPair extends Asked {
  readonly left: Chunk;
  readonly right: Chunk;
}

function pairOf(left: Chunk, right: Chunk, { common }: Lexicon): AskedPair | undefined {
  if (left.paired === undefined || right.paired === undefined) return undefined;
  const open = isOpen(right);
  const search = pair(left.paired, right.paired, open);
  const most = Math.min(left.hits, right.hits);
  const counts = open
    ? [...common].flatMap(([candidate, count]) => (candidate.startsWith(search) ? [count] : []))
    : [common.get(search) ?? 0];
  const counted = counts.reduce((sum, count) => sum + count, 0);
  return {
    search,
    hits: Math.min(most, Math.max(counted, uncommon)),
    certain: counted > 0,
    ends: open ? [pair(left.paired, right.paired, false), ...commonest(search, common)] : [],
    left,
    right,
  };
}

/** The rarest first, but neighbours last, which share a word: what stands apart tells more of a title. */
function spread(pairs: readonly AskedPair[]): AskedPair[] {
  const apart: AskedPair[] = [];
  const besides: AskedPair[] = [];
  for (const one of pairs.toSorted(byRarity)) {
    const isBeside = apart.some(({ left, right }) => left === one.right || right === one.left);
    (isBeside ? besides : apart).push(one);
  }
  return [...apart, ...besides];
}

/** Neighbours among runs of words; nothing where no two words could follow each other. */
function askingInOrder(runs: readonly (readonly Chunk[])[], lexicon: Lexicon): Asking | undefined {
  const pairs = runs.flatMap(run =>
    run.flatMap((right, at) => {
      const left = run[at - 1];
      return (left && pairOf(left, right, lexicon)) ?? [];
    }),
  );
  return asking(spread(pairs), mostPairs);
}

/** What to ask the engine. */
export interface Askings {
  /** The rarest words, wherever they stand. */
  readonly words: Asking | undefined;
  /** More of them, where those do not single out what is sought. */
  readonly moreWords: Asking | undefined;
  readonly inOrder: Asking | undefined;
  /** Other readings of words the catalogue does not know. */
  readonly others: readonly Asking[];
}

/** The query with another reading of one of its words. */
function reread(chunk: Chunk, other: string, lexicon: Lexicon): Chunk {
  const open = isOpen(chunk);
  return {
    ...chunk,
    search: toQuery(other, open),
    hits: countHits(other, open, lexicon),
    ends: open ? endsOfWord(other, lexicon) : [],
    paired: other,
  };
}

export function askingsOf({ chunks }: Query, lexicon: Lexicon): Askings {
  const others = chunks.flatMap((chunk, index) =>
    chunk.asTyped
      ? []
      : chunk.terms
          .flatMap(({ meant }) => meant.slice(1))
          .flatMap(other => {
            const read = chunks.with(index, reread(chunk, other, lexicon));
            return askingInOrder([read], lexicon) ?? askingOfWords(read, fewWords) ?? [];
          }),
  );
  return {
    words: askingOfWords(chunks, fewWords),
    moreWords: chunks.length > fewWords ? askingOfWords(chunks, manyWords) : undefined,
    inOrder: askingInOrder([chunks], lexicon),
    others: others.slice(0, mostOthers),
  };
}

/** What to ask when no record holds every word in order: one of them may be a slip that is a word itself. */
export function looserAskings({ chunks }: Query, lexicon: Lexicon): Asking[] {
  if (chunks.length < 2) return [];
  const slips = [...chunks.entries()].toSorted(([, left], [, right]) => byRarity(left, right));
  return slips.slice(0, mostLeftOut).flatMap(([at]) => {
    const runs = [chunks.slice(0, at), chunks.slice(at + 1)];
    return askingInOrder(runs, lexicon) ?? askingOfWords(runs.flat(), fewWords) ?? [];
  });
}
