import { rewording, type Cure, type LookChange } from './cure.ts';
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
  /** The same words in small letters, where they are known. */
  readonly small?: (text: string) => string;
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

const placeOf = ({ where, text }: Passage) => `${where}, ${quote(text)}`;

/** Where a fault is, and what it is about. */
export const at = (passage: Passage) => ({ where: placeOf(passage), of: passage }) as const;

/** Points: Word sizes letters by halves, and a PDF says the size after scaling. */
const sizeError = 0.15;

const visible = (pieces: readonly Piece[]) => pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

interface Departure {
  readonly found: string;
  readonly expected: string;
  readonly cures?: readonly Cure[];
}

const isWithin = (size: number, { min, max }: Bounds) => size >= min - sizeError && size <= max + sizeError;

export const nearest = (figure: number, { min, max }: Bounds) => Math.min(max, Math.max(min, figure));

/** Spaces and stops are set as the words are that they stand among. */
function lookCure(
  pieces: readonly Piece[],
  departs: (piece: Piece) => boolean,
  change: LookChange,
): readonly Cure[] {
  return [{ kind: 'look', pieces: pieces.filter(departs), change }];
}

function sizeDeparture(pieces: readonly Piece[], range: Bounds): readonly Departure[] {
  const shown = visible(pieces);
  const wrong = shown.find(({ size }) => !isWithin(size, range));
  if (!wrong) return [];
  const size = shown.find(piece => isWithin(piece.size, range))?.size ?? nearest(wrong.size, range);
  return [
    {
      found: `cỡ chữ ${sayFigure(wrong.size)}`,
      expected: `đặt cỡ chữ ${sayRange(range, 'điểm')}`,
      cures: lookCure(pieces, piece => !isWithin(piece.size, range), { size }),
    },
  ];
}

/** The least thing wrong with the look, in words. */
function departures(pieces: readonly Piece[], look: Look): readonly Departure[] {
  const { size, bold, italic } = look;
  const shown = visible(pieces);
  const found = size ? [...sizeDeparture(pieces, size)] : [];
  if (bold !== undefined && shown.some(piece => piece.bold !== bold))
    found.push({
      ...(bold
        ? { found: 'chữ không đậm', expected: 'đặt chữ đậm' }
        : { found: 'chữ đậm', expected: 'bỏ chữ đậm' }),
      cures: lookCure(pieces, piece => piece.bold !== bold, { bold }),
    });
  if (italic !== undefined && shown.some(piece => piece.italic !== italic))
    found.push({
      ...(italic
        ? { found: 'chữ không nghiêng', expected: 'đặt chữ nghiêng' }
        : { found: 'chữ nghiêng', expected: 'đặt chữ đứng' }),
      cures: lookCure(pieces, piece => piece.italic !== italic, { italic }),
    });
  return found;
}

export function judgePieces(where: string, pieces: readonly Piece[], look: Look): readonly Fault[] {
  return departures(pieces, look).map(departure => ({ where, ...departure }));
}

/** Millimetres that centred words may miss the axis: a space or a comma left at the end of a line shifts it. */
const axis = 1;

function isOffAxis({ align, offAxis }: Passage, of: 'column' | 'page'): boolean {
  if (of === 'page' && offAxis !== undefined) return offAxis > axis;
  return align !== undefined && align !== 'center';
}

const isSetInCapitals = ({ source }: Piece) => source?.capitals === true;

/** Capitals are a matter of look; small letters only where the capitals are: nobody but a reader knows names. */
function caseDeparture(passage: Passage, capitals: boolean, small: Look['small']): readonly Departure[] {
  const { text, pieces } = passage;
  const isCapitals = text === text.toUpperCase();
  if (isCapitals === capitals || (isCapitals && !/\p{L}{2}/u.test(text))) return [];
  const said = capitals
    ? { found: 'chữ thường', expected: 'viết in hoa' }
    : { found: 'chữ in hoa', expected: 'viết chữ thường' };
  const bySetting = capitals || visible(pieces).every(isSetInCapitals);
  if (bySetting) return [{ ...said, cures: lookCure(pieces, () => true, { capitals }) }];
  return [{ ...said, ...(small && rewording(passage, small)) }];
}

/** Words moved in from the left miss the middle by half as much. */
const centring = (of: Passage): readonly Cure[] => [
  {
    kind: 'paragraph',
    of,
    change: { align: 'center', ...((of.firstLineIndent ?? 0) > 0 && { left: 0, firstLine: 0 }) },
  },
];

/** Where nothing is set in from the sides, only a wider column helps. */
const widening = (of: Passage): readonly Cure[] =>
  (of.firstLineIndent ?? 0) > 0
    ? [{ kind: 'paragraph', of, change: { left: 0, right: 0, firstLine: 0 } }]
    : [];

export function judgeLook(passage: Passage, look: Look): readonly Fault[] {
  const found = [...departures(passage.pieces, look)];
  if (look.capitals !== undefined) found.push(...caseDeparture(passage, look.capitals, look.small));
  if (look.centred !== undefined && isOffAxis(passage, look.centred))
    found.push({ found: 'không canh giữa', expected: 'canh giữa', cures: centring(passage) });
  if (look.oneLine === true && passage.lineWidths.length > 1)
    found.push({
      found: `nằm trên ${passage.lineWidths.length} dòng`,
      expected: 'trình bày trên một dòng',
      cures: widening(passage),
    });
  return found.map(departure => ({ ...at(passage), ...departure }));
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

/** As long as the words. */
export const wholeRule: Bounds = { min: 1, max: 1 };

/** Share of the words that a new line measures: all of them, or what lies well within the bounds. */
const ourShare = ({ min, max }: Bounds) => (min === 1 ? 1 : (min + max) / 2);

export const ruleLength = (widths: readonly number[], share: Bounds) =>
  Math.max(0, ...widths) * ourShare(share);

function ruleCures(under: Passage, widths: readonly number[], share: Bounds): readonly Cure[] {
  const underlined = under.pieces.filter(piece => piece.underlined);
  return [
    { kind: 'rule', under, length: ruleLength(widths, share) },
    ...(underlined.length > 0
      ? ([{ kind: 'look', pieces: underlined, change: { underlined: false } }] as const)
      : []),
  ];
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
  const widths = words.flatMap(({ lineWidths }) => lineWidths);
  const place = { ...at(last), cures: ruleCures(last, widths, share) };
  const [drawn] = last.strokes.filter(({ made }) => made === 'drawn');
  const isUnderlined = last.strokes.some(({ made }) => made === 'underline');
  const expected = `kẻ một đường nét liền dưới ${name}, dài ${sayShare(share)}, cân đối với dòng chữ`;
  if (!drawn) {
    // The models of annex III print rows of underscores themselves: `fake-lines` speaks of those.
    if (last.strokes.some(({ made }) => made === 'underscores')) return [];
    return [{ ...place, found: isUnderlined ? 'chữ gạch chân' : 'không có đường kẻ', expected }];
  }
  if (last.strokes.some(stroke => stroke.made === 'drawn' && fits(stroke, widths, share))) return [];
  return [{ ...place, found: sayStroke(drawn, widths), expected }];
}
