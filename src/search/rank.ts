import { wordsOf, type Word } from '../language/fold.ts';
import { distance } from '../language/nearest.ts';
import { spellOut, type Lexicon } from './lexicon.ts';
import type { Query, Term } from './query.ts';
import { parts, separator, type Part } from './parts.ts';

export type Found = Readonly<Record<Part, string>>;

/** A hit in a title or a code says most; then papers and agencies, then what stands around them. */
const partWeights: Readonly<Record<Part, number>> = {
  title: 1,
  code: 1,
  names: 0.9,
  papers: 0.75,
  agencies: 0.7,
  field: 0.7,
  source: 0.65,
  full: 0.6,
  text: 0.5,
};

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** "hóa" and "hoá" are one spelling: the tone belongs to the syllable, not to the letter. */
function spelling(written: string): string {
  const letters = written.normalize('NFD');
  return letters.replace(toneMarks, '') + (letters.match(toneMarks)?.join('') ?? '');
}

interface PlacedWord extends Word {
  /** Its number among the words of the piece. */
  readonly at: number;
}

/** One piece of a record, taken apart once: the same records come back with every letter typed. */
interface Piece {
  readonly part: Part;
  readonly text: string;
  readonly words: readonly PlacedWord[];
  /** The words by what they are folded to. */
  readonly places: ReadonlyMap<string, readonly PlacedWord[]>;
}

export type Prepared = readonly Piece[];

export function prepare(found: Found, { abbreviations }: Lexicon): Prepared {
  return parts.flatMap(part =>
    found[part].split(separator).map(text => {
      const words = wordsOf(spellOut(text, abbreviations)).map((word, at) => ({ ...word, at }));
      const places = Map.groupBy(words, ({ folded }) => folded);
      return { part, text, words, places };
    }),
  );
}

/** How well a word answers a term, from 0 to 1. */
export function answers({ meant, open }: Term, word: Word): number {
  if (meant[0] === word.folded) return 1;
  if (meant.includes(word.folded)) return 0.9;
  return open && meant.some(start => word.folded.startsWith(start)) ? 0.85 : 0;
}

/** The same for words that may hold a slip. */
function nearlyAnswers({ meant, folded }: Term, word: Word): number {
  const typed = meant[0] ?? folded;
  return typed.length > 2 && !/\d/.test(typed) && distance(typed, word.folded, 1) <= 1 ? 0.6 : 0;
}

interface Match {
  readonly term: Term;
  readonly quality: number;
  readonly at: number;
  readonly toned: boolean;
}

/** The best of some words for a term; of equals the one that follows the last term's word, then the one spelt alike. */
function best(term: Term, words: readonly PlacedWord[], after: number, answer: typeof answers): Match {
  let found: Match = { term, quality: 0, at: -2, toned: false };
  let highest = 0;
  const spelt = term.toned ? spelling(term.written) : '';
  for (const word of words) {
    const quality = answer(term, word);
    if (quality === 0) continue;
    const toned = term.toned && spelling(word.written) === spelt;
    const rank = quality + (word.at === after + 1 ? 0.02 : 0) + (toned ? 0.01 : 0);
    if (rank <= highest) continue;
    found = { term, quality, at: word.at, toned };
    highest = rank;
  }
  return found;
}

function matchAll({ terms }: Query, piece: Piece): readonly Match[] {
  let after = -2;
  const exact = terms.map(term => {
    const places = term.open ? piece.words : term.meant.flatMap(word => piece.places.get(word) ?? []);
    const found = best(term, places, after, answers);
    // A misspelt word has its place too: what follows it is looked for behind it.
    after = found.at < 0 ? after + 1 : found.at;
    return found;
  });
  const missed = exact.filter(({ quality }) => quality === 0).length;
  // A text that holds few of the words is not what was misspelt.
  if (missed === 0 || missed > terms.length / 2) return exact;
  return exact.map((found, index) =>
    found.quality > 0 ? found : best(found.term, piece.words, exact[index - 1]?.at ?? -2, nearlyAnswers),
  );
}

interface Judgement {
  readonly score: number;
  readonly matches: readonly Match[];
  /** How many of the words follow each other as in the query, from 0 to 1. */
  readonly order: number;
}

/** How well one piece of text answers the query, and how well each term. */
function judge(query: Query, piece: Piece): Judgement {
  const { terms } = query;
  const matches = matchAll(query, piece);
  const found = matches.filter(({ at }) => at >= 0);
  if (found.length === 0) return { score: 0, matches, order: 0 };
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const held = matches.reduce((sum, { term, quality }) => sum + term.weight * quality, 0);
  const follows = matches.filter(({ at }, index) => {
    const before = matches[index - 1];
    return before !== undefined && at >= 0 && at === before.at + 1;
  });
  const order = terms.length === 1 ? 1 : follows.length / (terms.length - 1);
  const density = new Set(found.map(({ at }) => at)).size / piece.words.length;
  const tones = terms.filter(({ toned }) => toned).length;
  const spelt = tones === 0 ? 1 : 0.85 + 0.15 * (matches.filter(({ toned }) => toned).length / tones);
  return {
    score: (held / whole) ** 1.5 * (0.5 + 0.38 * order ** 2 + 0.12 * density) * spelt,
    matches,
    order,
  };
}

export interface Judged {
  readonly score: number;
  /** Where it answers best, and the piece of text that does. */
  readonly part: Part;
  readonly piece: string;
  /** Whether that piece holds every word. */
  readonly whole: boolean;
  /** How many of the words follow each other as in the query, from 0 to 1. */
  readonly order: number;
}

/** Judges a record by its best piece of text, and by how many words it holds in all. */
export function rank(query: Query, prepared: Prepared): Judged {
  let judged: Judged = { score: 0, part: 'title', piece: '', whole: false, order: 0 };
  const held = new Map<Term, number>();
  for (const piece of prepared) {
    const { score, matches, order } = judge(query, piece);
    for (const { term, quality } of matches) held.set(term, Math.max(held.get(term) ?? 0, quality));
    // A paper or an agency that is called just so is meant before a title that also holds the words.
    const isAll = order === 1 && matches.length === piece.words.length;
    const weighed = score * partWeights[piece.part] ** (isAll ? 0.5 : 1);
    if (weighed <= judged.score) continue;
    const whole = matches.every(({ quality }) => quality >= 0.85);
    judged = { score: weighed, part: piece.part, piece: piece.text, whole, order };
  }
  const inAll = query.terms.reduce((sum, term) => sum + term.weight * (held.get(term) ?? 0), 0);
  const all = query.terms.reduce((sum, { weight }) => sum + weight, 0);
  return { ...judged, score: 0.7 * judged.score + 0.3 * (all === 0 ? 0 : inAll / all) };
}
