import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingYear } from '../../src/catalogue/working-year.ts';
import { dueDate, workingCalendar, type Due, type Term } from '../../src/language/working-days.ts';
import { sayDue } from '../../src/wording/due.ts';
import { catalogue } from '../office/office.ts';
import { workedDates } from './worked-dates.ts';

const calendar = workingCalendar(catalogue.calendar.map(workingYear));
const hours = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
] as const;

const due = (date: string, term: Term) => dueDate(calendar, { date }, term);
/** Without how it was reached. */
function momentOf(given: Due): object {
  if ('unknown' in given) return given;
  const { counting: _, ...moment } = given;
  return moment;
}
const momentDue = (date: string, term: Term) => momentOf(due(date, term));
const workingDays = (amount: number): Term => ({ amount, unit: 'working-day' });

test('working days count from the day after receipt and pass over weekends', () => {
  // 2025-03-06 is a Thursday.
  expect(momentDue('2025-03-06', workingDays(1))).toEqual({ date: '2025-03-07' });
  expect(momentDue('2025-03-06', workingDays(2))).toEqual({ date: '2025-03-10' });
  expect(momentDue('2025-03-08', workingDays(1))).toEqual({ date: '2025-03-10' });
});

test('holidays are passed over and a made-up Saturday is worked', () => {
  // Saturday 26 April 2025 made up for Friday 2 May.
  expect(momentDue('2025-04-25', workingDays(1))).toEqual({ date: '2025-04-26' });
  expect(momentDue('2025-04-25', workingDays(4))).toEqual({ date: '2025-05-05' });
  expect(momentDue('2025-01-24', workingDays(1))).toEqual({ date: '2025-02-03' });
});

test('half a day after whole days ends with a morning', () => {
  expect(momentDue('2025-03-06', workingDays(3.5))).toEqual({ date: '2025-03-12', morning: true });
  expect(sayDue(due('2025-03-06', workingDays(3.5)))).toBe('buổi sáng ngày 12/3/2025');
  expect(momentDue('2025-03-06', workingDays(0.5))).toEqual({ date: '2025-03-07', morning: true });
  expect(momentDue('2025-03-06', workingDays(1.75))).toEqual({ date: '2025-03-10' });
});

test('what comes after 15:00 counts from the next working day, where the office has that rule', () => {
  const rules = { cutoff: '15:00' };
  const friday = '2025-03-07';
  expect(momentOf(dueDate(calendar, { date: friday, time: '15:00' }, workingDays(1), rules))).toEqual({
    date: '2025-03-10',
  });
  expect(momentOf(dueDate(calendar, { date: friday, time: '15:01' }, workingDays(1), rules))).toEqual({
    date: '2025-03-11',
  });
  expect(momentOf(dueDate(calendar, { date: friday, time: '15:01' }, workingDays(1)))).toEqual({
    date: '2025-03-10',
  });
  expect(momentOf(dueDate(calendar, { date: friday, time: '16:00' }, { within: 'day' }, rules))).toEqual({
    date: '2025-03-10',
  });
  expect(momentOf(dueDate(calendar, { date: friday, time: '09:00' }, { within: 'day' }, rules))).toEqual({
    date: friday,
  });
});

test('calendar days and months end on a working day', () => {
  expect(momentDue('2025-03-03', { amount: 5, unit: 'day' })).toEqual({ date: '2025-03-10' });
  expect(momentDue('2025-03-03', { amount: 3, unit: 'day' })).toEqual({ date: '2025-03-06' });
  expect(momentDue('2025-01-31', { amount: 1, unit: 'month' })).toEqual({ date: '2025-02-28' });
  expect(momentDue('2024-01-31', { amount: 1, unit: 'month' })).toEqual({ date: '2024-02-29' });
  expect(momentDue('2025-08-02', { amount: 1, unit: 'month' })).toEqual({ date: '2025-09-03' });
});

test('hours run through the office’s hours only, and need both to be known', () => {
  const four: Term = { amount: 4, unit: 'hour' };
  const at = (time: string) => dueDate(calendar, { date: '2025-03-07', time }, four, { hours });
  const momentAt = (time: string) => momentOf(at(time));
  expect(momentAt('09:30')).toEqual({ date: '2025-03-07', time: '15:30' });
  expect(momentAt('16:00')).toEqual({ date: '2025-03-10', time: '10:30' });
  expect(momentAt('07:30')).toEqual({ date: '2025-03-07', time: '11:30' });
  expect(momentAt('06:00')).toEqual({ date: '2025-03-07', time: '11:30' });
  expect(sayDue(at('09:30'))).toBe('15 giờ 30 ngày 07/3/2025');
  expect(sayDue(due('2025-03-07', four))).toContain('Chưa ghi giờ nhận');
  expect(sayDue(dueDate(calendar, { date: '2025-03-07', time: '09:00' }, four))).toContain(
    'Chưa khai giờ làm việc',
  );
});

