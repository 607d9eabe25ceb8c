import { sayShortDate } from '../../language/date.ts';
import { isWeekend } from '../../language/working-days.ts';
import { presentList } from '../known.ts';
import { rule, type Problem } from './rule.ts';

export const calendarSwap = rule({
  id: 'calendar-swap',
  severity: 'error',
  scope: 'calendar',
  looksAt: 'itself',
  demand:
    'Hoán đổi ngày làm việc phải đủ hai vế: một ngày trong tuần được nghỉ và một ngày nghỉ hằng tuần đi làm bù.',
  check({ holidays, makeUpDays }) {
    const swaps = presentList(holidays).flatMap(({ date, kind }, index) =>
      kind === 'swap' ? [{ date, path: ['holidays', index, 'date'] }] : [],
    );
    const madeUpFor = presentList(makeUpDays);
    const problems: Problem[] = [];
    for (const { date, path } of swaps) {
      if (isWeekend(date))
        problems.push({
          path,
          fact: `ngày nghỉ hoán đổi ${sayShortDate(date)} là thứ bảy hoặc chủ nhật`,
          remedy: 'Đối chiếu thông báo nghỉ: ngày hoán đổi là ngày làm việc được cho nghỉ.',
        });
      if (makeUpDays !== 'unknown' && !madeUpFor.some(day => day.for === date))
        problems.push({
          path,
          fact: `ngày nghỉ hoán đổi ${sayShortDate(date)} không có ngày làm bù`,
          remedy: 'Thêm ngày làm bù vào makeUpDays; nếu không phải làm bù thì sửa kind.',
        });
    }
    for (const [index, { for: instead }] of madeUpFor.entries()) {
      if (swaps.some(({ date }) => date === instead)) continue;
      problems.push({
        path: ['makeUpDays', index, 'for'],
        fact: `làm bù cho ngày ${sayShortDate(instead)} nhưng ngày này không phải ngày nghỉ hoán đổi trong holidays`,
        remedy: 'Thêm ngày nghỉ đó với kind: swap, hoặc sửa lại.',
      });
    }
    return problems;
  },
});
