import { expect, test } from 'vitest';
import { balancedWidth, wordsLength } from '../../src/document/docx/measure.ts';

const type = { size: 12, bold: true } as const;

test('lines are balanced, but never narrower than a word that cannot part', () => {
  const committee = 'ỦY\u00a0BAN\u00a0NHÂN\u00a0DÂN';
  const width = balancedWidth(`${committee} XÃ\u00a0MẪU\u00a0MỘT`, type, 184);
  expect(width).toBeGreaterThanOrEqual(wordsLength(committee, type));
  expect(width).toBeLessThan(184);
});
