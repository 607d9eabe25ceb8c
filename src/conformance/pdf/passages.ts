import type { Passage, Piece, Place, Stroke } from '../model.ts';
import { kindOfTitle } from '../kinds.ts';
import { isAppendixLabel } from '../wording.ts';
import { lastOf, type NonEmpty } from '../../sure.ts';
import { neighbours } from './neighbours.ts';
import type { Line } from './page.ts';
import type { Segment } from './segments.ts';

const millimetresPerPoint = 25.4 / 72;
const singleLine = 1.15;
const ascent = 0.891;
const descent = 0.216;

/** Where the words of a page may stand. */
export interface Area {
  readonly section: number;
  readonly left: number;
  readonly right: number;
}

export interface Block {
  readonly segments: NonEmpty<Segment>;
  readonly place?: Place;
}

const isCapitals = (text: string) => text === text.toUpperCase() && /\p{L}/u.test(text);
const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
const startsItem = (text: string) => /^(?:[-+–•]|[a-zđ]\)|\d+[.)]|\d+\.\d|[IVX]+\.)\s/u.test(text);
const endsSentence = (text: string) => /[.;:!?]$/.test(text);
const looksAlike = (one: Segment, other: Segment) => {
  const [first, second] = [lastOf(one.atoms), other.atoms[0]];
  return first.bold === second.bold && first.italic === second.italic;
};

/** Lines of different length on one axis. */
const areCentred = (last: Segment, next: Segment) =>
  Math.abs(middle(last) - middle(next)) <= 2 && Math.abs(last.left - next.left) >= 1;

const firstWordWidth = (segment: Segment) => {
  const word = segment.text.split(' ', 1).join('');
  return ((segment.right - segment.left) * word.length) / Math.max(1, segment.text.length);
};

function isFull(line: Segment, next: Segment, right: number): boolean {
  return line.right + line.size / 4 + firstWordWidth(next) > right - 1;
}

/** Points an opening line may stand in from the edge of its column. */
const deepestIndent = 45;

/** Whether two lines stand over one another, the indent of an opening line counted as part of it. */
export function shareColumn(above: Segment, below: Segment, area: Area): boolean {
  const start = ({ left }: Segment) => (left - area.left < deepestIndent ? area.left : left);
  return start(above) < below.right && start(below) < above.right;
}

/** Whether a line goes on with the paragraph above it. */
function continues(block: Block, next: Segment, area: Area): boolean {
  const last = lastOf(block.segments);
  const first = block.segments[0];
  if (Math.abs(last.size - next.size) > 0.3) return false;
  const advance = (next.baseline - last.baseline) / (next.size * singleLine);
  const isTight = advance <= 1.15;
  if (next.page !== last.page || advance <= 0 || advance > 1.65) return false;
  if (!shareColumn(last, next, area)) return false;
  // These stand on a line of their own, whatever is set below them in the same letters.
  if (kindOfTitle(last.text) || isAppendixLabel(last.text)) return false;
  if (areCentred(last, next))
    return isTight && looksAlike(last, next) && isCapitals(last.text) === isCapitals(next.text);
  const isAligned =
    block.segments.length > 1 ? Math.abs(next.left - last.left) < 1.5 : next.left < first.left + 30;
  if (!isAligned || startsItem(next.text)) return false;
  // A first line at the indent opens a paragraph however full the line above is.
  if (block.segments.length > 1 && next.left > area.left + 20 && first.left === next.left)
    return isTight && !endsSentence(last.text);
  if (isTight && !endsSentence(last.text)) return looksAlike(last, next) || isFull(last, next, area.right);
  return next.left < area.left + 1.5 && isFull(last, next, area.right);
}

/** A paragraph torn by the end of a page. */
function continuesOverPage(block: Block, next: Segment, area: Area): boolean {
  const last = lastOf(block.segments);
  if (next.page !== last.page + 1 || Math.abs(last.size - next.size) > 0.3) return false;
  return Math.abs(next.left - area.left) < 1.5 && last.right > area.right - 40 && !/[.;:]$/.test(last.text);
}

/** Lines into paragraphs, in reading order: down each column. */
export function findBlocks(segments: readonly Segment[], areaOf: (page: number) => Area): readonly Block[] {
  const blocks: Block[] = [];
  let page = 0;
  let open: Block[] = [];
  for (const segment of segments) {
    const area = areaOf(segment.page);
    const isFirst = segment.page !== page;
    const lowest = blocks.at(-1);
    if (isFirst) open = [];
    page = segment.page;
    const above = isFirst
      ? [lowest].find(block => block && continuesOverPage(block, segment, area))
      : open.findLast(block => continues(block, segment, area));
    const current: Block = above ?? { segments: [segment] };
    if (above) above.segments.push(segment);
    else blocks.push(current);
    open = [...open.filter(block => block !== current), current].slice(-6);
  }
  return blocks;
}

