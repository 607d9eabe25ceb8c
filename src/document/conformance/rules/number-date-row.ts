import { placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

/** Points: half a line. */
const tolerance = 8;

export const numberDateRow: ConformanceRule = {
  id: 'number-date-row',
  clause: 'II.4.c',
  demand: 'Địa danh và thời gian nằm cùng một dòng với số, ký hiệu.',
  check(_file, { letterhead }) {
    const { number, placeAndDate } = letterhead ?? {};
    if (!number || !placeAndDate) return undefined;
    const isLevel =
      number.level.frame === placeAndDate.level.frame &&
      Math.abs(number.level.height - placeAndDate.level.height) < tolerance;
    if (isLevel) return [];
    return [
      {
        where: placeOf(placeAndDate),
        found: 'không ngang hàng với số, ký hiệu',
        expected: 'đặt số, ký hiệu và địa danh, thời gian trong cùng một hàng của bảng đầu trang',
      },
    ];
  },
};
