import { expect, test } from 'vitest';
import { issuerSymbol } from '../../../src/catalogue/check/issuer-symbol.ts';
import { agency, changed, decision, judge } from '../../office/office.ts';

const text = decision('thu-vien');
const facts = (symbol: string, issuer: string) =>
  judge(issuerSymbol, changed(text, { symbol, issuer: agency(issuer) })).map(({ fact }) => fact);

test('only a people’s committee or its chairman numbers its texts QĐ-UBND or KH-UBND', () => {
  expect(facts('QĐ-UBND', 'so-noi-vu-song-ngan')).toEqual([
    'ký hiệu “QĐ-UBND” chỉ Ủy ban nhân dân hoặc Chủ tịch của nó ban hành, không phải Sở Nội vụ tỉnh Sông Ngân',
  ]);
  expect(facts('KH-UBND', 'bo-noi-vu')).toHaveLength(1);
  for (const issuer of [
    'ubnd-tinh-song-ngan',
    'chu-tich-ubnd-tinh-song-ngan',
    'ubnd-huyen-doi-sim',
    'ubnd-xa-suoi-sim',
  ])
    expect(facts('QĐ-UBND', issuer)).toEqual([]);
});

test('the symbol of a ministry is that ministry’s', () => {
  expect(facts('QĐ-BNV', 'bo-quoc-phong')).toEqual([
    'ký hiệu “QĐ-BNV” chỉ Bộ Nội vụ ban hành, không phải Bộ Quốc phòng',
  ]);
  expect(facts('QĐ-BNV', 'ubnd-tinh-song-ngan')).toHaveLength(1);
  expect(facts('QĐ-BNV', 'bo-noi-vu')).toEqual([]);
  const minister = {
    ...agency('bo-noi-vu'),
    id: 'bo-truong',
    name: 'Bộ trưởng Bộ Nội vụ',
    parent: 'bo-noi-vu',
  };
  expect(judge(issuerSymbol, changed(text, { symbol: 'QĐ-BNV', issuer: minister }))).toEqual([]);
});

test('symbols of others that begin like a ministry’s are left alone', () => {
  expect(facts('QĐ-BHXH', 'bao-hiem-xa-hoi-viet-nam')).toEqual([]);
  expect(facts('VPUB-KSTT', 'van-phong-ubnd-tinh-song-ngan')).toEqual([]);
});
