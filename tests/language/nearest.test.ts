import { expect, test } from 'vitest';
import { nearest } from '../../src/language/nearest.ts';
import { catalogue } from '../office/office.ts';

const agencies = [...catalogue.agencies.keys()];
const instruments = [...catalogue.instruments.keys()];

test('a letter changed, dropped, added or swapped still finds the id', () => {
  expect(agencies).toContain('bo-quoc-phong');
  for (const slip of ['bo-quoc-phonk', 'bo-quoc-phon', 'bo-quocc-phong', 'bo-quoc-phogn'])
    expect(nearest(slip, agencies)).toBe('bo-quoc-phong');
});

test('of near ids the nearest is offered', () => {
  expect(instruments).toEqual(expect.arrayContaining(['nghi-dinh-61-2018-nd-cp', 'nghi-dinh-63-2010-nd-cp']));
  expect(nearest('nghi-dinh-61-2018-ndcp', instruments)).toBe('nghi-dinh-61-2018-nd-cp');
  expect(nearest('nghi-dinh-63-2010-nd-c', instruments)).toBe('nghi-dinh-63-2010-nd-cp');
});

test('of two equally near the first is offered', () => {
  expect(nearest('mau-0-nd23-2012', ['mau-01-nd23-2012', 'mau-02-nd23-2012'])).toBe('mau-01-nd23-2012');
});

test('an id of the list is nearest to itself', () => {
  for (const id of instruments) expect(nearest(id, instruments)).toBe(id);
});

test('nothing is offered when nothing is near', () => {
  expect(nearest('khong-giong-gi-ca', catalogue.decisions.keys())).toBeUndefined();
  expect(nearest('quan-su-cap-xa', [])).toBeUndefined();
});

test('a longer word may miss more letters, a short one keeps at least one', () => {
  expect(nearest('ubnd-tinh-binh-phuc', ['ubnd-tinh-binh-phuoc'])).toBe('ubnd-tinh-binh-phuoc');
  expect(nearest('stags', ['stages', 'status'])).toBe('stages');
  expect(nearest('fe', ['fee'])).toBe('fee');
  expect(nearest('ab', ['cd'])).toBeUndefined();
  expect(nearest('x', ['y', 'x1'])).toBeUndefined();
});

test('two letters swapped are one slip, two letters changed are two', () => {
  expect(nearest('mau-02', ['mau-112', 'mau-20'])).toBe('mau-20');
  expect(nearest('mau-02', ['mau-112', 'mau-31'])).toBe('mau-112');
  expect(nearest('am-02', ['mbb-02', 'ma-02'])).toBe('ma-02');
});

test('two letters too many or too few are near to a word of six, three are not', () => {
  expect(nearest('mau-01', ['mau-01-b'])).toBe('mau-01-b');
  expect(nearest('mau-01', ['mu-1'])).toBe('mu-1');
  expect(nearest('mau-01', ['mau-01-bc'])).toBeUndefined();
  expect(nearest('mau-01', ['m-1'])).toBeUndefined();
  expect(nearest('mau-01', ['mxu-9z'])).toBeUndefined();
});
