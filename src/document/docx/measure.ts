import { wordsWidth } from '../times-widths.ts';
import { pointsPerMillimetre } from '../standard.ts';

/** How words are set; widths are those of every font with the metrics of Times. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly raised?: boolean;
}

/** Share of their size that Word sets raised letters in. */
const raisedShare = 0.65;

/** Points. */
export function wordsLength(text: string, type: Type): number {
  const size = type.raised === true ? type.size * raisedShare : type.size;
  return wordsWidth(text, size, type.bold ?? false, type.italic ?? false) * pointsPerMillimetre;
}

/** Length of each line, in points, when words fill lines of this width as a word processor fills them. */
export function lineLengths(text: string, type: Type, width: number): readonly number[] {
  const space = wordsLength(' ', type);
  const lengths: number[] = [];
  let current = 0;
  // A non-breaking space is no place to part, so not \s.
  for (const word of text.split(/[ \t\n]+/u)) {
    const length = wordsLength(word, type);
    if (current > 0 && current + space + length <= width) current += space + length;
    else {
      if (current > 0) lengths.push(current);
      current = length;
      // A word longer than a line is cut where the line ends.
      for (; current > width; current -= width) lengths.push(width);
    }
  }
  return [...lengths, current];
}

/** The least width that still takes no more lines: a title then has lines of like length and no lone last word. */
export function balancedWidth(text: string, type: Type, width: number): number {
  const count = lineLengths(text, type, width).length;
  if (count === 1) return width;
  // Narrower than its longest word it would cut that and take no more lines for it.
  const longest = Math.max(...text.split(/[ \t\n]+/u).map(word => wordsLength(word, type)));
  let [tooNarrow, enough] = [Math.min(width, Math.max(width / count / 2, longest)), width];
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    if (lineLengths(text, type, middle).length <= count) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}
