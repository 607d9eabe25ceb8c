import { sayShortDate } from '../language/date.ts';
import { partsOfTime, type Counting, type Due } from '../language/working-days.ts';

type Dated = Extract<Due, { date: string }>;

function sayMoment({ date, time, morning }: Dated): string {
  const day = `ngày ${sayShortDate(date)}`;
  if (time !== undefined) {
    const { hours, minutes } = partsOfTime(time);
    return `${hours} giờ ${minutes === '00' ? '' : `${minutes} `}${day}`;
  }
  return morning ? `buổi sáng ${day}` : day;
}

/** "buổi sáng ngày 06/5/2025", "dự kiến ngày 20/4/2027", or why there is no date. */
export function sayDue(due: Due): string {
  if ('unknown' in due) return due.unknown;
  return due.counting.doubtFrom === undefined ? sayMoment(due) : `dự kiến ${sayMoment(due)}`;
}

/** Why a date is no more than expected; nothing where it is certain. */
export const sayDoubt = ({ doubtFrom }: Counting): string | undefined =>
  doubtFrom === undefined
    ? undefined
    : `Dự kiến: lịch nghỉ từ ngày ${sayShortDate(doubtFrom)} chưa công bố đủ, ngày trả có thể thay đổi.`;

/** Which days were passed over or worked, and why the date is no more than expected: one sentence each. */
export function sayCounting(counting: Counting): string[] {
  const { passed, madeUp, lateUntil } = counting;
  const weekends = passed
    .filter(({ holiday }) => holiday === undefined)
    .map(({ date }) => sayShortDate(date));
  const doubt = sayDoubt(counting);
  return [
    ...(lateUntil === undefined
      ? []
      : [`Nhận sau giờ quy định nên tính như nhận ngày ${sayShortDate(lateUntil)}.`]),
    ...passed.flatMap(({ date, holiday }) =>
      holiday === undefined ? [] : [`Bỏ qua ngày nghỉ ${sayShortDate(date)}: ${holiday}.`],
    ),
    ...(weekends.length === 0 ? [] : [`Bỏ qua thứ Bảy, Chủ nhật: ${weekends.join(', ')}.`]),
    ...madeUp.map(
      day => `Tính ngày đi làm ${sayShortDate(day.date)}: làm bù cho ngày ${sayShortDate(day.for)}.`,
    ),
    ...(doubt === undefined ? [] : [doubt]),
  ];
}
