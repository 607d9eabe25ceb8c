import { expect, test } from 'vitest';
import { kindOfAgency } from '../../src/catalogue/agency-kind.ts';
import { predecessorsOf, receptionAt, stateOfAgency, successorsOn } from '../../src/catalogue/offices.ts';
import type { Agency } from '../../src/catalogue/schema/agency.ts';
import { agency, asOf, catalogue, changed, procedure } from '../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const gone = agency('bo-phan-mot-cua-xa-cau-tre');
const { agencies } = catalogue;
const seen = { source: 'Nghị quyết', checked: '2026-11-21' };

function handedOn(id: string, until: string, successors: string[]): Agency {
  return { id, name: id, level: 'commune', exists: { from: 'unknown', until, successors, ...seen } };
}

test('whether an agency is there depends on the day', () => {
  expect(stateOfAgency(centre, '2025-06-30')).toBe('not-yet');
  expect(stateOfAgency(centre, '2025-07-01')).toBe('exists');
  expect(stateOfAgency(gone, '2025-06-30')).toBe('exists');
  expect(stateOfAgency(gone, '2025-07-01')).toBe('ended');
  expect(stateOfAgency(agency('bo-noi-vu'), asOf)).toBe('unknown');
});

test('the successor of a merged commune is found through all hands, split ones too', () => {
  expect(successorsOn(gone, agencies, asOf)).toEqual([centre]);
  expect(successorsOn(gone, agencies, '2025-06-30')).toEqual([gone]);
  const chain = new Map([
    ['a', handedOn('a', '2024-01-01', ['b', 'c'])],
    ['b', handedOn('b', '2025-01-01', ['d', 'a'])],
    ['c', handedOn('c', '2030-01-01', ['d'])],
    ['d', handedOn('d', '2031-01-01', ['e'])],
  ]);
  const ids = (day: string) =>
    successorsOn(handedOn('x', '2020-01-01', ['a']), chain, day).map(({ id }) => id);
  expect(ids('2023-06-01')).toEqual(['a']);
  expect(ids('2024-06-01')).toEqual(['b', 'c']);
  expect(ids('2025-06-01')).toEqual(['d', 'c']);
  expect(ids('2040-01-01')).toEqual([]);
});

test('an agency knows whose work it has taken over', () => {
  expect(predecessorsOf(centre, agencies)).toEqual([gone]);
  expect(predecessorsOf(gone, agencies)).toEqual([]);
});

test('the name of an agency tells its kind; of a city its level does', () => {
  const named = (name: string, level: Agency['level']) => kindOfAgency({ id: 'x', name, level });
  expect(named('Bộ Nội vụ', 'central')).toBe('ministry');
  expect(named('Bộ Chỉ huy quân sự tỉnh Sông Ngân', 'province')).toBe('army');
  expect(named('Ủy ban nhân dân thành phố Sông Ngân', 'province')).toBe('province');
  expect(named('Chủ tịch Ủy ban nhân dân thành phố Bến Mơ', 'district')).toBe('district');
  expect(named('Trung tâm Phục vụ hành chính công phường Giữa', 'commune')).toBe('commune-centre');
  expect(named('Bộ phận Một cửa xã Cầu Tre', 'commune')).toBe(undefined);
});

test('an agency receives what names it, what names its kind, and at a commune’s centre what is done at that level', () => {
  const named = procedure('thu-vien/cap-the-ban-doc');
  expect(receptionAt(agency('thu-vien-tinh-song-ngan'), named)).toBe('named');
  expect(receptionAt(centre, named)).toBe(undefined);
  expect(receptionAt(centre, procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau'))).toBe('of-kind');
  expect(receptionAt(centre, procedure('thu-vien/trao-doi-sach'))).toBe('by-level');
});

test('what another province receives at its communes is not received here; what the whole country does is', () => {
  const elsewhere = procedure('mot-cua-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
  expect(elsewhere.levels).toContain('commune');
  expect(receptionAt(centre, elsewhere)).toBe(undefined);
  const national = changed(elsewhere, { decision: { ...elsewhere.decision, province: 'none' } });
  expect(receptionAt(centre, national)).toBe('by-level');
});
