import type { Piece } from '../model.ts';
import { wordsWidth } from '../../document/times-widths.ts';

const tabStop = 12.7;

interface Word {
  readonly width: number;
  readonly space: number;
}

/** Words with the space before each; a non-breaking space is part of its word. */
function words(pieces: readonly Piece[]): readonly Word[] {
  const found: { width: number; space: number }[] = [];
  let space = 0;
  let open: { width: number; space: number } | undefined;
  for (const { text, size, bold, italic } of pieces) {
    for (const part of text.match(/[ \t\n]+|[^ \t\n]+/gu) ?? []) {
      if (/^[ \t\n]/.test(part)) {
        const tabs = part.split('\t').length - 1;
        space += wordsWidth(part.replaceAll('\t', ''), size, bold, italic) + tabs * tabStop;
        open = undefined;
        continue;
      }
      const width = wordsWidth(part, size, bold, italic);
      if (open) open.width += width;
      else {
        open = { width, space };
        found.push(open);
      }
      space = 0;
    }
  }
  return found;
}

/** A line may be this much wider than its room before it breaks: figures in files are rounded. */
const tolerance = 0.3;

/** Widths of the lines these words fill, in millimetres. */
export function wrapWords(pieces: readonly Piece[], room: number, squeeze: number): readonly number[] {
  const parts = words(pieces);
  const natural = parts.reduce((total, { width, space }) => total + width + space, 0);
  const scale = natural === 0 ? 1 : Math.max(0.5, (natural + (squeeze * 25.4) / 72) / natural);
  const lines: number[] = [];
  for (const { width, space } of parts) {
    const current = lines.at(-1);
    const longer = (current ?? 0) + (current === undefined ? 0 : space * scale) + width * scale;
    if (current === undefined || longer > room + tolerance) lines.push(width * scale);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
