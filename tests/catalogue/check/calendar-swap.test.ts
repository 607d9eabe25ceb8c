import { expect, test } from 'vitest';
import { calendarSwap } from '../../../src/catalogue/check/calendar-swap.ts';
import { presentList } from '../../../src/catalogue/known.ts';
import { calendarYear, catalogue, changed, judge } from '../../office/office.ts';

const year = calendarYear(2026);
const holidays = presentList(year.holidays);
const makeUpDays = presentList(year.makeUpDays);
const august = holidays.findIndex(({ date }) => date === '2026-08-31');

test('every swap of the calendar has both its sides', () => {
  expect(catalogue.calendar.flatMap(entry => judge(calendarSwap, entry))).toEqual([]);
  expect(makeUpDays.map(({ date, for: instead }) => [date, instead])).toEqual([
    ['2026-01-10', '2026-01-02'],
    ['2026-08-22', '2026-08-31'],
  ]);
});

test('a day off in a swap that nobody makes up for is found at its line', () => {
  expect(judge(calendarSwap, changed(year, { makeUpDays: makeUpDays.slice(0, 1) }))).toEqual([
    { path: ['holidays', august, 'date'], fact: 'ngày nghỉ hoán đổi 31/8/2026 không có ngày làm bù' },
  ]);
});

test('where made-up days are not yet known, a swap may wait for its other side', () => {
  expect(judge(calendarSwap, changed(year, { makeUpDays: 'unknown' }))).toEqual([]);
});

test('a made-up day stands for a day off in a swap, not for a holiday or a day that is worked', () => {
  const instead = (date: string) =>
    changed(year, { makeUpDays: [makeUpDays[0]!, { date: '2026-08-22', for: date }] });
  const fact = (date: string) =>
    `làm bù cho ngày ${date} nhưng ngày này không phải ngày nghỉ hoán đổi trong holidays`;
  for (const [date, said] of [
    ['2026-09-02', '02/9/2026'],
    ['2026-08-28', '28/8/2026'],
  ] as const)
    expect(judge(calendarSwap, instead(date))).toContainEqual({
      path: ['makeUpDays', 1, 'for'],
      fact: fact(said),
    });
});

test('a swap gives a day of the week away, not a weekend', () => {
  const moved = changed(year, {
    holidays: holidays.with(august, { ...holidays[august]!, date: '2026-08-30' }),
    makeUpDays: [makeUpDays[0]!, { date: '2026-08-22', for: '2026-08-30' }],
  });
  expect(judge(calendarSwap, moved)).toEqual([
    {
      path: ['holidays', august, 'date'],
      fact: 'ngày nghỉ hoán đổi 30/8/2026 là thứ bảy hoặc chủ nhật',
    },
  ]);
});

test('a day off at the end of the year may be made up in the next', () => {
  const eve = { date: '2026-12-31', name: 'Nghỉ hoán đổi dịp Tết Dương lịch', kind: 'swap' as const };
  const made = [...makeUpDays, { date: '2027-01-09', for: '2026-12-31' }];
  expect(judge(calendarSwap, changed(year, { holidays: [...holidays, eve], makeUpDays: made }))).toEqual([]);
});
