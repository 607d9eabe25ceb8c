import { expect, test } from 'vitest';
import { citationYear } from '../../../src/catalogue/check/citation-year.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) =>
  judge(ofScope(citationYear, 'procedure'), changed(subject, { method })).map(({ fact }) => fact);

test('a decree is cited with a day of the year in its number', () => {
  expect(facts('Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2081')).toEqual([
    'Nghị định số 61/2018/NĐ-CP viện dẫn ngày 23/4/2081',
  ]);
  expect(facts('Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018')).toEqual([]);
  expect(facts('Theo Nghị định số 61/2018/NĐ-CP')).toEqual([]);
  expect(facts('Theo Quyết định số 892/QĐ-UBND ngày 04/4/2020')).toEqual([]);
});
