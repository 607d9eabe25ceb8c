/** Decree 30/2020/NĐ-CP, annex I, part II.4.b: days below 10 and months 1 and 2 take a leading zero. */
const sayDay = (day: string) => day;
const sayMonth = (month: string) => (Number(month) < 3 ? month : String(Number(month)));

/** "ngày 01 tháng 7 năm 2020"; blanks stay blank: "tháng 9 năm 2023", "năm 2025". */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-');
  const words = [];
  if (day !== undefined) words.push(`ngày ${sayDay(day)}`);
  if (month !== undefined) words.push(`tháng ${sayMonth(month)}`);
  words.push(`năm ${year}`);
  return words.join(' ');
}

/** "01/7/2020". */
export function sayShortDate(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && sayDay(day), month && sayMonth(month), year].filter(Boolean).join('/');
}

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** "thứ Năm" of a whole date. */
export const sayWeekday = (date: string): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
