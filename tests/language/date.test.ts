import { expect, test } from 'vitest';
import { sayDate, sayShortDate } from '../../src/language/date.ts';
import { decision } from '../office/office.ts';

test('days below 10 and the months 1 and 2 take a leading zero, other months do not', () => {
  expect(sayDate(decision('quan-su-cap-xa').date)).toBe('ngày 01 tháng 7 năm 2020');
  expect(sayDate(decision('mot-cua-cap-xa').date)).toBe('ngày 25 tháng 3 năm 2020');
  expect(sayDate('2016-01-05')).toBe('ngày 05 tháng 01 năm 2016');
  expect(sayDate('2016-02-19')).toBe('ngày 19 tháng 02 năm 2016');
  expect(sayDate('2018-12-13')).toBe('ngày 13 tháng 12 năm 2018');
  expect(sayDate('2023-10-09')).toBe('ngày 09 tháng 10 năm 2023');
});

test('what a draft leaves blank is not said', () => {
  expect(sayDate(decision('lien-thong-cap-huyen').date)).toBe('tháng 9 năm 2023');
  expect(sayDate(decision('quy-trinh-noi-vu').date)).toBe('năm 2025');
});

test('a short date follows the same rule', () => {
  expect(sayShortDate('2018-04-23')).toBe('23/4/2018');
  expect(sayShortDate('2025-01-03')).toBe('03/01/2025');
  expect(sayShortDate('2020-07-01')).toBe('01/7/2020');
  expect(sayShortDate('2023-09')).toBe('9/2023');
  expect(sayShortDate('2025')).toBe('2025');
});
