import { expect, test } from 'vitest';
import {
  blankForThePen,
  citeDecision,
  sayDecision,
  sayDecisionNumber,
  sayIssueDate,
} from '../../src/wording/decision.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const issued = { kind: 'decision', serial: 1581, symbol: 'QĐ-UBND', date: '2020-07-01' } as const;
const draft = { kind: 'plan', serial: 'blank', symbol: 'KH-UBND', date: '2025' } as const;

test('a number below ten takes a zero, an unnumbered text keeps its blank', () => {
  expect(sayDecisionNumber({ serial: 5, symbol: 'QĐ-UBND' })).toBe('05/QĐ-UBND');
  expect(sayDecisionNumber(draft)).toBe('…/KH-UBND');
  expect(sayDecisionNumber(draft, blankForThePen)).toBe(`${'\u00a0'.repeat(6)}/KH-UBND`);
});

test('paper writes the date out as Decree 30 asks, a page shortly', () => {
  expect(spaced(sayDecision(issued, 'paper'))).toBe('Quyết định số 1581/QĐ-UBND ngày 01 tháng 7 năm 2020');
  expect(sayDecision(issued, 'page')).toBe('Quyết định số 1581/QĐ-UBND ngày 01/7/2020');
});

test('what is not known of a date stays blank on both', () => {
  expect(spaced(sayDecision(draft, 'paper'))).toBe('Kế hoạch số …/KH-UBND ngày … tháng … năm 2025');
  expect(sayDecision(draft, 'page')).toBe('Kế hoạch số …/KH-UBND ngày … tháng … năm 2025');
  expect(sayIssueDate({ date: '2023-09' }, 'page')).toBe('ngày … tháng 9 năm 2023');
});

test('on paper number and date do not part at the end of a line, on a page they may', () => {
  expect(sayDecision(issued, 'paper')).toContain(
    'số\u00a01581/QĐ-UBND ngày\u00a001\u00a0tháng\u00a07\u00a0năm\u00a02020',
  );
  expect(sayDecision(draft, 'page')).not.toContain('\u00a0');
});

test('a text is cited with who issued it', () => {
  const issuer = { id: 'ubnd', name: 'Ủy ban nhân dân tỉnh Mẫu', level: 'province' } as const;
  expect(citeDecision({ ...issued, issuer }, 'page')).toBe(
    'Quyết định số 1581/QĐ-UBND ngày 01/7/2020 của Ủy ban nhân dân tỉnh Mẫu',
  );
});
