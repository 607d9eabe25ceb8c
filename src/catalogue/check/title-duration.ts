import { sayTerm } from '../../language/term.ts';
import { present } from '../known.ts';
import { measured } from '../duration.ts';
import { caseMark, rule } from './rule.ts';

/** "…: 15 ngày", "… (21 ngày làm việc)"; "hợp đồng dưới 90 ngày" is a condition, not a time limit. */
const stated =
  /(?<=(?::|\(|giải quyết|thực hiện) ?(?:(?:là|trong|không quá|tối đa|thời hạn) )?)(\d+(?:,\d+)?) (ngày làm việc|ngày)(?=\)?$)/u;

export const titleDuration = rule({
  id: 'title-duration',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Thời hạn ghi trong tên trường hợp phải khớp tổng thời hạn của trường hợp đó.',
  check({ cases }) {
    return cases.flatMap((procedureCase, index) => {
      const [found, figure, word] = stated.exec(present(procedureCase.title) ?? '') ?? [];
      const total = present(procedureCase.total);
      const printed = total && measured(total);
      if (figure === undefined || !printed) return [];
      const amount = Number(figure.replace(',', '.'));
      const unit = word === 'ngày' ? 'day' : 'working-day';
      if (amount === printed.amount && unit === printed.unit) return [];
      return [
        {
          path: ['cases', index, 'title'],
          fact: `${caseMark(cases, index)}tên ghi “${found}”, tổng in “${sayTerm(printed)}”`,
          remedy: 'Đối chiếu tên trường hợp và dòng tổng với văn bản gốc.',
        },
      ];
    });
  },
});
