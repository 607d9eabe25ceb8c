/** From one day to another, both included ("2026-01-01"). */
interface Span {
  readonly from: string;
  readonly until: string;
}

interface DayOff {
  readonly date: string;
  readonly name: string;
}

/** A day of a weekend that is worked in place of another day. */
interface MakeUpDay {
  readonly date: string;
  readonly for: string;
}

/** One year's days off and made-up days. */
export interface WorkingYear {
  readonly holidays: readonly DayOff[];
  readonly makeUpDays: readonly MakeUpDay[];
  /** Within these, every day off is known; elsewhere more may still be announced. */
  readonly certain: readonly Span[];
}

export interface WorkingCalendar {
  /** What each day off is called. */
  readonly holidays: ReadonlyMap<string, string>;
  /** Each made-up day with the day it is worked for. */
  readonly makeUpDays: ReadonlyMap<string, string>;
  readonly certain: readonly Span[];
}

export function workingCalendar(years: Iterable<WorkingYear>): WorkingCalendar {
  const all = [...years];
  return {
    holidays: new Map(all.flatMap(({ holidays }) => holidays.map(({ date, name }) => [date, name]))),
    makeUpDays: new Map(all.flatMap(({ makeUpDays }) => makeUpDays.map(day => [day.date, day.for]))),
    certain: all.flatMap(({ certain }) => certain),
  };
}

export interface Figure {
  readonly amount: number;
  /** The upper end of a range: the term ends there. */
  readonly upTo?: number | undefined;
  readonly unit: 'working-day' | 'day' | 'hour' | 'minute' | 'month' | 'year';
}

export type Term =
  | Figure
  | { readonly within: 'working-day' | 'day' }
  | { readonly atOnce: true }
  | { readonly notPrescribed: true };

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

/** A day that was not counted: a holiday by its name, else a weekend. */
interface DayPassed {
  readonly date: string;
  readonly holiday?: string;
}

/** By what a date was reached. */
export interface Counting {
  readonly passed: readonly DayPassed[];
  /** Days of a weekend that were counted, since they are worked. */
  readonly madeUp: readonly MakeUpDay[];
  /** What came after the cutoff counts as received on this day. */
  readonly lateUntil?: string;
  /** From here on days off may still be announced, and the count came here: the date is expected, not fixed. */
  readonly doubtFrom?: string;
}

/** By the end of the day, of its morning, or at a time. */
interface DueMoment {
  readonly date: string;
  readonly time?: string;
  readonly morning?: true;
}

export type Due = (DueMoment & { readonly counting: Counting }) | { readonly unknown: string };

const dayLength = 86_400_000;
const toTime = (date: string) => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number) => new Date(time).toISOString().slice(0, 10);
export const addDays = (date: string, days: number): string => toDate(toTime(date) + days * dayLength);
export const isWeekend = (date: string): boolean => [0, 6].includes(new Date(toTime(date)).getUTCDay());

const isWithin = (date: string) => (span: Span) => span.from <= date && date <= span.until;

/** The day after the last certain one before it. */
function doubtBefore({ certain }: WorkingCalendar, date: string): string {
  const ends = certain.map(({ until }) => until).filter(until => until < date);
  const last = ends.toSorted().at(-1);
  return last === undefined ? `${date.slice(0, 4)}-01-01` : addDays(last, 1);
}

/** Goes from day to day and remembers what it passed over. */
class Walk {
  readonly #calendar: WorkingCalendar;
  readonly #passed = new Map<string, DayPassed>();
  readonly #madeUp = new Map<string, MakeUpDay>();
  #lateUntil: string | undefined;
  #doubtFrom: string | undefined;

  constructor(calendar: WorkingCalendar) {
    this.#calendar = calendar;
  }

  isWorking(date: string): boolean {
    const { holidays, makeUpDays, certain } = this.#calendar;
    if (!certain.some(isWithin(date))) this.#doubtFrom ??= doubtBefore(this.#calendar, date);
    return makeUpDays.has(date) || (!isWeekend(date) && !holidays.has(date));
  }

  workingDayFrom(date: string): string {
    let day = date;
    while (!this.isWorking(day)) {
      this.#pass(day);
      day = addDays(day, 1);
    }
    const instead = this.#calendar.makeUpDays.get(day);
    if (instead !== undefined) this.#madeUp.set(day, { date: day, for: instead });
    return day;
  }

  nthWorkingDayAfter(date: string, count: number): string {
    let day = date;
    for (let left = count; left > 0; left -= 1) day = this.workingDayFrom(addDays(day, 1));
    return day;
  }

