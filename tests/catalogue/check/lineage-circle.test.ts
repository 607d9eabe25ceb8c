import { expect, test } from 'vitest';
import { lineageCircle } from '../../../src/catalogue/check/lineage-circle.ts';
import { factsOf, toldCatalogue } from './courses-of.ts';

const after = (of: string) => ({ kind: 'amended', of: [of] }) as const;

test('versions that stand behind each other in a circle are each told the way round', () => {
  const told = toldCatalogue([
    { id: 'A', from: '2026-01-01', change: after('C') },
    { id: 'B', from: '2026-02-01', change: after('A') },
    { id: 'C', from: '2026-03-01', change: after('B') },
  ]);
  expect(factsOf([lineageCircle], told)).toEqual([
    'A change.of: đi theo các thủ tục trước thì quay lại chính thủ tục này: C ← B ← A',
    'B change.of: đi theo các thủ tục trước thì quay lại chính thủ tục này: A ← C ← B',
    'C change.of: đi theo các thủ tục trước thì quay lại chính thủ tục này: B ← A ← C',
  ]);
});

test('a version that names itself is a circle of one', () => {
  const told = toldCatalogue([{ id: 'A', from: '2026-01-01', change: after('A') }]);
  expect(factsOf([lineageCircle], told)).toHaveLength(1);
});

test('a way that parts and meets again is no circle', () => {
  const told = toldCatalogue([
    { id: 'A', from: '2026-01-01' },
    { id: 'B', from: '2026-02-01', change: { kind: 'replaced', of: ['A'] } },
    { id: 'C', from: '2026-02-01', change: { kind: 'replaced', of: ['A'] } },
    { id: 'D', from: '2026-03-01', change: { kind: 'replaced', of: ['B', 'C'] } },
  ]);
  expect(factsOf([lineageCircle], told)).toEqual([]);
});
