import { expect, test } from 'vitest';
import { sayTerm } from '../../src/language/term.ts';

test('a term is said as official texts print it', () => {
  expect(sayTerm({ amount: 5, unit: 'working-day' })).toBe('05 ngày làm việc');
  expect(sayTerm({ amount: 3.5, unit: 'working-day' })).toBe('3,5 ngày làm việc');
  expect(sayTerm({ amount: 30, unit: 'day' })).toBe('30 ngày');
  expect(sayTerm({ amount: 4, unit: 'hour' })).toBe('04 giờ');
  expect(sayTerm({ amount: 12, unit: 'month' })).toBe('12 tháng');
  expect(sayTerm({ amount: 7, unit: 'working-day', atMost: true })).toBe('không quá 07 ngày làm việc');
  expect(sayTerm({ within: 'working-day' })).toBe('trong ngày làm việc');
  expect(sayTerm({ within: 'day' })).toBe('trong ngày');
  expect(sayTerm({ amount: 30, unit: 'minute' })).toBe('30 phút');
  expect(sayTerm({ amount: 2, unit: 'year' })).toBe('02 năm');
  expect(sayTerm({ amount: 5, upTo: 10, unit: 'working-day' })).toBe('từ 05 đến 10 ngày làm việc');
  expect(sayTerm({ atOnce: true })).toBe('giải quyết ngay');
  expect(sayTerm({ atOnce: true, from: 'sau khi nhận đủ hồ sơ' })).toBe('ngay sau khi nhận đủ hồ sơ');
  expect(sayTerm({ notPrescribed: true })).toBe('không quy định');
});
