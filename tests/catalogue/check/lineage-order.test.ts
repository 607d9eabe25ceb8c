import { expect, test } from 'vitest';
import { lineageOrder } from '../../../src/catalogue/check/lineage-order.ts';
import { factsOf, toldCatalogue } from './courses-of.ts';

const pair = (before: string, after: string) =>
  factsOf(
    [lineageOrder],
    toldCatalogue([
      { id: 'A', from: before },
      { id: 'B', from: after, change: { kind: 'replaced', of: ['A'] } },
    ]),
  );

test('a version that is older than what it replaces, or as old, is told with both days', () => {
  expect(pair('2026-03-01', '2026-01-01')).toEqual([
    'B change.of.0: có hiệu lực từ 01/01/2026, không sau thủ tục trước “A” (từ 01/3/2026)',
  ]);
  expect(pair('2026-03-01', '2026-03-01')).toHaveLength(1);
});

test('a later version is in order', () => {
  expect(pair('2026-03-01', '2026-03-02')).toEqual([]);
});
