import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeContent } from '../../src/integration/judged-content.ts';
import { lastOf, toldDay } from '../../src/integration/build-day.ts';
import { root } from '../office/office.ts';
import { CopiedContent } from '../office/copied-content.ts';

test('the day that is told wins, then the moment of the build in Vietnam, then the last commit', () => {
  expect(toldDay(root, { asOf: '2027-03-01', epoch: '0' })).toBe('2027-03-01');
  // 17:00 in London is already the next day in Vietnam.
  expect(toldDay(root, { epoch: String(Date.UTC(2026, 10, 29, 17, 30) / 1000) })).toBe('2026-11-30');
  expect(toldDay(root, {})).toMatch(/^20\d\d-\d\d-\d\d$/);
});

test('a day that is none is refused with how to write it', () => {
  for (const asOf of ['2026-02-30', '01/3/2027', '2026-13-01', 'mai'])
    expect(() => toldDay(root, { asOf })).toThrow(`Không hiểu ngày “${asOf}”.`);
});

test('without a commit it is the last day on which somebody looked at the content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-ngay-'));
  expect(toldDay(folder, {})).toBeUndefined();
  rmSync(folder, { recursive: true });
  expect(lastOf(['2026-11-05', '2026-11-21', '2025-01-01'])).toBe('2026-11-21');
  using copied = new CopiedContent();
  expect(judgeContent(copied.folder).asOf).toMatch(/^2026-/);
});
