import { expect, test } from 'vitest';
import type { Instrument } from '../../src/catalogue/schema/instrument.ts';
import { sayBasis, sayBasisBriefly } from '../../src/wording/basis.ts';
import { citeBriefly, citeInFull } from '../../src/wording/instrument.ts';

const decree: Instrument = {
  id: 'nd',
  kind: 'decree',
  number: '61/2018/NĐ-CP',
  date: '2018-04-23',
  issuer: 'Chính phủ',
  title: 'về thực hiện cơ chế một cửa',
  inForce: 'unknown',
};
const law: Instrument = { ...decree, id: 'luat', kind: 'law', number: 'none', title: 'Luật Hộ tịch' };
const catalogue = { instruments: new Map([decree, law].map(own => [own.id, own])) };

test('an instrument is cited with number, date, issuer and name, the date long in a text and short in a table', () => {
  expect(citeInFull(decree, 'long')).toBe(
    'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa',
  );
  expect(citeInFull(decree, 'short')).toBe(
    'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa',
  );
  expect(citeInFull({ ...decree, date: '2018', issuer: 'unknown', title: 'none' }, 'long')).toBe(
    'Nghị định số 61/2018/NĐ-CP năm 2018',
  );
});

test('a later citation gives kind and number, a law its name alone', () => {
  expect(citeBriefly(decree)).toBe('Nghị định số 61/2018/NĐ-CP');
  expect([citeBriefly(law), citeInFull(law, 'long')]).toEqual([
    'Luật Hộ tịch',
    'Luật Hộ tịch ngày 23 tháng 4 năm 2018',
  ]);
  expect(citeBriefly({ ...decree, number: 'unknown', title: 'unknown' })).toBe('Nghị định');
});

test('a basis begins with its clause', () => {
  const basis = { instrument: 'luat', clause: 'Khoản 1 Điều 33' };
  expect(sayBasis(catalogue, basis, 'page')).toBe('Khoản 1 Điều 33 Luật Hộ tịch ngày 23/4/2018');
  expect(sayBasis(catalogue, basis, 'paper', 'long')).toBe(
    'Khoản 1 Điều 33 Luật Hộ tịch ngày 23 tháng 4 năm 2018',
  );
  expect(sayBasisBriefly(catalogue, basis)).toBe('Khoản 1 Điều 33 Luật Hộ tịch');
});

test('paper repeats a misprint of its text, a page gives the right name and the misprint', () => {
  const basis = { instrument: 'nd', citedAs: 'Nghị định số 61/2018/ND-CP' };
  expect(sayBasis(catalogue, basis, 'paper')).toBe(
    'Nghị định số 61/2018/ND-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa',
  );
  expect(sayBasis(catalogue, basis, 'page')).toBe(
    'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa (văn bản in: “Nghị định số 61/2018/ND-CP”)',
  );
  const dated = { ...basis, citedAs: 'Nghị định số 61/2018/NĐ-CP ngày 24/3/2018' };
  expect(sayBasis(catalogue, dated, 'paper')).toBe(
    'Nghị định số 61/2018/NĐ-CP ngày 24/3/2018 của Chính phủ về thực hiện cơ chế một cửa',
  );
});

test('a text keeps its own words for issuer, name and day of what it cites; a page says that they are printed so', () => {
  const basis = {
    instrument: 'nd',
    asPrinted: { issuer: 'Văn phòng Chính phủ', title: 'về cơ chế một cửa' },
  };
  expect(sayBasis(catalogue, basis, 'paper')).toBe(
    'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Văn phòng Chính phủ về cơ chế một cửa',
  );
  expect(sayBasis(catalogue, { instrument: 'nd', asPrinted: { date: '2018-04-24' } }, 'page')).toBe(
    'Nghị định số 61/2018/NĐ-CP ngày 24/4/2018 của Chính phủ về thực hiện cơ chế một cửa (như văn bản in)',
  );
  expect(sayBasis(catalogue, { instrument: 'nd' }, 'page')).not.toContain('như văn bản in');
});
