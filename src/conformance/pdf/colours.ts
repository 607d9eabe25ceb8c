import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isColoured } from '../colour.ts';

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface ColouredWords {
  readonly text: string;
  readonly colour: string;
}

function wordsOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs
    .map((glyph: unknown) => {
      // A number is room between letters; a wide one parts words.
      if (typeof glyph === 'number') return glyph < -200 ? ' ' : '';
      const shows = typeof glyph === 'object' && glyph !== null && 'unicode' in glyph;
      return shows && typeof glyph.unicode === 'string' ? glyph.unicode : '';
    })
    .join('');
}

/** Words that a page paints in another colour than black. */
export function colouredWords({ fnArray, argsArray }: Operators): readonly ColouredWords[] {
  const found: ColouredWords[] = [];
  const saved: string[] = [];
  let colour = '000000';
  fnArray.forEach((operation, index) => {
    const given: unknown = argsArray[index];
    const first: unknown = Array.isArray(given) ? given[0] : undefined;
    if (operation === OPS.save) saved.push(colour);
    else if (operation === OPS.restore) colour = saved.pop() ?? colour;
    else if (operation === OPS.setFillRGBColor && typeof first === 'string') colour = first.replace('#', '');
    else if (operation === OPS.showText && isColoured(colour)) {
      const text = wordsOf(first).trim();
      if (text !== '') found.push({ text, colour: colour.toUpperCase() });
    }
  });
  return found;
}
