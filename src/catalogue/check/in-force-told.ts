import { sayShortDate } from '../../language/date.ts';
import { present } from '../known.ts';
import { rule } from './rule.ts';

/** "Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026", "…từ ngày 01/7/2026", "…kể từ ngày ký". */
const told =
  /(?:Quyết định|Kế hoạch|Văn bản) này có hiệu lực(?: thi hành)?(?: kể)? từ ngày (?:(?<day>\d{1,2})(?:\/| tháng )(?<month>\d{1,2})(?:\/| năm )(?<year>\d{4})|(?<signing>ký|ban hành))/iu;

function dayIn(text: string | undefined): string | undefined {
  const { day, month, year, signing } = told.exec(text ?? '')?.groups ?? {};
  if (signing !== undefined) return 'signing';
  return day === undefined || month === undefined
    ? undefined
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const sayDay = (day: string) => (day === 'signing' ? 'ngày ký' : sayShortDate(day));

export const inForceTold = rule({
  id: 'in-force-told',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Ngày có hiệu lực nói trong điều khoản phải khớp ngày ghi ở inForce.',
  check({ articles = [], inForce, date }) {
    const from = present(inForce.from);
    if (from === undefined) return [];
    const ofSigning = (day: string) => (day === 'signing' ? date : day);
    return articles.flatMap(({ text }, index) => {
      const day = dayIn(text);
      if (day === undefined || ofSigning(day) === ofSigning(from)) return [];
      return [
        {
          path: ['articles', index, 'text'],
          fact: `điều ${index + 1} ghi có hiệu lực từ ${sayDay(day)}, inForce ghi từ ${sayDay(from)}`,
          remedy: 'Đối chiếu với văn bản gốc rồi sửa chỗ chép sai: inForce.from hoặc lời của điều.',
        },
      ];
    });
  },
});
