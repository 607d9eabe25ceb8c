import { sayShortDate } from './date.ts';
import { fold } from './fold.ts';
import type { Misreading, Reading } from './reading.ts';
import { plainFigures } from './typed-text.ts';

/** A date that may lack its day, or its day and month: "1975-04-30", "1975-04", "1975". */
export type PartialDate = string;

export type DatePart = 'day' | 'month' | 'year';

export function partOf(date: PartialDate): DatePart {
  const [, month, day] = date.split('-');
  if (month === undefined) return 'year';
  return day === undefined ? 'month' : 'day';
}

const blank = String.raw`\.{2,}|…+|\?+|0{1,2}`;
const number = String.raw`\d{1,2}`;
const separator = String.raw`[/.\-–]`;

/** Folded: without tones, so that "ngay 30 thang 4" is read too. */
const whole = new RegExp(
  String.raw`^(?:ngay|mong|mung)?\s*(${number}|${blank})\s*(?:(${separator})\s*(${number}|${blank})\s*\2\s*|,?\s*thang\s*(${number}|${blank})\s*(?:${separator}|,?\s*nam|,)\s*)(\d+)$`,
);
const spaced = new RegExp(String.raw`^(${number})\s+(${number})\s+(\d+)$`);
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const month = new RegExp(
  String.raw`^(?:thang\s*)?(${number}|${blank})\s*(?:${separator}|,?\s*nam|,)\s*(\d+)$`,
);
const year = /^(?:nam\s*)?(\d{4})$/;
const yearless = new RegExp(
  String.raw`^(?:(?:ngay|mong|mung)\s*)?(${number})\s*(?:${separator}|,?\s*thang)\s*(${number})$`,
);

/** Longer than any date in words: not worth the patterns' time. */
const longestDate = 60;

const example = 'Ghi theo mẫu 30/4/1975.';

interface Parts {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year: string;
}

/** Zeros and dots stand for what is not known: 00/00/1950. */
const given = (part: string | undefined) =>
  part !== undefined && /[1-9]/.test(part) ? Number(part) : undefined;

type Captured = string | undefined;

/** What each pattern captures. */
const patterns: readonly (readonly [
  RegExp,
  (...captured: Captured[]) => { day?: Captured; month?: Captured; year: Captured },
])[] = [
  [yearFirst, (year, month, day) => ({ day, month, year })],
  [whole, (day, _sign, month, monthInWords, year) => ({ day, month: month ?? monthInWords, year })],
  [spaced, (day, month, year) => ({ day, month, year })],
  [month, (month, year) => ({ month, year })],
  [year, year => ({ year })],
];

function partsOf(text: string): Parts | undefined {
  for (const [pattern, name] of patterns) {
    const [, ...captured] = pattern.exec(text) ?? [];
    const { year, ...rest } = name(...captured);
    if (year !== undefined) return { ...rest, year };
  }
  return undefined;
}

function explainUnread(text: string): Misreading {
  const [, day, month] = yearless.exec(text) ?? [];
  if (day !== undefined && month !== undefined)
    return { message: 'Ngày thiếu năm.', remedy: `Ghi đủ năm, ví dụ ${day}/${month}/1975.` };
  if (/^\d{1,2}$/.test(text))
    return { message: `Chỉ có số ${text}: chưa rõ là ngày, tháng hay năm.`, remedy: example };
  return { message: 'Chưa đọc được ngày tháng này.', remedy: example };
}

const longest = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function explainYear(year: string): Misreading | undefined {
  if (year.length === 2)
    return {
      message: `Năm “${year}” chưa rõ là 19${year} hay 20${year}.`,
      remedy: `Ghi đủ bốn chữ số của năm, ví dụ 19${year}.`,
    };
  if (year.length === 4 && Number(year) >= 1000) return undefined;
  return {
    message: `Năm “${year}” không phải là một năm có bốn chữ số.`,
    remedy: 'Ghi năm bằng bốn chữ số, ví dụ 1975.',
  };
}

function explainImpossible(
  day: number | undefined,
  month: number | undefined,
  year: number,
): Misreading | undefined {
  if (month !== undefined && month > 12)
    return {
      message: `Không có tháng ${month}.`,
      remedy: 'Ghi ngày trước, tháng sau, ví dụ 30/4/1975.',
    };
  if (day === undefined) return undefined;
  if (month === undefined) return { message: 'Có ngày mà thiếu tháng.', remedy: example };
  if (day <= longest(year, month)) return undefined;
  const end = longest(year, month);
  return {
    message:
      day > 31
        ? `Không có ngày ${day}.`
        : `Tháng ${month} năm ${year} chỉ có ${end} ngày, không có ngày ${day}.`,
    remedy: 'Đối chiếu giấy tờ rồi ghi lại ngày.',
  };
}

const two = (part: number) => String(part).padStart(2, '0');

/** Reads a date as Vietnamese people write it: 30/4/1975, 30-4-1975, 4/1975, 1975, "ngày 30 tháng 4 năm 1975". */
export function readTypedDate(typed: string): Reading<PartialDate> {
  const text = plainFigures(fold(typed))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d)\.$/, '');
  const yearIsMissing = Number(yearless.exec(text)?.[2] ?? Infinity) <= 12;
  const parts = yearIsMissing || text.length > longestDate ? undefined : partsOf(text);
  if (!parts) return explainUnread(text);
  const [day, month] = [given(parts.day), given(parts.month)];
  const fault = explainYear(parts.year) ?? explainImpossible(day, month, Number(parts.year));
  if (fault) return fault;
  return {
    value: [
      parts.year,
      ...(month === undefined ? [] : [two(month)]),
      ...(day === undefined ? [] : [two(day)]),
    ].join('-'),
  };
}

const yearOf = (date: PartialDate) => date.slice(0, 'yyyy'.length);

/** Day, month and year as official texts print them: 01, 02, 3 … 12. */
export function printedParts(date: PartialDate): {
  readonly day?: string;
  readonly month?: string;
  readonly year: string;
} {
  const year = yearOf(date);
  const [, month, day] = sayShortDate(date).split('/').reverse();
  return { ...(day === undefined ? {} : { day }), ...(month === undefined ? {} : { month }), year };
}

export const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);

export function lastDay(date: PartialDate): string {
  const year = yearOf(date);
  const [, month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? longest(Number(year), Number(month))}`;
}