function pieces(block: Block): readonly Piece[] {
  return block.segments.flatMap(({ atoms }) =>
    atoms.map(({ text, font, size, bold, italic }) => ({
      text,
      font,
      size,
      bold,
      italic,
      underlined: false,
    })),
  );
}

/** Points two edges may differ by and still be one edge. */
const edge = 2.6;
/** Points the axis of centred words may miss the axis of the text. */
const axis = 5;

function alignOf({ segments }: Block, area: Area): Passage['align'] {
  const first = segments[0];
  const isOnAxis = segments.every(line => Math.abs(middle(line) - middle(area)) < axis);
  const isShort = (line: Segment) => line.left > area.left + 20 && line.right < area.right - 12;
  if (segments.length === 1) return isOnAxis && isShort(first) ? 'center' : undefined;
  const filled = segments.slice(0, -1);
  const rights = filled.map(({ right }) => right);
  const lefts = segments.slice(1).map(({ left }) => left);
  const isEven = Math.max(...lefts) - Math.min(...lefts) < edge;
  if (isEven && rights.every(right => Math.abs(right - area.right) < edge)) return 'justify';
  const middles = segments.map(middle);
  if (Math.max(...middles) - Math.min(...middles) < 2.5) return 'center';
  return isEven ? 'left' : undefined;
}

function offAxis({ segments }: Block, area: Area): number {
  return Math.max(...segments.map(line => Math.abs(middle(line) - middle(area)))) * millimetresPerPoint;
}

function lineSpacingOf({ segments }: Block): number | undefined {
  const advances = neighbours(segments).flatMap(([above, segment]) =>
    above.page === segment.page ? [(segment.baseline - above.baseline) / (segment.size * singleLine)] : [],
  );
  return advances.length === 0
    ? undefined
    : advances.toSorted((one, other) => one - other)[Math.floor(advances.length / 2)];
}

function boxOf({ segments }: Block): Line {
  const [first] = segments;
  const onPage = segments.filter(({ page }) => page === first.page);
  const last = onPage.at(-1) ?? first;
  return {
    left: Math.min(...onPage.map(({ left }) => left)) * millimetresPerPoint,
    right: Math.max(...onPage.map(({ right }) => right)) * millimetresPerPoint,
    top: (first.baseline - first.size * ascent) * millimetresPerPoint,
    bottom: (last.baseline + last.size * descent) * millimetresPerPoint,
  };
}

/** Points between a paragraph and the one above it in the same column. */
function spaceAbove(block: Block, above: Block | undefined, spacing: number): number | undefined {
  const first = block.segments[0];
  const last = above?.segments.at(-1);
  if (last?.page !== first.page) return undefined;
  return first.baseline - last.baseline - first.size * singleLine * spacing;
}

export type WritablePassage = Passage & { strokes: Stroke[] };

export function toPassage(
  block: Block,
  above: Block | undefined,
  area: Area,
  opensPage: boolean,
): WritablePassage {
  const first = block.segments[0];
  const lineSpacing = lineSpacingOf(block);
  return {
    where: `trang ${first.page}`,
    text: block.segments.map(({ text }) => text).join(' '),
    pieces: pieces(block),
    lines: block.segments.map(({ text }) => text),
    align: alignOf(block, area),
    offAxis: offAxis(block, area),
    firstLineIndent: (first.left - area.left) * millimetresPerPoint,
    spaceAbove: spaceAbove(block, above, Math.min(lineSpacing ?? 1, 1.5)),
    lineSpacing,
    lineWidths: block.segments.map(({ left, right }) => (right - left) * millimetresPerPoint),
    strokes: [],
    section: area.section,
    opensPage,
    place: block.place,
    inTable: block.place !== undefined,
    level: { frame: `trang ${first.page}`, height: first.baseline },
    page: first.page,
    box: boxOf(block),
    spacer: false,
  };
}

/** Points below the words within which a line belongs to them. */
const reach = 16;

/** Hangs free lines under the words above them. */
export function hangStrokes(
  lines: readonly Line[],
  passages: readonly { passage: WritablePassage; last: Segment }[],
): void {
  for (const line of lines) {
    const candidates = passages.filter(({ last }) => {
      const below = line.top - last.baseline;
      return below > 0 && below < reach && line.left < last.right && last.left < line.right;
    });
    const nearest = candidates.toSorted((one, other) => other.last.baseline - one.last.baseline)[0];
    if (!nearest) continue;
    const { last, passage } = nearest;
    const length = (line.right - line.left) * millimetresPerPoint;
    const offset = (middle(line) - middle(last)) * millimetresPerPoint;
    const isUnderline = line.top - last.baseline < last.size * 0.2;
    passage.strokes.push({ length, offset, made: isUnderline ? 'underline' : 'drawn' });
  }
}
