import { expect, test } from 'vitest';
import { fold, slugify } from '../../src/language/fold.ts';
import { catalogue, instrument, procedure } from '../office/office.ts';

const registration = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');

test('marks and capitals are folded away, đ becomes d', () => {
  expect(fold(registration.name)).toBe('dang ky nghia vu quan su lan dau');
  expect(fold('ĐƠN ĐỀ NGHỊ HƯỞNG CHẾ ĐỘ')).toBe('don de nghi huong che do');
});

test('composed and decomposed letters fold alike', () => {
  const decomposed = registration.name.normalize('NFD');
  expect(decomposed).not.toBe(registration.name);
  expect(fold(decomposed)).toBe(fold(registration.name));
});

test('every name of the catalogue folds to plain letters', () => {
  const names = [...catalogue.procedures.values()].map(({ name }) => name);
  expect(names.every(name => /[^\u0000-\u007f]/.test(name))).toBe(true);
  expect(names.map(fold).filter(name => /(?![a-z])\p{L}|\p{M}/u.test(name))).toEqual([]);
});

test('figures, stops and spaces stay', () => {
  expect(fold('Mẫu số 01-NĐ159-11, khoản 2')).toBe('mau so 01-nd159-11, khoan 2');
});

test('a slug joins the folded words by hyphens, as ids are written', () => {
  expect(slugify(registration.name)).toBe(registration.slug);
  const decree = instrument('nghi-dinh-61-2018-nd-cp');
  expect(slugify(`Nghị định ${decree.number}`)).toBe(decree.id);
});

test('a slug has no hyphen at either end and none doubled', () => {
  expect(slugify('  “Giấy ủy quyền” (Mẫu số 03). ')).toBe('giay-uy-quyen-mau-so-03');
  expect(slugify('…')).toBe('');
});
