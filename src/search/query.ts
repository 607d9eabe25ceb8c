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

/** Records that hold the word or one that begins with it, as the engine finds them. */
function countHits(word: string, { words, records }: Lexicon): number {
  if (hasDigit(word)) return 0;
  let sum = 0;
  for (const [candidate, count] of words) if (candidate.startsWith(word)) sum += count;
  return Math.min(sum, records);
}

function meanings(word: string, open: boolean, lexicon: Lexicon): string[] {
  const holds = (candidate: string) => lexicon.words.has(candidate);
  if (holds(word)) return [word];
  const keyed = withoutKeystrokes(word).filter(holds);
  if (keyed.length > 0) return keyed;
  if (hasDigit(word) || (open && countHits(word, lexicon) > 0)) return [word];
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

function chunkOfWord(word: Word, open: boolean, lexicon: Lexicon): Chunk {
  const term = termOf(word, open, lexicon);
  const [first] = term.meant;
  return {
    search: first === word.folded ? toQuery(word.written) : (first ?? ''),
    terms: [term],
    hits: first === undefined ? 0 : countHits(first, lexicon),
    known: first === word.folded,
  };
}

/** A number such as "1.010815" or "1358/KH-UBND" is looked up whole. */
function chunkOfNumber(written: string, words: readonly Word[], lexicon: Lexicon): Chunk {
  const terms = words.map(word => ({ ...termOf(word, false, lexicon), meant: [word.folded] }));
  return { search: toQuery(written), terms, hits: 0, known: true };
}

/** Reads what a person typed: abbreviations spelt out, key leftovers and misspelt words set right. */
export function understand(text: string, lexicon: Lexicon): Query {
  const typed = text.normalize('NFC');
  const written = typed.split(/\s+/).filter(piece => wordsOf(piece).length > 0);
  const chunks = written.flatMap((piece, index): Chunk[] => {
    const words = wordsOf(piece);
    const full = lexicon.abbreviations.get(abbreviationKey(piece));
    if (full !== undefined) return wordsOf(full).map(word => chunkOfWord(word, false, lexicon));
    if (words.length > 1 && hasDigit(piece)) return [chunkOfNumber(piece, words, lexicon)];
    const last = index === written.length - 1 && !/\s$/.test(typed);
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
const mostHits = 10_000;
/** Beyond this many, further words find nothing more, and each costs a phone some kilobytes of index. */
const mostWords = 8;
const mostSearches = 6;

/** Whether so many records hold every word that an answer would be no answer. */
export function isTooBroad({ chunks }: Query): boolean {
  return chunks.length === 0 || chunks.every(({ hits }) => hits > mostHits);
}

/** The words worth asking for, rarest first: those in very many records only cost time. */
function telling({ chunks }: Query): Chunk[] {
  const asked = chunks.filter(({ search }) => search !== '');
  const rare = asked.filter(({ hits }) => hits <= mostHits);
  return (rare.length > 0 ? rare : asked)
    .toSorted((left, right) => left.hits - right.hits)
    .slice(0, mostWords);
}

const join = (chunks: readonly Chunk[]) => chunks.map(({ search }) => search).join(' ');

/** What to ask the engine: first the likeliest reading, then its words as a phrase, then other readings of words it does not know. */
export function readings(query: Query): string[] {
  const asked = telling(query);
  if (asked.length === 0) return [];
  const phrase = query.chunks.length > 1 ? [`"${join(query.chunks)}"`] : [];
  const others = asked.flatMap((chunk, index) =>
    chunk.known
      ? []
      : chunk.terms[0]!.meant.slice(1).map(search => join(asked.with(index, { ...chunk, search }))),
  );
  return [join(asked), ...phrase, ...others].slice(0, mostSearches);
}

/** The longer run of words beside one left out, as a phrase. */
function runBeside(chunks: readonly Chunk[], left: number): string[] {
  const before = chunks.slice(0, left);
  const after = chunks.slice(left + 1);
  const longer = before.length > after.length ? before : after;
  return longer.length > 2 ? [`"${join(longer)}"`] : [];
}

/** What to ask when no record holds every word: one of them may be a slip that is a word itself. */
export function looserReadings(query: Query): string[] {
  const asked = telling(query);
  if (asked.length < 2) return [];
  return [
    ...(query.chunks.length <= mostWords
      ? query.chunks.flatMap((_, index) => runBeside(query.chunks, index))
      : []),
    ...asked.map((_, index) => join(asked.toSpliced(index, 1))),
  ];
}
