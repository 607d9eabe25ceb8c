import { expect, test } from 'vitest';
import { changeBeforeDecision } from '../../../src/catalogue/check/change-before-decision.ts';
import { changed, decision, judge, ofScope, procedure } from '../../office/office.ts';

const library = procedure('thu-vien/cap-the-ban-doc');
const { date } = library.decision;
const changing = (from: string) =>
  judge(ofScope(changeBeforeDecision, 'procedure'), changed(library, { change: { kind: 'new', from } }));
const abolishing = (from: string) =>
  judge(
    ofScope(changeBeforeDecision, 'decision'),
    changed(decision('thu-vien'), { abolishes: [{ of: { procedure: library.id }, from }] }),
  );

test('a change or an abolition before the text was issued is told', () => {
  expect(date).toMatch(/^2026-/);
  expect(changing('2025-12-31')).toMatchObject([{ path: ['change', 'from'] }]);
  expect(abolishing('2025-12-31')).toMatchObject([{ path: ['abolishes', 0, 'from'] }]);
});

test('from the day of the text on it may be any day', () => {
  expect([...changing(date), ...abolishing(date), ...changing('2027-03-01')]).toEqual([]);
});
