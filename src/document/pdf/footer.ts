import type { Column, Content } from 'pdfmake/interfaces';
import { squaresOf, squaresOutline } from '../square-code.ts';
import {
  bottomMargin,
  footer as places,
  margins,
  pointsPerMillimetre,
  postedCode,
  scaled,
  sizes,
} from '../standard.ts';
import type { Footer, SquareCode } from '../tree.ts';
import { lineWidths, linesHigh, type Measure } from './measure.ts';
import { millimetres } from './piece.ts';
import { inlines } from './words.ts';

export interface LaidFooter {
  /** Points. */
  readonly height: number;
  /** Made anew for each page: pdfmake writes into what it draws. */
  readonly content?: () => Content;
}

function codeContent({ address }: SquareCode, codeSide: number): Column {
  const squares = squaresOf(address);
  const { side } = squares;
  return {
    svg: `<svg viewBox="0 0 ${side} ${side}"><path d="${squaresOutline(squares)}"/></svg>`,
    width: codeSide,
    height: codeSide,
  };
}

/**
 * Words at the left, the code at the right, both down to the same edge. Words come first: what is drawn behind them is
 * pagination like them. ISO 14289-1, 7.8
 */
export function footerOf(
  { lines, code }: Footer,
  textWidth: number,
  measure: Measure,
  scale?: number,
): LaidFooter {
  const size = scale === undefined ? sizes.footer.ours : scaled(sizes.footer.ours, scale);
  const codeSide = millimetres(scale === undefined ? places.code : postedCode * scale);
  const room = code === undefined ? textWidth : textWidth - codeSide - millimetres(places.beside);
  const widths = lines.flatMap(text => lineWidths([{ text }], size, room, measure));
  const wordsHeight = linesHigh(widths, size, measure);
  const height = Math.max(wordsHeight, code === undefined ? 0 : codeSide);
  const margin = millimetres(bottomMargin(height / pointsPerMillimetre));
  const top = margin - millimetres(places.bottom) - height;
  const words = (): Column => ({
    width: room,
    stack: lines.map(text => ({ text: inlines([{ text }], size, room, measure), fontSize: size })),
    margin: [0, height - wordsHeight, 0, 0],
  });
  return {
    height,
    content: () => ({
      columns: code === undefined ? [words()] : [words(), codeContent(code, codeSide)],
      columnGap: code === undefined ? 0 : millimetres(places.beside),
      margin: [millimetres(margins.left.ours), top, millimetres(margins.right.ours), 0],
    }),
  };
}
