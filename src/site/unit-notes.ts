import type { Procedure } from '../catalogue/catalogue.ts';
import { termsOf } from '../catalogue/channels.ts';
import { measured } from '../catalogue/duration.ts';
import { contradicts, headingUnitOf } from '../catalogue/heading-unit.ts';
import { presentList, type Known } from '../catalogue/known.ts';
import type { Duration } from '../catalogue/schema/duration.ts';
import { capitalised } from '../language/capitals.ts';
import { unitNames } from '../language/term.ts';

type Time = Known<Duration> | 'with-previous';

const meanings = {
  'working-day': '“Ngày làm việc” không tính ngày nghỉ hằng tuần, ngày lễ, Tết.',
  day: '“Ngày” tính cả ngày nghỉ hằng tuần, ngày lễ, Tết.',
} as const;

function unitOf(time: Time): string | undefined {
  if (typeof time === 'object' && 'within' in time) return time.within;
  return measured(time)?.unit;
}

/** What the units on a page mean. Where cell and heading disagree nobody but the office can say, so neither is defined. */
export function unitNotes(procedure: Procedure): string[] {
  const { cases } = procedure;
  const heading = headingUnitOf(procedure);
  const times: readonly Time[] = cases.flatMap(own => [
    ...termsOf(procedure, own),
    ...presentList(own.stages).map(({ duration }) => duration),
  ]);
  const doubtful = times.find(time => contradicts(time, heading));
  const unit = doubtful && measured(doubtful)?.unit;
  if (unit !== undefined && heading !== undefined)
    return [
      `Văn bản in “${unitNames[unit]}” trong ô, dưới tiêu đề cột “${capitalised(unitNames[heading])}”, và không nói tính theo cách nào; xin hỏi tại nơi tiếp nhận hồ sơ.`,
    ];
  const told = new Set(times.map(unitOf));
  return (['working-day', 'day'] as const).filter(own => told.has(own)).map(own => meanings[own]);
}
