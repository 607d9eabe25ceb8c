import { sayShortDate } from '../../language/date.ts';
import { rule } from './rule.ts';

export const basisDate = rule({
  id: 'basis-date',
  severity: 'error',
  scope: 'decision',
  looksAt: 'instruments',
  demand: 'Căn cứ ban hành không thể có ngày sau ngày của văn bản.',
  check({ bases, date }, instruments) {
    return (bases ?? []).flatMap((basis, index) => {
      const instrument = basis.instrument === undefined ? undefined : instruments.get(basis.instrument);
      const given = instrument?.date ?? 'unknown';
      if (!/^\d/.test(given) || given.slice(0, date.length) <= date.slice(0, given.length)) return [];
      return [
        {
          path: ['bases', index],
          fact: `căn cứ ${basis.instrument} ngày ${sayShortDate(given)} sau ngày văn bản ${sayShortDate(date)}`,
          remedy: 'Tra lại ngày của căn cứ hoặc của văn bản.',
        },
      ];
    });
  },
});
