import { letterAt, letterIndex } from '../../language/numbering.ts';
import { at } from '../look.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

export const pointMarks: ConformanceRule = {
  id: 'point-marks',
  clause: 'II.6.đ',
  demand: 'Điểm đánh theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k …',
  check({ passages }) {
    const marked = passages.flatMap(passage => {
      const mark = /^([a-zđ])\)/u.exec(passage.text)?.[1];
      // Points of one cell follow one another, not those of its neighbour.
      const column = passage.place ? `${passage.place.table} ${passage.place.column}` : 'text';
      return mark === undefined ? [] : [{ passage, mark, column }];
    });
    if (marked.length === 0) return undefined;
    const last = new Map<string, number>();
    return marked.flatMap(({ passage, mark, column }): readonly Fault[] => {
      const place = letterIndex(mark);
      const before = last.get(column) ?? -1;
      last.set(column, place);
      if (place === 0 || (place > 0 && place === before + 1)) return [];
      const next = letterAt(before + 1);
      return [
        {
          ...at(passage),
          found: `điểm “${mark})” sai thứ tự`,
          expected: `ghi “${next})”`,
        },
      ];
    });
  },
};
