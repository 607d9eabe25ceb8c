import type { WorkingYear } from '../language/working-days.ts';
import type { CalendarYear } from './schema/calendar.ts';
import { presentList } from './known.ts';

/** A year of the calendar as plain dates to count with; a list not yet known leaves the year incomplete. */
export function workingYear({ year, holidays, makeUpDays, complete }: CalendarYear): WorkingYear {
  return {
    year,
    holidays: presentList(holidays).map(({ date }) => date),
    makeUpDays: presentList(makeUpDays).map(({ date }) => date),
    complete: complete && holidays !== 'unknown' && makeUpDays !== 'unknown',
  };
}
