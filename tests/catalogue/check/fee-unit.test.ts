import { expect, test } from 'vitest';
import { bundleFeeUnit, feeUnit } from '../../../src/catalogue/check/fee-unit.ts';
import type { Fee } from '../../../src/catalogue/schema/fee.ts';
import { bundle, caseOf, catalogue, changed, judge, procedure, withCase } from '../../office/office.ts';

const permit = procedure('quy-trinh-noi-vu/cap-giay-phep-lao-dong-nguoi-nuoc-ngoai');
const training = procedure('quy-trinh-noi-vu/gia-han-cap-lai-giay-chung-nhan-huan-luyen-an-toan-hang-b');

function withoutUnit({ unit: _, ...fee }: Fee): Fee {
  return fee;
}

test('every fee of the catalogue bears its unit', () => {
  expect(permit.fee).toEqual([{ amount: 600000, unit: 'đồng' }]);
  expect([...catalogue.procedures.values()].flatMap(subject => judge(feeUnit, subject))).toEqual([]);
  expect([...catalogue.bundles.values()].flatMap(subject => judge(bundleFeeUnit, subject))).toEqual([]);
});

test('a fee that loses its unit is found', () => {
  expect(judge(feeUnit, changed(permit, { fee: [{ amount: 600000 }] }))).toEqual([
    { path: ['fee', 0], fact: 'lệ phí 600.000 không ghi đơn vị' },
  ]);
});

test('of the fees of one case the one without unit is named', () => {
  const { fee } = caseOf(training, 0);
  expect(training.fee).toBe('by-case');
  if (!Array.isArray(fee)) throw new Error('the case has no fees');
  const [extension, amendment] = fee;
  const changedCase = withCase(training, 0, { fee: [extension!, withoutUnit(amendment!)] });
  expect(judge(feeUnit, changedCase)).toEqual([
    { path: ['cases', 0, 'fee', 1], fact: 'lệ phí 500.000 không ghi đơn vị' },
  ]);
});

test('the fee of one office of a case is read too', () => {
  const subject = procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang');
  const offices = caseOf(subject, 1).offices!;
  const charging = offices.with(3, { ...offices[3]!, fee: [{ amount: 8000 }] });
  expect(judge(feeUnit, withCase(subject, 1, { offices: charging }))).toEqual([
    { path: ['cases', 1, 'offices', 3, 'fee', 0], fact: 'lệ phí 8.000 không ghi đơn vị' },
  ]);
});

test('the fee of one member of a bundle is read', () => {
  const funeral = bundle('khai-tu-cap-tinh');
  const { fee } = funeral.members[0]!;
  if (!Array.isArray(fee)) throw new Error('the first member has no fee');
  const members = funeral.members.with(0, { ...funeral.members[0]!, fee: fee.map(withoutUnit) });
  expect(judge(bundleFeeUnit, changed(funeral, { members }))).toEqual([
    { path: ['members', 0, 'fee', 0], fact: 'lệ phí 8.000 không ghi đơn vị' },
  ]);
});

test('no fee and an unknown fee need no unit', () => {
  for (const fee of ['none', 'unknown'] as const)
    expect(judge(feeUnit, changed(permit, { fee }))).toEqual([]);
});
