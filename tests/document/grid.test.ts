import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsCovering, placeCells } from '../../src/document/grid.ts';
import type { Cell, Row } from '../../src/document/tree.ts';

const cell = (text: string, more: Omit<Cell, 'paragraphs'> = {}): Cell => ({
  paragraphs: [[{ text }]],
  ...more,
});
const row = (...cells: Cell[]): Row => ({ role: 'plain', cells });
const wordsOf = ({ paragraphs }: Cell) => paragraphs.flat().map(({ text }) => text);

/** The words on each square, line by line: what covers several squares stands in all of them. */
function squares(rows: readonly Row[], columns: number): string[][] {
  const placed = placeCells(rows, columns).flat();
  return cellsCovering(placed, rows.length).map(own =>
    own.flatMap(({ cell: { paragraphs }, columns: wide }) =>
      new Array<string>(wide).fill(wordsOf({ paragraphs }).join('')),
    ),
  );
}

test('cells take the squares that a tall cell above leaves free', () => {
  const rows = [row(cell('a'), cell('b', { rows: 2 }), cell('c')), row(cell('d'), cell('e'))];
  expect(squares(rows, 3)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'b', 'e'],
  ]);
});

test('a cell that is wide and tall covers all the squares of its rectangle', () => {
  const rows = [
    row(cell('a', { columns: 2, rows: 2 }), cell('b')),
    row(cell('c')),
    row(cell('d', { columns: 3 })),
  ];
  expect(squares(rows, 3)).toEqual([
    ['a', 'a', 'b'],
    ['a', 'a', 'c'],
    ['d', 'd', 'd'],
  ]);
});

test('a cell is known by where it begins and how far it reaches', () => {
  const tall = cell('b', { columns: 2, rows: 2 });
  const [first, second] = placeCells([row(cell('a'), tall), row(cell('c'))], 3);
  expect(first![1]).toEqual({ cell: tall, row: 0, rows: 2, column: 1, columns: 2 });
  expect(second).toMatchObject([{ row: 1, rows: 1, column: 0, columns: 1 }]);
});

test('a row that all tall cells above cover has no cells of its own', () => {
  const rows = [row(cell('a', { rows: 2 }), cell('b', { rows: 2 })), row()];
  expect(placeCells(rows, 2).map(placed => placed.length)).toEqual([2, 0]);
  expect(squares(rows, 2)[1]).toEqual(['a', 'b']);
});

test('what a row forgets is empty', () => {
  expect(squares([row(cell('a')), row()], 2)).toEqual([
    ['a', ''],
    ['', ''],
  ]);
});

test('a cell asked to cover more rows than there are ends with the last', () => {
  expect(placeCells([row(cell('a', { rows: 9 }))], 1)).toMatchObject([[{ rows: 1 }]]);
});

test.for([
  ['one cell too many', [row(cell('a'), cell('b'), cell('c'))]],
  ['a cell wider than the table', [row(cell('a'), cell('b', { columns: 2 }))]],
  ['a wide cell over a tall one', [row(cell('a'), cell('b', { rows: 2 })), row(cell('c', { columns: 2 }))]],
  ['a cell in a row that is covered', [row(cell('a', { columns: 2, rows: 2 })), row(cell('b'))]],
] as const)('%s is refused rather than lost', ([, rows]) => {
  expect(() => placeCells(rows, 2)).toThrow(RangeError);
});

/** Rectangles that cover a table without gap, row by row the cells that begin there. */
const tilings = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 72, maxLength: 72 }),
  )
  .map(([height, columns, sizes]) => {
    let rolled = 0;
    const roll = () => sizes[(rolled += 1) - 1] ?? 1;
    const wanted = Array.from({ length: height }, () => new Array<string>(columns).fill(''));
    let count = 0;
    const rows = wanted.map((line, top) => {
      const cells: Cell[] = [];
      line.forEach((taken, left) => {
        if (taken !== '') return;
        const free = line.slice(left).findIndex(other => other !== '');
        const most = free === -1 ? columns - left : free;
        const [wide, tall] = [Math.min(most, roll()), Math.min(height - top, roll())];
        const text = `ô ${(count += 1)}`;
        for (const own of wanted.slice(top, top + tall)) own.fill(text, left, left + wide);
        cells.push(cell(text, { columns: wide, rows: tall }));
      });
      return row(...cells);
    });
    return { rows, columns, wanted };
  });

test('however a table is tiled, each square is covered by the cell it was given to', () => {
  fc.assert(
    fc.property(tilings, ({ rows, columns, wanted }) => {
      expect(squares(rows, columns)).toEqual(wanted);
    }),
  );
});
