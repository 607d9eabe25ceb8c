import { contradicts } from '../catalogue/heading-unit.ts';
import type { Known } from '../catalogue/known.ts';
import type { Duration, DurationUnit } from '../catalogue/schema/duration.ts';
import type { Stage } from '../catalogue/schema/procedure.ts';
import { capitalised } from '../language/capitals.ts';
import { sayTerm, unitNames } from '../language/term.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

const withPrevious = 'tính chung với bước trước';

/** What `sayTerm` has said with the term itself: "ngay sau khi nhận đủ hồ sơ". */
const saysFrom = (duration: Duration) => 'atOnce' in duration || 'notPrescribed' in duration;

/** From when it counts, what the law gives and what the text adds: ", kể từ ngày nhận được hồ sơ hợp lệ (…)". */
export function sayTermDetails(duration: Duration): string {
  const from =
    'from' in duration && duration.from !== undefined && !saysFrom(duration) ? `, ${duration.from}` : '';
  const legal =
    'shortenedFrom' in duration && duration.shortenedFrom !== undefined
      ? ` (rút ngắn từ ${sayTerm(duration.shortenedFrom)} theo quy định)`
      : '';
  const note = duration.note === undefined ? '' : ` (${duration.note})`;
  return `${from}${legal}${note}`;
}

/** "55 ngày làm việc, kể từ ngày nhận được hồ sơ hợp lệ (…)"; `sayTerm` says only the figure. */
export function sayDuration(duration: Duration): string {
  return `${sayTerm(duration)}${sayTermDetails(duration)}`;
}

/** "; tiêu đề cột ghi “Ngày làm việc”", where the heading above a figure gives another unit; which of the two counts is not ours to say. */
export function sayHeading(term: Known<Duration>, heading: DurationUnit | undefined): string {
  if (heading === undefined || !contradicts(term, heading)) return '';
  return `; tiêu đề cột ghi “${capitalised(unitNames[heading])}”`;
}

/** The figure alone, with the unit of its heading where that is another: "62 ngày; tiêu đề cột ghi “Ngày làm việc”". */
export function sayTermUnder(term: Known<Duration>, heading: DurationUnit | undefined): string {
  return `${sayKnown(term, sayTerm, 'page')}${sayHeading(term, heading)}`;
}

/** The figure alone, where there is no room for more. */
export function sayStageTerm(duration: Stage['duration'], style: Style): string {
  return duration === 'with-previous' ? withPrevious : sayKnown(duration, sayTerm, style);
}

export function sayStageTime(duration: Stage['duration'], style: Style): string {
  return duration === 'with-previous' ? withPrevious : sayKnown(duration, sayDuration, style);
}
