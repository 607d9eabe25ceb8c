import { placeOf } from '../look.ts';
import type { Passage } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

/** "Điều 2, Điều 3 Nghị định số …" at the start of a line cites; only a number with its stop heads an article. */
const heading = /^Điều[\s\u00a0]+(\d{1,3})[.:](?!\d)/u;

const numberOf = ({ text, inTable }: Passage): number | undefined => {
  const written = inTable ? undefined : heading.exec(text.normalize('NFC'))?.[1];
  return written === undefined ? undefined : Number(written);
};

export const articles: ConformanceRule = {
  id: 'articles',
  clause: 'II.6.đ',
  demand: 'Các điều đánh số theo thứ tự, không thiếu, không trùng.',
  check({ passages }) {
    const numbered = passages.flatMap(passage => {
      const number = numberOf(passage);
      return number === undefined ? [] : [{ passage, number }];
    });
    if (numbered.length === 0) return undefined;
    return numbered.flatMap(({ passage, number }, index): readonly Fault[] => {
      const above = numbered[index - 1];
      // Another text may begin where a section does: what a decision enacts counts from 1 again.
      const begins = !above || (number === 1 && above.passage.section !== passage.section);
      const expected = begins ? 1 : above.number + 1;
      if (number === expected) return [];
      return [
        { where: placeOf(passage), found: `Điều ${number} sai thứ tự`, expected: `ghi “Điều ${expected}.”` },
      ];
    });
  },
};
