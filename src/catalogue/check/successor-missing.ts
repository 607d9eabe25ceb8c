import { sayShortDate } from '../../language/date.ts';
import { present } from '../known.ts';
import { rule } from './rule.ts';

export const successorMissing = rule({
  id: 'successor-missing',
  severity: 'warning',
  scope: 'agency',
  looksAt: 'itself',
  demand: 'Cơ quan không còn thì nói cơ quan nào nhận việc, để người dân không đến nhầm chỗ.',
  check({ exists }) {
    const until = present(exists?.until ?? 'unknown');
    if (until === undefined || exists?.successors !== 'unknown') return [];
    return [
      {
        path: ['exists', 'successors'],
        fact: `không còn từ ${sayShortDate(until)} mà chưa rõ cơ quan nào nhận việc`,
        remedy: 'Tra nghị quyết sắp xếp rồi ghi mã cơ quan; việc không giao cho ai thì ghi none.',
      },
    ];
  },
});
