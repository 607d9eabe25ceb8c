import { expect, test } from 'vitest';
import { codeMissing } from '../../../src/catalogue/check/code-missing.ts';
import { changed, decision, judge, procedure } from '../../office/office.ts';

const coded = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

test('every procedure of the workflows has its code', () => {
  const { procedures } = decision('quy-trinh-noi-vu');
  expect(procedures).toHaveLength(29);
  expect(procedures.flatMap(subject => judge(codeMissing, subject))).toEqual([]);
});

test('a code lost from one of them is found', () => {
  expect(judge(codeMissing, changed(coded, { code: 'unknown' }))).toEqual([
    { path: ['code'], fact: 'không ghi mã thủ tục dù văn bản ghi cho các thủ tục khác' },
  ]);
});

test('a text that gives no procedure a code owes none', () => {
  const { procedures } = decision('quan-su-cap-xa');
  expect(new Set(procedures.map(({ code }) => code))).toEqual(new Set(['unknown']));
  expect(procedures.flatMap(subject => judge(codeMissing, subject))).toEqual([]);
});

test('a text that says there is no code is believed', () => {
  expect(judge(codeMissing, changed(coded, { code: 'none' }))).toEqual([]);
});
