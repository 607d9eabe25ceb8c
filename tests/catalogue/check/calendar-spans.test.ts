import { expect, test } from 'vitest';
import { calendarSpans } from '../../../src/catalogue/check/calendar-spans.ts';
import { presentList } from '../../../src/catalogue/known.ts';
import { calendarYear, catalogue, changed, judge } from '../../office/office.ts';

const year = calendarYear(2026);
const spanning = (...certain: readonly { readonly from: string; readonly until: string }[]) =>
  changed(year, { certain: [...certain] });

test('the spans of the calendar are sound', () => {
  expect(catalogue.calendar.flatMap(entry => judge(calendarSpans, entry))).toEqual([]);
});

test('a span lies within its year and runs forward', () => {
  const fact = (said: string) => [
    { path: ['certain', 0], fact: `đoạn ${said} không phải một đoạn của năm 2026` },
  ];
  expect(judge(calendarSpans, spanning({ from: '2026-12-01', until: '2027-01-31' }))).toEqual(
    fact('01/12/2026–31/01/2027'),
  );
  expect(judge(calendarSpans, spanning({ from: '2026-06-30', until: '2026-06-01' }))).toEqual(
    fact('30/6/2026–01/6/2026'),
  );
});

test('two spans that overlap are found at the second', () => {
  const certain = spanning(
    { from: '2026-01-01', until: '2026-03-31' },
    { from: '2026-03-31', until: '2026-06-30' },
  );
  expect(judge(calendarSpans, certain)).toEqual([
    { path: ['certain', 1], fact: 'đoạn 31/3/2026–30/6/2026 chồng lên đoạn ghi trước' },
  ]);
});

test('a certain span lacks none of the holidays that stand on the same day every year', () => {
  const holidays = presentList(year.holidays).filter(({ date }) => date !== '2026-04-30');
  expect(judge(calendarSpans, changed(year, { holidays }))).toEqual([
    {
      path: ['certain', 0],
      fact: 'đoạn 01/01/2026–31/12/2026 ghi là chắc chắn nhưng thiếu ngày lễ 30/4/2026',
    },
  ]);
  const summer = [{ from: '2026-06-01', until: '2026-08-31' }];
  expect(judge(calendarSpans, changed(year, { holidays, certain: summer }))).toEqual([]);
});

test('nothing is certain while days off or made-up days are unknown', () => {
  expect(judge(calendarSpans, changed(year, { makeUpDays: 'unknown' }))).toEqual([
    {
      path: ['certain'],
      fact: 'có đoạn ghi là chắc chắn nhưng ngày nghỉ hoặc ngày làm bù chưa rõ',
    },
  ]);
  expect(
    judge(calendarSpans, changed(year, { makeUpDays: 'unknown', holidays: 'unknown', certain: 'none' })),
  ).toEqual([]);
});
