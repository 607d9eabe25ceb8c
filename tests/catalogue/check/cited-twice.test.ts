import { expect, test } from 'vitest';
import { citedTwice } from '../../../src/catalogue/check/cited-twice.ts';
import { changed, decision, judge, ofScope, procedure } from '../../office/office.ts';

const own = decision('quan-su-cap-xa');
const subject = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');

/** What is said of the procedure when it and another of its decision say this. */
function facts(method: string, elsewhere = 'unknown'): string[] {
  const changedSubject = changed(subject, { method });
  const procedures = own.procedures.map((item, index) =>
    item.id === subject.id ? changedSubject : index === 0 ? changed(item, { method: elsewhere }) : item,
  );
  const family = changed(own, { procedures });
  return judge(ofScope(citedTwice, 'procedure'), changed(changedSubject, { decision: family })).map(
    ({ fact }) => fact,
  );
}

test('the decision itself is cited with its own date', () => {
  const [year, month, day] = own.date.split('-');
  const number = `Quyết định số ${own.serial}/${own.symbol}`;
  expect(facts(`Theo ${number} ngày ${day}/${month}/${year}`)).toEqual([]);
  expect(facts(`Theo ${number} ngày ${month}/${day}/${year}`)).toEqual([
    expect.stringContaining('; có lẽ ngày và tháng đổi chỗ'),
  ]);
});

test('a number that bears its year stands for one text with one date', () => {
  const right = 'Theo Quyết định số 49/2015/QĐ-TTg ngày 14/10/2015';
  expect(facts('Theo Quyết định số 49/2015/QĐ-TTg ngày 15/10/2015', right)).toHaveLength(1);
  expect(facts(right, right)).toEqual([]);
});

test('a number without a year begins anew every year', () => {
  const before = 'Theo Quyết định số 12/QĐ-UBND ngày 05/01/2019';
  expect(facts('Theo Quyết định số 12/QĐ-UBND ngày 08/01/2020', before)).toEqual([]);
});
