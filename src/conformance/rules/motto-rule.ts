import { judgeRule, wholeRule } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const mottoRule: ConformanceRule = {
  id: 'motto-rule',
  clause: 'II.1.b',
  demand: 'Dưới Tiêu ngữ có đường kẻ nét liền, dài bằng dòng chữ.',
  check: (_file, { letterhead }) => letterhead.motto && judgeRule([letterhead.motto], wholeRule, 'Tiêu ngữ'),
};
