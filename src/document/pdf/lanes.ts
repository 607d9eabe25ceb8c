import type { CanvasElement, Content } from 'pdfmake/interfaces';
import { lineOf, picturesOf, type LanesPicture, type LanesWords } from '../lanes.ts';
import { body } from '../standard.ts';
import type { Lanes } from '../tree.ts';
import type { Piece, Sheet } from './piece.ts';

const ink = '#000000';
/** Under figures, light enough for them and dark enough for a copier. */
const shade = '#d9d9d9';
const dashes = { length: 3, space: 2 } as const;

function vectorsOf({ boxes, ways }: LanesPicture): CanvasElement[] {
  return [
    ...boxes.map(({ x, y, width, height, dashed, filled }): CanvasElement => ({
      type: 'rect',
      x,
      y,
      w: width,
      h: height,
      lineWidth: 0.75,
      lineColor: ink,
      ...(filled && { color: shade }),
      ...(dashed && { dash: dashes }),
    })),
    ...ways.map(({ from: [x1, y1], to: [x2, y2], dashed, thin }): CanvasElement => ({
      type: 'line',
      x1,
      y1,
      x2,
      y2,
      lineWidth: thin ? 0.5 : 1,
      lineColor: ink,
      ...(dashed && { dash: dashes }),
    })),
  ];
}

/** Each line where the picture has it; what stands below has been drawn, so it lies above the place in hand. */
function wordsOf(words: LanesWords, picture: LanesPicture, key: string, { measure }: Sheet): Content[] {
  const { lines, size, bold, align } = words;
  return lines.map((line, index) => {
    const text = measure.printable(line);
    const aside = align === 'center' ? (words.width - measure.width(text, size, { bold })) / 2 : 0;
    return {
      // Parted from the next line, for who hears or copies them.
      text: `${text} `,
      noWrap: true,
      fontSize: size,
      bold,
      relativePosition: { x: words.x + aside, y: words.y + index * lineOf(size) - picture.height },
      decorationColor: key,
    };
  });
}

/** Lines and boxes as such, words as words: a reader hears the alternative of the whole. */
export function lanes(node: Lanes, sheet: Sheet): Piece[] {
  const above = body.spaceBetween.ours;
  return picturesOf(node, sheet.textWidth, sheet.textHeight - above).map(picture => {
    const key = sheet.tags.leaf('Figure', { alternative: picture.alternative });
    const height = above + picture.height;
    const content: Content = {
      stack: [
        { canvas: vectorsOf(picture), margin: [0, above, 0, 0] },
        ...picture.words.flatMap(words => wordsOf(words, picture, key, sheet)),
      ],
      unbreakable: true,
    };
    return { content, height, opening: height };
  });
}
