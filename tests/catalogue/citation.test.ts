import { expect, test } from 'vitest';
import { citations } from '../../src/catalogue/citation.ts';
import { instrumentKinds } from '../../src/catalogue/schema/instrument.ts';
import { catalogue, changed, decision, instrument, procedure } from '../office/office.ts';

test('a citation is read with its kind, its number and its date', () => {
  expect(citations('Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ')).toEqual([
    { path: [], kind: 'decree', number: '61/2018/NĐ-CP', date: '2018-04-23' },
  ]);
  expect(citations('Quyết định số 1291/QĐ-TTg ngày 07/10/2019')).toEqual([
    { path: [], kind: 'decision', number: '1291/QĐ-TTg', date: '2019-10-07' },
  ]);
});

test('a citation without a whole date has none', () => {
  expect(citations('Quyết định số 892/QĐ-UBND năm 2020')).toEqual([
    { path: [], kind: 'decision', number: '892/QĐ-UBND' },
  ]);
  expect(citations('Kế hoạch số 1358/KH-UBND ngày … tháng 3 năm 2020')[0]?.date).toBeUndefined();
});

test('the title of every numbered instrument of the catalogue is read back as it was written', () => {
  const numbered = [...catalogue.instruments.values()].filter(({ number }) => /[/-]/.test(number));
  expect(numbered.length).toBeGreaterThan(30);
  for (const { kind, number } of numbered)
    expect(citations(`${instrumentKinds[kind]} số ${number}.`)).toEqual([{ path: [], kind, number }]);
});

test('a joint circular is not taken for a circular', () => {
  const joint = instrument('thong-tu-lien-tich-191-2005-ttlt-bqp-bldtbxh-btc');
  expect(citations(`Thông tư liên tịch số ${joint.number}`)).toEqual([
    { path: [], kind: 'joint-circular', number: '191/2005/TTLT/BQP-BLĐTBXH-BTC' },
  ]);
});

test('several citations of one text are read in their order', () => {
  const text =
    'Nghị định số 107/2021/NĐ-CP sửa đổi Nghị định số 61/2018/NĐ-CP ngày 23/4/2018; Luật Hộ tịch; Đề án 06';
  expect(citations(text).map(({ number, date }) => [number, date])).toEqual([
    ['107/2021/NĐ-CP', undefined],
    ['61/2018/NĐ-CP', '2018-04-23'],
  ]);
});

test('the texts of an object are read with their paths', () => {
  const plan = changed(decision('mot-cua-cap-xa'), {
    title: 'Triển khai Quyết định số 1291/QĐ-TTg',
    bases: [{ text: 'Theo Tờ trình số 946/TTr-SNV' }],
  });
  const paths = citations(plan).map(({ path }) => path);
  expect(paths).toContainEqual(['title']);
  expect(paths).toContainEqual(['bases', 0, 'text']);
});

test('the subjects linked to a subject, and its acknowledgements, are not read as its own texts', () => {
  const misprinting = procedure('quan-su-cap-xa/tro-cap-mot-lan-quan-nhan-nhap-ngu-sau-30-4-1975-tu-tran');
  expect(misprinting.acknowledged?.some(({ fact }) => citations(fact).length > 0)).toBe(true);
  const own = citations(misprinting);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ path }) => path.length === 0)).toEqual([]);
  expect(own.map(({ path }) => path[0])).not.toContain('acknowledged');
  expect(own.map(({ path }) => path[0])).not.toContain('decision');
  const ofDecision = citations(decision('quan-su-cap-xa')).map(({ path }) => path[0]);
  for (const key of ['procedures', 'forms', 'bundles', 'letter']) expect(ofDecision).not.toContain(key);
});
