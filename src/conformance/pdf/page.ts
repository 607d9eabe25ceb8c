import { sure } from '../../sure.ts';
import { colouredWords, type ColouredWords } from './colours.ts';
import { readTaggedTables, type TaggedTable } from './rows.ts';
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points from the top left corner of the page, downwards. */
export interface Line {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words set in one go. */
export interface Atom {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The stretch of tagged content it is part of. */
  readonly content?: string | undefined;
  /** Marked as no part of the text: what every page repeats. */
  readonly isArtifact?: boolean;
}

export interface RawPage {
  readonly width: number;
  readonly height: number;
  readonly atoms: readonly Atom[];
  readonly across: readonly Line[];
  readonly down: readonly Line[];
  /** Tables as the structure of the file tells them; none in a file without tags. */
  readonly tagged: readonly TaggedTable[];
  readonly coloured: readonly ColouredWords[];
  /** Notes that a reader of the file has pinned to the page. */
  readonly comments: number;
}

interface Font {
  readonly name: string;
  readonly isMissing: boolean;
}

function readFont(page: PDFPageProxy, id: string): Font {
  const found: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
  if (typeof found !== 'object' || found === null) return { name: '', isMissing: true };
  const name = 'name' in found && typeof found.name === 'string' ? found.name : '';
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    isMissing: 'missingFile' in found && found.missingFile === true,
  };
}

type Matrix = readonly [number, number, number, number, number, number];

const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const;

function asMatrix(given: unknown): Matrix | undefined {
  const list: readonly unknown[] =
    given instanceof Float32Array ? [...given] : Array.isArray(given) ? given : [];
  const figures = list.filter(figure => typeof figure === 'number');
  const [a, b, c, d, e, f] = figures;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (d === undefined || e === undefined || f === undefined) return undefined;
  return [a, b, c, d, e, f];
}

/** Coordinates after each drawing code: move, line, curve, quadratic curve, close. */
const takes = [2, 2, 6, 4, 0] as const;

interface Stretch {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function pointAt(path: Float32Array, index: number): Stretch['from'] | undefined {
  const [x, y] = path.subarray(index, index + 2);
  return x === undefined || y === undefined ? undefined : [x, y];
}

function stretches(path: Float32Array): readonly Stretch[] {
  const found: Stretch[] = [];
  let start: readonly [number, number] = [0, 0];
  let current = start;
  for (let index = 0; index < path.length;) {
    const code = sure(path[index], 'drawing code');
    const count = takes[code] ?? 0;
    const end = count === 0 ? start : pointAt(path, index + count - 1);
    // A broken file may break off here.
    if (!end) return found;
    if (code === 0) start = end;
    else found.push({ from: current, to: end });
    current = end;
    index += count + 1;
  }
  return found;
}

const painting = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const filling = new Set<number>([OPS.fill, OPS.eoFill]);
/** Points: thinner than this a filled shape is a line. */
const thin = 2.5;
const shortest = 4;

function lineBetween(from: readonly [number, number], to: readonly [number, number]): Line {
  return {
    left: Math.min(from[0], to[0]),
    right: Math.max(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    bottom: Math.max(from[1], to[1]),
  };
}

const around = (lines: readonly Line[]): Line => ({
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
  top: Math.min(...lines.map(({ top }) => top)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
});

const isAcross = ({ left, right, top, bottom }: Line) => bottom - top < thin && right - left >= shortest;
const isDown = ({ left, right, top, bottom }: Line) => right - left < thin && bottom - top >= shortest;

/** The straight lines a path paints: its sides, or itself where it is a thin filled bar. */
function paintedLines(path: Float32Array, matrix: Matrix, isFilled: boolean): readonly Line[] {
  const lines = stretches(path).map(({ from, to }) =>
    lineBetween(apply(matrix, ...from), apply(matrix, ...to)),
  );
  if (lines.length === 0) return [];
  if (!isFilled) return lines;
  const whole = around(lines);
  return isAcross(whole) || isDown(whole) ? [whole] : [];
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

function readLines({ fnArray, argsArray }: Operators, base: Matrix): readonly Line[] {
  const found: Line[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  fnArray.forEach((operation, index) => {
    const given: unknown = argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? base;
    else if (operation === OPS.transform) matrix = multiply(matrix, asMatrix(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = multiply(matrix, asMatrix(args[0]) ?? [1, 0, 0, 1, 0, 0]);
    } else if (operation === OPS.constructPath && typeof args[0] === 'number' && painting.has(args[0])) {
      const path: unknown = Array.isArray(args[1]) ? args[1][0] : undefined;
      if (path instanceof Float32Array) found.push(...paintedLines(path, matrix, filling.has(args[0])));
    }
  });
  return found;
}

async function readAtoms(page: PDFPageProxy, base: Matrix, missing: Set<string>): Promise<readonly Atom[]> {
  const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
  const fonts = new Map<string, Font>();
  const open: { readonly id: string | undefined; readonly isArtifact: boolean }[] = [];
  return items.flatMap(item => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push({ id: item.id, isArtifact: 'tag' in item && item.tag === 'Artifact' });
      return [];
    }
    if (item.str.trim() === '') return [];
    const font = fonts.get(item.fontName) ?? readFont(page, item.fontName);
    fonts.set(item.fontName, font);
    if (font.isMissing) missing.add(font.name);
    const placed = multiply(base, asMatrix(item.transform) ?? [1, 0, 0, 1, 0, 0]);
    const lead = item.str.length - item.str.trimStart().length;
    const shift = lead === 0 ? 0 : (item.width * lead) / item.str.length;
    return {
      text: item.str.trim().normalize('NFC'),
      left: placed[4] + shift,
      right: placed[4] + item.width,
      baseline: placed[5],
      size: Math.round(Math.hypot(placed[2], placed[3]) * 20) / 20,
      font: font.name.replace(/[-,].*$/s, ''),
      bold: /bold|black|heavy/i.test(font.name),
      italic: /italic|oblique/i.test(font.name),
      content: open.findLast(({ id }) => id !== undefined)?.id,
      isArtifact: open.some(({ isArtifact }) => isArtifact),
    };
  });
}

const kindsOfComment = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Caret',
  'Ink',
]);

async function countComments(page: PDFPageProxy): Promise<number> {
  const annotations: readonly unknown[] = await page.getAnnotations();
  return annotations.filter(
    each =>
      typeof each === 'object' &&
      each !== null &&
      'subtype' in each &&
      typeof each.subtype === 'string' &&
      kindsOfComment.has(each.subtype),
  ).length;
}

/** Pages up to which rows are followed from one to the next. */
const mostPages = 300;

export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  missing: Set<string>,
): Promise<RawPage> {
  // The structure of a page holds the whole of its tables: for long files pages times rows are too many.
  const isReadable = document.numPages <= mostPages;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const base = asMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  // Fonts are known only once the operators have been read.
  const operators = await page.getOperatorList();
  const lines = readLines(operators, base);
  const atoms = await readAtoms(page, base, missing);
  const down = lines.filter(isDown);
  const tagged = down.length > 1 && isReadable ? await readTaggedTables(page) : [];
  page.cleanup();
  return {
    width: viewport.width,
    height: viewport.height,
    atoms,
    across: lines.filter(isAcross),
    down,
    tagged,
    coloured: colouredWords(operators),
    comments: await countComments(page),
  };
}
