import { sayShortDate } from '../../language/date.ts';
import { citations } from '../citation.ts';
import { instrumentKinds } from '../schema/instrument.ts';
import { everyText } from './every-text.ts';
import { onceFor } from '../once-for.ts';
import type { Instruments } from './rule.ts';

/** The whole dates of the texts that bear a number. */
const datesByNumber = onceFor((instruments: Instruments): ReadonlyMap<string, readonly string[]> => {
  const dates = new Map<string, string[]>();
  for (const { kind, number, date } of instruments.values()) {
    if (date.length !== 10) continue;
    const key = `${kind} ${number}`;
    const known = dates.get(key);
    if (known) known.push(date);
    else dates.set(key, [date]);
  }
  return dates;
});

export const citationDate = everyText({
  id: 'citation-date',
  looksAt: 'instruments',
  demand: 'Một văn bản không được viện dẫn với hai ngày ban hành khác nhau.',
  check(subject, instruments) {
    return citations(subject).flatMap(({ path, kind, number, date }) => {
      const dates = date === undefined ? undefined : datesByNumber(instruments).get(`${kind} ${number}`);
      if (date === undefined || !dates || dates.includes(date)) return [];
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
