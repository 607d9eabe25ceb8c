import { sayShortDate } from '../../language/date.ts';
import { citations } from '../citation.ts';
import type { Catalogue } from '../catalogue.ts';
import { instrumentKinds, type Instrument } from '../schema/instrument.ts';
import { everyText } from './every-text.ts';

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly Instrument[]>>();

function instrumentsByNumber(catalogue: Catalogue): ReadonlyMap<string, readonly Instrument[]> {
  const made =
    indexes.get(catalogue) ??
    Map.groupBy(catalogue.instruments.values(), ({ kind, number }) => `${kind} ${number}`);
  indexes.set(catalogue, made);
  return made;
}

export const citationDate = everyText({
  id: 'citation-date',
  demand: 'Một văn bản không được viện dẫn với hai ngày ban hành khác nhau.',
  check(subject, catalogue) {
    return citations(subject).flatMap(({ path, kind, number, date }) => {
      const known = instrumentsByNumber(catalogue).get(`${kind} ${number}`) ?? [];
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
