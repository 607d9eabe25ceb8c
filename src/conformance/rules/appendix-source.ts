import { daysIn, type WrittenDay } from '../days.ts';
import { at } from '../look.ts';
import type { Passage } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';
import { exact } from '../wording.ts';

const group = String.raw`\p{Lu}[\p{L}\d]*`;
const numbered = new RegExp(String.raw`(\d+)\s*\/\s*((?:\d{4}\/)?${group}(?:\s?[-‑–]\s?${group})*)`, 'gu');

/** How a number is written is the matter of `number-form`: "5/QĐ - UBND" is "05/QĐ-UBND". */
const numbersIn = (text: string) =>
  [...exact(text).matchAll(numbered)].map(
    ([, figure, symbol = '']) =>
      `${String(Number(figure)).padStart(2, '0')}/${symbol.replace(/\s/gu, '').replace(/[‑–]/gu, '-')}`,
  );

const sameDay = (one: WrittenDay, other: WrittenDay) =>
  one.day === other.day && one.month === other.month && one.year === other.year;

/** A line that names several texts may name ours among them. */
function otherNumber(line: string, ours: readonly string[]): string | undefined {
  const cited = numbersIn(line);
  return cited.some(number => ours.includes(number)) || ours.length === 0 ? undefined : cited[0];
}

function otherDay(line: string, ours: readonly WrittenDay[]): string | undefined {
  const cited = daysIn(line);
  const isOurs = cited.some(day => ours.some(own => sameDay(day, own)));
  return isOurs || ours.length === 0 ? undefined : cited[0]?.written;
}

export const appendixSource: ConformanceRule = {
  id: 'appendix-source',
  clause: 'III.1.c',
  demand: 'Số, ký hiệu và ngày trong “(Kèm theo …)” của phụ lục là của chính văn bản ấy.',
  check(_file, { appendices, letterhead: { number, placeAndDate } }) {
    const sources = appendices.flatMap(({ attachedTo }) => (attachedTo[0] ? [attachedTo] : []));
    if (sources.length === 0 || !number) return undefined;
    const numbers = numbersIn(number.text);
    const days = daysIn(placeAndDate?.text ?? '');
    return sources.flatMap((lines: readonly Passage[]): readonly Fault[] => {
      const [first] = lines;
      if (!first) return [];
      const line = lines.map(({ text }) => text).join(' ');
      const place = at(first);
      const number = otherNumber(line, numbers);
      const day = otherDay(line, days);
      return [
        ...(number === undefined
          ? []
          : [{ ...place, found: `ghi số ${number}`, expected: `ghi số ${numbers[0] ?? ''} của văn bản` }]),
        ...(day === undefined
          ? []
          : [{ ...place, found: `ghi ${day}`, expected: `ghi ${days[0]?.written ?? ''} của văn bản` }]),
      ];
    });
  },
};
