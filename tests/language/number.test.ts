import { expect, test } from 'vitest';
import { sayAmount, sayCount, sayNumber } from '../../src/language/number.ts';

test('decimals take a comma', () => {
  expect([0.25, 3.5, 6.75, 21].map(sayNumber)).toEqual(['0,25', '3,5', '6,75', '21']);
});

test('whole counts below ten take a leading zero, other numbers do not', () => {
  expect([0, 1, 9, 10, 92].map(sayCount)).toEqual(['00', '01', '09', '10', '92']);
  expect([0.5, 3.5].map(sayCount)).toEqual(['0,5', '3,5']);
});

test('thousands are parted by dots', () => {
  expect([500, 8000, 600000, 1200000, 1000000000].map(sayAmount)).toEqual([
    '500',
    '8.000',
    '600.000',
    '1.200.000',
    '1.000.000.000',
  ]);
});
