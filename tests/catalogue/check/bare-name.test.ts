import { expect, test } from 'vitest';
import { bareName } from '../../../src/catalogue/check/bare-name.ts';
import { catalogue, changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(bareName, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (name: string) => judge(rule, changed(subject, { name })).map(({ fact }) => fact);

test('a name typed without marks is found', () => {
  expect(facts('Dang ky khai sinh')).toEqual(['“Dang ky khai sinh” viết không dấu']);
  expect(facts('Cap giay phep (gia han)')).toHaveLength(1);
});

test('short names, names with one mark and names of abroad are left alone', () => {
  expect([...facts('An ninh'), ...facts('Thi trong nam hai'.replace('hai', 'hải'))]).toEqual([]);
  expect(facts('Japan International Cooperation Agency')).toEqual([]);
  expect([...catalogue.procedures.values()].flatMap(each => judge(rule, each))).toEqual([]);
});
