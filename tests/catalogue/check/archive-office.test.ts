import { expect, test } from 'vitest';
import { archiveOffice } from '../../../src/catalogue/check/archive-office.ts';
import { catalogue, changed, decision, judge } from '../../office/office.ts';

const facts = (...archive: readonly string[]) =>
  judge(archiveOffice, changed(decision('thu-vien'), { archive: [...archive] })).map(({ fact }) => fact);

test('the original is kept by the clerks', () => {
  expect(facts('KSTT')).toEqual(['dòng lưu ghi “KSTT”, không mở đầu bằng VT']);
  expect([...facts('VT', 'KSTT'), ...facts('VT, KSTT (02 bản)')]).toEqual([]);
  expect([...catalogue.decisions.values()].flatMap(each => judge(archiveOffice, each))).toEqual([]);
});
