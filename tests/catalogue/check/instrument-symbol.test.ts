import { expect, test } from 'vitest';
import { instrumentSymbol, symbolFits } from '../../../src/catalogue/check/instrument-symbol.ts';
import { catalogue, changed, instrument, judge } from '../../office/office.ts';

const decree = instrument('nghi-dinh-23-2012-nd-cp');

test('every instrument of the catalogue bears a symbol of its kind', () => {
  expect(catalogue.instruments.size).toBeGreaterThan(40);
  expect([...catalogue.instruments.values()].flatMap(subject => judge(instrumentSymbol, subject))).toEqual(
    [],
  );
});

test('a decree with the symbol of a decision is found', () => {
  expect(decree.number).toBe('23/2012/NĐ-CP');
  expect(judge(instrumentSymbol, changed(decree, { number: '23/2012/QĐ-TTg' }))).toEqual([
    { path: ['number'], fact: 'Nghị định không thể mang ký hiệu “23/2012/QĐ-TTg”' },
  ]);
});

test('a joint circular called a circular is found', () => {
  const joint = instrument('thong-tu-lien-tich-102-2012-ttlt-bqp-bldtbxh-btc');
  expect(judge(instrumentSymbol, changed(joint, { kind: 'circular' }))).toEqual([
    { path: ['number'], fact: 'Thông tư không thể mang ký hiệu “102/2012/TTLT-BQP-BLĐTBXH-BTC”' },
  ]);
});

test('a law without number and an unknown number are not judged', () => {
  expect(instrument('luat-ho-tich').number).toBe('none');
  expect(judge(instrumentSymbol, instrument('luat-ho-tich'))).toEqual([]);
  expect(judge(instrumentSymbol, changed(decree, { number: 'unknown' }))).toEqual([]);
});

test.each([
  ['decree', '61/2018/NĐ-CP'],
  ['decree', '299/HĐBT'],
  ['decree', '236-HĐBT'],
  ['decree', '31/CP'],
  ['decree', '28-CP'],
  ['decision', '1291/QĐ-TTg'],
  ['decision', '462/QĐ-LĐTBXH'],
  ['decision', '130-CP'],
  ['decision', '111-HĐBT'],
  ['decision', '206/TTg'],
  ['circular', '01/2018/TT-VPCP'],
  ['joint-circular', '191/2005/TTLT/BQP-BLĐTBXH-BTC'],
  ['resolution', '97/NQ-CP'],
  ['resolution', '51/2001/QH10'],
  ['plan', '1358/KH-UBND'],
  ['submission', '946/TTr-SNV'],
  ['letter', '2084/VPCP-KSTT'],
  ['law', '72/2025/QH15'],
] as const)('%s may bear %s', (kind, number) => {
  expect(symbolFits(kind, number)).toBe(true);
});

test.each([
  ['decree', '23/2012/QĐ-TTg'],
  ['decree', '01/2018/TT-VPCP'],
  ['decision', '61/2018/NĐ-CP'],
  ['decision', '1358/KH-UBND'],
  ['circular', '37/2012/TTLT-BLĐTBXH-BYT-BTC-BGDĐT'],
  ['circular', '946/TTr-SNV'],
  ['joint-circular', '01/2018/TT-VPCP'],
  ['resolution', '61/2018/NĐ-CP'],
  ['plan', '1291/QĐ-TTg'],
  ['submission', '946/QĐ-SNV'],
  ['letter', '61/2018/NĐ-CP'],
  ['law', '1291/QĐ-TTg'],
] as const)('%s cannot bear %s', (kind, number) => {
  expect(symbolFits(kind, number)).toBe(false);
});
