import { pointsPerMillimetre } from './standard.ts';
import { printable } from './printable.ts';
import { wordsWidth } from './times-widths.ts';
import type { Lane, Lanes, LaneStage } from './tree.ts';

/** Points, from the top left corner of the picture. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LanesBox extends Place {
  /** Its length says nothing: the text gives no figure. */
  readonly dashed?: true;
  readonly filled?: true;
}

export interface LanesLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly dashed?: true;
  /** Of the frame, thinner than a way. */
  readonly thin?: true;
}

/** Lines of words in one place, each of which fits its width. */
export interface LanesWords extends Place {
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center';
}

/** What every renderer draws, point for point. */
export interface LanesPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly LanesBox[];
  readonly ways: readonly LanesLine[];
  readonly words: readonly LanesWords[];
  /** For who cannot see it. */
  readonly alternative: string;
}

/** Points; words are never smaller than nine. */
const sizes = { name: 10.5, note: 9.5, number: 10, term: 9.5 } as const;
const lineFactor = 1.15;
const who = 150;
/** Between the sides of a column and its box, and between those and the words in it. */
const column = { least: 54, most: 128, between: 8, within: 2 } as const;
const padding = 4;
const barHeight = 16;
const arrow = 3;

export const lineOf = (size: number): number => size * lineFactor;

const widthOf = (words: string, size: number, bold: boolean): number =>
  wordsWidth(words, size, bold, false) * pointsPerMillimetre;

/** Where words stand that nobody has bounded; the table says all of them. */
const longest = 300;

