import { expect, test } from 'vitest';
import { bundleRangeOrder, rangeOrder } from '../../../src/catalogue/check/range-order.ts';
import type { Duration } from '../../../src/catalogue/schema/duration.ts';
import { bundle, changed, judge, procedure, takes, withCase, withStage } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const falling: Duration = { amount: 10, upTo: 5, unit: 'day' };
const range = { amount: 500, upTo: 100, unit: 'đồng' };

test('a range that falls is found wherever a time stands', () => {
  const fact = 'thời hạn từ 10 đến 05 ngày không tăng';
  expect(judge(rangeOrder, withCase(subject, 0, { total: falling }))).toEqual([
    { path: ['cases', 0, 'total', 'upTo'], fact },
  ]);
  expect(judge(rangeOrder, withStage(subject, 0, 1, { duration: falling }))).toEqual([
    { path: ['cases', 0, 'stages', 1, 'duration', 'upTo'], fact },
  ]);
  const channels = {
    ...subject.channels,
    online: { accepted: 'accepted' as const, term: falling, fee: [range] },
  };
  expect(judge(rangeOrder, changed(subject, { channels })).map(({ path }) => path)).toEqual([
    ['channels', 'online', 'term', 'upTo'],
    ['channels', 'online', 'fee', 0, 'upTo'],
  ]);
});

test('a fee whose range falls is found', () => {
  expect(judge(rangeOrder, changed(subject, { fee: [range] }))).toEqual([
    { path: ['fee', 0, 'upTo'], fact: 'mức thu từ 500 đến 100 không tăng' },
  ]);
  expect(judge(rangeOrder, withCase(subject, 0, { fee: [range] }))).toHaveLength(1);
  const together = bundle('khai-tu-cap-tinh');
  const members = together.members.map(member => ({ ...member, fee: [range] }));
  expect(judge(bundleRangeOrder, changed(together, { members }))).toHaveLength(members.length);
});

test('a shortened term that is no shorter is found', () => {
  const total: Duration = {
    amount: 10,
    unit: 'working-day',
    shortenedFrom: { amount: 10, unit: 'working-day' },
  };
  expect(judge(rangeOrder, withCase(subject, 0, { total }))).toEqual([
    {
      path: ['cases', 0, 'total', 'shortenedFrom'],
      fact: 'thời hạn rút ngắn 10 ngày làm việc không ngắn hơn 10 ngày làm việc theo quy định',
    },
  ]);
});

test('rising ranges, shorter terms and terms of other units are sound', () => {
  const sound: readonly Duration[] = [
    { amount: 5, upTo: 10, unit: 'day' },
    { amount: 7, unit: 'working-day', shortenedFrom: { amount: 10, unit: 'working-day' } },
    { amount: 30, unit: 'minute', shortenedFrom: { amount: 1, unit: 'hour' } },
    { amount: 10, unit: 'working-day', shortenedFrom: { amount: 12, unit: 'day' } },
    { atOnce: true, shortenedFrom: { amount: 1, unit: 'day' } },
    takes(5),
  ];
  for (const total of sound) expect(judge(rangeOrder, withCase(subject, 0, { total }))).toEqual([]);
});
