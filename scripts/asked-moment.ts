import { UserError } from '../src/integration/user-error.ts';
import { isMisreading, type Reading } from '../src/language/reading.ts';
import { partOf, readTypedDate } from '../src/language/typed-date.ts';
import type { Moment } from '../src/language/working-days.ts';

const remedy = 'Ghi ngày và giờ nhận, ví dụ 2026-11-20T09:00 hoặc "20/11/2026 09:00".';

/** A day, with its hour where that is known: "2026-11-20T09:00", "20/11/2026 9:00", "20/11/2026". */
function readMoment(given: string): Reading<Moment> {
  const [, day = '', hours, minutes] = /^(.*?)(?:[T ](\d{1,2}):(\d{2}))?$/.exec(given.trim()) ?? [];
  const date = readTypedDate(day);
  if (isMisreading(date)) return { message: date.message, remedy };
  if (partOf(date.value) !== 'day') return { message: 'chưa đủ ngày, tháng, năm.', remedy };
  if (hours === undefined || minutes === undefined) return { value: { date: date.value } };
  if (Number(hours) > 23 || Number(minutes) > 59)
    return { message: `không có ${hours} giờ ${minutes}.`, remedy };
  return { value: { date: date.value, time: `${hours.padStart(2, '0')}:${minutes}` } };
}

/** The moment that an option gives. */
export function askedMoment(given: string | undefined, option: string): Moment {
  if (given === undefined) throw new UserError(`Thiếu ${option}.`, remedy);
  const moment = readMoment(given);
  if (isMisreading(moment)) throw new UserError(`${option}: ${moment.message}`, moment.remedy);
  return moment.value;
}
