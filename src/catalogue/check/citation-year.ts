import { sayShortDate } from '../../language/date.ts';
import { citations } from '../citation.ts';
import { instrumentKinds } from '../schema/instrument.ts';
import { everyText } from './every-text.ts';
import { yearInNumber } from './instrument-year.ts';

export const citationYear = everyText({
  id: 'citation-year',
  looksAt: 'itself',
  demand: 'Văn bản được viện dẫn phải có ngày thuộc năm ghi trong số của nó.',
  check(subject) {
    return citations(subject).flatMap(({ path, kind, number, date }) => {
      const year = yearInNumber(number);
      if (date === undefined || year === undefined || date.startsWith(year)) return [];
      return [
        {
          path,
          fact: `${instrumentKinds[kind]} số ${number} viện dẫn ngày ${sayShortDate(date)}`,
          remedy: 'Đối chiếu số và ngày với văn bản gốc; bản gốc in vậy thì khai vào acknowledged.',
        },
      ];
    });
  },
});
