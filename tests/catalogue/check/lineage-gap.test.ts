import { expect, test } from 'vitest';
import { lineageGap } from '../../../src/catalogue/check/lineage-gap.ts';
import { factsOf, toldCatalogue, type ToldAbolition } from './courses-of.ts';

const pair = (
  until: string,
  from: string,
  kind: 'replaced' | 'restated' = 'replaced',
  ends: readonly ToldAbolition[] = [],
) =>
  factsOf(
    [lineageGap],
    toldCatalogue(
      [
        { id: 'A', from: '2025-01-01', until },
        { id: 'B', from, change: { kind, of: ['A'] } },
      ],
      ends,
    ),
  );

test('days on which neither version holds are told', () => {
  expect(pair('2026-01-01', '2026-03-01')).toEqual([
    'B change.of.0: hở từ 01/01/2026 (“A” hết hiệu lực) đến 01/3/2026 (bản này có hiệu lực)',
  ]);
});

test('a version said to hold on after it was replaced is told', () => {
  expect(pair('2026-06-01', '2026-03-01')).toEqual([
    'B change.of.0: bản này có hiệu lực từ 01/3/2026 nhưng “A” ghi còn đến 01/6/2026',
  ]);
});

test('versions that follow one another, and one brought back after its end, have no gap', () => {
  expect(pair('2026-03-01', '2026-03-01')).toEqual([]);
  expect(pair('2026-01-01', '2026-03-01', 'restated', [{ of: 'A', from: '2026-01-01' }])).toEqual([]);
});
