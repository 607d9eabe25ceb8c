import { at } from '../look.ts';
import { rewording } from '../cure.ts';
import type { Passage } from '../model.ts';
import { practice, type ConformanceRule } from '../rule.ts';

const doubled = /[\p{L}\p{N},;:.)”%][ \u00a0]{2,}[\p{L}\p{N}(“]/gu;
/** Room left for the pen: "ngày      tháng      năm 2025". */
const blank = /(?:số:?|ngày|tháng|năm|giờ|phút)[ \u00a0]{2,}|[ \u00a0]{2,}(?:tháng|năm|giờ|phút)$/iu;

const isDoubled = (text: string, index: number, found: string) =>
  !blank.test(text.slice(Math.max(0, index - 6), index + found.length + 4));

const placesIn = ({ text }: Passage) =>
  [...text.matchAll(doubled)].filter(({ index, 0: found }) => isDoubled(text, index, found)).length;

const setRight = (text: string) =>
  text.replace(doubled, (found: string, index: number) =>
    isDoubled(text, index, found) ? found.replace(/[ \u00a0]{2,}/u, ' ') : found,
  );

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
          ...at(passage),
          found: places === 1 ? 'hai dấu cách liền nhau' : `${places} chỗ có hai dấu cách liền nhau`,
          expected: 'để một dấu cách',
          ...rewording(passage, setRight),
        },
      ];
    });
  },
};
