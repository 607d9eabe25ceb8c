import { at } from '../look.ts';
import { hideFirstNumber, type Cure } from '../cure.ts';
import type { Place, Section } from '../model.ts';
import type { ConformanceRule } from '../rule.ts';

/** A frame of words that floats, such as what a digital signature sets at the corner of the page. */
const isBox = (place: Place | undefined) => place !== undefined && place.table < 0;

const countAnew = (of: Section): readonly Cure[] => [
  { kind: 'page', of, change: { restartsNumbering: true } },
  ...hideFirstNumber(of),
];

export const appendixPages: ConformanceRule = {
  id: 'appendix-pages',
  clause: 'III.1.đ',
  demand: 'Số trang đánh riêng theo từng phụ lục.',
  check({ sections, passages }, { appendices }) {
    if (appendices.length === 0) return undefined;
    return appendices.flatMap(({ label }) => {
      const section = sections[label.section];
      const first = passages.find(
        ({ section: of, text, place }) => of === label.section && text !== '' && !isBox(place),
      );
      const startsAgain = section?.restartsNumbering === true && section.hidesFirstNumber;
      // A single page shows no number that could be wrong.
      const showsNone = section?.pages === 1 && !section.pageNumber;
      if (first === label && (startsAgain || showsNone)) return [];
      return [
        {
          ...at(label),
          found: 'phụ lục không đánh số trang riêng từ 1',
          expected: 'mở phần trang (section) mới cho phụ lục, đánh số lại từ 1 và ẩn số trang đầu',
          cures: section && first === label ? countAnew(section) : [],
        },
      ];
    });
  },
};
