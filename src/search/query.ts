import { slugify, wordsOf, type Word } from '../language/fold.ts';
import { withoutKeystrokes } from '../language/keystrokes.ts';
import { distance } from '../language/nearest.ts';
import { abbreviationKey, type Lexicon } from './lexicon.ts';
import { toQuery } from './writing.ts';

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
interface Chunk {
  readonly search: string;
  /** The same as a whole word: in a phrase the engine takes no beginnings. */
  readonly closed: string;
  readonly terms: readonly Term[];
  /** How many records hold it at most. */
  readonly hits: number;
  readonly known: boolean;
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
function countHits(word: string, open: boolean, { words, records }: Lexicon): number {
  if (hasDigit(word)) return 0;
  if (!open) return words.get(word) ?? 0;
  let sum = 0;
  for (const [candidate, count] of words) if (candidate.startsWith(word)) sum += count;
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
    closed: toQuery(asked, false),
    terms: [term],
    hits: first === undefined ? 0 : countHits(first, open, lexicon),
    known: first === word.folded,
  };
}

/** A number such as "1.010815" or "1358/KH-UBND" is looked up whole. */
function chunkOfNumber(written: string, words: readonly Word[], last: boolean, lexicon: Lexicon): Chunk {
  const terms = words.map((word, at) => ({
    ...termOf(word, last && at === words.length - 1, lexicon),
    meant: [word.folded],
  }));
  return { search: toQuery(written, last), closed: toQuery(written, false), terms, hits: 0, known: true };
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

/** More records than this take too long to order in a browser, and too long to read. */
export const mostHits = 1000;
/** Words in more records than this tell little; where a query has rarer ones they are left to the ordering. */
const commonHits = 10_000;
/** Each word asked for costs a phone some kilobytes of index; the rarest few mostly single out what is sought. */
const fewWords = 4;
const mostWords = 8;
const mostOthers = 4;

/** The words worth asking for, rarest first: those in very many records only cost time. */
function telling({ chunks }: Query): Chunk[] {
  const asked = chunks.filter(({ search }) => search !== '');
  const rare = asked.filter(({ hits }) => hits <= commonHits);
  return (rare.length > 0 ? rare : asked)
    .toSorted((left, right) => left.hits - right.hits)
    .slice(0, mostWords);
}

const join = (chunks: readonly Chunk[]) => chunks.map(({ search }) => search).join(' ');
const asPhrase = (chunks: readonly Chunk[]) => `"${chunks.map(({ closed }) => closed).join(' ')}"`;

function longestRun(chunks: readonly Chunk[], belongs: (chunk: Chunk) => boolean): readonly Chunk[] {
  let longest: readonly Chunk[] = [];
  let run: Chunk[] = [];
  for (const chunk of chunks) {
    run = belongs(chunk) && chunk.search !== '' ? [...run, chunk] : [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** The whole query or, if it is long, the longest run of words that are asked for anyway: it costs no more of the index. */
function phraseOf(chunks: readonly Chunk[], asked: readonly Chunk[]): string | undefined {
  const run = longestRun(chunks, chunk => chunks.length <= mostWords || asked.includes(chunk));
  return run.length > 1 ? asPhrase(run) : undefined;
}

const isBroad = (asked: readonly Chunk[]) =>
  asked.every(({ hits, terms }) => hits > mostHits || terms.length === 0);

/** What to ask the engine. */
export interface Asking {
  /** The rarest words; if they are in too many records to read, more words and at last a run of them as a phrase. */
  readonly steps: readonly string[];
  /** Whether the words may be in more records than can be ordered. */
  readonly broad: boolean;
  readonly phrase: string | undefined;
  /** Other readings of words the catalogue does not know. */
  readonly others: readonly string[];
}

export function askingsOf(query: Query): Asking {
  const asked = telling(query);
  const run = phraseOf(query.chunks, asked);
  const steps = asked.length > fewWords ? [asked.slice(0, fewWords), asked] : [asked];
  const others = asked
    .slice(0, fewWords)
    .flatMap((chunk, index, few) =>
      chunk.known
        ? []
        : chunk.terms[0]!.meant.slice(1).map(other =>
            join(few.with(index, { ...chunk, search: toQuery(other, chunk.terms[0]!.open) })),
          ),
    );
  return {
    steps: steps.map(join).filter(words => words !== ''),
    broad: isBroad(asked),
    phrase: run,
    others: others.slice(0, mostOthers),
  };
}

/** What to ask when no record holds every word: one of them may be a slip that is a word itself. */
export function looserAskings(query: Query): Asking[] {
  const asked = telling(query);
  const left = query.chunks.length <= mostWords ? query.chunks : asked;
  if (left.length < 2) return [];
  return left.map(slip => {
    const others = asked.filter(chunk => chunk !== slip);
    const run = longestRun(query.chunks, chunk => chunk !== slip && left.includes(chunk));
    return {
      steps: others.length > 0 && others.length < asked.length ? [join(others)] : [],
      broad: isBroad(others),
      phrase: run.length > 2 ? asPhrase(run) : undefined,
      others: [],
    };
  });
}
