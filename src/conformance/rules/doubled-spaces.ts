import { placeOf } from '../look.ts';
import type { Passage } from '../model.ts';
import { practice, type ConformanceRule } from '../rule.ts';

const doubled = /[\p{L}\p{N},;:.)”%][ \u00a0]{2,}[\p{L}\p{N}(“]/gu;
/** Room left for the pen: "ngày      tháng      năm 2025". */
const blank = /(?:số:?|ngày|tháng|năm|giờ|phút)[ \u00a0]{2,}|[ \u00a0]{2,}(?:tháng|năm|giờ|phút)$/iu;

function placesIn({ text }: Passage): number {
  return [...text.matchAll(doubled)].filter(({ index, 0: found }) => {
    const around = text.slice(Math.max(0, index - 6), index + found.length + 4);
    return !blank.test(around);
  }).length;
}

export const doubledSpaces: ConformanceRule = {
  id: 'doubled-spaces',
  clause: practice,
  demand: 'Giữa hai chữ chỉ có một dấu cách.',
  check({ passages }) {
    return passages.flatMap(passage => {
      const places = placesIn(passage);
      if (places === 0) return [];
      return [
        {
          where: placeOf(passage),
          found: places === 1 ? 'hai dấu cách liền nhau' : `${places} chỗ có hai dấu cách liền nhau`,
          expected: 'để một dấu cách',
        },
      ];
    });
  },
};
