import { expect, test } from 'vitest';
import { readMonthRange } from '../../src/language/typed-month-range.ts';
import { readPlaceDate } from '../../src/language/typed-place-date.ts';
import { readServiceTime, sayServiceTime } from '../../src/language/typed-service-time.ts';

const range = { from: '1975-04', to: '1978-12' };

test.for([
  ['4/1975 - 12/1978', range],
  ['4/1975-12/1978', range],
  ['4-1975 - 12-1978', range],
  ['4/1975 đến 12/1978', range],
  ['từ tháng 4 năm 1975 đến tháng 12 năm 1978', range],
  ['tháng 4 đến tháng 12 năm 1978', { from: '1978-04', to: '1978-12' }],
  ['1975-1978', { from: '1975', to: '1978' }],
] as const)('the months “%s” are read', ([typed, value]) => {
  expect(readMonthRange(typed)).toEqual({ value });
});

test.for([
  ['4/1975', 'Chưa thấy đủ hai mốc'],
  ['30/4/1975 - 12/1978', 'Mốc “từ”: ô này chỉ ghi tháng và năm.'],
  ['4/1975 – 13/1978', 'Mốc “đến”: Không có tháng 13.'],
  ['4/75 - 12/78', 'chưa rõ là 1978 hay 2078'],
] as const)('the months “%s” are not guessed', ([typed, words]) => {
  expect(readMonthRange(typed)).toMatchObject({ message: expect.stringContaining(words) as string });
});

test.for([
  ['12 năm 3 tháng', 12, 3],
  ['12 nam va 03 thang', 12, 3],
  ['12 năm', 12, 0],
  ['147 tháng', 12, 3],
  ['12 năm rưỡi', 12, 6],
  ['12,5 năm', 12, 6],
  ['0 tháng', 0, 0],
] as const)('the service time “%s” is %i years %i months', ([typed, years, months]) => {
  expect(readServiceTime(typed)).toEqual({ value: { years, months } });
});

test.for([
  ['12', 'chưa rõ là số năm hay số tháng'],
  ['12,3 năm', 'chưa rõ là mấy tháng'],
  ['12 năm 3 tháng 5 ngày', 'không có số ngày'],
  ['mười hai năm', 'Chưa đọc được'],
  ['', 'Chưa đọc được'],
] as const)('the service time “%s” is not guessed', ([typed, words]) => {
  expect(readServiceTime(typed)).toMatchObject({ message: expect.stringContaining(words) as string });
});

test('a service time is said without its empty part', () => {
  expect(sayServiceTime({ years: 12, months: 3 })).toBe('12 năm 3 tháng');
  expect(sayServiceTime({ years: 12, months: 0 })).toBe('12 năm');
  expect(sayServiceTime({ years: 0, months: 0 })).toBe('0 tháng');
});

test.for([
  ['Huế, ngày 01 tháng 7 năm 2026', 'Huế', '2026-07-01'],
  ['Huế 1/7/2026', 'Huế', '2026-07-01'],
  ['Phường 5, 1/7/2026', 'Phường 5', '2026-07-01'],
  ['Ngõ 12/5, ngày 1/7/2026', 'Ngõ 12/5', '2026-07-01'],
  ['Nam Định, tháng 7 năm 2026', 'Nam Định', '2026-07'],
  ['ngày 1 tháng 7 năm 2026', undefined, '2026-07-01'],
  ['Huế, ngày … tháng … năm …', 'Huế', undefined],
  ['Ấp 1975', 'Ấp 1975', undefined],
] as const)('place and date of “%s” are told apart', ([typed, place, date]) => {
  expect(readPlaceDate(typed)).toEqual({ value: { ...(place && { place }), ...(date && { date }) } });
});

test('a wrong date is told, not taken for a place', () => {
  expect(readPlaceDate('Quận 1, ngày 31/02/2026')).toMatchObject({
    message: expect.stringContaining('28 ngày') as string,
  });
  expect(readPlaceDate('Huế, 1/7/26')).toMatchObject({
    message: expect.stringContaining('1926 hay 2026') as string,
  });
});
