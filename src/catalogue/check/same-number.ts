import { rule } from './rule.ts';

export const sameNumber = rule({
  id: 'same-number',
  severity: 'error',
  scope: 'decision',
  looksAt: 'courses',
  demand: 'Hai văn bản không mang cùng số, ký hiệu, ngày và nơi ban hành.',
  check({ id, serial, symbol, date, placeOfIssue }, { decisions }) {
    if (serial === 'blank') return [];
    const same = decisions
      .values()
      .find(
        other =>
          other.id < id &&
          other.serial === serial &&
          other.symbol === symbol &&
          other.date === date &&
          other.placeOfIssue === placeOfIssue,
      );
    if (!same) return [];
    return [
      {
        path: ['serial'],
        fact: `cùng số ${serial}/${symbol} và cùng ngày với văn bản “${same.id}”`,
        remedy: 'Sửa số, ngày cho đúng bản gốc, hoặc xóa một tệp nếu là cùng một văn bản.',
      },
    ];
  },
});
