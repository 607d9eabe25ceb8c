import { sayShortDate } from '../../language/date.ts';
import { present } from '../known.ts';
import { rule } from './rule.ts';

/** 61/2018/NĐ-CP and 72/2025/QH15 bear the year in which they were issued. */
export const yearInNumber = (number: string): string | undefined =>
  /^\d+[\p{L}]?\/((?:19|20)\d{2})(?:\/|$)/u.exec(number)?.[1];

export const instrumentYear = rule({
  id: 'instrument-year',
  severity: 'error',
  scope: 'instrument',
  looksAt: 'itself',
  demand: 'Năm trong số của văn bản phải là năm ban hành.',
  check({ number, date }) {
    const year = yearInNumber(present(number) ?? '');
    const given = present(date);
    if (year === undefined || given === undefined || given.startsWith(year)) return [];
    return [
      {
        path: ['date'],
        fact: `văn bản số ${present(number)} ghi ngày ${sayShortDate(given)}`,
        remedy: 'Tra lại số và ngày ban hành; các văn bản nguồn in vậy thì khai vào acknowledged.',
      },
    ];
  },
});
