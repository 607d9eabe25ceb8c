/** A day as texts write it. */
export interface WrittenDay {
  readonly written: string;
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const inWords =
  /ngày[\s\u00a0]+(\d{1,2})[\s\u00a0]+tháng[\s\u00a0]+(\d{1,2})[\s\u00a0]+năm[\s\u00a0]+(\d{4})/giu;
/** "12/13/2019", but not the number "12/2019/QĐ-UBND". */
const inFigures = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/]|-\p{L})/gu;

export function daysIn(text: string): readonly WrittenDay[] {
  return [inWords, inFigures].flatMap(pattern =>
    [...text.normalize('NFC').matchAll(pattern)].map(([written, day, month, year]) => ({
      written,
      day: Number(day),
      month: Number(month),
      year: Number(year),
    })),
  );
}

/** Whether the calendar has such a day. */
export function exists({ day, month, year }: WrittenDay): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
