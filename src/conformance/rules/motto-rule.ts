import { judgeRule } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

/** As long as the words. */
const whole = { min: 1, max: 1 };

export const mottoRule: ConformanceRule = {
  id: 'motto-rule',
  clause: 'II.1.b',
  demand: 'Dưới Tiêu ngữ có đường kẻ nét liền, dài bằng dòng chữ.',
  check: (_file, { letterhead }) => letterhead.motto && judgeRule([letterhead.motto], whole, 'Tiêu ngữ'),
};
