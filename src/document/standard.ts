/**
 * The figures of Decree 30/2020/NĐ-CP, annex I, part I, each with its clause. Where the decree gives a range, `min` and
 * `max` are the law and `ours` is what we print; both page renderers and the conformance check read them from here.
 */

interface LawfulRange {
  readonly min: number;
  readonly max: number;
  readonly ours: number;
  readonly clause: string;
}

const range = (min: number, max: number, ours: number, clause: string): LawfulRange => ({
  min,
  max,
  ours,
  clause,
});

/** Millimetres. I.1 */
export const paper = { width: 210, height: 297, clause: 'I.1' } as const;

/** Millimetres from the edge of the paper. I.3 */
export const margins = {
  top: range(20, 25, 20, 'I.3'),
  bottom: range(20, 25, 20, 'I.3'),
  left: range(30, 35, 30, 'I.3'),
  right: range(15, 20, 15, 'I.3'),
} as const;

/** I.4 */
export const font = { name: 'Times New Roman', clause: 'I.4' } as const;

/** Points. */
export const sizes = {
  pageNumber: range(13, 14, 14, 'I.7'),
  country: range(12, 13, 12, 'II.1.a'),
  motto: range(13, 14, 13, 'II.1.b'),
  superior: range(12, 13, 12, 'II.2.b'),
  issuer: range(12, 13, 12, 'II.2.b'),
  number: range(13, 13, 13, 'II.3.c'),
  placeAndDate: range(13, 14, 13, 'II.4.c'),
  title: range(13, 14, 14, 'II.5.b'),
  subject: range(13, 14, 14, 'II.5.b'),
  about: range(12, 13, 12, 'II.5.b'),
  basis: range(13, 14, 14, 'II.6.a'),
  body: range(13, 14, 14, 'II.6.e'),
  addressees: range(13, 14, 14, 'II.9.d'),
  signature: range(13, 14, 14, 'II.7.đ'),
  recipientsLabel: range(12, 12, 12, 'II.9.d'),
  recipients: range(11, 11, 11, 'II.9.d'),
  appendixLabel: range(14, 14, 14, 'III.1.b'),
  appendixName: range(13, 14, 14, 'III.1.b'),
  attachedTo: range(13, 14, 14, 'III.1.c'),
  /** Left open by the decree: offices print tables at 11 to 12 points. */
  table: range(11, 12, 11, 'thông lệ'),
  /** Left open by the decree: a line of the contents of a long appendix. */
  contents: range(12, 14, 13, 'thông lệ'),
  /** Left open by the decree: the line that says what a text reproduces. */
  source: range(9, 11, 10, 'thông lệ'),
  /** Left open by the decree: words in a drawing. */
  drawing: range(9, 11, 9.5, 'thông lệ'),
  /** Left open by the decree: the form footer. */
  footer: range(8, 10, 9, 'thông lệ'),
  /** Number and time of signing on a file of its own. */
  signatureInfo: range(10, 10, 10, 'III.1.d'),
  /** Circular 01/2018/TT-VPCP, article 5.2 for a filled sample. */
  mark: range(16, 16, 16, 'Thông tư 01/2018/TT-VPCP, Điều 5.2'),
  /** Left open by the decree: a mark that would meet the number of the page at the size above. */
  longMark: range(12, 14, 13, 'thông lệ'),
} as const;

/** Letters that leave the middle of an upright page to its number: "DỰ THẢO" does, "BẢN TRÌNH BÀY LẠI DỰ THẢO" does not. */
const shortMark = 12;

export const isLongMark = (mark: string): boolean => mark.length > shortMark;

export const markSize = (mark: string): number => (isLongMark(mark) ? sizes.longMark : sizes.mark).ours;

