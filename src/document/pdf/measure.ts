import type { Run, Text } from '../tree.ts';

/** How letters look; absent means upright and regular. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly raised?: boolean;
}

/** Share of their size that raised letters are set in; pdfmake's. */
export const raisedShare = 0.58;

/** The font, as the engine that will draw it sees it. */
export interface Measure {
  /** Points. */
  readonly width: (text: string, size: number, look?: Look) => number;
  /** Text with only letters the font has. */
  readonly printable: (text: string) => string;
  /** Points from one baseline to the next at single spacing, as Word counts it. */
  readonly lineHeight: (size: number) => number;
  /** What pdfmake has to multiply its own line height by to reach that. */
  readonly lineFactor: number;
}

export function lookOf(run: Run, whole: Look = {}): Look {
  return {
    bold: run.bold ?? whole.bold ?? false,
    italics: run.italic ?? whole.italics ?? false,
    raised: run.raised ?? whole.raised ?? false,
  };
}

/** Words as they print, each with the spaces after it. */
const word = /[^ ]+ *| +/gu;

/** Widths of the lines that words make when set in `room` points, as the engine breaks them. */
export function lineWidths(
  text: Text,
  size: number,
  room: number,
  measure: Measure,
  whole: Look = {},
  indent = 0,
): number[] {
  const lines = [indent];
  let last = indent;
  let gap = 0;
  const begin = (width: number) => {
    last = width;
    lines.push(width);
  };
  for (const run of text) {
    const look = lookOf(run, whole);
    for (const [piece] of measure.printable(run.text).matchAll(word)) {
      const letters = measure.width(piece.trimEnd(), size, look);
      if (last + gap + letters <= room || last === 0) {
        last = last + gap + letters;
        lines[lines.length - 1] = last;
      } else begin(letters);
      for (let over = letters - room; over > 0; over -= room) begin(Math.min(over, room));
      gap = measure.width(piece, size, look) - letters;
    }
  }
  return lines;
}

function widestWord(text: Text, size: number, measure: Measure, whole: Look): number {
  const widths = text.flatMap(run =>
    [...measure.printable(run.text).matchAll(word)].map(([piece]) =>
      measure.width(piece.trimEnd(), size, lookOf(run, whole)),
    ),
  );
  return Math.max(0, ...widths);
}

/** The narrowest room that takes no more lines and cuts no word: centred words then stand in even lines. */
export function evenRoom(text: Text, size: number, room: number, measure: Measure, whole: Look = {}): number {
  const count = (width: number): number => lineWidths(text, size, width, measure, whole).length;
  const lines = count(room);
  if (lines === 1) return room;
  let narrow = Math.min(room, Math.max(room / 2, widestWord(text, size, measure, whole)));
  let wide = room;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (count(middle) > lines) narrow = middle;
    else wide = middle;
  }
  return wide;
}

export function linesHigh(lines: readonly number[], size: number, measure: Measure): number {
  return lines.length * measure.lineHeight(size);
}
