import { wordsOf, type Word } from '../language/fold.ts';
import { distance } from '../language/nearest.ts';
import { spellOut, type Lexicon } from './lexicon.ts';
import type { Query, Term } from './query.ts';
import { parts, separator, type Part } from './record.ts';

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

/** How well a word answers a term, from 0 to 1. */
export function answers({ meant, open }: Term, word: Word): number {
  if (meant[0] === word.folded) return 1;
  if (meant.includes(word.folded)) return 0.9;
  if (open && meant.some(start => word.folded.startsWith(start))) return 0.85;
  return 0;
}

/** The same for words that may hold a slip. */
function nearlyAnswers(term: Term, word: Word): number {
  const typed = term.meant[0] ?? word.folded;
  return typed.length > 2 && !/\d/.test(typed) && distance(typed, word.folded, 1) <= 1 ? 0.6 : 0;
}

interface Match {
  readonly quality: number;
  readonly at: number;
  readonly toned: boolean;
}

const nothing: Match = { quality: 0, at: -2, toned: false };

/** The best word for a term; of equals the one that follows the last term's word, then the one spelt alike. */
function match(term: Term, words: readonly Word[], after: number, answer: typeof answers): Match {
  let best = nothing;
  let bestRank = 0;
  for (const [at, word] of words.entries()) {
    const quality = answer(term, word);
    if (quality === 0) continue;
    const toned = spelling(word.written) === spelling(term.written);
    const rank = quality + (at === after + 1 ? 0.02 : 0) + (toned ? 0.01 : 0);
    if (rank > bestRank) {
      best = { quality, at, toned };
      bestRank = rank;
    }
  }
  return best;
}

function matchAll({ terms }: Query, words: readonly Word[]): readonly Match[] {
  let after = -2;
  const exact = terms.map(term => {
    const found = match(term, words, after, answers);
    after = found.at;
    return found;
  });
  const missed = exact.filter(({ quality }) => quality === 0).length;
  // A text that holds few of the words is not what was misspelt.
  if (missed === 0 || missed > terms.length / 2) return exact;
  return exact.map((found, index) =>
    found.quality > 0 ? found : match(terms[index]!, words, exact[index - 1]?.at ?? -2, nearlyAnswers),
  );
}

/** How well one piece of text answers the query, and how well each term. */
function judge(query: Query, words: readonly Word[]): { score: number; matches: readonly Match[] } {
  const matches = matchAll(query, words);
  const whole = query.terms.reduce((sum, { weight }) => sum + weight, 0);
  const held = query.terms.reduce((sum, { weight }, index) => sum + weight * matches[index]!.quality, 0);
  const found = matches.filter(({ at }) => at >= 0);
  const follows = matches.filter(
    ({ at }, index) => index > 0 && at >= 0 && at === matches[index - 1]!.at + 1,
  );
  const order = query.terms.length === 1 ? 1 : follows.length / (query.terms.length - 1);
  const density = new Set(found.map(({ at }) => at)).size / Math.max(words.length, 1);
  const tones = query.terms.filter(({ toned }) => toned).length;
  const right = matches.filter(({ toned }, index) => toned && query.terms[index]!.toned).length;
  const spelt = tones === 0 ? 1 : 0.85 + 0.15 * (right / tones);
  const score = (held / whole) ** 1.5 * (0.5 + 0.38 * order ** 2 + 0.12 * density) * spelt;
  return { score: Number.isFinite(score) ? score : 0, matches };
}

export interface Judged {
  readonly score: number;
  /** Where it answers best, and the piece of text that does. */
  readonly part: Part;
  readonly piece: string;
  /** Whether that piece holds every word. */
  readonly whole: boolean;
}

/** Judges a record by its best piece of text, and by how many words it holds in all. */
export function rank(query: Query, found: Found, { abbreviations }: Lexicon): Judged {
  let best: Judged = { score: 0, part: 'title', piece: found.title, whole: false };
  const held = query.terms.map(() => 0);
  for (const part of parts) {
    for (const piece of found[part].split(separator)) {
      const { score, matches } = judge(query, wordsOf(spellOut(piece, abbreviations)));
      for (const [index, { quality }] of matches.entries()) held[index] = Math.max(held[index]!, quality);
      if (score * partWeights[part] > best.score)
        best = {
          score: score * partWeights[part],
          part,
          piece,
          whole: matches.every(({ quality }) => quality >= 0.85),
        };
    }
  }
  const weights = query.terms.map(({ weight }) => weight);
  const inAll = weights.reduce((sum, weight, index) => sum + weight * held[index]!, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return { ...best, score: 0.7 * best.score + 0.3 * (all === 0 ? 0 : inAll / all) };
}
