import { sayShortDate } from './date.ts';

/** One year's days off and made-up days as plain dates ("2026-09-02"). */
export interface WorkingYear {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  /** False until every day off of the year is known. */
  readonly complete: boolean;
}

export interface WorkingCalendar {
  readonly holidays: ReadonlySet<string>;
  readonly makeUpDays: ReadonlySet<string>;
  readonly completeYears: ReadonlySet<number>;
}

export function workingCalendar(years: Iterable<WorkingYear>): WorkingCalendar {
  const all = [...years];
  return {
    holidays: new Set(all.flatMap(({ holidays }) => holidays)),
    makeUpDays: new Set(all.flatMap(({ makeUpDays }) => makeUpDays)),
    completeYears: new Set(all.filter(({ complete }) => complete).map(({ year }) => year)),
  };
}

export type Term =
  | { readonly amount: number; readonly unit: 'working-day' | 'day' | 'hour' | 'month' }
  | { readonly within: 'working-day' | 'day' };

/** "2025-04-28", and "15:30" where the hour is known. */
export interface Moment {
  readonly date: string;
  readonly time?: string;
}

export interface OfficeRules {
  /** What comes after this hour of a working day counts as received on the next one ("15:00"). */
  readonly cutoff?: string;
  /** Hours of a working day, in order: [["07:30", "11:30"], ["13:30", "17:00"]]. Needed for terms in hours. */
  readonly hours?: readonly (readonly [from: string, to: string])[];
}

export type Due =
  /** By the end of the day, of its morning, or at a time. */
  | { readonly date: string; readonly time?: string; readonly morning?: true }
  /** Days off not yet known: counting on would be a guess. */
  | { readonly incompleteYear: number }
  | { readonly unknown: string };

class IncompleteYear extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`the calendar of ${year} is not complete`);
    this.year = year;
  }
}

const dayLength = 86_400_000;
const toTime = (date: string) => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number) => new Date(time).toISOString().slice(0, 10);
const addDays = (date: string, days: number) => toDate(toTime(date) + days * dayLength);
const isWeekend = (date: string) => [0, 6].includes(new Date(toTime(date)).getUTCDay());

function isWorking(calendar: WorkingCalendar, date: string): boolean {
  const year = Number(date.slice(0, 4));
  if (!calendar.completeYears.has(year)) throw new IncompleteYear(year);
  if (calendar.makeUpDays.has(date)) return true;
  return !isWeekend(date) && !calendar.holidays.has(date);
}

function workingDayFrom(calendar: WorkingCalendar, date: string): string {
  let day = date;
  while (!isWorking(calendar, day)) day = addDays(day, 1);
  return day;
}

function nthWorkingDayAfter(calendar: WorkingCalendar, date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(calendar, addDays(day, 1));
  return day;
}

/** The day a paper counts as received: after the cutoff of a working day, the next working day. */
function dayReceived(calendar: WorkingCalendar, { date, time }: Moment, { cutoff }: OfficeRules): string {
  const late = cutoff !== undefined && time !== undefined && time > cutoff && isWorking(calendar, date);
  return late ? nthWorkingDayAfter(calendar, date, 1) : date;
}

/** Half a working day after whole ones ends with the morning of the next; any other part, with that day. */
function addWorkingDays(calendar: WorkingCalendar, received: string, amount: number): Due {
  if (amount === 0) return { date: workingDayFrom(calendar, received) };
  const date = nthWorkingDayAfter(calendar, received, Math.ceil(amount));
  const part = amount - Math.floor(amount);
  return part > 0 && part <= 0.5 ? { date, morning: true } : { date };
}

/** The same day of a later month, or that month's last day (Civil Code 2015, art. 148.3). */
function addMonths(date: string, months: number): string {
  const day = new Date(toTime(date));
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  return toDate(Math.min(Date.UTC(year, month, day.getUTCDate()), Date.UTC(year, month + 1, 0)));
}

/** "15:30" in its two parts. */
function partsOfTime(time: string): { readonly hours: string; readonly minutes: string } {
  const [hours, minutes] = time.split(':');
  if (hours === undefined || minutes === undefined) throw new RangeError(`“${time}” is not a time of day.`);
  return { hours, minutes };
}

const minutesOf = (time: string) => {
  const { hours, minutes } = partsOfTime(time);
  return Number(hours) * 60 + Number(minutes);
};

const two = (figure: number) => String(figure).padStart(2, '0');
const timeOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(Math.round(minutes % 60))}`;

function addHours(calendar: WorkingCalendar, received: Moment, amount: number, rules: OfficeRules): Due {
  const { hours = [] } = rules;
  if (received.time === undefined) return { unknown: 'Chưa ghi giờ nhận nên chưa tính được hạn theo giờ.' };
  if (hours.length === 0)
    return { unknown: 'Chưa khai giờ làm việc của cơ quan nên chưa tính được hạn theo giờ.' };
  const day = dayReceived(calendar, received, rules);
  let date = workingDayFrom(calendar, day);
  let start = date === received.date ? minutesOf(received.time) : 0;
  let left = amount * 60;
  for (;;) {
    for (const [from, to] of hours) {
      const begin = Math.max(start, minutesOf(from));
      const open = minutesOf(to) - begin;
      if (open >= left && open > 0) return { date, time: timeOf(begin + left) };
      left -= Math.max(0, open);
    }
    date = nthWorkingDayAfter(calendar, date, 1);
    start = 0;
  }
}

function count(calendar: WorkingCalendar, received: Moment, term: Term, rules: OfficeRules): Due {
  if ('amount' in term && term.unit === 'hour') return addHours(calendar, received, term.amount, rules);
  const day = dayReceived(calendar, received, rules);
  if ('within' in term) return { date: workingDayFrom(calendar, day) };
  if (term.unit === 'working-day') return addWorkingDays(calendar, day, term.amount);
  // Half a month is 15 days (Civil Code 2015, art. 146.1.c).
  const date =
    term.unit === 'month'
      ? addDays(addMonths(day, Math.floor(term.amount)), Math.ceil((term.amount % 1) * 30))
      : addDays(day, Math.ceil(term.amount));
  // A last day off moves the end to the next working day (Civil Code 2015, art. 148.5).
  return { date: workingDayFrom(calendar, date) };
}

/**
 * When a term received at a moment ends. The day of receipt is not counted (Civil Code 2015, art. 147.2). Where the
 * calendar of a year that must be counted through is not complete, the answer says so.
 */
export function dueDate(
  calendar: WorkingCalendar,
  received: Moment,
  term: Term,
  rules: OfficeRules = {},
): Due {
  try {
    return count(calendar, received, term, rules);
  } catch (error) {
    if (error instanceof IncompleteYear) return { incompleteYear: error.year };
    throw error;
  }
}

/** "buổi sáng ngày 06/5/2025", "15 giờ 30 ngày 06/5/2025", or why there is no date yet. */
export function sayDue(due: Due): string {
  if ('unknown' in due) return due.unknown;
  if ('incompleteYear' in due)
    return `Chưa đủ lịch nghỉ năm ${due.incompleteYear} nên chưa tính được ngày trả.`;
  const day = `ngày ${sayShortDate(due.date)}`;
  if (due.time !== undefined) {
    const { hours, minutes } = partsOfTime(due.time);
    return `${hours} giờ ${minutes === '00' ? '' : `${minutes} `}${day}`;
  }
  return due.morning ? `buổi sáng ${day}` : day;
}
