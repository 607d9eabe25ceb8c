import type { ConformanceRule } from '../rule.ts';

/** Wide tables may turn the paper, the text itself may not; and what a file declares must be what it does. */
export const orientation: ConformanceRule = {
  id: 'orientation',
  clause: 'I.2',
  demand: 'Văn bản trình bày theo chiều dài khổ A4; chỉ phần có bảng, biểu mới xoay ngang.',
  check({ sections }, { letterhead }) {
    const turned = sections
      .filter(({ width, height, turned: declared }) => (declared === 'landscape') !== width > height)
      .map(({ where }) => ({
        where,
        found: 'chiều giấy khai báo khác với khổ giấy',
        expected: 'chọn lại Portrait hoặc Landscape cho phần trang này',
      }));
    const head = letterhead.country ?? letterhead.number;
    const opening = head && sections[head.section];
    if (!opening || opening.width <= opening.height) return turned;
    return [
      ...turned,
      { where: opening.where, found: 'trang đầu xoay ngang', expected: 'đặt trang đầu theo chiều dọc' },
    ];
  },
};
