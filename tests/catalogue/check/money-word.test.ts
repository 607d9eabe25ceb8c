import { expect, test } from 'vitest';
import { moneyWord } from '../../../src/catalogue/check/money-word.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (unit: string) =>
  judge(ofScope(moneyWord, 'procedure'), changed(subject, { fee: [{ amount: 8000, unit }] })).map(
    ({ path, fact }) => `${path.join('.')}: ${fact}`,
  );

test('the money of Vietnam has one name', () => {
  expect(facts('dong')).toEqual(['fee.0.unit: đơn vị tiền viết “dong”']);
  expect([...facts('VNĐ'), ...facts('Đồng'), ...facts('đ')]).toHaveLength(3);
});

test('other money, and time, are left alone', () => {
  expect([...facts('đồng'), ...facts('USD')]).toEqual([]);
});
