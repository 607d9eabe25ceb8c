import { sayShortDate } from '../../language/date.ts';
import { citations } from '../citation.ts';
import { instrumentKinds } from '../schema/instrument.ts';
import { everyText } from './every-text.ts';
import { onceFor } from '../once-for.ts';
import type { Instruments } from './rule.ts';

const instrumentsByNumber = onceFor((instruments: Instruments) =>
  Map.groupBy(instruments.values(), ({ kind, number }) => `${kind} ${number}`),
);

export const citationDate = everyText({
  id: 'citation-date',
  looksAt: 'instruments',
  demand: 'Một văn bản không được viện dẫn với hai ngày ban hành khác nhau.',
  check(subject, instruments) {
    return citations(subject).flatMap(({ path, kind, number, date }) => {
      const known = instrumentsByNumber(instruments).get(`${kind} ${number}`) ?? [];
      const dates = known.map(instrument => instrument.date).filter(given => given.length === 10);
      if (date === undefined || dates.length === 0 || dates.includes(date)) return [];
      return [
        {
          path,
          fact: `${instrumentKinds[kind]} số ${number} viện dẫn ngày ${sayShortDate(date)}, trong instruments.yaml là ${dates.map(sayShortDate).join(', ')}`,
          remedy: 'Tra lại ngày ban hành và sửa nơi sai.',
        },
      ];
    });
  },
});
