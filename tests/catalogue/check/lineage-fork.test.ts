import { expect, test } from 'vitest';
import { lineageFork } from '../../../src/catalogue/check/lineage-fork.ts';
import type { Change } from '../../../src/catalogue/schema/change.ts';
import { factsOf, toldCatalogue, type Told, type ToldAbolition } from './courses-of.ts';

const first: Told = { id: 'A', from: '2025-01-01' };
const next = (
  id: string,
  from: string,
  kind: Change['kind'],
  more: Partial<Told> = {},
  what?: Change['what'],
): Told => ({
  id,
  from,
  change: { kind, of: ['A'], what },
  ...more,
});
const facts = (told: readonly Told[], abolitions: readonly ToldAbolition[] = []) =>
  factsOf(lineageFork, toldCatalogue([first, ...told], abolitions));

test('two texts that both amend the same version: the later is told of the earlier', () => {
  expect(facts([next('B', '2026-01-01', 'amended'), next('C', '2026-06-01', 'amended')])).toEqual([
    'C change.of.0: thủ tục “A” đã có “B” đứng sau từ 01/01/2026 cho cùng phần',
  ]);
});

test('a procedure abolished twice, or after it was replaced, is told', () => {
  expect(
    facts(
      [],
      [
        { of: 'A', from: '2026-01-01' },
        { of: 'A', from: '2026-02-01' },
      ],
    ),
  ).toEqual([
    'bai-bo-1 abolishes.0.of: thủ tục “A” đã có việc bãi bỏ của “bai-bo-0” đứng sau từ 01/01/2026 cho cùng phần',
  ]);
  expect(facts([next('B', '2026-01-01', 'replaced')], [{ of: 'A', from: '2026-02-01' }])).toHaveLength(1);
});

test('the same part taken over twice is told, different parts are not', () => {
  const fee = next('B', '2026-01-01', 'replaced', {}, ['fee']);
  expect(facts([fee, next('C', '2026-02-01', 'replaced', {}, ['fee', 'forms'])])).toHaveLength(1);
  expect(facts([fee, next('C', '2026-02-01', 'replaced', {}, ['forms'])])).toEqual([]);
  expect(facts([fee, next('C', '2026-02-01', 'replaced')])).toEqual([]);
});

test('a division by one text on one day is none, by two texts it is', () => {
  const share = { text: 'chia' };
  expect(
    facts([next('B', '2026-01-01', 'replaced', share), next('C', '2026-01-01', 'replaced', share)]),
  ).toEqual([]);
  expect(facts([next('B', '2026-01-01', 'replaced'), next('C', '2026-01-01', 'replaced')])).toHaveLength(1);
});

test('what was abolished may be brought back', () => {
  expect(facts([next('B', '2026-06-01', 'restated')], [{ of: 'A', from: '2026-01-01' }])).toEqual([]);
});
