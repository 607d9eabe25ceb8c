import { expect, test } from 'vitest';
import { dateBounds } from '../../../src/catalogue/check/date-bounds.ts';
import { calendarYear, changed, decision, instrument, judge, ofScope } from '../../office/office.ts';

const decree = instrument('nghi-dinh-61-2018-nd-cp');
const dated = (date: string) => judge(ofScope(dateBounds, 'instrument'), changed(decree, { date }));

test('a day of 2052 or 1925 is found, the first and the last years are not', () => {
  expect(dated('2052-04-23')).toEqual([{ path: ['date'], fact: 'ngày 23/4/2052 quá xa về sau' }]);
  expect(dated('1925')).toEqual([{ path: ['date'], fact: 'ngày 1925 quá xa về trước' }]);
  expect([...dated('1945-09-02'), ...dated('2045-12-31'), ...dated('unknown')]).toEqual([]);
});

test('dates of decisions and calendars are read too', () => {
  const text = decision('quan-su-cap-xa');
  const inForce = { ...text.inForce, checked: '2062-11-21' };
  expect(judge(ofScope(dateBounds, 'decision'), changed(text, { inForce }))).toHaveLength(1);
  const rule = ofScope(dateBounds, 'calendar');
  expect(judge(rule, calendarYear(2025))).toEqual([]);
});
