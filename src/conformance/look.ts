import type { Passage, Piece, Stroke } from './model.ts';
import type { Fault } from './rule.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What a rule asks of the look of words, and the faults where they look otherwise. */
export interface Look {
  readonly size?: Bounds;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  /** On the axis of its column, or of the whole page. */
  readonly centred?: 'column' | 'page';
  readonly oneLine?: boolean;
}

/** Points: half a line of letters of 14 points. What is farther apart is nearer to the next line. */
const halfLine = 8;

/** Whether two passages stand on one line, side by side. */
export const areLevel = ({ level: one }: Passage, { level: other }: Passage) =>
  one.frame === other.frame && Math.abs(one.height - other.height) < halfLine;

const longest = 60;

export function quote(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  return `“${short}”`;
}

export const sayFigure = (figure: number, decimals = 1) =>
  String(Number(figure.toFixed(decimals))).replace('.', ',');

export const sayRange = ({ min, max }: Bounds, unit: string) =>
  min === max ? `${sayFigure(min)} ${unit}` : `từ ${sayFigure(min)} đến ${sayFigure(max)} ${unit}`;

export const placeOf = ({ where, text }: Passage) => `${where}, ${quote(text)}`;

/** Points: Word sizes letters by halves, and a PDF says the size after scaling. */
const sizeError = 0.15;

const visible = (pieces: readonly Piece[]) => pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** The least thing wrong with the look, in words: [found, expected]. */
function departures(pieces: readonly Piece[], look: Look): readonly (readonly [string, string])[] {
  const { size, bold, italic } = look;
  const shown = visible(pieces);
  const found: [string, string][] = [];
  const wrongSize =
    size && shown.find(piece => piece.size < size.min - sizeError || piece.size > size.max + sizeError);
  if (size && wrongSize)
    found.push([`cỡ chữ ${sayFigure(wrongSize.size)}`, `đặt cỡ chữ ${sayRange(size, 'điểm')}`]);
  if (bold !== undefined && shown.some(piece => piece.bold !== bold))
    found.push(bold ? ['chữ không đậm', 'đặt chữ đậm'] : ['chữ đậm', 'bỏ chữ đậm']);
  if (italic !== undefined && shown.some(piece => piece.italic !== italic))
    found.push(italic ? ['chữ không nghiêng', 'đặt chữ nghiêng'] : ['chữ nghiêng', 'đặt chữ đứng']);
  return found;
}

export function judgePieces(where: string, pieces: readonly Piece[], look: Look): readonly Fault[] {
  return departures(pieces, look).map(([found, expected]) => ({ where, found, expected }));
}

/** Millimetres that centred words may miss the axis: a space or a comma left at the end of a line shifts it. */
const axis = 1;

function isOffAxis({ align, offAxis }: Passage, of: 'column' | 'page'): boolean {
  if (of === 'page' && offAxis !== undefined) return offAxis > axis;
  return align !== undefined && align !== 'center';
}

export function judgeLook(passage: Passage, look: Look): readonly Fault[] {
  const found = [...departures(passage.pieces, look)];
  const isCapitals = passage.text === passage.text.toUpperCase();
  if (look.capitals === true && !isCapitals) found.push(['chữ thường', 'viết in hoa']);
  if (look.capitals === false && isCapitals && /\p{L}{2}/u.test(passage.text))
    found.push(['chữ in hoa', 'viết chữ thường']);
  if (look.centred !== undefined && isOffAxis(passage, look.centred))
    found.push(['không canh giữa', 'canh giữa']);
  if (look.oneLine === true && passage.lineWidths.length > 1)
    found.push([`nằm trên ${passage.lineWidths.length} dòng`, 'trình bày trên một dòng']);
  return found.map(([wrong, expected]) => ({ where: placeOf(passage), found: wrong, expected }));
}

/** Millimetres a line may stand off the middle of its words: about half a letter, the least that the eye sees. */
const balance = 1;

/** Of the right length: widths of letters are summed up from tables, and hands draw by the eye. */
const lengthError = 0.03;

function fits({ length, offset = 0 }: Stroke, widths: readonly number[], { min, max }: Bounds): boolean {
  if (Math.abs(offset) > balance) return false;
  return widths.some(words => {
    const share = length / words;
    return share >= min * (1 - lengthError) && share <= max * (1 + lengthError);
  });
}

function sayShare({ min, max }: Bounds): string {
  return min === 1
    ? 'bằng dòng chữ'
    : `${min < 0.34 ? '1/3' : sayFigure(min)} đến ${max <= 0.5 ? '1/2' : sayFigure(max)} dòng chữ`;
}

function sayStroke({ length, offset = 0 }: Stroke, widths: readonly number[]): string {
  if (Math.abs(offset) > balance) return `đường kẻ lệch ${sayFigure(Math.abs(offset))} mm`;
  const share = (length / Math.max(...widths)) * 100;
  return `đường kẻ dài ${sayFigure(length)} mm, bằng ${sayFigure(share, 0)} % dòng chữ`;
}

/**
 * The line under words: drawn, balanced, and measured by the words. Words on several lines measure it by any of them,
 * since the decree does not say by which.
 */
export function judgeRule(
  words: readonly Passage[] | undefined,
  share: Bounds,
  name: string,
): readonly Fault[] | undefined {
  const last = words?.at(-1);
  if (!words || !last) return undefined;
  const where = placeOf(last);
  const widths = words.flatMap(({ lineWidths }) => lineWidths);
  const [drawn] = last.strokes.filter(({ made }) => made === 'drawn');
  const isUnderlined = last.strokes.some(({ made }) => made === 'underline');
  const expected = `kẻ một đường nét liền dưới ${name}, dài ${sayShare(share)}, cân đối với dòng chữ`;
  if (!drawn) {
    // The models of annex III print rows of underscores themselves: `fake-lines` speaks of those.
    if (last.strokes.some(({ made }) => made === 'underscores')) return [];
    return [{ where, found: isUnderlined ? 'chữ gạch chân' : 'không có đường kẻ', expected }];
  }
  if (last.strokes.some(stroke => stroke.made === 'drawn' && fits(stroke, widths, share))) return [];
  return [{ where, found: sayStroke(drawn, widths), expected }];
}
