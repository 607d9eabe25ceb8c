import type { Section } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

const shapeOf = ({ width, height }: Section) => (width > height ? 'landscape' : 'portrait');

/** Wide tables may turn the paper, the text itself may not; and what a file declares must be what it does. */
export const orientation: ConformanceRule = {
  id: 'orientation',
  clause: 'I.2',
  demand: 'Văn bản trình bày theo chiều dài khổ A4; chỉ phần có bảng, biểu mới xoay ngang.',
  check({ sections }, { letterhead }) {
    const turned = sections
      .filter(({ width, height, turned: declared }) => (declared === 'landscape') !== width > height)
      .map((section): Fault => ({
        where: section.where,
        found: 'chiều giấy khai báo khác với khổ giấy',
        expected: 'chọn lại Portrait hoặc Landscape cho phần trang này',
        cures: [{ kind: 'page', of: section, change: { turned: shapeOf(section) } }],
      }));
    const head = letterhead.country ?? letterhead.number;
    const opening = head && sections[head.section];
    if (!opening || opening.width <= opening.height) return turned;
    return [
      ...turned,
      {
        where: opening.where,
        found: 'trang đầu xoay ngang',
        expected: 'đặt trang đầu theo chiều dọc',
        cures: [
          {
            kind: 'page',
            of: opening,
            change: { width: opening.height, height: opening.width, turned: 'portrait' },
          },
        ],
      },
    ];
  },
};
