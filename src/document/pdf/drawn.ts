import type { Content } from 'pdfmake/interfaces';
import { body, penLineHeight, sizes } from '../standard.ts';
import type { BlankLine, Picture, Run } from '../tree.ts';
import { lineWidths, lookOf } from './measure.ts';
import { fitsOnePage, millimetres, type Piece, type Sheet } from './piece.ts';
import { inlines, type Inline } from './words.ts';

const size = sizes.body.ours;
/** A gap shorter than this is no use to a pen; points. */
const shortestGap = 24;
/** Widths are sums of fractions: a hair less than the line, or the last dots would wrap. */
const hair = 0.05;

interface Dots extends Inline {
  characterSpacing: number;
  noWrap: true;
}

/** Dots spread so that the last one ends exactly after `width` points. */
export function dots(width: number, sheet: Sheet, type: number = size): Dots {
  const dot = sheet.measure.width('.', type);
  const count = Math.max(2, Math.floor(width / dot));
  return {
    text: '.'.repeat(count),
    characterSpacing: (width - count * dot) / (count - 1),
    noWrap: true,
  };
}

function penLine(text: (Inline | Dots)[], sheet: Sheet): Content {
  const above = Math.max(0, millimetres(penLineHeight) - sheet.measure.lineHeight(size));
  return { text, fontSize: size, margin: [0, above, 0, 0], decorationColor: sheet.tags.leaf('P') };
}

type Part = BlankLine['parts'][number];
type Gap = Exclude<Part, Run>;

const isGap = (part: Part): part is Gap => 'gap' in part;
const isRun = (part: Part): part is Run => !isGap(part);

export function blankLine(block: BlankLine, sheet: Sheet): Piece {
  const { measure, textWidth } = sheet;
  const gaps = block.parts.filter(isGap);
  const words = block.parts.filter(isRun);
  const taken = words.reduce(
    (sum, run) => sum + measure.width(measure.printable(run.text), size, lookOf(run)),
    0,
  );
  const trailingSpace = measure.width(' ', size);
  const shares = gaps.reduce((sum, part) => sum + part.gap, 0);
  const free = textWidth - taken - hair;
  const fits = free >= gaps.length * shortestGap;
  const lastPart = block.parts.at(-1);
  const endsInOnlyGap = gaps.length === 1 && lastPart !== undefined && isGap(lastPart);
  // A single gap at the end takes what its words leave of their last line.
  const tail = endsInOnlyGap ? textWidth - lineWidths(words, size, textWidth, measure).at(-1)! - hair : 0;
  const share = (gap: number): number => (shares > 0 ? gap / shares : 1 / gaps.length);
  const line = block.parts.flatMap(part =>
    isGap(part)
      ? [dots(Math.max(shortestGap, fits ? free * share(part.gap) : tail - trailingSpace), sheet)]
      : inlines([part], size, textWidth, measure),
  );
  // Words that leave no room for the pen get a line of dots of their own.
  const below = block.continuation + (fits || gaps.length === 0 || tail > 3 * shortestGap ? 0 : 1);
  const rows = [line, ...Array.from({ length: below }, () => [dots(textWidth - hair, sheet)])];
  const height = (rows.length + Math.ceil(taken / textWidth)) * millimetres(penLineHeight);
  const content = { stack: rows.map(row => penLine(row, sheet)), unbreakable: fitsOnePage(height, sheet) };
  return { content, height, opening: Math.min(height, 2 * millimetres(penLineHeight)) };
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

export function picture(block: Picture, sheet: Sheet): Piece {
  const above = body.spaceBetween.ours;
  const isPng = pngSignature.every((byte, index) => block.bytes[index] === byte);
  if (!isPng) {
    const text = inlines(
      [{ text: `[${block.alternative}]`, italic: true }],
      size,
      sheet.textWidth,
      sheet.measure,
    );
    const content: Content = {
      text,
      fontSize: size,
      alignment: 'center',
      margin: [0, above, 0, 0],
      decorationColor: sheet.tags.leaf('P'),
    };
    return { content, height: above + measureOneLine(sheet), opening: measureOneLine(sheet) };
  }
  const shrink = Math.min(
    1,
    sheet.textWidth / millimetres(block.widthMm),
    (sheet.textHeight - above) / millimetres(block.heightMm),
  );
  const height = millimetres(block.heightMm) * shrink;
  const content: Content = {
    image: `data:image/png;base64,${base64(block.bytes)}`,
    width: millimetres(block.widthMm) * shrink,
    height,
    alignment: 'center',
    margin: [0, above, 0, 0],
    decorationColor: sheet.tags.leaf('Figure', { alternative: block.alternative }),
  };
  return { content, height: above + height, opening: above + height };
}

function measureOneLine(sheet: Sheet): number {
  return sheet.measure.lineHeight(size);
}
