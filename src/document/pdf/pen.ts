import type { Content } from 'pdfmake/interfaces';
import { blankLines, isTight, type Measures, type PenLine } from '../pen-lines.ts';
import { body, penLineHeight, sizes } from '../standard.ts';
import type { BlankLine, Run } from '../tree.ts';
import { lookOf, type Look } from './measure.ts';
import { millimetres, type Piece, type Sheet } from './piece.ts';
import { together } from './prose.ts';
import { unheard } from './tags.ts';
import { inlines, type Inline } from './words.ts';

const size = sizes.body.ours;
const indent = millimetres(body.firstLineIndent.ours);
/** Widths are sums of fractions: a hair less than the line, or the last dots would wrap. */
const hair = 0.2;

interface Dots extends Inline {
  characterSpacing: number;
  noWrap: true;
  decorationColor: string;
}

/** Dots spread so that the last one ends exactly after `width` points. */
export function dots(width: number, sheet: Sheet, type: number = size): Dots {
  const dot = sheet.measure.width('.', type);
  const count = Math.max(2, Math.floor(width / dot));
  return {
    text: '.'.repeat(count),
    characterSpacing: (width - count * dot) / (count - 1),
    noWrap: true,
    decorationColor: unheard,
  };
}

/** What lines for the pen need to know of their place. */
export function measuresIn(width: number, sheet: Sheet, look: Look = {}, stepsIn = 0): Measures {
  const { measure } = sheet;
  // pdfmake measures word by word: nothing is kerned across a space.
  const wordsWidth = (run: Run): number =>
    (measure.printable(run.text).match(/[^ ]+ *| +/gu) ?? []).reduce(
      (sum, word) => sum + measure.width(word, size, lookOf(run, look)),
      0,
    );
  return { width: width - hair, indent: stepsIn, wordsWidth };
}

/** Room above instead of a taller line, so that the first line keeps its distance too. */
function drawPenLine(line: PenLine, isTightLine: boolean, sheet: Sheet, look: Look, tag: string): Piece {
  const { measure, textWidth } = sheet;
  const lineHeight = measure.lineHeight(size);
  const above = isTightLine ? 0 : Math.max(0, millimetres(penLineHeight) - lineHeight);
  const text = line.flatMap(stretch =>
    stretch.kind === 'dots'
      ? [{ ...dots(stretch.width, sheet), decorationColor: sheet.tags.gap(tag, stretch.gap.asks) }]
      : inlines([stretch.run], size, textWidth, measure, look),
  );
  const content: Content = {
    // The space parts the words of two lines for a screen reader.
    text: [...text, { text: ' ' }],
    fontSize: size,
    margin: [line[0]?.left ?? 0, above, 0, 0],
    decorationColor: tag,
  };
  return { content, height: above + lineHeight, opening: above + lineHeight };
}

/** One paragraph on its lines. */
export function drawPenLines(lines: readonly PenLine[], sheet: Sheet, look: Look = {}): Piece[] {
  const tag = sheet.tags.leaf('P');
  return lines.map((line, index) => drawPenLine(line, isTight(line, index), sheet, look, tag));
}

/** The lines of one blank stay together: a label alone at the foot of a page asks for nothing. */
export function blankLine(block: BlankLine, sheet: Sheet): Piece {
  const measures = measuresIn(sheet.textWidth, sheet, {}, indent);
  return together(drawPenLines(blankLines(block, measures), sheet), sheet);
}
