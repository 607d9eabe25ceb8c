import { expect, test } from 'vitest';
import { sayTerm } from '../../src/language/term.ts';
import { readTypedTerm } from '../../src/language/typed-term.ts';
import type { Term } from '../../src/language/working-days.ts';

test.for<[string, Term]>([
  ['3 ngày làm việc', { amount: 3, unit: 'working-day' }],
  ['03 ngày làm việc', { amount: 3, unit: 'working-day' }],
  ['3,5 ngay lam viec', { amount: 3.5, unit: 'working-day' }],
  ['không quá 0.5 ngày', { amount: 0.5, unit: 'day' }],
  [' Trong  ngày làm việc ', { within: 'working-day' }],
  ['trong ngày', { within: 'day' }],
  ['trong 5 ngày', { amount: 5, unit: 'day' }],
  ['4 giờ', { amount: 4, unit: 'hour' }],
  ['1 THÁNG', { amount: 1, unit: 'month' }],
  ['15 ngày'.normalize('NFD'), { amount: 15, unit: 'day' }],
])('“%s” is read as %o', ([typed, value]) => {
  expect(readTypedTerm(typed)).toEqual({ value });
});

test.for([
  '',
  '3',
  'ngày',
  '3 tuần',
  '-3 ngày',
  '3 ngày rưỡi',
  'ba ngày',
  '3 ngày làm việc 4 giờ',
  '1001 ngày',
])('“%s” is answered with what to write', typed => {
  const { message, remedy } = { message: '', remedy: '', ...readTypedTerm(typed) };
  expect([message, remedy]).toEqual([
    expect.stringMatching(/\S/u),
    expect.stringContaining('3 ngày làm việc'),
  ]);
});

test('what is said of a term is read back', () => {
  for (const term of [
    { amount: 5, unit: 'working-day' },
    { amount: 15, unit: 'day' },
    { amount: 2, unit: 'month' },
    { within: 'working-day' },
  ] as const)
    expect(readTypedTerm(sayTerm(term))).toEqual({ value: term });
});
