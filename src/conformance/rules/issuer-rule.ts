import { shortRule } from '../../document/standard.ts';
import { judgeRule } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const issuerRule: ConformanceRule = {
  id: 'issuer-rule',
  clause: 'II.2.b',
  demand: 'Dưới tên cơ quan ban hành có đường kẻ nét liền, dài 1/3 đến 1/2 dòng chữ, cân đối.',
  check: (_file, { letterhead }) => judgeRule(letterhead.issuer, shortRule, 'tên cơ quan ban hành'),
};
