import { sure } from '../../sure.ts';

/** A measured word; pdfmake's. */
export interface MeasuredWord {
  readonly text: string;
  readonly width: number;
  readonly leadingCut?: number;
  readonly trailingCut?: number;
  readonly lineEnd?: boolean;
  readonly noNewLine?: boolean;
  /** Key of its tag. */
  readonly decorationColor?: string;
}

export interface Line {
  readonly words: MeasuredWord[];
  /** More than one for a word that has to be broken. */
  readonly height: number;
}

/** Points that a broken word may leave free at the end of each line. */
const letterWidth = 6;

/** Breaks measured words into lines as pdfmake's `Line.hasEnoughSpaceForInline` does. */
export function breakLines(words: readonly MeasuredWord[], room: number): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  let taken = 0;
  let cut = 0;
  let ended = false;
  let glued = false;
  words.forEach((word, index) => {
    const { width, trailing } = gluedFrom(words, index);
    const fits = !ended && taken + width - cut - trailing <= room;
    if (line === undefined || !(fits || glued)) {
      const letters = word.width - (word.trailingCut ?? 0);
      const height = letters > room ? Math.ceil(letters / Math.max(room / 2, room - letterWidth)) : 1;
      line = { words: [], height };
      lines.push(line);
      // What is left of a broken word shares its last line with the next.
      taken = (1 - height) * room;
      cut = word.leadingCut ?? 0;
    }
    line.words.push(word);
    taken += word.width;
    ended = word.lineEnd ?? false;
    glued = word.noNewLine ?? false;
  });
  return lines;
}

/** Widths of a word and of those that must stand on its line. */
function gluedFrom(words: readonly MeasuredWord[], index: number): { width: number; trailing: number } {
  let width = 0;
  let trailing = 0;
  for (let next = index; next < words.length; next += 1) {
    const word = sure(words[next], 'word');
    width += word.width;
    trailing += word.trailingCut ?? 0;
    if (!(word.noNewLine ?? false)) break;
  }
  return { width, trailing };
}

export const countLines = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.height, 0);

/** As many lines as find room. */
export function firstLines(lines: readonly Line[], room: number): Line[] {
  let height = 0;
  const count = lines.findIndex(line => (height += line.height) > room);
  return lines.slice(0, count === -1 ? lines.length : count);
}
