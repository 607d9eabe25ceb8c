import { expect, test } from 'vitest';
import { issuerRight } from '../../../src/catalogue/check/issuer-right.ts';
import { agency, changed, decision, judge } from '../../office/office.ts';

const text = decision('thu-vien');
const facts = (issuer: string, title = text.title) =>
  judge(issuerRight, changed(text, { title, issuer: agency(issuer) })).map(({ fact }) => fact);

test('a commune, a department or an office does not announce procedures', () => {
  expect(facts('ubnd-xa-suoi-sim')).toEqual([
    'Ủy ban nhân dân xã Suối Sim không có thẩm quyền công bố thủ tục hành chính',
  ]);
  for (const issuer of [
    'so-noi-vu-song-ngan',
    'van-phong-ubnd-tinh-song-ngan',
    'trung-tam-pvhcc-xa-suoi-sim',
  ])
    expect(facts(issuer)).toHaveLength(1);
});

test('a ministry, the province and its chairman do', () => {
  for (const issuer of ['bo-noi-vu', 'ubnd-tinh-song-ngan', 'chu-tich-ubnd-tinh-song-ngan'])
    expect(facts(issuer)).toEqual([]);
});

test('whoever approves, posts or carries out a list announces nothing', () => {
  expect(facts('ubnd-xa-suoi-sim', 'Niêm yết danh mục thủ tục hành chính')).toEqual([]);
});
