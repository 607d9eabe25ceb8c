import { areLevel, at } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const numberDateRow: ConformanceRule = {
  id: 'number-date-row',
  clause: 'II.4.c',
  demand: 'Địa danh và thời gian nằm cùng một dòng với số, ký hiệu.',
  check(_file, { letterhead }) {
    const { number, placeAndDate } = letterhead;
    if (!number || !placeAndDate) return undefined;
    if (areLevel(number, placeAndDate)) return [];
    return [
      {
        ...at(placeAndDate),
        found: 'không ngang hàng với số, ký hiệu',
        expected: 'đặt số, ký hiệu và địa danh, thời gian trong cùng một hàng của bảng đầu trang',
      },
    ];
  },
};
