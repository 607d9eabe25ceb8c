import { expect, test } from 'vitest';
import type { Decision } from '../../src/catalogue/catalogue.ts';
import type { Block } from '../../src/document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue, changed, decision } from '../office/office.ts';

const plan = [...catalogue.decisions.values()].find(({ kind }) => kind === 'plan') ?? decision('thu-vien');
const blocksOf = (kind: Decision['kind'], more: Partial<Decision> = {}): readonly Block[] =>
  documentOf(catalogue, changed(plan, { kind, wording: 'original', ...more }), { mode: 'paper' }).sections[0]!
    .blocks;
const kindsOf = (blocks: readonly Block[]) => blocks.slice(0, 3).map(({ kind }) => kind);

test.each([
  ['submission', 'TỜ TRÌNH'],
  ['notice', 'THÔNG BÁO'],
  ['report', 'BÁO CÁO'],
  ['plan', 'KẾ HOẠCH'],
] as const)('a %s bears the name of its kind', (kind, name) => {
  expect(blocksOf(kind)).toContainEqual({ kind: 'title', name, subject: expect.any(String) as string });
  expect(blocksOf(kind).at(-1)?.kind).toBe('closing');
});

test('whom it goes up to stands under its title, and the words end in their mark', () => {
  const addressees = ['Ủy ban nhân dân tỉnh Sông Ngân'];
  const blocks = blocksOf('submission', { addressees, closing: ['Kính trình xem xét.'] });
  expect(kindsOf(blocks)).toEqual(['letterhead', 'title', 'addressees']);
  expect(blocks.at(-2)).toMatchObject({ kind: 'paragraph', text: [{ text: 'Kính trình xem xét./.' }] });
});