  receiveLate(date: string): string {
    this.#lateUntil = this.nthWorkingDayAfter(date, 1);
    return this.#lateUntil;
  }

  #pass(date: string): void {
    const holiday = this.#calendar.holidays.get(date);
    this.#passed.set(date, { date, ...(holiday === undefined ? {} : { holiday }) });
  }

  counting(): Counting {
    const lateUntil = this.#lateUntil;
    const doubtFrom = this.#doubtFrom;
    return {
      passed: [...this.#passed.values()],
      madeUp: [...this.#madeUp.values()],
      ...(lateUntil === undefined ? {} : { lateUntil }),
      ...(doubtFrom === undefined ? {} : { doubtFrom }),
    };
  }
}

/** The day a paper counts as received: after the cutoff of a working day, the next working day. */
function dayReceived(walk: Walk, { date, time }: Moment, { cutoff }: OfficeRules): string {
  const late = cutoff !== undefined && time !== undefined && time > cutoff && walk.isWorking(date);
  return late ? walk.receiveLate(date) : date;
}

/** Half a working day after whole ones ends with the morning of the next; any other part, with that day. */
function addWorkingDays(walk: Walk, received: string, amount: number): DueMoment {
  if (amount === 0) return { date: walk.workingDayFrom(received) };
  const date = walk.nthWorkingDayAfter(received, Math.ceil(amount));
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
export function partsOfTime(time: string): { readonly hours: string; readonly minutes: string } {
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

type Missing = Extract<Due, { unknown: string }>;

function addHours(walk: Walk, received: Moment, amount: number, rules: OfficeRules): DueMoment | Missing {
  const { hours = [] } = rules;
  if (received.time === undefined) return { unknown: 'Chưa ghi giờ nhận nên chưa tính được hạn theo giờ.' };
  if (hours.length === 0)
    return { unknown: 'Chưa khai giờ làm việc của cơ quan nên chưa tính được hạn theo giờ.' };
  const day = dayReceived(walk, received, rules);
  let date = walk.workingDayFrom(day);
  let start = date === received.date ? minutesOf(received.time) : 0;
  let left = amount * 60;
  for (;;) {
    for (const [from, to] of hours) {
      const begin = Math.max(start, minutesOf(from));
      const open = minutesOf(to) - begin;
      if (open >= left && open > 0) return { date, time: timeOf(begin + left) };
      left -= Math.max(0, open);
    }
    date = walk.nthWorkingDayAfter(date, 1);
    start = 0;
  }
}

const monthsIn = { month: 1, year: 12 } as const;
const hoursIn = { hour: 1, minute: 1 / 60 } as const;

/** The day on which days, months or years end; half a year is six months, half a month 15 days (Civil Code 2015, art. 146.1). */
function lastDay(day: string, amount: number, unit: 'day' | keyof typeof monthsIn): string {
  if (unit === 'day') return addDays(day, Math.ceil(amount));
  const months = amount * monthsIn[unit];
  return addDays(addMonths(day, Math.floor(months)), Math.ceil((months % 1) * 30));
}

function count(walk: Walk, received: Moment, term: Term, rules: OfficeRules): DueMoment | Missing {
  if ('notPrescribed' in term) return { unknown: 'Văn bản ghi không quy định thời hạn giải quyết.' };
  if ('within' in term || 'atOnce' in term)
    return { date: walk.workingDayFrom(dayReceived(walk, received, rules)) };
  const { unit, amount: least, upTo: amount = least } = term;
  if (unit === 'hour' || unit === 'minute') return addHours(walk, received, amount * hoursIn[unit], rules);
  const day = dayReceived(walk, received, rules);
  if (unit === 'working-day') return addWorkingDays(walk, day, amount);
  // A last day off moves the end to the next working day (Civil Code 2015, art. 148.5).
  return { date: walk.workingDayFrom(lastDay(day, amount, unit)) };
}

/**
 * When a term received at a moment ends. The day of receipt is not counted (Civil Code 2015, art. 147.2). Where the count
 * comes through days of which the calendar is not certain, the date stands all the same and says so.
 */
export function dueDate(
  calendar: WorkingCalendar,
  received: Moment,
  term: Term,
  rules: OfficeRules = {},
): Due {
  const walk = new Walk(calendar);
  const due = count(walk, received, term, rules);
  return 'unknown' in due ? due : { ...due, counting: walk.counting() };
}
