import { sayShortDate } from '../../language/date.ts';
import { present } from '../known.ts';
import { rule } from './rule.ts';

export const agencyOrder = rule({
  id: 'agency-order',
  severity: 'error',
  scope: 'agency',
  looksAt: 'itself',
  demand: 'Cơ quan có trước rồi mới hết; cơ quan chắc chắn đang còn thì không có cơ quan nhận việc thay.',
  check({ exists }) {
    if (exists === undefined) return [];
    const from = present(exists.from);
    const until = present(exists.until);
    if (from !== undefined && until !== undefined && until <= from)
      return [
        {
          path: ['exists', 'until'],
          fact: `không còn từ ${sayShortDate(until)}, không sau ngày có ${sayShortDate(from)}`,
          remedy: 'Xem lại hai ngày này.',
        },
      ];
    if (exists.until === 'none' && typeof exists.successors !== 'string')
      return [
        {
          path: ['exists', 'successors'],
          fact: 'đang còn (until: none) mà đã có cơ quan nhận việc thay',
          remedy: 'Ghi ngày không còn ở until, hoặc ghi successors: none.',
        },
      ];
    return [];
  },
});
