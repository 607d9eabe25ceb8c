import { areLevel, at } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const closingLevel: ConformanceRule = {
  id: 'closing-level',
  clause: 'II.9.d',
  demand: '“Nơi nhận” ngang hàng với quyền hạn, chức vụ của người ký.',
  check(_file, { closing: { label, authority }, kind }) {
    const first = authority[0];
    // Model 1.9 sets them below the two who sign minutes.
    if (!label || !first || kind.symbol === 'BB') return undefined;
    if (areLevel(label, first)) return [];
    return [
      {
        ...at(label),
        found: 'không ngang hàng với quyền hạn người ký',
        expected: 'đặt “Nơi nhận” và quyền hạn người ký trên cùng một hàng',
      },
    ];
  },
};
