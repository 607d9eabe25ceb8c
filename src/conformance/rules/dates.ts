import { daysIn, exists } from '../days.ts';
import { at } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const dates: ConformanceRule = {
  id: 'dates',
  clause: 'II.4.b, II.6.a',
  demand: 'Ngày, tháng, năm ghi trong văn bản là ngày có thật.',
  check({ passages }) {
    const dated = passages.map(passage => ({ passage, days: daysIn(passage.text) }));
    if (!dated.some(({ days }) => days.length > 0)) return undefined;
    return dated.flatMap(({ passage, days }) =>
      days
        .filter(day => !exists(day))
        .map(({ written }) => ({
          ...at(passage),
          found: `không có ngày nào là “${written}”`,
          expected: 'sửa ngày, tháng cho đúng lịch',
        })),
    );
  },
};
