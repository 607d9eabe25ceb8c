import { isMisreading, type Reading } from './reading.ts';
import { readTypedDate, type PartialDate } from './typed-date.ts';

export interface PlaceDate {
  readonly place?: string;
  readonly date?: PartialDate;
}

/** Where a date may begin: a word that leads one, or a figure that stands alone. */
const beginning =
  /(?<![\p{L}\p{N}])(?:(?:ngày|ngay|mồng|mong|mùng|mung|tháng|thang|năm|nam)(?=[\s.…]*\p{N})|\p{N})/giu;

/** Surely meant as a date, so that a wrong one is told and not taken for a place. */
const surely = /^(?:\p{L}+[\s.…]*\p{N}+\s*(?:tháng|thang|năm|nam|[/.-])|\p{N}{1,2}\s*[/.-]\s*\p{N})/iu;

const unfilled = /[,;]?\s*(?:ngày|ngay)[\s.…_]*(?:tháng|thang)[\s.…_]*(?:năm|nam)[\s.…_]*$/iu;

const placeOf = (text: string) => {
  const place = text.replace(/[\s,;]+$/u, '').trim();
  return place === '' ? {} : { place };
};

/** A bare number after a place ("Ấp 1975", "Phường 12 …") is no date unless a word leads it or a stroke parts it. */
function dateIn(text: string): Reading<PartialDate> | undefined {
  if (/^\s*\p{N}+\s*$/u.test(text)) return undefined;
  const reading = readTypedDate(text);
  return isMisreading(reading) && !surely.test(text) ? undefined : reading;
}

/** Reads "Huế, ngày 01 tháng 7 năm 2026", "Phường 5, 1/7/2026", a place alone or a date alone. */
export function readPlaceDate(typed: string): Reading<PlaceDate> {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (unfilled.test(text)) return { value: placeOf(text.replace(unfilled, '')) };
  const comma = text.lastIndexOf(',');
  const tail = comma < 0 ? undefined : dateIn(text.slice(comma + 1));
  if (tail && !isMisreading(tail)) return { value: { ...placeOf(text.slice(0, comma)), date: tail.value } };
  for (const { index } of text.matchAll(beginning)) {
    const reading = dateIn(text.slice(index));
    if (!reading) continue;
    return isMisreading(reading)
      ? reading
      : { value: { ...placeOf(text.slice(0, index)), date: reading.value } };
  }
  return { value: placeOf(text) };
}
