import { expect, test } from 'vitest';
import { exportCatalogue, exportedCatalogue } from '../../src/catalogue/export.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { asOf, catalogue, changed, decision, procedure, root } from '../office/office.ts';

test('the export is the same bytes every time', () => {
  const again = loadCatalogue(root).catalogue!;
  expect([...exportCatalogue(again, asOf)].join('')).toBe([...exportCatalogue(catalogue, asOf)].join(''));
});

test('the catalogue is frozen through and through', () => {
  const [procedure] = catalogue.procedures.values();
  expect(Object.isFrozen(procedure!.cases[0])).toBe(true);
  expect(Object.isFrozen(procedure!.decision.procedures)).toBe(true);
});

test('drafts keep their blanks', () => {
  const exported = exportedCatalogue.parse(JSON.parse([...exportCatalogue(catalogue, asOf)].join('')));
  const blanks = exported.decisions.map(({ id, serial, date }) => [id, serial, date]);
  expect(blanks).toEqual([
    ['bao-cao-quy-ba', 213, '2026-10-15'],
    ['cong-van-gop-y', 'blank', '2018-12'],
    ['lien-thong-cap-huyen', 'blank', '2023-09'],
    ['lien-thong-khai-tu', 'blank', '2019'],
    ['mot-cua-cap-xa', 4102, '2020-03-25'],
    ['quan-su-cap-xa', 4101, '2020-07-01'],
    ['quy-trinh-noi-vu', 'blank', '2025'],
    ['thong-bao-tiep-nhan', 212, '2026-10-12'],
    ['thu-vien', 4103, '2026-01-12'],
    ['to-trinh-danh-muc', 211, '2026-10-05'],
    ['viec-lam-toan-quoc', 4104, '2026-03-16'],
  ]);
});

test('a text of the whole country has no province, and its ministry says so to all', () => {
  const exported = exportedCatalogue.parse(JSON.parse([...exportCatalogue(catalogue, asOf)].join('')));
  const own = exported.decisions.find(({ id }) => id === 'viec-lam-toan-quoc');
  expect(own).toMatchObject({ province: 'none', issuer: 'bo-noi-vu', standing: { state: 'in-force' } });
  const levels = exported.procedures.flatMap(({ decision, levels }) =>
    decision === own?.id ? [levels] : [],
  );
  expect(levels).toEqual([['central']]);
});

/** Two versions of one procedure: the second holds from 2026-02-01 and the first until then. */
function withCourse() {
  const old = procedure('quan-su-cap-xa/xoa-dang-ky-tam-vang-phuong-tien-ky-thuat');
  const card = procedure('thu-vien/cap-the-ban-doc');
  const since = changed(card, {
    change: { kind: 'replaced', of: [{ procedure: old.id }], note: 'Nộp tại thư viện.' },
  });
  return {
    old,
    since,
    told: { ...catalogue, procedures: new Map(catalogue.procedures).set(since.id, since) },
  };
}

const exportOn = (told: Catalogue, day: string) =>
  exportedCatalogue.parse(JSON.parse([...exportCatalogue(told, day)].join('')));

test('the export says as of which day it speaks, and what holds on it', () => {
  const { old, since, told } = withCourse();
  const on = (day: string) => {
    const { asOf: said, procedures } = exportOn(told, day);
    const state = (id: string) => procedures.find(own => own.id === id)?.standing.state;
    return [said, state(old.id), state(since.id)];
  };
  expect(on('2026-01-31')[2]).toBe('not-yet');
  expect(on('2026-02-01')).toEqual(['2026-02-01', 'ended', 'in-force']);
  const { decisions } = exportOn(told, '2026-01-31');
  expect(decisions.find(({ id }) => id === 'thu-vien')?.standing).toEqual({
    state: 'not-yet',
    from: '2026-02-01',
    next: '2026-02-01',
  });
});

test('every procedure names its lineage, and each lineage tells its versions and what happened', () => {
  const { old, since, told } = withCourse();
  const { procedures, lineages } = exportOn(told, '2026-11-30');
  const byId = new Map(lineages.map(lineage => [lineage.id, lineage]));
  expect(procedures.filter(({ id, lineage }) => !byId.get(lineage)?.versions.includes(id))).toEqual([]);
  expect(byId.get(old.id)).toEqual({
    id: old.id,
    versions: [old.id, since.id],
    steps: [
      {
        kind: 'replaced',
        day: '2026-02-01',
        decision: 'thu-vien',
        before: [old.id],
        of: [{ procedure: old.id }],
        after: since.id,
        note: 'Nộp tại thư viện.',
      },
    ],
  });
});

test('an instrument of which nothing is known has no standing, one that has ended says so', () => {
  const [known, silent] = catalogue.instruments.values();
  const ended = {
    ...known!,
    date: '2018-01-01',
    inForce: { ...decision('thu-vien').inForce, from: 'signing' as const, until: '2026-07-01' },
  };
  const told = {
    ...catalogue,
    instruments: new Map(catalogue.instruments)
      .set(ended.id, ended)
      .set(silent!.id, { ...silent!, inForce: 'unknown' }),
  };
  const standings = new Map(
    exportOn(told, '2026-11-30').instruments.map(({ id, standing }) => [id, standing]),
  );
  expect(standings.get(ended.id)).toEqual({ state: 'ended', from: '2018-01-01', until: '2026-07-01' });
  expect(standings.get(silent!.id)).toBeUndefined();
});
