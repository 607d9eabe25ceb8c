import { expect, test } from 'vitest';
import { instrumentYear } from '../../../src/catalogue/check/instrument-year.ts';
import { catalogue, changed, instrument, judge } from '../../office/office.ts';

const decree = instrument('nghi-dinh-61-2018-nd-cp');
const facts = (number: string, date: string) => judge(instrumentYear, changed(decree, { number, date }));

test('every instrument of the office was issued in the year of its number', () => {
  expect([...catalogue.instruments.values()].flatMap(each => judge(instrumentYear, each))).toEqual([]);
});

test('another year is found at the date', () => {
  expect(facts('61/2018/NĐ-CP', '2081-04-23')).toEqual([
    { path: ['date'], fact: 'văn bản số 61/2018/NĐ-CP ghi ngày 23/4/2081' },
  ]);
  expect(facts('72/2025/QH15', '2024-06-16')).toHaveLength(1);
  expect([...facts('61/2018/NĐ-CP', '2018'), ...facts('892/QĐ-UBND', '2020-04-04')]).toEqual([]);
});
