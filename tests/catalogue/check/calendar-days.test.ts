import { expect, test } from 'vitest';
import { calendarDays } from '../../../src/catalogue/check/calendar-days.ts';
import { presentList } from '../../../src/catalogue/known.ts';
import { calendarYear, catalogue, changed, judge } from '../../office/office.ts';

const year = calendarYear(2025);
const holidays = presentList(year.holidays);
const makingUp = (date: string, instead: string) => changed(year, { makeUpDays: [{ date, for: instead }] });

test('the years are sound, the unfinished ones too', () => {
  expect(catalogue.calendar.map(entry => entry.year)).toEqual([2024, 2025, 2026, 2027]);
  expect(catalogue.calendar.flatMap(entry => judge(calendarDays, entry))).toEqual([]);
});

test('a holiday of another year is found', () => {
  const moved = holidays.with(0, { date: '2026-01-01', name: 'Tết Dương lịch' });
  expect(judge(calendarDays, changed(year, { holidays: moved }))).toEqual([
    { path: ['holidays', 0, 'date'], fact: 'ngày nghỉ 01/01/2026 không thuộc năm 2025' },
  ]);
});

test('a holiday written twice is found at its second line', () => {
  const at = holidays.length;
  expect(judge(calendarDays, changed(year, { holidays: [...holidays, holidays[0]!] }))).toEqual([
    { path: ['holidays', at, 'date'], fact: 'ngày nghỉ 01/01/2025 ghi hai lần' },
  ]);
});

test('a make-up day falls on a Saturday or a Sunday', () => {
  expect(presentList(year.makeUpDays)).toEqual([{ date: '2025-04-26', for: '2025-05-02' }]);
  expect(judge(calendarDays, makingUp('2025-04-27', '2025-05-02'))).toEqual([]);
  expect(judge(calendarDays, makingUp('2025-04-28', '2025-05-02'))).toEqual([
    {
      path: ['makeUpDays', 0, 'date'],
      fact: 'ngày làm bù 28/4/2025 không phải thứ bảy, chủ nhật',
    },
  ]);
});

test('a year not yet announced has nothing to judge', () => {
  expect(judge(calendarDays, changed(year, { holidays: 'unknown', makeUpDays: 'unknown' }))).toEqual([]);
});
