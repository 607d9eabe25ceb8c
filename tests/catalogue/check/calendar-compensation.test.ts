import { expect, test } from 'vitest';
import { calendarCompensation } from '../../../src/catalogue/check/calendar-compensation.ts';
import { presentList } from '../../../src/catalogue/known.ts';
import { calendarYear, catalogue, changed, judge } from '../../office/office.ts';

const year = calendarYear(2026);
const holidays = presentList(year.holidays);
const ancestors = holidays.findIndex(({ date }) => date === '2026-04-26');
const monday = holidays.findIndex(({ date }) => date === '2026-04-27');
const without = holidays.filter((_, index) => index !== monday);
const withMonday = (change: object) =>
  changed(year, { holidays: holidays.with(monday, { ...holidays[monday]!, ...change }) });

test('every holiday on a weekend is taken on the next working day, Tết with two days too', () => {
  expect(catalogue.calendar.flatMap(entry => judge(calendarCompensation, entry))).toEqual([]);
  const tet = presentList(calendarYear(2027).holidays).filter(
    ({ name }) => name === 'Nghỉ bù Tết Nguyên đán',
  );
  expect(tet.map(({ date, for: instead }) => [instead, date])).toEqual([
    ['2027-02-06', '2027-02-09'],
    ['2027-02-07', '2027-02-10'],
  ]);
});

test('a holiday on a Sunday without its day is found, unless the calendar is not certain there', () => {
  expect(judge(calendarCompensation, changed(year, { holidays: without }))).toEqual([
    {
      path: ['holidays', ancestors, 'date'],
      fact: 'ngày lễ 26/4/2026 trùng ngày nghỉ hằng tuần nhưng không có ngày nghỉ bù',
    },
  ]);
  const certain = [{ from: '2026-01-01', until: '2026-03-31' }];
  expect(judge(calendarCompensation, changed(year, { holidays: without, certain }))).toEqual([]);
});

test.for([
  [{ date: '2026-04-28' }, 'ngày nghỉ bù 28/4/2026 không phải ngày làm việc kế tiếp sau 26/4/2026'],
  [{ date: '2026-04-25' }, 'ngày nghỉ bù 25/4/2026 là thứ bảy hoặc chủ nhật'],
  [{ date: '2026-04-24' }, 'ngày nghỉ bù 24/4/2026 không phải ngày làm việc kế tiếp sau 26/4/2026'],
  [{ for: '2026-04-30' }, 'ngày nghỉ bù 27/4/2026 ghi bù cho 30/4/2026, không phải thứ bảy, chủ nhật'],
  [{ for: '2026-04-25' }, 'ngày nghỉ bù 27/4/2026 ghi bù cho 25/4/2026, không phải ngày lễ trong holidays'],
  [{ for: undefined }, 'ngày nghỉ bù 27/4/2026 chưa ghi nghỉ bù cho ngày nào'],
] as const)('%o is no compensation', ([change, fact]) => {
  expect(judge(calendarCompensation, withMonday(change))).toContainEqual({
    path: ['holidays', monday, 'date'],
    fact,
  });
});
