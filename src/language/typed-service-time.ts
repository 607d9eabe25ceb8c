import { fold } from './fold.ts';
import type { Reading } from './reading.ts';
import { plainFigures } from './typed-text.ts';

export interface ServiceTime {
  readonly years: number;
  readonly months: number;
}

const longest = 60;

const example = 'Ghi theo mẫu: 12 năm 3 tháng.';

const pattern = /^(?:(\d{1,3})(?:[.,](\d+))?\s*nam(\s+ruoi)?)?[\s,]*(?:va\s+)?(?:(\d{1,4})\s*thang)?$/;

/** Reads "12 năm 3 tháng", "12 năm", "12 năm rưỡi", "147 tháng". */
export function readServiceTime(typed: string): Reading<ServiceTime> {
  const text = plainFigures(fold(typed)).trim().replace(/\s+/g, ' ');
  if (/\d\s*ngay/.test(text))
    return { message: 'Ô này chỉ có chỗ cho số năm và số tháng, không có số ngày.', remedy: example };
  if (/^\d+$/.test(text))
    return {
      message: `“${text}” chưa rõ là số năm hay số tháng.`,
      remedy: `Ghi rõ: ${text} năm, hoặc ${text} tháng.`,
    };
  const found = text.length > longest ? null : pattern.exec(text);
  const [, years, part, half, months] = found ?? [];
  if (!found || (years === undefined && months === undefined))
    return { message: 'Chưa đọc được số năm, số tháng.', remedy: example };
  if (years !== undefined && part !== undefined && !/^50*$/.test(part))
    return { message: `Số năm lẻ “${years},${part}” chưa rõ là mấy tháng.`, remedy: example };
  const extra = half !== undefined || part !== undefined ? 6 : 0;
  const total = Number(years ?? 0) * 12 + extra + Number(months ?? 0);
  return { value: inYears(total) };
}

export function inYears(months: number): ServiceTime {
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** "12 năm 3 tháng", "12 năm", "3 tháng". */
export function sayServiceTime({ years, months }: ServiceTime): string {
  const words = [...(years > 0 ? [`${years} năm`] : []), ...(months > 0 ? [`${months} tháng`] : [])];
  return words.length > 0 ? words.join(' ') : '0 tháng';
}
