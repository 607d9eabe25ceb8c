import { expect, test } from 'vitest';
import { heldOn } from '../../src/catalogue/compare-catalogues.ts';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import type { Table } from '../../src/document/tree.ts';
import { registerDocument } from '../../templates/registers/register.ts';
import { agency, asOf, catalogue } from '../office/office.ts';

const held: readonly Procedure[] = [...heldOn(catalogue, asOf).values()];
const [office] = catalogue.agencies.values();
const document = registerDocument(catalogue, held, { agency: agency(office!.id), asOf });
const [counts, list] = document.sections.flatMap(({ blocks }) =>
  blocks.filter((block): block is Table => block.kind === 'table'),
);

test('each procedure stands once in the field it belongs to', () => {
  const names = list!.rows
    .filter(({ role }) => role === 'plain')
    .map(({ cells }) => cells[2]!.paragraphs[0]?.[0]?.text);
  expect(names.toSorted()).toEqual(held.map(({ name }) => name).toSorted());
  expect(list!.rows.filter(({ role }) => role === 'group')).toHaveLength(
    new Set(held.map(({ field }) => field)).size,
  );
});

test('the counts are numbers and their sum is what is listed', () => {
  const figures = counts!.rows.map(({ cells }) => cells.at(-1)?.figure ?? Number.NaN);
  expect(figures.at(-1)).toBe(held.length);
  expect(figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0)).toBe(held.length);
});

test('a cell never leaves open whether a text says nothing or “Không”', () => {
  for (const { cells } of list!.rows.filter(({ role }) => role === 'plain'))
    for (const { paragraphs } of cells)
      expect(
        paragraphs
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).not.toBe('');
});
