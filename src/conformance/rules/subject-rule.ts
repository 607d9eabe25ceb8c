import { shortRule } from '../../document/standard.ts';
import { judgeRule } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const subjectRule: ConformanceRule = {
  id: 'subject-rule',
  clause: 'II.5.b',
  demand: 'Dưới trích yếu nội dung có đường kẻ nét liền, dài 1/3 đến 1/2 dòng chữ, cân đối.',
  check: (_file, { subject }) => judgeRule(subject, shortRule, 'trích yếu'),
};
