import { wordsOf, type Word } from '../language/fold.ts';
import type { Query } from './query.ts';
import { answers } from './rank.ts';

export interface Marked {
  readonly text: string;
  readonly hit: boolean;
}

/** The words that answer the query; a word only begun counts where no whole one answers. */
function hitsIn(text: string, { terms, shorts }: Query): Word[] {
  const words = wordsOf(text);
  const asked = terms.map(term => ({
    term,
    least: words.some(word => answers(term, word) >= 0.9) ? 0.9 : 0.01,
  }));
  return words.filter(
    word => shorts.has(word.folded) || asked.some(({ term, least }) => answers(term, word) >= least),
  );
}

/** The text in pieces, those that answer the query marked; neighbouring hits are one piece. */
export function mark(text: string, query: Query): Marked[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let end = 0;
  for (const word of hitsIn(text, query)) {
    const between = text.slice(end, word.start);
    const last = pieces.at(-1);
    if (last && between.trim() === '') last.text += between + text.slice(word.start, word.end);
    else pieces.push({ text: between, hit: false }, { text: text.slice(word.start, word.end), hit: true });
    end = word.end;
  }
  pieces.push({ text: text.slice(end), hit: false });
  return pieces.filter(piece => piece.text !== '');
}

const longest = 160;

/** A long text cut around its first hit, at spaces. */
export function excerpt(text: string, query: Query): string {
  if (text.length <= longest) return text;
  const first = hitsIn(text, query)[0]?.start ?? 0;
  const from = first < longest / 2 ? 0 : text.indexOf(' ', first - longest / 3) + 1;
  const to = from + longest >= text.length ? text.length : text.lastIndexOf(' ', from + longest);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
