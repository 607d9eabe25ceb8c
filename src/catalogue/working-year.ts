import type { WorkingYear } from '../language/working-days.ts';
import type { CalendarYear } from './schema/calendar.ts';
import { presentList } from './known.ts';

/** A year of the calendar to count with. */
export function workingYear({ holidays, makeUpDays, certain }: CalendarYear): WorkingYear {
  return {
    holidays: presentList(holidays),
    makeUpDays: presentList(makeUpDays),
    certain: presentList(certain),
  };
}
