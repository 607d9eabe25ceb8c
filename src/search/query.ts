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
    ...(first !== undefined && { paired: first }),
  };
}

/** A number such as "1.010815" or "1358/KH-UBND" is looked up whole. */
function chunkOfNumber(written: string, words: readonly Word[], last: boolean, lexicon: Lexicon): Chunk {
  const terms = words.map((word, at) => ({
    ...termOf(word, last && at === words.length - 1, lexicon),
    meant: [word.folded],
  }));
  return { search: toQuery(written, last), terms, hits: uncommon, certain: false, asTyped: true };
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
  const terms = chunks.flatMap(({ terms: own }) => own);
  const said = ` ${terms.map(({ meant }) => meant[0] ?? '').join(' ')} `;
  const shorts = [...lexicon.abbreviations].filter(([, full]) =>
    said.includes(` ${slugify(full).replaceAll('-', ' ')} `),
  );
  return { chunks, terms, shorts: new Set(shorts.map(([short]) => short)) };
}

/** The engine looks at every posting of the words once for every record that it finds. */
export const mostWork = 3_000_000;
/** Not even a sample is looked for among more. */
const mostPostings = 30_000;

/** What a record must hold all of; what no record holds the engine passes over. */
export interface Asking {
  readonly words: string;
  /** In how many records each of the words stands, together. */
  readonly postings: number;
  /** How many records can be found, at most. */
  readonly hits: number;
}

/** A word or a pair of words to ask for. */
interface Asked {
  readonly search: string;
  readonly hits: number;
  /** Whether some record is known to hold it. */
  readonly certain: boolean;
}

/** Each word asked for costs a phone some kilobytes of index; the rarest few mostly single out what is sought. */
const fewWords = 4;
const manyWords = 8;
/** A slip spoils two pairs, which leaves four. */
const mostPairs = 6;
const mostOthers = 4;
/** Of a longer query so many words are left out in turn, the rarest: a slip rarely gives a common word. */
const mostLeftOut = 8;

/** The rarest first, and further ones as long as they bring no crowd with them. */
function asking(asked: readonly Asked[], most: number): Asking | undefined {
  const rarest = asked
    .filter(({ search }) => search !== '')
    .toSorted((left, right) => left.hits - right.hits)
    .slice(0, most);
  if (rarest.length === 0) return undefined;
  let postings = 0;
  const taken = rarest.filter(({ hits }, at) => (postings += hits) <= mostPostings || at === 0);
  return {
    words: taken.map(({ search }) => search).join(' '),
    postings: taken.reduce((sum, { hits }) => sum + hits, 0),
    hits: (taken.find(({ certain }) => certain) ?? taken.at(-1)!).hits,
  };
}

const isOpen = ({ terms }: Chunk) => terms.at(-1)!.open;

function pairOf(left: Chunk, right: Chunk, { common }: Lexicon): Asked | undefined {
  if (left.paired === undefined || right.paired === undefined) return undefined;
  const search = pair(left.paired, right.paired, isOpen(right));
  const most = Math.min(left.hits, right.hits);
  const counts = isOpen(right)
    ? [...common].flatMap(([candidate, count]) => (candidate.startsWith(search) ? [count] : []))
    : [common.get(search) ?? 0];
  const counted = counts.reduce((sum, count) => sum + count, 0);
  return { search, hits: Math.min(most, Math.max(counted, uncommon)), certain: counted > 0 };
}

/** Neighbours among runs of words; nothing where no two words could follow each other. */
function askingInOrder(runs: readonly (readonly Chunk[])[], lexicon: Lexicon): Asking | undefined {
  const pairs = runs.flatMap(run =>
    run.slice(1).flatMap((right, at) => pairOf(run[at]!, right, lexicon) ?? []),
  );
  return asking(pairs, mostPairs);
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
  return { ...chunk, search: toQuery(other, open), hits: countHits(other, open, lexicon), paired: other };
}

export function askingsOf({ chunks }: Query, lexicon: Lexicon): Askings {
  const others = chunks.flatMap((chunk, index) =>
    chunk.asTyped
      ? []
      : chunk.terms[0]!.meant.slice(1).flatMap(other => {
          const read = chunks.with(index, reread(chunk, other, lexicon));
          return askingInOrder([read], lexicon) ?? asking(read, fewWords) ?? [];
        }),
  );
  return {
    words: asking(chunks, fewWords),
    moreWords: chunks.length > fewWords ? asking(chunks, manyWords) : undefined,
    inOrder: askingInOrder([chunks], lexicon),
    others: others.slice(0, mostOthers),
  };
}

/** What to ask when no record holds every word in order: one of them may be a slip that is a word itself. */
export function looserAskings({ chunks }: Query, lexicon: Lexicon): Asking[] {
  if (chunks.length < 2) return [];
  const slips = [...chunks.keys()].toSorted((left, right) => chunks[left]!.hits - chunks[right]!.hits);
  return slips.slice(0, mostLeftOut).flatMap(at => {
    const runs = [chunks.slice(0, at), chunks.slice(at + 1)];
    return askingInOrder(runs, lexicon) ?? asking(runs.flat(), fewWords) ?? [];
  });
}