/** Body text. II.6.e */
export const body = {
  /** Millimetres: 1 cm or 1.27 cm. */
  firstLineIndent: { allowed: [10, 12.7], ours: 12.7, clause: 'II.6.e' },
  /** Points between paragraphs, at least. */
  spaceBetween: { min: 6, ours: 6, clause: 'II.6.e' },
  /** Multiples of a single line. */
  lineSpacing: range(1, 1.5, 1, 'II.6.e'),
} as const;

/** Share of the words above it that a short rule measures. II.2.b, II.5.b */
export const shortRule = range(1 / 3, 1 / 2, 0.4, 'II.2.b, II.5.b');

/** Points between number and "V/v". II.5.b */
export const aboutGap = { ours: 6, clause: 'II.5.b' } as const;

/** Millimetres: two columns without cell padding keep the country's name on one line. II.1.a, IV */
export const letterheadColumns = { left: 65, right: 100 } as const;

export const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';
export const recipientsLabel = 'Nơi nhận:';

/** Millimetres that each level of a list of contents stands further in. Our practice. */
export const entryIndent = 6;

/** Millimetres between dotted lines for the pen. Our practice. */
export const penLineHeight = 8;

/**
 * Millimetres at either side of the words in a table, the thickness of its rules, and the height beyond which a row may go
 * over to the next page: to keep such a row whole can leave a third of a page empty. Our practice.
 */
export const tableCell = { padding: 1.2, rule: 0.18, wholeUpTo: 50 } as const;

/**
 * Who signs a form, side by side at its end; millimetres. Lines for the pen stay `between` away from the right column. An
 * office needs room for a seal of 36 mm that covers part of the signature. Our practice.
 */
export const signatureColumns = { left: 70, right: 95, between: 5, personRoom: 20, officeRoom: 28 } as const;

/**
 * The form footer, millimetres: from the edge of the paper, which printers leave white; between it and the
 * text; the side of a square code, whose marks a phone still tells apart, and the white beside it. Our practice.
 */
export const footer = { bottom: 6, above: 2, code: 16, beside: 4 } as const;

interface Paper {
  readonly width: number;
  readonly height: number;
}

/** How a text on a wall differs from one in the hand: its paper, and how many times as large its type is. */
interface Posted {
  readonly paper: Paper;
  readonly scale: number;
}

const large = 9 / 7;

/**
 * Read standing, from a step or two away; the decree knows no such sheets. Body type is 18 points on A4, and grows to A3 as
 * the paper does. A phone reads a code from ten times its side away. Our practice.
 */
export const posted = {
  A4: { paper, scale: large },
  A3: { paper: { width: 297, height: 420 }, scale: large * Math.SQRT2 },
} as const satisfies Readonly<Record<string, Posted>>;

export type PostedPaper = keyof typeof posted;

/** Of the name of what is posted, in sizes of the type around it; and the side of its code, in millimetres before the type grows. */
export const postedName = 1.35;
export const postedCode = 26;

/** Points: type goes by halves in Word, so it does everywhere. */
export const scaled = (size: number, scale: number): number => Math.round(size * scale * 2) / 2;

/** Width of the text on a page, in millimetres. */
export function textWidth(orientation: 'portrait' | 'landscape', on: Paper = paper): number {
  const across = orientation === 'portrait' ? on.width : on.height;
  return across - margins.left.ours - margins.right.ours;
}

/** Height of the text on a page, in millimetres, above a footer so high. */
export function textHeight(
  orientation: 'portrait' | 'landscape',
  footerHeight = 0,
  on: Paper = paper,
): number {
  const down = orientation === 'portrait' ? on.height : on.width;
  return down - margins.top.ours - bottomMargin(footerHeight);
}

/** Millimetres: the footer stands in the margin, which grows with it. */
export function bottomMargin(footerHeight: number): number {
  if (footerHeight === 0) return margins.bottom.ours;
  return Math.max(margins.bottom.ours, footer.bottom + footerHeight + footer.above);
}

export const pointsPerMillimetre = 72 / 25.4;