test.for(workedDates)('$from with $term is due on $due', ({ from, term, due: date, doubtFrom }) => {
  const found = due(from, term);
  if ('unknown' in found) throw new Error(found.unknown);
  expect([found.date, found.counting.doubtFrom]).toEqual([date, doubtFrom]);
});

test('the hour of receipt and of the office count around a day off as around any', () => {
  // Tuesday 24 November 2026 is off.
  const friday = { date: '2026-11-20', time: '15:30' };
  expect(dueDate(calendar, friday, workingDays(3), { cutoff: '15:00' })).toMatchObject({
    date: '2026-11-27',
    counting: { lateUntil: '2026-11-23' },
  });
  const monday = { date: '2026-11-23', time: '16:00' };
  expect(dueDate(calendar, monday, { amount: 4, unit: 'hour' }, { hours })).toMatchObject({
    date: '2026-11-25',
    time: '10:30',
  });
  expect(dueDate(calendar, monday, workingDays(0.5))).toMatchObject({ date: '2026-11-25', morning: true });
});

test('a count remembers what it passed over, what it worked and where doubt begins', () => {
  expect(due('2026-01-09', workingDays(2))).toEqual({
    date: '2026-01-12',
    counting: {
      passed: [{ date: '2026-01-11' }],
      madeUp: [{ date: '2026-01-10', for: '2026-01-02' }],
    },
  });
  expect(due('2027-04-15', workingDays(1))).toEqual({
    date: '2027-04-19',
    counting: {
      passed: [
        { date: '2027-04-16', holiday: 'Giỗ Tổ Hùng Vương' },
        { date: '2027-04-17' },
        { date: '2027-04-18' },
      ],
      madeUp: [],
      doubtFrom: '2027-04-01',
    },
  });
});

test('before the first year of the calendar doubt begins with the year', () => {
  expect(due('2019-03-06', workingDays(1))).toMatchObject({
    date: '2019-03-07',
    counting: { doubtFrom: '2019-01-01' },
  });
});

test('a longer term never ends earlier, and no term ends on a day off', () => {
  const day = fc
    .integer({ min: 0, max: 500 })
    .map(n => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
  const unit = fc.constantFrom<'working-day' | 'day'>('working-day', 'day');
  const free = new Set(
    catalogue.calendar.flatMap(year => workingYear(year).holidays.map(({ date }) => date)),
  );
  fc.assert(
    fc.property(day, unit, fc.integer({ min: 0, max: 60 }), (date, kind, amount) => {
      const [shorter, longer] = [amount, amount + 1].map(n => due(date, { amount: n, unit: kind }));
      if (!shorter || !longer || !('date' in shorter) || !('date' in longer))
        throw new Error('a term in days has a date');
      expect(shorter.date >= date && longer.date >= shorter.date).toBe(true);
      expect(free.has(longer.date)).toBe(false);
    }),
  );
});

test('a term in minutes ends within working hours, as one in hours does', () => {
  const at = (time: string, amount: number) =>
    dueDate(calendar, { date: '2025-03-06', time }, { amount, unit: 'minute' }, { hours });
  expect(at('08:00', 45)).toMatchObject({ date: '2025-03-06', time: '08:45' });
  expect(at('11:20', 30)).toMatchObject({ date: '2025-03-06', time: '13:50' });
  expect(at('16:50', 20)).toMatchObject({ date: '2025-03-07', time: '07:40' });
  expect(due('2025-03-06', { amount: 30, unit: 'minute' })).toHaveProperty('unknown');
});

test('a year ends on the same day a year later, half a year after six months', () => {
  expect(due('2024-03-04', { amount: 1, unit: 'year' })).toMatchObject({ date: '2025-03-04' });
  expect(due('2024-02-29', { amount: 1, unit: 'year' })).toMatchObject({ date: '2025-02-28' });
  expect(due('2024-09-10', { amount: 0.5, unit: 'year' })).toMatchObject({ date: '2025-03-10' });
});

test('of a range the later end is due; at once is due on the day of receipt', () => {
  expect(due('2025-03-06', { amount: 1, upTo: 2, unit: 'working-day' })).toMatchObject({
    date: '2025-03-10',
  });
  expect(due('2025-03-06', { atOnce: true })).toMatchObject({ date: '2025-03-06' });
  expect(due('2025-03-08', { atOnce: true })).toMatchObject({ date: '2025-03-10' });
  expect(
    dueDate(calendar, { date: '2025-03-07', time: '16:00' }, { atOnce: true }, { cutoff: '15:00' }),
  ).toMatchObject({ date: '2025-03-10' });
});

test('a term that is not prescribed has no date, and says why', () => {
  expect(sayDue(due('2025-03-06', { notPrescribed: true }))).toBe(
    'Văn bản ghi không quy định thời hạn giải quyết.',
  );
});
