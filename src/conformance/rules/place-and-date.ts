import { sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import { rewording } from '../cure.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

const form = /^(\S.*?), ngày([^,]*?)tháng([^,]*?)năm([\s\u00a0….\d]*)$/u;
const isBlank = (text: string) => /^[\s\u00a0….]*$/u.test(text);

function dayFault(day: string): string | undefined {
  if (isBlank(day)) return undefined;
  if (!/^\d{1,2}$/.test(day.trim()) || Number(day) < 1 || Number(day) > 31)
    return `ngày “${day.trim()}” không có`;
  return day.trim().length < 2 ? 'ngày nhỏ hơn 10 không có số 0 phía trước' : undefined;
}

function monthFault(month: string): string | undefined {
  const written = month.trim();
  if (isBlank(month)) return undefined;
  if (!/^\d{1,2}$/.test(written) || Number(written) < 1 || Number(written) > 12)
    return `tháng “${written}” không có`;
  if (Number(written) < 3) return written.length < 2 ? 'tháng 1, 2 không có số 0 phía trước' : undefined;
  return written.startsWith('0') ? 'tháng 3 đến 9 có số 0 thừa phía trước' : undefined;
}

function yearFault(year: string): string | undefined {
  return isBlank(year) || /^\s*\d{4}\s*$|^\s*\d{2}[\s….]+$/u.test(year)
    ? undefined
    : `năm “${year.trim()}” không đủ bốn chữ số`;
}

function faultOf(text: string): string | undefined {
  const [, place = '', day = '', month = '', year = ''] = form.exec(text.replaceAll('\u00a0', ' ')) ?? [];
  if (place === '') return 'không đúng dạng “Địa danh, ngày … tháng … năm …”';
  if (!/^[\p{Lu}….]/u.test(place)) return 'địa danh không viết hoa';
  return dayFault(day) ?? monthFault(month) ?? yearFault(year);
}

const sayMonth = (month: string) => (Number(month) < 3 ? month.padStart(2, '0') : String(Number(month)));

const setRight = (text: string) =>
  text
    .replace(/^([^,]*[^\s\u00a0,])[\s\u00a0]*,?[\s\u00a0]*(?=ngày)/u, '$1, ')
    .replace(/(?<=ngày[\s\u00a0]*)\d(?=[\s\u00a0]*tháng)/u, '0$&')
    .replace(/(?<=tháng[\s\u00a0]*)\d{1,2}(?=[\s\u00a0]*năm)/u, sayMonth);

export const placeAndDate: ConformanceRule = {
  id: 'place-and-date',
  clause: 'II.4.b, II.4.c',
  demand:
    'Địa danh và thời gian chữ thường, nghiêng, cỡ 13–14; ngày dưới 10 và tháng 1, 2 có số 0, tháng khác không.',
  check(_file, parts) {
    const { placeAndDate: passage, motto, country } = parts.letterhead;
    if (!passage)
      return missing(
        parts,
        'date',
        'địa danh và thời gian',
        'thêm “Địa danh, ngày … tháng … năm …” dưới Tiêu ngữ',
        motto ?? country,
      );
    const look = judgeLook(passage, { size: sizes.placeAndDate, bold: false, italic: true, oneLine: true });
    const found = faultOf(passage.text.normalize('NFC'));
    if (found === undefined) return look;
    return [
      ...look,
      {
        ...at(passage),
        found,
        expected: 'viết như “Huế, ngày 05 tháng 01 năm 2020”, “ngày 29 tháng 6 năm 2020”',
        ...(faultOf(setRight(passage.text)) === undefined && rewording(passage, setRight)),
      },
    ];
  },
};
