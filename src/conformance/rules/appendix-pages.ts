import { placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const appendixPages: ConformanceRule = {
  id: 'appendix-pages',
  clause: 'III.1.đ',
  demand: 'Số trang đánh riêng theo từng phụ lục.',
  check({ sections, passages }, { appendices }) {
    if (appendices.length === 0) return undefined;
    return appendices.flatMap(({ label }) => {
      const section = sections[label.section];
      const first = passages.find(passage => passage.section === label.section && passage.text !== '');
      const startsAgain = section?.restartsNumbering === true && section.hidesFirstNumber;
      // A single page shows no number that could be wrong.
      const showsNone = section?.pages === 1 && !section.pageNumber;
      if (first === label && (startsAgain || showsNone)) return [];
      return [
        {
          where: placeOf(label),
          found: 'phụ lục không đánh số trang riêng từ 1',
          expected: 'mở phần trang (section) mới cho phụ lục, đánh số lại từ 1 và ẩn số trang đầu',
        },
      ];
    });
  },
};
