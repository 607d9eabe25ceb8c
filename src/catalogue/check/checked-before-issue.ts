import { sayShortDate } from '../../language/date.ts';
import { rule } from './rule.ts';

export const checkedBeforeIssue = rule({
  id: 'checked-before-issue',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Ngày ban hành không thể sau ngày đối chiếu với văn bản gốc.',
  check({ date, inForce: { checked } }) {
    if (date <= checked.slice(0, date.length)) return [];
    return [
      {
        path: ['date'],
        fact: `văn bản ngày ${sayShortDate(date)}, đối chiếu với bản gốc ngày ${sayShortDate(checked)}`,
        remedy: 'Kiểm tra ngày ban hành, cả ngày và tháng có đổi chỗ không; rồi kiểm tra checked.',
      },
    ];
  },
});
