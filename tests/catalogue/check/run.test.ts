import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Catalogue, Procedure } from '../../../src/catalogue/catalogue.ts';
import { rules } from '../../../src/catalogue/check/all.ts';
import { checkCatalogue } from '../../../src/catalogue/check/run.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { Acknowledgement } from '../../../src/catalogue/schema/acknowledgement.ts';
import { garble } from '../../../src/language/garble.ts';
import {
  asOf,
  catalogue,
  changed,
  instrument,
  procedure,
  root,
  takes,
  withCase,
  withStage,
} from '../../office/office.ts';

const checks = fileURLToPath(new URL('../../../src/catalogue/check', import.meta.url));
const subject = procedure('quy-trinh-noi-vu/ho-tro-kham-chua-benh-nghe-nghiep-sau-nghi-huu');
const [known] = subject.acknowledged!;

function holding(...changes: readonly Procedure[]): Catalogue {
  const procedures = new Map(catalogue.procedures);
  for (const change of changes) procedures.set(change.id, change);
  return changed(catalogue, { procedures });
}

/** What the check says of the file of one procedure. */
function findingsOn(change: Procedure): Finding[] {
  return checkCatalogue(holding(change), root, asOf).filter(({ file }) => file === change.file);
}

function acknowledging(...acknowledged: readonly Acknowledgement[]): Procedure {
  return changed(subject, { acknowledged: [...acknowledged] });
}

