import { expect, test } from 'vitest';
import type { Decision } from '../../../src/catalogue/catalogue.ts';
import { addresseesRule } from '../../../src/catalogue/check/addressees.ts';
import { decision, judge } from '../../office/office.ts';

const { addressees: _, ...plain } = decision('thu-vien');
const facts = (kind: Decision['kind'], addressees?: string[]) =>
  judge(addresseesRule, { ...plain, kind, ...(addressees === undefined ? {} : { addressees }) }).map(
    ({ fact }) => fact,
  );

test('what goes to somebody says to whom, and a decision goes to nobody', () => {
  expect(facts('submission')).toEqual(['tờ trình chưa ghi Kính gửi ai']);
  expect(facts('letter')).toEqual(['công văn chưa ghi Kính gửi ai']);
  expect(facts('decision', ['Sở Tư pháp'])).toEqual(['quyết định ghi Kính gửi']);
});

test('a report goes up or not, and a notice may greet nobody', () => {
  expect([
    ...facts('report'),
    ...facts('report', ['Sở Tư pháp']),
    ...facts('notice'),
    ...facts('decision'),
  ]).toEqual([]);
  expect(facts('submission', ['Ủy ban nhân dân tỉnh'])).toEqual([]);
});
