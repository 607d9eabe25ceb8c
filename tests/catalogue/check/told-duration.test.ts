import { expect, test } from 'vitest';
import { toldDuration } from '../../../src/catalogue/check/told-duration.ts';
import { catalogue, changed, judge, procedure, takes, withCase } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const noted = (note: string) =>
  judge(toldDuration, withCase(subject, 0, { total: { ...takes(7), note } })).map(({ fact }) => fact);
const told = (method: string) =>
  judge(toldDuration, changed(withCase(subject, 0, { total: takes(7) }), { method })).map(({ fact }) => fact);

test('no words of the office tell another term than its figures', () => {
  expect([...catalogue.procedures.values()].flatMap(each => judge(toldDuration, each))).toEqual([]);
});

test('a note that is nothing but another term is found', () => {
  expect(noted('05 ngày làm việc')).toEqual([
    'ghi chú “05 ngày làm việc” khác với thời hạn 07 ngày làm việc',
  ]);
  expect(noted('Không quá 07 giờ')).toHaveLength(1);
  expect([...noted('07 ngày làm việc'), ...noted('trong đó Sở 03 ngày'), ...noted('sau 15 giờ')]).toEqual([]);
});

test('beside a range a note may tell either end', () => {
  const range = (note: string) =>
    judge(toldDuration, withCase(subject, 0, { total: { ...takes(3), upTo: 5, note } })).map(
      ({ fact }) => fact,
    );
  expect([...range('03 ngày làm việc'), ...range('05 ngày làm việc')]).toEqual([]);
  expect(range('07 ngày làm việc')).toHaveLength(1);
});

test('the whole told in words is compared with the totals', () => {
  expect(told('Thời hạn giải quyết là 10 ngày làm việc.')).toHaveLength(1);
  expect(told('Tổng thời gian giải quyết: 07 ngày làm việc.')).toEqual([]);
  expect(told('Nộp trong 10 ngày kể từ ngày nghỉ việc')).toEqual([]);
});