test('every finding on the office is acknowledged, with its reason', () => {
  const findings = checkCatalogue(catalogue, root, asOf);
  expect(findings.length).toBeGreaterThan(30);
  expect(findings.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
});

test('what a text in force leans on may still hold on an earlier day: its acknowledgement waits', () => {
  const on = (day: string) =>
    checkCatalogue(catalogue, root, day).filter(({ file }) => file.endsWith('03-trao-doi-sach.yaml'));
  expect(on('2026-11-30')).toMatchObject([
    { rule: 'cites-ended', acknowledged: expect.any(String) as string },
  ]);
  expect(on('2025-12-31')).toEqual([]);
});

test('an acknowledgement that repeats the fact word for word takes the finding, with its reason', () => {
  expect(known).toMatchObject({ rule: 'stage-sum', fact: 'tổng các bước 6,75 ≠ in 7' });
  expect(findingsOn(subject)).toMatchObject([
    { rule: 'stage-sum', severity: 'error', fact: known!.fact, acknowledged: known!.why },
  ]);
});

test('a finding points at its own place in the file and says what an acknowledgement must repeat', () => {
  const [finding] = findingsOn(subject);
  const lines = readFileSync(join(root, subject.file), 'utf8').split('\n');
  expect(lines[finding!.line - 1]!.slice(finding!.column - 1)).toBe('{ amount: 7, unit: working-day }');
  expect(finding!.message).toBe('tổng các bước 6,75 ≠ in 7');
});

const unused = (rule: string, fact: string) => ({
  rule: 'acknowledgement-unused',
  severity: 'error',
  message: `Không còn phát hiện nào của quy tắc ${rule} ghi “${fact}”.`,
});

const missed = (rule: string, fact: string, live: string) => ({
  rule: 'acknowledgement-unused',
  severity: 'error',
  message: `Chữ ghi ở fact (“${fact}”) khác với điều quy tắc ${rule} tìm thấy: “${live}”.`,
});

test('when the figures change, the finding stands open and its old acknowledgement is a fault of its own', () => {
  const findings = findingsOn(withStage(subject, 0, 0, { duration: takes(1) }));
  expect(findings).toMatchObject([
    { rule: 'stage-sum', fact: 'tổng các bước 7,5 ≠ in 7' },
    missed('stage-sum', 'tổng các bước 6,75 ≠ in 7', 'tổng các bước 7,5 ≠ in 7'),
  ]);
  expect(findings[0]?.acknowledged).toBeUndefined();
});

test('when the fault is mended, only the useless acknowledgement is left, at its own line', () => {
  const findings = findingsOn(withCase(subject, 0, { total: takes(6.75) }));
  expect(findings).toMatchObject([unused('stage-sum', 'tổng các bước 6,75 ≠ in 7')]);
  const lines = readFileSync(join(root, subject.file), 'utf8').split('\n');
  expect(lines[findings[0]!.line - 1]).toBe('  - rule: stage-sum');
});

test.each([
  ['a capital', { fact: 'Tổng các bước 6,75 ≠ in 7' }],
  ['a stop', { fact: 'tổng các bước 6,75 ≠ in 7.' }],
  ['another figure', { fact: 'tổng các bước 6,75 ≠ in 8' }],
  ['another rule', { rule: 'title-duration' }],
])('%s in an acknowledgement makes it match nothing', (_, change) => {
  const acknowledgement = changed(known!, change);
  const findings = findingsOn(acknowledging(acknowledgement));
  expect(findings.map(({ rule }) => rule)).toEqual(['stage-sum', 'acknowledgement-unused']);
  expect(findings[0]?.acknowledged).toBeUndefined();
  const { rule, fact } = acknowledgement;
  expect(findings[1]).toMatchObject(
    rule === known!.rule ? missed(rule, fact, known!.fact) : unused(rule, fact),
  );
});

test('an acknowledgement of a fault that never was is found beside one that holds', () => {
  const invented = { rule: 'code-form', fact: 'mã sai', why: 'Không có.' };
  expect(findingsOn(acknowledging(known!, invented))).toMatchObject([
    { rule: 'stage-sum', acknowledged: known!.why },
    unused('code-form', 'mã sai'),
  ]);
});

test('one acknowledgement covers every finding of its rule with that fact', () => {
  const twice = procedure('quan-su-cap-xa/tro-cap-mot-lan-quan-nhan-nhap-ngu-sau-30-4-1975-tu-tran');
  const bases = Array.isArray(twice.legalBases) ? twice.legalBases : [];
  const misprinted = bases.find(({ citedAs }) => citedAs !== undefined)!;
  const findings = findingsOn(changed(twice, { legalBases: [misprinted, misprinted] }));
  const symbols = findings.filter(({ rule }) => rule === 'citation-symbol');
  expect(symbols).toHaveLength(2);
  expect(symbols.map(({ acknowledged }) => acknowledged === undefined)).toEqual([false, false]);
  expect(findings.map(({ rule }) => rule)).not.toContain('acknowledgement-unused');
});

test('a finding without acknowledgement stands open', () => {
  const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
  expect(findingsOn(sound)).toEqual([]);
  const findings = findingsOn(withStage(sound, 0, 1, { duration: takes(3) }));
  expect(findings).toMatchObject([{ rule: 'stage-sum', file: sound.file }]);
  expect(findings[0]?.acknowledged).toBeUndefined();
});

test('an entry of a list is found at its own entry of the file', () => {
  const wrong = changed(instrument('nghi-dinh-61-2018-nd-cp'), { number: '61/2018/QĐ-TTg' });
  const instruments = new Map(catalogue.instruments).set(wrong.id, wrong);
  const findings = checkCatalogue(changed(catalogue, { instruments }), root, asOf);
  const open = findings.filter(({ file }) => file === 'instruments.yaml');
  expect(open).toMatchObject([
    { rule: 'instrument-symbol', fact: 'Nghị định không thể mang ký hiệu “61/2018/QĐ-TTg”' },
  ]);
  const lines = readFileSync(join(root, 'instruments.yaml'), 'utf8').split('\n');
  expect(lines[open[0]!.line - 1]).toBe('  number: 61/2018/NĐ-CP');
});

test('findings come file by file and line by line', () => {
  const findings = checkCatalogue(catalogue, root, asOf);
  const order = findings.map(({ file, line }) => `${file} ${String(line).padStart(6, '0')}`);
  expect(order).toEqual(order.toSorted());
});

test('no two rules share a name and a kind of subject', () => {
  const names = rules.map(({ id, scope }) => `${id} of ${scope}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(rules.map(({ id }) => id).filter(id => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
});

test('every rule states its demand in one sound Vietnamese sentence', () => {
  const demands = rules.map(({ demand }) => demand);
  expect(demands.filter(demand => !/^\p{Lu}[^.]+\.$/u.test(demand))).toEqual([]);
  expect(demands.filter(demand => !/[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]/iu.test(demand))).toEqual([]);
  expect(demands.filter(demand => garble(demand) !== undefined)).toEqual([]);
});

test('every finding on the office advises what to do, in one sound Vietnamese sentence', () => {
  const remedies = new Set(checkCatalogue(catalogue, root, asOf).map(({ remedy }) => remedy));
  expect(
    [...remedies].filter(remedy => !/^\p{Lu}.+\.$/u.test(remedy) || garble(remedy) !== undefined),
  ).toEqual([]);
});

test('every rule file of the folder is in the list of rules', async () => {
  const frame = new Set([
    'rule.ts',
    'run.ts',
    'surroundings.ts',
    'all.ts',
    'missing-here.ts',
    'every-text.ts',
    'text-slip.ts',
    'amount-rule.ts',
  ]);
  const files = readdirSync(checks).filter(file => !frame.has(file));
  expect(files.length).toBeGreaterThan(25);
  const listed = new Set<unknown>(rules);
  for (const file of files) {
    const module: unknown = await import(join(checks, file));
    const own = exportsOf(module).flat().filter(isRule);
    expect(own, `${file} exports a rule`).not.toEqual([]);
    expect(
      own.filter(rule => !listed.has(rule)),
      `${file} is listed in all.ts`,
    ).toEqual([]);
  }
});

test('every rule file has its test', () => {
  const tests = new Set(readdirSync(fileURLToPath(new URL('.', import.meta.url))));
  const frame = new Set([
    'rule.ts',
    'surroundings.ts',
    'all.ts',
    'missing-here.ts',
    'every-text.ts',
    'text-slip.ts',
    'amount-rule.ts',
  ]);
  const untested = readdirSync(checks)
    .filter(file => !frame.has(file))
    .filter(file => !tests.has(file.replace('.ts', '.test.ts')));
  expect(untested).toEqual([]);
});

function exportsOf(module: unknown): unknown[] {
  return typeof module === 'object' && module !== null ? Object.values(module) : [];
}

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'demand' in value && 'check' in value;
}
