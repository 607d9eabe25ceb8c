import { sayShortDate } from '../../language/date.ts';
import { isWeekend } from '../../language/working-days.ts';
import { presentList } from '../known.ts';
import { rule, type Problem } from './rule.ts';

export const calendarDays = rule({
  id: 'calendar-days',
  severity: 'error',
  scope: 'calendar',
  looksAt: 'itself',
  demand: 'Ngày nghỉ phải thuộc đúng năm, không ghi hai lần; ngày làm bù phải là thứ bảy hoặc chủ nhật.',
  check({ year, holidays, makeUpDays }) {
    const problems: Problem[] = [];
    const seen = new Set<string>();
    for (const [index, { date }] of presentList(holidays).entries()) {
      const path = ['holidays', index, 'date'];
      if (!date.startsWith(`${year}-`)) {
        problems.push({
          path,
          fact: `ngày nghỉ ${sayShortDate(date)} không thuộc năm ${year}`,
          remedy: 'Chuyển sang đúng năm.',
        });
      }
      if (seen.has(date))
        problems.push({
          path,
          fact: `ngày nghỉ ${sayShortDate(date)} ghi hai lần`,
          remedy: 'Xóa bớt một dòng.',
        });
      seen.add(date);
    }
    for (const [index, { date }] of presentList(makeUpDays).entries()) {
      if (isWeekend(date)) continue;
      problems.push({
        path: ['makeUpDays', index, 'date'],
        fact: `ngày làm bù ${sayShortDate(date)} không phải thứ bảy, chủ nhật`,
        remedy: 'Đối chiếu thông báo nghỉ.',
      });
    }
    return problems;
  },
});
