import { sayShortDate } from '../../language/date.ts';
import { addDays, isWeekend } from '../../language/working-days.ts';
import { presentList } from '../known.ts';
import type { CalendarYear } from '../schema/calendar.ts';
import { rule, type Problem } from './rule.ts';

type DayOff = Extract<CalendarYear['holidays'], readonly unknown[]>[number];

/** Days that are off of themselves: weekends, and every day of the list that stands before this one in time. */
function isNextWorkingDay(date: string, after: string, off: ReadonlySet<string>): boolean {
  let day = addDays(after, 1);
  while (day < date && (isWeekend(day) || off.has(day))) day = addDays(day, 1);
  return day === date;
}

function wrongDay({ date, for: instead }: DayOff, days: readonly DayOff[]): string | undefined {
  const said = `ngày nghỉ bù ${sayShortDate(date)}`;
  if (isWeekend(date)) return `${said} là thứ bảy hoặc chủ nhật`;
  if (instead === undefined) return `${said} chưa ghi nghỉ bù cho ngày nào`;
  const holiday = days.find(day => day.date === instead && day.kind === undefined);
  if (holiday === undefined)
    return `${said} ghi bù cho ${sayShortDate(instead)}, không phải ngày lễ trong holidays`;
  if (!isWeekend(instead)) return `${said} ghi bù cho ${sayShortDate(instead)}, không phải thứ bảy, chủ nhật`;
  const off = new Set(days.map(day => day.date));
  return isNextWorkingDay(date, instead, off)
    ? undefined
    : `${said} không phải ngày làm việc kế tiếp sau ${sayShortDate(instead)}`;
}

/** Labour Code 2019, article 111.3: a holiday on a weekly day off is taken on the next working day. */
export const calendarCompensation = rule({
  id: 'calendar-compensation',
  severity: 'error',
  scope: 'calendar',
  looksAt: 'itself',
  demand: 'Ngày lễ trùng ngày nghỉ hằng tuần phải có một ngày nghỉ bù, là ngày làm việc kế tiếp.',
  check({ holidays, certain }) {
    const days = presentList(holidays);
    const spans = presentList(certain);
    return days.flatMap((day, index): Problem[] => {
      const path = ['holidays', index, 'date'];
      if (day.kind === 'compensation') {
        const fact = wrongDay(day, days);
        return fact === undefined
          ? []
          : [{ path, fact, remedy: 'Đối chiếu thông báo nghỉ, sửa date hoặc for.' }];
      }
      const owed = day.kind === undefined && isWeekend(day.date);
      if (!owed || days.some(other => other.for === day.date)) return [];
      // Where the year is not yet certain, the day may simply not have been announced.
      if (!spans.some(({ from, until }) => from <= day.date && day.date <= until)) return [];
      return [
        {
          path,
          fact: `ngày lễ ${sayShortDate(day.date)} trùng ngày nghỉ hằng tuần nhưng không có ngày nghỉ bù`,
          remedy: 'Thêm ngày nghỉ bù với kind: compensation và for.',
        },
      ];
    });
  },
});
