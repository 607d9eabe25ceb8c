import { expect, test } from 'vitest';
import { sayKnown, sayText, sayWithin } from '../../src/wording/known.ts';

test('a value that is there is said the same on a page and on paper', () => {
  expect(sayText('Sở Nội vụ', 'page')).toBe('Sở Nội vụ');
  expect(sayKnown(3, count => `${count} bộ`, 'paper')).toBe('3 bộ');
});

test('none is “Không” in both, what the source does not say is an empty cell on paper and said on a page', () => {
  expect([sayText('none', 'page'), sayText('none', 'paper')]).toEqual(['Không', 'Không']);
  expect([sayText('unknown', 'page'), sayText('unknown', 'paper')]).toEqual(['Văn bản không nêu', '']);
});

test('within a sentence both are said in small letters, and the value as it is', () => {
  expect(['none', 'unknown'].map(value => sayWithin(value, String))).toEqual(['không', 'văn bản không nêu']);
  expect(sayWithin('Không quá 02 bộ', String)).toBe('Không quá 02 bộ');
});
