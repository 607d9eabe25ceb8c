import { areLevel, placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const closingLevel: ConformanceRule = {
  id: 'closing-level',
  clause: 'II.9.d',
  demand: '“Nơi nhận” ngang hàng với quyền hạn, chức vụ của người ký.',
  check(_file, { closing }) {
    const first = closing?.authority[0];
    if (!closing || !first) return undefined;
    const { label } = closing;
    if (areLevel(label, first)) return [];
    return [
      {
        where: placeOf(label),
        found: 'không ngang hàng với quyền hạn người ký',
        expected: 'đặt “Nơi nhận” và quyền hạn người ký trên cùng một hàng',
      },
    ];
  },
};
