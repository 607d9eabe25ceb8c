import { expect, test } from 'vitest';
import { hoursOrder } from '../../../src/catalogue/check/hours-order.ts';
import type { OfficeHours } from '../../../src/catalogue/schema/agency.ts';
import { sure } from '../../../src/sure.ts';
import { agency, changed, judge } from '../../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const hours = sure(centre.hours, 'hours');
const facts = (spans: OfficeHours['spans']) =>
  judge(hoursOrder, changed(centre, { hours: { ...hours, spans } })).map(
    ({ path, fact }) => `${path.join('.')}: ${fact}`,
  );

test('an afternoon written as a morning closes before it opens', () => {
  expect(facts([{ days: ['monday'], from: '13:30', until: '05:00' }])).toEqual([
    'hours.spans.0.until: đóng cửa lúc 05:00, không sau lúc mở cửa 13:30',
  ]);
});

test('two spans of one day do not overlap; of two days they may, and one may begin when another ends', () => {
  expect(
    facts([
      { days: ['monday', 'tuesday'], from: '07:30', until: '11:30' },
      { days: ['tuesday'], from: '11:00', until: '12:00' },
    ]),
  ).toEqual(['hours.spans.1: thứ Ba: 11:00–12:00 chồng lên 07:30–11:30']);
  expect(
    facts([
      { days: ['monday'], from: '07:30', until: '11:30' },
      { days: ['tuesday'], from: '07:30', until: '11:30' },
      { days: ['monday'], from: '11:30', until: '12:00' },
    ]),
  ).toEqual([]);
});

test('hours known in words only are not judged', () => {
  expect(facts('unknown')).toEqual([]);
});
