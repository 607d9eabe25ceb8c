import type { Content } from 'pdfmake/interfaces';
import { body, sizes } from '../standard.ts';
import type { Picture } from '../tree.ts';
import { millimetres, type Piece, type Sheet } from './piece.ts';
import { inlines } from './words.ts';

const size = sizes.body.ours;

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
