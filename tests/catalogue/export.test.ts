import { expect, test } from 'vitest';
import { exportCatalogue, exportedCatalogue } from '../../src/catalogue/export.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { catalogue, root } from '../office/office.ts';

test('the export is the same bytes every time', () => {
  const again = loadCatalogue(root).catalogue!;
  expect([...exportCatalogue(again)].join('')).toBe([...exportCatalogue(catalogue)].join(''));
});

test('the catalogue is frozen through and through', () => {
  const [procedure] = catalogue.procedures.values();
  expect(Object.isFrozen(procedure!.cases[0])).toBe(true);
  expect(Object.isFrozen(procedure!.decision.procedures)).toBe(true);
});

test('drafts keep their blanks', () => {
  const exported = exportedCatalogue.parse(JSON.parse([...exportCatalogue(catalogue)].join('')));
  const blanks = exported.decisions.map(({ id, serial, date }) => [id, serial, date]);
  expect(blanks).toEqual([
    ['cong-van-gop-y', 'blank', '2018-12'],
    ['lien-thong-cap-huyen', 'blank', '2023-09'],
    ['lien-thong-khai-tu', 'blank', '2019'],
    ['mot-cua-cap-xa', 4102, '2020-03-25'],
    ['quan-su-cap-xa', 4101, '2020-07-01'],
    ['quy-trinh-noi-vu', 'blank', '2025'],
    ['thu-vien', 4103, '2026-01-12'],
  ]);
});
