import type { Block, Heading, List, ListItem, Paragraph, Run, Text } from './tree.ts';

/** What two versions of a text are told in: no tables, for their cells have no tracked changes here. */
type Prose = Heading | Paragraph | List;

const isProse = (block: Block): block is Prose =>
  block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'list';

/** One printed line of prose, and what it is drawn as. */
interface Line {
  readonly block: Heading | Paragraph;
  readonly text: Text;
}

/** The items of a list are printed as paragraphs that begin with their marks. */
function itemLines({ mark, text, items = [] }: ListItem): Line[] {
  const whole = mark === '' ? text : [{ text: `${mark} ` }, ...text];
  const block = { kind: 'paragraph', role: 'body', text: whole } as const;
  return [{ block, text: whole }, ...items.flatMap(itemLines)];
}

const linesOf = (blocks: readonly Block[]): Line[] =>
  blocks
    .filter(isProse)
    .flatMap(block =>
      block.kind === 'list' ? block.items.flatMap(itemLines) : [{ block, text: block.text }],
    );

const shapeOf = ({ block }: Line): string =>
  block.kind === 'heading' ? `heading ${block.level}` : block.role;

/** A word with the room behind it, and its look. */
const partsOf = (text: Text): Run[] =>
  text.flatMap(run => (run.text.match(/\S+\s*|\s+/gu) ?? []).map(part => ({ ...run, text: part })));

const lookOf = ({ bold, italic, revision }: Run): string => `${bold ?? ''} ${italic ?? ''} ${revision ?? ''}`;

const keyOf = (run: Run): string => `${run.text} ${lookOf(run)}`;

/** Pairs of places in two lists, both rising, whose worth together is greatest. */
function align(
  left: number,
  right: number,
  worth: (left: number, right: number) => number,
): (readonly [number, number])[] {
  const best = Array.from({ length: left + 1 }, () => new Float64Array(right + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = left - 1; row >= 0; row -= 1)
    for (let column = right - 1; column >= 0; column -= 1) {
      const own = worth(row, column);
      const taken = own > 0 ? own + at(row + 1, column + 1) : 0;
      best[row]?.fill(Math.max(taken, at(row + 1, column), at(row, column + 1)), column, column + 1);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < left && column < right;) {
    const own = worth(row, column);
    if (own > 0 && at(row, column) === own + at(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** All of both lists in order: pairs, and what stands alone on a side between them. */
function interleave<Item, Out>(
  left: readonly Item[],
  right: readonly Item[],
  worth: (left: Item, right: Item) => number,
  out: (left: Item | undefined, right: Item | undefined) => Out,
): Out[] {
  const known = new Map<number, number>();
  const cost = (row: number, column: number): number => {
    const key = row * right.length + column;
    const [one, other] = [left[row], right[column]];
    const found = known.get(key) ?? (one !== undefined && other !== undefined ? worth(one, other) : 0);
    known.set(key, found);
    return found;
  };
  const result: Out[] = [];
  let [row, column] = [0, 0];
  const goTo = (nextRow: number, nextColumn: number) => {
    for (; row < nextRow; row += 1) result.push(out(left[row], undefined));
    for (; column < nextColumn; column += 1) result.push(out(undefined, right[column]));
  };
  for (const [one, other] of align(left.length, right.length, cost)) {
    goTo(one, other);
    result.push(out(left[one], right[other]));
    row = one + 1;
    column = other + 1;
  }
  goTo(left.length, right.length);
  return result;
}

const revised = (text: Text, revision: Run['revision']): Run[] =>
  text.map(run => ({ ...run, ...(revision === undefined ? {} : { revision }) }));

/** Neighbours of one look and one fate are one run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    if (before && lookOf(before) === lookOf(run))
      result.splice(-1, 1, { ...before, text: before.text + run.text });
    else result.push(run);
  }
  return result;
}

/** What was, struck out, and what is, word by word. */
function revisedText(before: Text, after: Text): Text {
  if (before.map(keyOf).join() === after.map(keyOf).join()) return after;
  const isSame = (left: Run, right: Run) => Number(keyOf(left) === keyOf(right));
  const runs = interleave(partsOf(before), partsOf(after), isSame, (left, right): Run[] => {
    if (left && right) return [right];
    if (left) return revised([left], 'deleted');
    return right ? revised([right], 'inserted') : [];
  });
  return joined(runs.flat());
}

const wordsOf = (text: Text): string[] =>
  partsOf(text)
    .map(({ text: word }) => word.trim())
    .filter(word => word !== '');

/** Lines with fewer words in common than this are two lines, not one that was changed. */
const leastAlike = 0.4;

/** How much two lines have in common: equal ones go together first. */
function likeness(before: Line, after: Line): number {
  if (shapeOf(before) !== shapeOf(after)) return 0;
  const [left, right] = [wordsOf(before.text), wordsOf(after.text)];
  if (left.join(' ') === right.join(' ')) return 3;
  const counted = Map.groupBy(left, word => word);
  const common = right.filter(word => counted.get(word)?.pop() !== undefined).length;
  const share = (2 * common) / Math.max(1, left.length + right.length);
  return share < leastAlike ? 0 : share;
}

/** One text of two versions, with what was struck out and what came marked; of blocks that are no prose there is nothing. */
export function redline(before: readonly Block[], after: readonly Block[]): (Heading | Paragraph)[] {
  const lines = interleave(linesOf(before), linesOf(after), likeness, (left, right) => {
    if (left && right) return [{ ...right.block, text: revisedText(left.text, right.text) }];
    if (left) return [{ ...left.block, text: revised(left.text, 'deleted') }];
    return right ? [{ ...right.block, text: revised(right.text, 'inserted') }] : [];
  }).flat();
  return lines.map((line, index) => ({ ...line, text: apartFrom(line.text, lines[index + 1]?.text ?? []) }));
}

/**
 * LibreOffice takes a change at the end of a line and one of the same kind that follows for one, and rejects the line's end
 * with it: the last two changes of such a line change places.
 */
function apartFrom(text: Text, next: Text): Text {
  const [last, before] = text.toReversed();
  const touches = last?.revision !== undefined && next.every(({ revision }) => revision === last.revision);
  if (!touches || before?.revision === undefined || before.revision === last.revision) return text;
  return [...text.slice(0, -2), last, before];
}

const slanted = ({ revision, ...run }: Run): Run[] => {
  if (revision === 'deleted') return [];
  return [revision === 'inserted' ? { ...run, italic: true } : run];
};

/** "Phần in nghiêng là phần được sửa đổi": the new text as it is laid out, with what the old one did not say in italics. */
export function newInItalics(before: readonly Block[], after: readonly Block[]): Block[] {
  const lines = interleave(linesOf(before), linesOf(after), likeness, (left, right) => {
    if (!right) return [];
    return [(left ? revisedText(left.text, right.text) : revised(right.text, 'inserted')).flatMap(slanted)];
  }).flat();
  const next = (): readonly Run[] => lines.shift() ?? [];
  const item = ({ mark, items, ...rest }: ListItem): ListItem => {
    const line = next();
    const text = mark === '' ? line : withoutMark(line, mark);
    return { ...rest, mark, text, ...(items ? { items: items.map(item) } : {}) };
  };
  return after.map(block => {
    if (!isProse(block)) return block;
    return block.kind === 'list' ? { ...block, items: block.items.map(item) } : { ...block, text: next() };
  });
}

/** The mark stands in a field of its own. */
function withoutMark(line: readonly Run[], mark: string): Run[] {
  let left = `${mark} `.length;
  return line.flatMap(run => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
