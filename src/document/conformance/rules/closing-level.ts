import { placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

/** Points: less than a line of 14 points. */
const tolerance = 10;

export const closingLevel: ConformanceRule = {
  id: 'closing-level',
  clause: 'II.9.d',
  demand: '“Nơi nhận” ngang hàng với quyền hạn, chức vụ của người ký.',
  check(_file, { closing }) {
    const first = closing?.authority[0];
    if (!closing || !first) return undefined;
    const { label } = closing;
    const isLevel =
      label.level.frame === first.level.frame &&
      Math.abs(label.level.height - first.level.height) < tolerance;
    if (isLevel) return [];
    return [
      {
        where: placeOf(label),
        found: 'không ngang hàng với quyền hạn người ký',
        expected: 'đặt “Nơi nhận” và quyền hạn người ký trên cùng một hàng',
      },
    ];
  },
};
