import { wordsOf } from '../language/fold.ts';

/**
 * Pagefind drops tone marks when it compares words but takes đ for a letter of its own. In its index đ is therefore
 * written as d with a combining stroke, a mark like any other; in a query it is a plain d.
 */
const stroke = '\u0335';

/**
 * Pagefind takes every word of a query for the beginning of one: "ca" finds "các", "cao", "cấp" as well, most of a large
 * catalogue. In its index each word therefore ends with this letter, which has no case and stands in no text of ours;
 * a query leaves it out where a word may go on.
 */
const end = 'ǀ';

/** Begins a pair of words, a letter of the same kind: no word of a text begins so. */
const pairing = 'ǁ';

const words = /[\p{L}\p{N}\p{M}]+/gu;

export function toIndex(text: string): string {
  return text.replace(words, `$&${end}`).replaceAll('đ', `d${stroke}`).replaceAll('Đ', `D${stroke}`);
}

export function fromIndex(text: string): string {
  return text.replaceAll(end, '').replaceAll(`d${stroke}`, 'đ').replaceAll(`D${stroke}`, 'Đ');
}

/** An open text is one whose last word may go on. */
export function toQuery(text: string, open: boolean): string {
  const closed = text.replace(words, `$&${end}`).replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return open && closed.endsWith(end) ? closed.slice(0, -end.length) : closed;
}

/** Two folded words that follow each other, as one word of the index. */
export function pair(left: string, right: string, open: boolean): string {
  return `${pairing}${left}${end}${right}${open ? '' : end}`;
}

export function pairsOf(text: string): string[] {
  const folded = wordsOf(text).map(word => word.folded);
  return folded.flatMap((word, at) => {
    const before = folded[at - 1];
    return before === undefined ? [] : [pair(before, word, false)];
  });
}
