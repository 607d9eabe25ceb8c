import type { Passage, Piece, Stroke } from './model.ts';
import type { Fault } from './rule.ts';

/** What a rule asks of the look of words, and the faults where they look otherwise. */
export interface Look {
  readonly size?: { readonly min: number; readonly max: number };
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  /** On the axis of its column, or of the whole page. */
  readonly centred?: 'column' | 'page';
  readonly oneLine?: boolean;
}

const longest = 60;

export function quote(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  return `“${short}”`;
}

export const sayFigure = (figure: number, decimals = 1) =>
  String(Number(figure.toFixed(decimals))).replace('.', ',');

export const sayRange = ({ min, max }: { readonly min: number; readonly max: number }, unit: string) =>
  min === max ? `${sayFigure(min)} ${unit}` : `từ ${sayFigure(min)} đến ${sayFigure(max)} ${unit}`;

export const placeOf = ({ where, text }: Passage) => `${where}, ${quote(text)}`;

const visible = (pieces: readonly Piece[]) => pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
const hair = 0.15;

/** The least thing wrong with the look, in words: [found, expected]. */
function departures(pieces: readonly Piece[], look: Look): readonly (readonly [string, string])[] {
  const { size, bold, italic } = look;
  const shown = visible(pieces);
  const found: [string, string][] = [];
  const wrongSize = size && shown.find(piece => piece.size < size.min - hair || piece.size > size.max + hair);
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

/** Millimetres that centred words may miss the axis: a comma at the end of a line hangs. */
const axis = 2;

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

/** Millimetres a line may stand off the middle of its words. */
const balance = 3;

/**
 * The line under words: drawn, balanced, and measured by the words. A title on several lines is measured by any of
 * them, since the decree does not say by which.
 */
export function judgeRule(
  passage: Passage | undefined,
  share: { readonly min: number; readonly max: number },
  name: string,
): readonly Fault[] {
  if (!passage) return [];
  const where = placeOf(passage);
  const drawn = passage.strokes.filter(({ made }) => made === 'drawn');
  const faked = passage.strokes.find(({ made }) => made !== 'drawn');
  const expected = `kẻ một đường nét liền dưới ${name}, dài ${sayShare(share)}, cân đối với dòng chữ`;
  if (drawn.length === 0) {
    const found =
      faked?.made === 'underline' ? 'chữ gạch chân' : faked ? 'kẻ bằng ký tự gạch dưới' : 'không có đường kẻ';
    return [{ where, found, expected }];
  }
  if (drawn.some(stroke => fits(stroke, passage, share))) return [];
  const [stroke] = drawn;
  const words = Math.max(...passage.lineWidths);
  const offset = Math.abs(stroke!.offset ?? 0);
  const found =
    offset > balance
      ? `đường kẻ lệch ${sayFigure(offset)} mm`
      : `đường kẻ dài ${sayFigure(stroke!.length)} mm, bằng ${sayFigure((stroke!.length / words) * 100, 0)} % dòng chữ`;
  return [{ where, found, expected }];
}

function sayShare({ min, max }: { readonly min: number; readonly max: number }): string {
  return min > 0.9
    ? 'bằng dòng chữ'
    : `${min < 0.34 ? '1/3' : sayFigure(min)} đến ${max <= 0.5 ? '1/2' : sayFigure(max)} dòng chữ`;
}

/** Of the length that is right: letters are measured by tables of widths. */
const tolerance = 0.03;

function fits(
  { length, offset = 0 }: Stroke,
  passage: Passage,
  share: { readonly min: number; readonly max: number },
): boolean {
  if (Math.abs(offset) > balance) return false;
  return passage.lineWidths.some(words => {
    const ratio = length / words;
    return ratio >= share.min * (1 - tolerance) && ratio <= share.max * (1 + tolerance);
  });
}
