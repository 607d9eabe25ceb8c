import { expect, test } from 'vitest';
import { durationBounds } from '../../../src/catalogue/check/duration-bounds.ts';
import type { DurationUnit } from '../../../src/catalogue/schema/duration.ts';
import {
  bundle,
  catalogue,
  changed,
  judge,
  ofScope,
  procedure,
  takes,
  withCase,
} from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (amount: number, unit?: DurationUnit) =>
  judge(
    ofScope(durationBounds, 'procedure'),
    withCase(subject, 0, { stages: 'unknown', total: takes(amount, unit) }),
  );

test('no term of the office is beyond the bounds', () => {
  expect(
    [...catalogue.procedures.values()].flatMap(each => judge(ofScope(durationBounds, 'procedure'), each)),
  ).toEqual([]);
});

test('500 days and a twentieth of a day are found at their figure', () => {
  const path = ['cases', 0, 'total', 'amount'];
  expect(facts(500)).toEqual([{ path, fact: 'thời hạn 500 ngày làm việc quá dài' }]);
  expect(facts(0.05)).toEqual([{ path, fact: 'thời hạn 0,05 ngày làm việc quá ngắn' }]);
  expect([facts(300, 'hour').length, facts(200, 'month').length]).toEqual([1, 1]);
});

test('half a day, a year and five years in months are sound', () => {
  expect([...facts(0.5), ...facts(365, 'day'), ...facts(60, 'month'), ...facts(0)]).toEqual([]);
});

test('the limits of bundles are read', () => {
  const linked = bundle('khai-tu-cap-tinh');
  if (typeof linked.limits === 'string') throw new Error('the bundle has no limits');
  const limits = linked.limits.map(limit => ({ ...limit, maximum: takes(900, 'day') }));
  expect(judge(ofScope(durationBounds, 'bundle'), changed(linked, { limits })).length).toBe(limits.length);
});

test('the far end of a range is read too', () => {
  const total = { amount: 3, upTo: 500, unit: 'working-day' } as const;
  expect(
    judge(ofScope(durationBounds, 'procedure'), withCase(subject, 0, { stages: 'unknown', total })),
  ).toEqual([{ path: ['cases', 0, 'total', 'upTo'], fact: 'thời hạn 500 ngày làm việc quá dài' }]);
});
