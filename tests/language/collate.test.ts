import { expect, test } from 'vitest';
import { byVietnameseOrder } from '../../src/language/collate.ts';
import { catalogue } from '../catalogue/real-content.ts';

const sorted = (...words: readonly string[]) => words.toSorted(byVietnameseOrder);

test('tones come in the order of the dictionary', () => {
  expect(sorted('mạ', 'má', 'mã', 'mả', 'mà', 'ma')).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
});

test('ă â đ ê ô ơ ư are letters of their own, each after its plain letter', () => {
  expect(sorted('ân', 'ăn', 'az')).toEqual(['az', 'ăn', 'ân']);
  expect(sorted('đa', 'dy', 'ea')).toEqual(['dy', 'đa', 'ea']);
  expect(sorted('ơn', 'ôn', 'oz', 'pa')).toEqual(['oz', 'ôn', 'ơn', 'pa']);
  expect(sorted('ưa', 'uy', 'va', 'êm', 'ey')).toEqual(['ey', 'êm', 'uy', 'ưa', 'va']);
});

test('the provinces of the catalogue stand in dictionary order', () => {
  const provinces = new Set([...catalogue.decisions.values()].map(({ province }) => province));
  expect(sorted(...provinces)).toEqual([
    'Bình Dương',
    'Bình Phước',
    'Điện Biên',
    'Hải Dương',
    'Thừa Thiên Huế',
  ]);
});

test('figures are compared by value', () => {
  expect(sorted('Mẫu số 10', 'Mẫu số 2', 'Mẫu số 01')).toEqual(['Mẫu số 01', 'Mẫu số 2', 'Mẫu số 10']);
});

test('capitals do not tear words apart', () => {
  expect(sorted('Lao động', 'lao dịch', 'Lao lý')).toEqual(['lao dịch', 'Lao động', 'Lao lý']);
});