const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/u, '')} …`;

/** As many letters as the room has, at least one. */
function cut(word: string, size: number, bold: boolean, room: number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const open = pieces.at(-1) ?? '';
    if (open !== '' && widthOf(open + letter, size, bold) > room) pieces.push(letter);
    else pieces[pieces.length - 1] = open + letter;
  }
  return pieces;
}

function linesIn(words: string, size: number, bold: boolean, room: number): string[] {
  const lines: string[] = [];
  // A non-breaking space is no place to part, so not \s.
  for (const word of shortened(printable(words)).split(/[ \t\n]+/u)) {
    const open = lines.at(-1);
    if (open !== undefined && widthOf(`${open} ${word}`, size, bold) <= room)
      lines[lines.length - 1] = `${open} ${word}`;
    else lines.push(...cut(word, size, bold, room));
  }
  return lines.filter(line => line !== '');
}

const heightOf = (lines: readonly string[], size: number): number => lines.length * lineOf(size);

interface Stretch {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

interface Paragraphs {
  readonly parts: readonly {
    readonly lines: readonly string[];
    readonly size: number;
    readonly bold: boolean;
  }[];
  readonly height: number;
}

function set(stretches: readonly Stretch[], room: number): Paragraphs {
  const parts = stretches
    .map(({ text, size, bold }) => ({ lines: linesIn(text, size, bold, room), size, bold }))
    .filter(({ lines }) => lines.length > 0);
  return { parts, height: parts.reduce((sum, { lines, size }) => sum + heightOf(lines, size), 0) };
}

function wordsAt(
  { parts }: Paragraphs,
  x: number,
  y: number,
  width: number,
  align: LanesWords['align'],
): LanesWords[] {
  let top = y;
  return parts.map(part => {
    const height = heightOf(part.lines, part.size);
    top += height;
    return { ...part, x, y: top - height, width, height, align };
  });
}

/** Some stages in a row, with the lanes in which they stand. */
interface Row {
  readonly first: number;
  readonly count: number;
}

/** As many in each as can be alike. */
function rowsOf(stages: number, most: number): Row[] {
  const rows = Math.ceil(stages / most);
  return Array.from({ length: rows }, (_, row) => {
    const first = Math.floor((row * stages) / rows);
    return { first, count: Math.floor(((row + 1) * stages) / rows) - first };
  });
}

interface LaidLane {
  readonly label: Paragraphs;
  readonly stages: readonly { readonly stage: LaneStage; readonly words: Paragraphs }[];
  readonly height: number;
}

function layLane({ name, notes, stages }: Lane, room: number, { first, count }: Row): LaidLane {
  const label = set(
    [
      { text: name, size: sizes.name, bold: true },
      ...notes.map(text => ({ text, size: sizes.note, bold: false })),
    ],
    who - 2 * padding,
  );
  const own = stages
    .filter(({ turn }) => first <= turn && turn < first + count)
    .map(stage => ({
      stage,
      words: set(
        [
          { text: stage.number, size: sizes.number, bold: true },
          { text: stage.words, size: sizes.term, bold: false },
        ],
        room,
      ),
    }));
  const highest = Math.max(0, ...own.map(({ words }) => words.height + 2));
  return { label, stages: own, height: Math.max(label.height, highest + 4) + 2 * padding };
}

interface LaidStage extends Place {
  readonly stage: LaneStage;
  /** Of its lane, where the way runs. */
  readonly middle: number;
}

/** One row of stages as a picture of its own. */
class Drawing {
  readonly #node: Lanes;
  readonly #row: Row;
  readonly #width: number;
  readonly #column: number;
  readonly #boxes: LanesBox[] = [];
  readonly #ways: LanesLine[] = [];
  readonly #words: LanesWords[] = [];
  #y = 0;

  constructor(node: Lanes, row: Row, width: number) {
    this.#node = node;
    this.#row = row;
    this.#column = Math.min(column.most, (width - who) / row.count);
    this.#width = width;
  }

  draw(isFirst: boolean, isLast: boolean): Omit<LanesPicture, 'alternative'> {
    const { above, below, lanes, bar } = this.#node;
    if (isFirst) for (const text of above) this.#across(text);
    const laid = lanes
      .map(lane => layLane(lane, this.#boxWidth - 2 * column.within, this.#row))
      .filter(({ stages }) => stages.length > 0);
    this.#lanes(laid);
    if (isLast) for (const text of below) this.#across(text);
    if (isLast && bar) this.#bar(bar);
    const [width, height] = [this.#width, this.#y];
    this.#boxes.unshift({ x: 0, y: 0, width, height });
    return { width, height, boxes: this.#boxes, ways: this.#ways, words: this.#words };
  }

  get #boxWidth(): number {
    return this.#column - 2 * column.between;
  }

  #rule(): void {
    if (this.#y > 0) this.#ways.push({ from: [0, this.#y], to: [this.#width, this.#y], thin: true });
  }

  #across(text: string): void {
    this.#rule();
    const room = this.#width - 2 * padding;
    const words = set([{ text, size: sizes.name, bold: false }], room);
    this.#words.push(...wordsAt(words, padding, this.#y + padding, room, 'left'));
    this.#y += words.height + 2 * padding;
  }

  #left(turn: number): number {
    return who + (turn - this.#row.first) * this.#column + column.between;
  }

  #lanes(laid: readonly LaidLane[]): void {
    const top = this.#y;
    const boxes: LaidStage[] = [];
    for (const { label, stages, height } of laid) {
      this.#rule();
      const middle = this.#y + height / 2;
      this.#words.push(...wordsAt(label, padding, middle - label.height / 2, who - 2 * padding, 'left'));
      for (const { stage, words } of stages) {
        const place = {
          x: this.#left(stage.turn),
          y: middle - words.height / 2 - 1,
          width: this.#boxWidth,
          height: words.height + 2,
        };
        boxes.push({ ...place, stage, middle });
        this.#boxes.push({ ...place, ...(stage.open && { dashed: true }) });
        this.#words.push(...wordsAt(words, place.x, place.y + 1, place.width, 'center'));
      }
      this.#y += height;
    }
    this.#ways.push({ from: [who, top], to: [who, this.#y], thin: true });
    this.#way(boxes.toSorted((one, other) => one.stage.turn - other.stage.turn));
  }

  /** Along the lane of a stage, then down or up to the next. */
  #way(boxes: readonly LaidStage[]): void {
    boxes.forEach((box, index) => {
      const dashed = box.stage.instead ? { dashed: true as const } : {};
      const { middle } = box;
      const before = boxes[index - 1];
      if (!before) {
        // It goes on from the picture above.
        if (box.stage.turn > 0) this.#arrow([who, middle], [box.x, middle], dashed);
        return;
      }
      const [right, level] = [before.x + before.width, before.middle];
      if (level === middle) {
        this.#arrow([right, middle], [box.x, middle], dashed);
        return;
      }
      const centre = box.x + box.width / 2;
      this.#ways.push({ from: [right, level], to: [centre, level], ...dashed });
      this.#arrow([centre, level], [centre, level < middle ? box.y : box.y + box.height], dashed);
    });
    const last = boxes.at(-1);
    if (!last || last.stage.turn === this.#node.turns - 1) return;
    const { middle } = last;
    this.#arrow([last.x + last.width, middle], [this.#width, middle], {});
  }

  #arrow(from: LanesLine['from'], to: LanesLine['to'], look: Pick<LanesLine, 'dashed'>): void {
    this.#ways.push({ from, to, ...look });
    const [x, y] = to;
    const back = from[1] === y ? -arrow : from[1] < y ? -arrow : arrow;
    const wings: readonly LanesLine['from'][] =
      from[1] === y
        ? [
            [x + back, y - arrow],
            [x + back, y + arrow],
          ]
        : [
            [x - arrow, y + back],
            [x + arrow, y + back],
          ];
    for (const wing of wings) this.#ways.push({ from: wing, to });
  }

  #bar({ title, stretches }: NonNullable<Lanes['bar']>): void {
    this.#across(title);
    const [left, length] = [padding, this.#width - 2 * padding];
    let start = 0;
    for (const { share, figure } of stretches) {
      const place = { x: left + start * length, y: this.#y, width: share * length, height: barHeight };
      this.#boxes.push({ ...place, filled: true });
      const [line] = linesIn(figure, sizes.term, true, Infinity);
      if (line !== undefined && widthOf(line, sizes.term, true) + 2 <= place.width)
        this.#words.push({
          ...place,
          y: this.#y + (barHeight - lineOf(sizes.term)) / 2,
          height: lineOf(sizes.term),
          lines: [line],
          size: sizes.term,
          bold: true,
          align: 'center',
        });
      start += share;
    }
    this.#y += barHeight + padding;
  }
}

/** The drawing, in as many pictures as its stages need, each no higher than that unless one stage alone is. */
export function picturesOf(node: Lanes, width: number, height: number): LanesPicture[] {
  for (let most = Math.floor((width - who) / column.least); most > 0; most -= 1) {
    const rows = rowsOf(node.turns, most);
    const drawn = rows.map((row, index) =>
      new Drawing(node, row, width).draw(index === 0, index === rows.length - 1),
    );
    if (most > 1 && drawn.some(picture => picture.height > height)) continue;
    const partOf = (index: number) => (drawn.length === 1 ? '' : ` (hình ${index + 1}/${drawn.length})`);
    return drawn.map((picture, index) => ({
      ...picture,
      alternative: `${node.alternative}${partOf(index)}`,
    }));
  }
  return [];
}
