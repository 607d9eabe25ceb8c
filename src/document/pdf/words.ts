import type { Text } from '../tree.ts';
import { lookOf, type Look, type Measure } from './measure.ts';

/** A stretch of letters of one look, as pdfmake takes it. */
export interface Inline {
  text: string;
  bold?: boolean;
  italics?: boolean;
  noWrap?: boolean;
  sup?: boolean;
  /** Key of the tag where it is not that of the whole text. */
  decorationColor?: string;
}

const word = /[^ ]+ *| +/gu;
/** Signs inside a word where Unicode allows a line to end: "61/2018/NĐ-CP" must neither break nor be stretched there. */
const breakable = /[\p{L}\p{N}][^\s\p{L}\p{N}\p{M}]+[\p{L}\p{N}]/u;

interface Stretch {
  text: string;
  look: Look;
}

/** Spaces at the head of a run go to the tail of the one before: justification would count such a gap twice. */
function stretches(text: Text, whole: Look, measure: Measure): Stretch[] {
  const result: Stretch[] = [];
  for (const run of text) {
    if (run.revision === 'deleted') continue;
    const letters = measure.printable(run.text);
    const before = result.at(-1);
    const rest = before ? letters.trimStart() : letters;
    if (before) before.text += letters.slice(0, letters.length - rest.length).replaceAll(/[^ ]/gu, ' ');
    if (rest !== '') result.push({ text: rest, look: lookOf(run, whole) });
  }
  return result;
}

/** Words of a paragraph for pdfmake; those with signs inside stay whole where `room` points are enough for them. */
export function inlines(
  text: Text,
  size: number,
  room: number,
  measure: Measure,
  whole: Look = {},
): Inline[] {
  const result: Inline[] = [];
  for (const { text: letters, look } of stretches(text, whole, measure)) {
    const style = {
      ...(look.bold && { bold: true }),
      ...(look.italics && { italics: true }),
      ...(look.raised && { sup: true }),
    };
    if (!breakable.test(letters)) {
      result.push({ text: letters, ...style });
      continue;
    }
    let plain = '';
    for (const [piece] of letters.matchAll(word)) {
      if (breakable.test(piece) && measure.width(piece.trimEnd(), size, look) <= room) {
        if (plain !== '') result.push({ text: plain, ...style });
        plain = '';
        result.push({ text: piece, ...style, noWrap: true });
      } else plain += piece;
    }
    if (plain !== '') result.push({ text: plain, ...style });
  }
  return result.length > 0 ? result : [{ text: '' }];
}
