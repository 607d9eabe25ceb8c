import { wordsWidth } from '../document/times-widths.ts';
import { kindOfTitle } from './kinds.ts';
import { isCountry, mayOpen } from './letterhead.ts';
import type { Passage, Piece } from './model.ts';
import { startsWith } from './places.ts';
import { isAppendixLabel } from './wording.ts';

/** A tab, or so many spaces that they stand for one. */
const parting = /\t+|[ \u00a0]{4,}/u;

/** Letters: no line of a letterhead or a closing is longer, with both its halves. */
const longestLine = 110;

/** Tables are counted upwards and frames of words downwards; these stand far from both. */
const layoutTables = { head: -1_000_000, closing: -1_000_001 } as const;

function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let start = 0;
  return pieces.flatMap(piece => {
    const at = start;
    start += piece.text.length;
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    return text === '' ? [] : [{ ...piece, text }];
  });
}

const widthOf = (pieces: readonly Piece[]) =>
  pieces.reduce((total, { text, size, bold, italic }) => total + wordsWidth(text, size, bold, italic), 0);

/** The two halves of a line that tabs lay out in columns; what stands alone behind a tab stands in the right one. */
function halvesOf(passage: Passage, table: number, row: number): readonly Passage[] {
  const whole = passage.pieces.map(({ text }) => text).join('');
  const lead = whole.length - whole.trimStart().length;
  const found = parting.exec(whole.slice(lead));
  const end = found ? lead + found.index : whole.length;
  const next = found ? end + found[0].length : whole.length;
  const half = (from: number, to: number, column: number): readonly Passage[] => {
    const pieces = cut(passage.pieces, from, to);
    const text = pieces
      .map(piece => piece.text)
      .join('')
      .trim();
    if (text === '') return [];
    const place = { table, row, column };
    return [{ ...passage, text, pieces, place, align: undefined, lineWidths: [widthOf(pieces)] }];
  };
  const isAlone = !found && whole.startsWith('\t');
  return [...half(lead, end, isAlone ? 1 : 0), ...half(next, whole.length, 1)];
}

const isParted = ({ text, place }: Passage) => !place && parting.test(text.trim());

const holdsCountry = (passage: Passage) =>
  isParted(passage) && passage.text.split(parting).some(text => isCountry({ text }));

/** The text itself begins: no line of a letterhead. */
const opensText = (passage: Passage) =>
  (passage.align === 'center' && !isParted(passage) && !passage.text.startsWith('\t')) ||
  passage.text.length > longestLine ||
  kindOfTitle(passage.text) !== undefined ||
  startsWith(passage, 'kinh gui');

interface Range {
  readonly start: number;
  readonly end: number;
  readonly table: number;
}

function headOf(passages: readonly Passage[]): Range | undefined {
  const start = passages.slice(0, mayOpen).findIndex(holdsCountry);
  if (start < 0) return undefined;
  const end = passages.findIndex((passage, index) => index > start && opensText(passage));
  return { start: 0, end: end < 0 ? passages.length : end, table: layoutTables.head };
}

function closingOf(passages: readonly Passage[]): Range | undefined {
  const start = passages.findIndex(passage => isParted(passage) && startsWith(passage, 'noi nhan'));
  if (start < 0) return undefined;
  const end = passages.findIndex(
    (passage, index) => index > start && (isAppendixLabel(passage.text) || passage.text.length > longestLine),
  );
  return { start, end: end < 0 ? passages.length : end, table: layoutTables.closing };
}

/** What tabs, not a table, lay out in two columns at the head and the end of a text, as if a table did. */
export function untabbed(passages: readonly Passage[]): readonly Passage[] {
  const ranges = [headOf(passages), closingOf(passages)].filter(range => range !== undefined);
  if (ranges.length === 0) return passages;
  return passages.flatMap((passage, index) => {
    const range = ranges.find(({ start, end }) => index >= start && index < end);
    return range && !passage.place ? halvesOf(passage, range.table, index) : [passage];
  });
}
