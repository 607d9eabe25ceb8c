import { expect, test } from 'vitest';
import type { InForce } from '../../src/catalogue/schema/in-force.ts';
import { standingOf, startOf, type Issued } from '../../src/catalogue/standing.ts';

const inForce: InForce = {
  from: '2026-02-01',
  until: 'none',
  replacedBy: 'none',
  source: 'Chính văn bản',
  checked: '2026-11-30',
};
const text: Issued = { date: '2026-01-12', inForce };
const saying = (change: Partial<InForce>): Issued => ({ ...text, inForce: { ...inForce, ...change } });
const states = (issued: Issued, ...days: readonly string[]) => days.map(day => standingOf(issued, day).state);
const replaced = (on: string, scope: 'whole' | 'part') =>
  saying({ replacedBy: [{ by: { text: 'Quyết định khác' }, on, scope }] });

test('a text holds from its first day to the day before its end', () => {
  const spanned = saying({ until: '2027-03-01' });
  expect(states(spanned, '2026-01-31', '2026-02-01', '2027-02-28', '2027-03-01')).toEqual([
    'not-yet',
    'in-force',
    'in-force',
    'ended',
  ]);
});

test('a whole replacement ends a text, a part of one leaves the rest', () => {
  expect(states(replaced('2026-06-01', 'whole'), '2026-05-31', '2026-06-01')).toEqual(['in-force', 'ended']);
  expect(states(replaced('2026-06-01', 'part'), '2026-05-31', '2026-06-01')).toEqual(['in-force', 'in-part']);
});

test('a replacement whose day nobody knows has come', () => {
  expect(states(replaced('unknown', 'whole'), '2026-03-01')).toEqual(['ended']);
});

test('where nobody has looked for an end, the standing is unknown, never in force', () => {
  expect(states(saying({ until: 'unknown' }), '2026-01-31', '2026-02-01')).toEqual(['not-yet', 'unknown']);
  expect(states(saying({ replacedBy: 'unknown' }), '2026-02-01')).toEqual(['unknown']);
});

test('a draft is a draft on every day', () => {
  expect(states({ ...text, draft: true }, '2020-01-01', '2030-01-01')).toEqual(['draft', 'draft']);
});

test('from the signing means the day of the text, where that is a whole day', () => {
  expect(startOf(saying({ from: 'signing' }))).toBe('2026-01-12');
  expect(startOf({ ...saying({ from: 'signing' }), date: '2026' })).toBeUndefined();
});

test('the next day of change is the first one ahead', () => {
  const { next } = standingOf(saying({ until: '2027-03-01' }), '2026-01-01');
  expect(next).toBe('2026-02-01');
  expect(standingOf(saying({ until: '2027-03-01' }), '2026-02-01').next).toBe('2027-03-01');
  expect(standingOf(text, '2026-02-01').next).toBeUndefined();
});
