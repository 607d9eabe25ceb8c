import type { Duration } from '../catalogue/schema/duration.ts';
import type { Stage } from '../catalogue/schema/procedure.ts';
import { sayTerm } from '../language/term.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

/** From when it counts and what the text adds: ", kể từ ngày nhận được hồ sơ hợp lệ (…)". */
export function sayTermDetails(duration: Duration): string {
  const from = 'from' in duration && duration.from !== undefined ? `, ${duration.from}` : '';
  const note = duration.note === undefined ? '' : ` (${duration.note})`;
  return `${from}${note}`;
}

/** "55 ngày làm việc, kể từ ngày nhận được hồ sơ hợp lệ (…)"; `sayTerm` says only the figure. */
export function sayDuration(duration: Duration): string {
  return `${sayTerm(duration)}${sayTermDetails(duration)}`;
}

export function sayStageTime(duration: Stage['duration'], style: Style): string {
  return duration === 'with-previous' ? 'tính chung với bước trước' : sayKnown(duration, sayDuration, style);
}
