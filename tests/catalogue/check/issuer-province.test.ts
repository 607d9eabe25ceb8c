import { expect, test } from 'vitest';
import { issuerProvince } from '../../../src/catalogue/check/issuer-province.ts';
import { catalogue, changed, decision, judge } from '../../office/office.ts';

const facts = (province: string) =>
  judge(issuerProvince, changed(decision('thu-vien'), { province })).map(({ fact }) => fact);

test('a text stands in the province of its issuer', () => {
  expect(facts('Sông Mẫu')).toEqual([
    expect.stringMatching(/^văn bản ghi tỉnh “Sông Mẫu”, .+ ở “Sông Ngân”$/u),
  ]);
  expect([...catalogue.decisions.values()].flatMap(each => judge(issuerProvince, each))).toEqual([]);
});
