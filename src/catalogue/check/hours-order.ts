import { presentList } from '../known.ts';
import { weekdayNames } from '../schema/agency.ts';
import { rule, type Problem } from './rule.ts';

export const hoursOrder = rule({
  id: 'hours-order',
  severity: 'error',
  scope: 'agency',
  looksAt: 'itself',
  demand: 'Giờ làm việc mở trước rồi mới đóng, và hai khoảng của cùng một ngày không chồng lên nhau.',
  check({ hours }) {
    const spans = presentList(hours?.spans ?? 'unknown');
    const problems: Problem[] = [];
    for (const [index, { days, from, until }] of spans.entries()) {
      const path = ['hours', 'spans', index];
      if (until <= from)
        problems.push({
          path: [...path, 'until'],
          fact: `đóng cửa lúc ${until}, không sau lúc mở cửa ${from}`,
          remedy: 'Xem lại hai giờ; buổi chiều ghi theo 24 giờ, ví dụ “13:30”.',
        });
      const clash = spans
        .slice(0, index)
        .find(
          before => before.from < until && from < before.until && before.days.some(day => days.includes(day)),
        );
      const day = clash?.days.find(own => days.includes(own));
      if (clash && day)
        problems.push({
          path,
          fact: `${weekdayNames[day]}: ${from}–${until} chồng lên ${clash.from}–${clash.until}`,
          remedy: 'Mỗi ngày mỗi giờ chỉ ghi ở một khoảng.',
        });
    }
    return problems;
  },
});
