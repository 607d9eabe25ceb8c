import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { workingYear } from '../../src/catalogue/working-year.ts';
import { dueDate, workingCalendar } from '../../src/language/working-days.ts';
import { workedDates } from '../language/worked-dates.ts';

const { catalogue } = loadCatalogue('content');
if (!catalogue) throw new Error('the shipped content has faults');
const { calendar: years } = catalogue;
const calendar = workingCalendar(years.map(workingYear));

test.for(workedDates)('$from with $term is due on $due', ({ from, term, due, doubtFrom }) => {
  const found = dueDate(calendar, { date: from }, term);
  if ('unknown' in found) throw new Error(found.unknown);
  expect([found.date, found.counting.doubtFrom]).toEqual([due, doubtFrom]);
});

test('2026 and 2027 say that their notices are known at second hand', () => {
  for (const { year, source } of years.filter(entry => entry.year >= 2026))
    expect([year, source]).toEqual([year, expect.stringContaining('chưa đối chiếu bản chính')]);
});
