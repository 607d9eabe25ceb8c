import { expect, test } from 'vitest';
import { zeroDuration } from '../../../src/catalogue/check/zero-duration.ts';
import { catalogue, judge, ofScope, procedure, takes, withCase, withStage } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

test('no stage and no total takes no time at all', () => {
  expect(
    [...catalogue.procedures.values()].flatMap(each => judge(ofScope(zeroDuration, 'procedure'), each)),
  ).toEqual([]);
  expect(judge(ofScope(zeroDuration, 'procedure'), withCase(subject, 0, { total: takes(0) }))).toEqual([
    { path: ['cases', 0, 'total', 'amount'], fact: 'thời hạn 0 ngày làm việc' },
  ]);
  expect(
    judge(ofScope(zeroDuration, 'procedure'), withStage(subject, 0, 1, { duration: takes(0, 'hour') })),
  ).toHaveLength(1);
});

test('a fee of 0 đồng is a fee', () => {
  expect(
    judge(ofScope(zeroDuration, 'procedure'), { ...subject, fee: [{ amount: 0, unit: 'đồng' }] }),
  ).toEqual([]);
});
