import type { Stage } from '../catalogue/schema/procedure.ts';
import { sayStageTime } from './duration.ts';
import { sayText } from './known.ts';
import type { Style } from './style.ts';

/** "Bước 2. Sở Nội vụ - Chuyên viên: Thẩm định; hồ sơ đầy đủ (2,5 ngày làm việc)". */
export function sayStage({ order, office, unit, action, outcome, duration }: Stage, style: Style): string {
  // One of the two is always known; a sentence is no place to say that the other is not.
  const who = [office, sayText(unit, 'paper')].filter(Boolean).join(' - ');
  const what = [sayText(action, 'paper'), outcome].filter(Boolean).join('; ');
  const time = sayStageTime(duration, style);
  const words = [who, what].filter(Boolean).join(': ');
  return `Bước ${order}. ${words}${time === '' ? '' : ` (${time})`}`;
}
