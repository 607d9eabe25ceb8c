import { expect, test } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check/run.ts';
import { sumStages } from '../../src/catalogue/duration.ts';
import { exportCatalogue, exportedCatalogue } from '../../src/catalogue/export.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { complaintsOfAnEditor } from '../catalogue/as-an-editor-reads.ts';

const loaded = loadCatalogue('content');
const { catalogue } = loaded;
if (!catalogue) throw new Error(JSON.stringify(loaded.findings[0]));
const asOf = '2026-11-30';
const exported = exportedCatalogue.parse(JSON.parse([...exportCatalogue(catalogue, asOf)].join('')));

const proceduresOf = (decision: string) =>
  exported.procedures.filter(procedure => procedure.decision === decision);

test('the three lists of procedures are whole', () => {
  expect(proceduresOf('hue-1581')).toHaveLength(14);
  expect(proceduresOf('binh-duong-1358')).toHaveLength(54);
  expect(proceduresOf('binh-phuoc-2025')).toHaveLength(92);
  expect(exported.procedures).toHaveLength(160);
});

test('Bình Dương lists 13 procedures of the police, 14 of the army and 27 of social insurance', () => {
  const byMinistry = Map.groupBy(proceduresOf('binh-duong-1358'), ({ section }) => section.split('.')[0]!);
  expect([...byMinistry].map(([ministry, list]) => [ministry, list.length])).toEqual([
    ['cong-an', 13],
    ['quoc-phong', 14],
    ['bao-hiem-xa-hoi', 27],
  ]);
});

test('Bình Phước has 109 cases: 106 totals that match, one that does not, two without a comparable sum', () => {
  const cases = proceduresOf('binh-phuoc-2025').flatMap(procedure => procedure.cases);
  const verdicts = cases.map(({ stages, total }) => {
    if (typeof stages === 'string' || typeof total === 'string' || !('amount' in total))
      return 'not comparable';
    const sum = sumStages(stages);
    if (!sum.whole) return 'not comparable';
    return sum.amount === total.amount ? 'match' : 'mismatch';
  });
  const count = (verdict: string) => verdicts.filter(given => given === verdict).length;
  expect(cases).toHaveLength(109);
  expect([count('match'), count('mismatch'), count('not comparable')]).toEqual([106, 1, 2]);
});

test('Bình Phước prints 613 stage rows, a stage shared by two cases of one table once', () => {
  const rows = proceduresOf('binh-phuoc-2025').flatMap(({ cases }) =>
    cases.flatMap(({ stages, sharesTable }) => (typeof stages === 'string' || sharesTable ? [] : stages)),
  );
  expect(rows).toHaveLength(613);
});

test('Bình Phước has 89 distinct national codes', () => {
  expect(new Set(proceduresOf('binh-phuoc-2025').map(({ code }) => code)).size).toBe(89);
});

test('the four forms have 18, 27, 29 and 18 fields', () => {
  expect(Object.fromEntries(exported.forms.map(({ id, fields }) => [id, fields.length]))).toEqual({
    'mau-01-nd159-11': 18,
    'mau-01-nd23-2012': 27,
    'mau-02-nd23-2012': 29,
    'mau-03-nd23-2012': 18,
  });
});

test('there are three bundles; that of Điện Biên has 7 categories and 16 limits', () => {
  expect(exported.bundles.map(({ id }) => id)).toEqual([
    'binh-giang-khai-sinh',
    'binh-giang-khai-tu',
    'dien-bien-khai-tu',
  ]);
  const dienBien = exported.bundles.find(({ id }) => id === 'dien-bien-khai-tu')!;
  expect(dienBien.categories).toHaveLength(7);
  expect(dienBien.limits).toHaveLength(16);
});

test('drafts keep their blanks', () => {
  const blanks = exported.decisions.map(({ id, serial, date }) => [id, serial, date]);
  expect(blanks).toEqual([
    ['binh-duong-1358', 1358, '2020-03-25'],
    ['binh-giang-2023', 'blank', '2023-09'],
    ['binh-phuoc-2025', 'blank', '2025'],
    ['dien-bien-2018-cong-van', 'blank', '2018-12'],
    ['dien-bien-2019', 'blank', '2019'],
    ['hue-1581', 1581, '2020-07-01'],
  ]);
});

test('every fault of the sources is acknowledged, and nothing else is wrong', () => {
  const findings = checkCatalogue(catalogue, 'content', '2026-11-30');
  expect(findings.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
  expect(findings.length).toBeGreaterThan(50);
});

test('an editor that reads the JSON Schemas accepts every file, each of which names its schema', () => {
  expect(complaintsOfAnEditor('content')).toEqual([]);
});
