import { expect, test } from 'vitest';
import { foldOlder, orderByStanding, tellingStanding, type Standing } from '../../src/search/by-standing.ts';
import { searchRecords } from '../../src/search/record.ts';
import { toldCatalogue } from '../catalogue/check/courses-of.ts';

interface Told extends Standing {
  readonly id: string;
}

const told = (
  id: string,
  score: number,
  standing: string,
  { lineage = '', title = id, province = 'Sông Ngân' } = {},
): Told => ({
  id,
  standing,
  lineage,
  found: { title, source: `4101/QĐ-UBND · ${province}` },
  judged: { score },
});

const order = (...results: readonly Told[]) =>
  orderByStanding(results)
    .map(({ id }) => id)
    .join(' ');

test('of results as likely, what holds comes first, what may hold next, what ended or is a draft last', () => {
  expect(
    order(
      told('nháp', 0.5, 'du-thao'),
      told('cũ', 0.5, 'het-hieu-luc'),
      told('sắp', 0.5, 'chua-ap-dung'),
      told('chưa-rõ', 0.5, 'chua-ro'),
      told('nay', 0.5, 'dang-ap-dung'),
    ),
  ).toBe('nay chưa-rõ sắp nháp cũ');
});

test('a likelier result stays before what holds, unless both are versions of one procedure', () => {
  const ended = told('cũ', 0.9, 'het-hieu-luc', { lineage: 'L' });
  expect(order(ended, told('khác', 0.5, 'dang-ap-dung'))).toBe('cũ khác');
  expect(
    order(ended, told('khác', 0.7, 'dang-ap-dung'), told('nay', 0.5, 'dang-ap-dung', { lineage: 'L' })),
  ).toBe('nay khác cũ');
});

test('one name in one province is one procedure, in two provinces it is not', () => {
  const draft = told('nháp', 0.9, 'du-thao', { title: 'Khai sinh' });
  const here = told('nay', 0.5, 'dang-ap-dung', { title: 'Khai sinh' });
  const there = told('xa', 0.5, 'dang-ap-dung', { title: 'Khai sinh', province: 'Núi Ngân' });
  expect(order(draft, here)).toBe('nay nháp');
  expect(order(draft, there)).toBe('nháp xa');
});

test('old versions fold under the one that holds, and stand alone where it was not found', () => {
  const old = ['a', 'b'].map(id => told(id, 0.9, 'het-hieu-luc', { lineage: 'L' }));
  const now = told('nay', 0.5, 'dang-ap-dung', { lineage: 'L' });
  const coming = told('sắp', 0.5, 'chua-ap-dung', { lineage: 'L' });
  const shown = foldOlder(orderByStanding([...old, coming, now]));
  expect(shown.map(({ id, older }) => [id, older.map(own => own.id).join(' ')])).toEqual([
    ['nay', 'a b'],
    ['sắp', ''],
  ]);
  expect(foldOlder(old).map(({ id, older }) => [id, older.length])).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
});

test('an abolished version is no less old than a replaced one', () => {
  const abolished = told('bỏ', 0.9, 'bi-bai-bo', { lineage: 'L' });
  const restored = told('nay', 0.5, 'dang-ap-dung', { lineage: 'L' });
  const [first, ...others] = foldOlder(orderByStanding([abolished, restored]));
  expect([first?.id, first?.older.map(({ id }) => id), others]).toEqual(['nay', ['bỏ'], []]);
  expect(order(told('bỏ', 0.5, 'bi-bai-bo'), told('chưa-rõ', 0.5, 'chua-ro'))).toBe('chưa-rõ bỏ');
});

test('what was abolished is found among what has ended, and says that it was abolished', () => {
  const catalogue = toldCatalogue([
    { id: 'A', from: '2025-01-01' },
    { id: 'B', from: '2026-03-01', change: { kind: 'abolished', of: ['A'] } },
    { id: 'C', from: '2025-01-01' },
    { id: 'D', from: '2026-03-01', change: { kind: 'replaced', of: ['C'] } },
  ]);
  const standings = (day: string) =>
    ['A', 'B', 'C'].map(id => {
      const record = [...searchRecords(catalogue, day)].find(({ path }) => path.endsWith(`/${id}/`));
      return record?.facets['hieu-luc'] ?? [];
    });
  expect(standings('2026-02-28')).toEqual([['dang-ap-dung'], ['chua-ap-dung'], ['dang-ap-dung']]);
  expect(standings('2026-03-01')).toEqual([
    ['het-hieu-luc', 'bi-bai-bo'],
    ['het-hieu-luc', 'bi-bai-bo'],
    ['het-hieu-luc'],
  ]);
  expect(standings('2026-03-01').map(tellingStanding)).toEqual(['bi-bai-bo', 'bi-bai-bo', 'het-hieu-luc']);
});

test('a record says how it stands on the day, and which versions are of one procedure', () => {
  const catalogue = toldCatalogue([
    { id: 'A', from: '2025-01-01' },
    { id: 'B', from: '2026-03-01', change: { kind: 'replaced', of: ['A'] } },
    { id: 'C', from: '2025-01-01' },
  ]);
  const on = (day: string) =>
    [...searchRecords(catalogue, day)]
      .filter(({ path }) => path.startsWith('thu-tuc/'))
      .map(({ facets }) => facets['hieu-luc']?.join());
  expect(on('2026-02-28')).toEqual(['dang-ap-dung', 'chua-ap-dung', 'dang-ap-dung']);
  expect(on('2026-03-01')).toEqual(['het-hieu-luc', 'dang-ap-dung', 'dang-ap-dung']);
  const [first, second, alone] = [...searchRecords(catalogue, '2026-03-01')].map(({ lineage }) => lineage);
  expect(first).toBeDefined();
  expect(second).toBe(first);
  expect(alone).toBeUndefined();
});
