import { expect, test } from 'vitest';
import { readBreak, type Part, type TaggedRow } from '../../src/conformance/pdf/rows.ts';

const cell = (contents: readonly string[], more: { columns?: number; isTall?: boolean } = {}) => ({
  columns: 1,
  isTall: false,
  contents,
  ...more,
});

interface Words {
  readonly content: string;
  readonly top: number;
  readonly bottom: number;
}

/** A page of A4 with one table: its rows, and where the words of their cells stand. */
function page(number: number, rows: readonly TaggedRow[], words: readonly Words[]): Part {
  const atom = (content: string, baseline: number) => ({
    text: 'chữ',
    left: 90,
    right: 120,
    baseline,
    size: 11,
    font: 'Tinos',
    bold: false,
    italic: false,
    content,
  });
  const grid = { left: 85, right: 550, top: 57, bottom: 785, across: [], down: [] };
  const header = { left: 85, right: 550, top: 80, bottom: 80 };
  return {
    number,
    grid: { ...grid, across: [header] },
    raw: {
      width: 595,
      height: 842,
      across: [header],
      down: [],
      tagged: [rows],
      coloured: [],
      comments: 0,
      atoms: words.flatMap(({ content, top, bottom }) => [atom(content, top), atom(content, bottom)]),
    },
  };
}

const at = (content: string, top: number, bottom = top): Words => ({ content, top, bottom });
const whole: TaggedRow = [cell(['a']), cell(['b'])];
const nowhere: TaggedRow = [cell([]), cell([])];

test('a row with words of one cell on two pages is torn', () => {
  const first = page(1, [whole, [cell(['c']), cell(['d'])]], [at('a', 100), at('c', 760), at('d', 760, 780)]);
  const second = page(2, [nowhere, [cell([]), cell(['e'])]], [at('e', 95, 120)]);
  expect(readBreak(first, second)?.torn).toBe(true);
});

test('rows that stand whole on their pages are not torn', () => {
  const first = page(1, [whole, nowhere], [at('a', 100), at('b', 780)]);
  const second = page(2, [nowhere, whole], [at('a', 95), at('b', 95)]);
  expect(readBreak(first, second)?.torn).toBe(false);
});

test('a cell over several rows may say again what it holds', () => {
  const row = (content: string): TaggedRow => [cell([]), cell([content], { isTall: true })];
  const first = page(1, [row('c')], [at('c', 700, 760)]);
  const second = page(2, [row('e')], [at('e', 95, 155)]);
  expect(readBreak(first, second)?.torn).toBe(false);
});

test.each([
  ['a row lower than four centimetres is torn', 80, true],
  ['a higher row, which whole would leave a page empty, may be cut', 100, false],
] as const)('%s', (_, height, torn) => {
  const first = page(1, [[cell(['c'])]], [at('c', 785 - height / 2, 785)]);
  const second = page(2, [[cell(['e'])]], [at('e', 95, 95 + height / 2)]);
  expect(readBreak(first, second)?.torn).toBe(torn);
});

test('a line across the table alone at the end of a page is parted from the row it heads', () => {
  const group: TaggedRow = [cell(['g'], { columns: 2 })];
  const gone: TaggedRow = [cell([], { columns: 2 })];
  const first = page(1, [group, nowhere], [at('g', 780)]);
  const second = page(2, [gone, whole], [at('a', 95), at('b', 95)]);
  expect(readBreak(first, second)?.parted).toBe(true);
  const filling = page(2, [gone, whole], [at('a', 95, 780), at('b', 95)]);
  expect(readBreak(first, filling)?.parted).toBe(false);
});

test('a file whose tables cannot be followed is not judged', () => {
  const untagged = page(1, [], []);
  const bare = { ...untagged, raw: { ...untagged.raw, tagged: [] } };
  expect(readBreak(bare, bare)).toBeUndefined();
  expect(readBreak(page(1, [whole], []), page(2, [whole, whole], []))).toBeUndefined();
});
