import { sayShortDate } from '../../language/date.ts';
import { citations } from '../citation.ts';
import { onceFor } from '../once-for.ts';
import { instrumentKinds } from '../schema/instrument.ts';
import { rule, type Family, type Rule } from './rule.ts';

type Citing = 'procedure' | 'bundle';

/** How often each text is cited with each date, and the decision's own date. */
const datesOf = onceFor((family: Family): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const dates = new Map<string, Map<string, number>>();
  const note = (text: string, date: string | undefined, times: number) => {
    if (date?.length !== 10) return;
    const known = dates.get(text) ?? new Map<string, number>();
    dates.set(text, known.set(date, (known.get(date) ?? 0) + times));
  };
  const { serial, symbol, date } = family.decision;
  note(`${serial}/${symbol}`, date, Infinity);
  for (const subject of [family.decision, ...family.procedures, ...family.bundles])
    for (const { number, date: cited } of citations(subject)) note(number, cited, 1);
  return dates;
});

const swapped = (date: string): string => `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;

/** Numbers without a year begin anew every year: there only a swapped day and month is surely a slip. */
function rival(number: string, date: string, family: Family): string | undefined {
  const known = datesOf(family).get(number);
  if (!known || known.size < 2) return undefined;
  const own = known.get(date) ?? 0;
  const isRival = ([other, times]: readonly [string, number]) =>
    other !== date && times >= own && (other === swapped(date) || /\/(?:19|20)\d{2}\//.test(number));
  const found = [...known].filter(isRival);
  // Of two dates said equally often the earlier reading stands.
  return found.find(([other, times]) => times > own || other < date)?.[0];
}

const ofScope = <Of extends Citing>(scope: Of): Rule<Of, 'family'> =>
  rule<Of, 'family'>({
    id: 'cited-twice',
    severity: 'warning',
    scope,
    looksAt: 'family',
    demand: 'Trong một văn bản, hai chỗ viện dẫn cùng một văn bản phải ghi cùng một ngày.',
    check: (subject, family) =>
      citations(subject).flatMap(({ path, kind, number, date }) => {
        const other = date === undefined ? undefined : rival(number, date, family);
        if (date === undefined || other === undefined) return [];
        const isSwapped = other === swapped(date) ? '; có lẽ ngày và tháng đổi chỗ' : '';
        return [
          {
            path,
            fact: `${instrumentKinds[kind]} số ${number} ghi ngày ${sayShortDate(date)}, chỗ khác ghi ${sayShortDate(other)}${isSwapped}`,
            remedy: 'Đối chiếu ngày ban hành; bản gốc in vậy thì khai vào acknowledged.',
          },
        ];
      }),
  });

export const citedTwice: readonly Rule<Citing, 'family'>[] = [ofScope('procedure'), ofScope('bundle')];
