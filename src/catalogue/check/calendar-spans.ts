import { sayShortDate } from '../../language/date.ts';
import { presentList } from '../known.ts';
import { rule, type Problem } from './rule.ts';

/** Labour Code 2019, article 112.1: the holidays that stand on the same day of every year. */
const fixedDays = ['01-01', '04-30', '05-01', '09-02'] as const;

export const calendarSpans = rule({
  id: 'calendar-spans',
  severity: 'error',
  scope: 'calendar',
  looksAt: 'itself',
  demand: 'Đoạn ghi là chắc chắn phải nằm trong năm, không chồng nhau và có đủ các ngày lễ cố định.',
  check({ year, holidays, makeUpDays, certain }) {
    const problems: Problem[] = [];
    const spans = presentList(certain);
    if (spans.length > 0 && (holidays === 'unknown' || makeUpDays === 'unknown'))
      problems.push({
        path: ['certain'],
        fact: 'có đoạn ghi là chắc chắn nhưng ngày nghỉ hoặc ngày làm bù chưa rõ',
        remedy: 'Ghi ngày nghỉ, ngày làm bù; hoặc ghi certain: none.',
      });
    const off = new Set(presentList(holidays).map(({ date }) => date));
    for (const [index, { from, until }] of spans.entries()) {
      const path = ['certain', index];
      const said = `${sayShortDate(from)}–${sayShortDate(until)}`;
      if (!from.startsWith(`${year}-`) || !until.startsWith(`${year}-`) || until < from)
        problems.push({
          path,
          fact: `đoạn ${said} không phải một đoạn của năm ${year}`,
          remedy: 'Sửa from, until; đoạn qua hai năm thì ghi ở từng năm.',
        });
      if (spans.slice(0, index).some(before => from <= before.until && before.from <= until))
        problems.push({ path, fact: `đoạn ${said} chồng lên đoạn ghi trước`, remedy: 'Gộp hai đoạn.' });
      for (const day of fixedDays.map(fixed => `${year}-${fixed}`)) {
        if (off.has(day) || day < from || until < day) continue;
        problems.push({
          path,
          fact: `đoạn ${said} ghi là chắc chắn nhưng thiếu ngày lễ ${sayShortDate(day)}`,
          remedy: 'Thêm ngày lễ ấy vào holidays.',
        });
      }
    }
    return problems;
  },
});
