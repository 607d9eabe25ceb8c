import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { rules } from '../../src/catalogue/check/all.ts';
import { exportCatalogue } from '../../src/catalogue/export.ts';
import { OpenContent } from '../../src/catalogue/open-content.ts';
import { takeApart } from '../../src/catalogue/understood.ts';
import { judgeContent, openContent, type Judged } from '../../src/integration/judged-content.ts';
import { root as office } from '../office/office.ts';
import { anyEdits, copySmallCatalogue, edited } from './small-catalogue.ts';

vi.mock('node:fs', { spy: true });

const { root, originals } = copySmallCatalogue(office, [
  /^[a-z]+\.yaml$/,
  /^decisions\/(?:quan-su-cap-xa|quy-trinh-noi-vu)\.yaml$/,
  /^procedures\/quan-su-cap-xa\/(?:02|11)-/,
  /^procedures\/quy-trinh-noi-vu\/(?:0[1-5]|11|12)-/,
  /^forms\/mau-0[23]-nd23/,
]);
const files = [...originals.keys()];
const procedure = files.find(file => file.startsWith('procedures/quy-trinh-noi-vu/11-')) ?? '';
const neighbour = files.find(file => file.startsWith('procedures/quy-trinh-noi-vu/01-')) ?? '';
const added = 'procedures/quan-su-cap-xa/99-ban-sao.yaml';

beforeEach(() => {
  vi.mocked(readFileSync).mockClear();
});

const textOf = (file: string): string => originals.get(file) ?? '';

function save(file: string, text: string | undefined): void {
  if (text === undefined) rmSync(join(root, file), { force: true });
  else writeFileSync(join(root, file), text);
}

/** What came out, without how: findings with their places, and everything in the catalogue. */
function outcome({ findings, catalogue, partial }: Judged): unknown {
  const said = (whole: Catalogue | undefined) => whole && [...exportCatalogue(whole)].join('');
  return { findings, catalogue: said(catalogue), rest: said(partial.link()) };
}

/** Another figure in place of one of the text's: mostly still a sound file, with other sums, counts, dates or numbers. */
function withFigure(text: string, at: number, figure: number): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const place = places[Math.floor(at * places.length)] ?? 0;
  return text.slice(0, place) + String(figure) + text.slice(place + 1);
}

/** A form that says it belongs to another procedure; other files stay as they are. */
const ofOtherProcedure = (text: string): string =>
  text.replace(/(?<=^procedures:\n {2}- )\S+/m, 'quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const forms = files.filter(file => file.startsWith('forms/'));
const anySave = fc.oneof(fc.constantFrom(...files), fc.constantFrom(...forms)).chain(file => {
  const text = textOf(file);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fraction, fc.nat(9)).map(([at, to]) => ({ file, text: withFigure(text, at, to) })),
    },
    { weight: 2, arbitrary: anyEdits.map(edits => ({ file, text: edited(text, edits) })) },
    { weight: 1, arbitrary: fc.constant({ file, text: ofOtherProcedure(text) }) },
    { weight: 1, arbitrary: fc.constant({ file, text: undefined }) },
    { weight: 1, arbitrary: fc.constant({ file, text }) },
    {
      weight: 1,
      arbitrary: fc.constant({ file: added, text: file.startsWith('procedures/') ? text : undefined }),
    },
  );
});

test('after any saves, what is kept open says exactly what a fresh reading says', () => {
  const open = openContent(root);
  open.judge();
  fc.assert(
    fc.property(fc.array(anySave, { minLength: 1, maxLength: 4 }), saves => {
      for (const { file, text } of saves) {
        save(file, text);
        expect(outcome(open.judge([file]))).toEqual(outcome(judgeContent(root)));
      }
      const touched = new Set(saves.map(({ file }) => file));
      for (const file of touched) save(file, originals.get(file));
      expect(outcome(open.judge(touched))).toEqual(outcome(judgeContent(root)));
    }),
    { numRuns: 40 },
  );
});

const filesRead = () =>
  vi
    .mocked(readFileSync)
    .mock.calls.map(([path]) => relative(root, String(path)))
    .filter(path => !path.startsWith('..'));

test('one saved file is one file read', () => {
  const content = new OpenContent(root);
  content.read();
  expect(new Set(filesRead())).toEqual(new Set(files));
  vi.mocked(readFileSync).mockClear();
  content.read([procedure]);
  expect(filesRead()).toEqual([procedure]);
  vi.mocked(readFileSync).mockClear();
  content.read([]);
  expect(filesRead()).toEqual([]);
});

test('a place that was looked up in an unchanged file is not looked up again', () => {
  const open = openContent(root);
  const { findings } = open.judge();
  expect(findings.filter(({ file }) => file !== procedure).length).toBeGreaterThan(5);
  vi.mocked(readFileSync).mockClear();
  expect(open.judge([procedure]).findings).toEqual(findings);
  expect(new Set(filesRead())).toEqual(new Set([procedure]));
});

test('what a file holds stays the same object while the file is not read again', () => {
  const content = new OpenContent(root);
  const before = content.read();
  const after = content.read([procedure]);
  const casesOf = ({ catalogue, understood }: typeof before, file: string) =>
    [...(catalogue?.procedures.values() ?? []), ...understood.procedures.map(({ own }) => own)]
      .filter(own => own.file === file)
      .map(({ cases }) => cases);
  expect(casesOf(after, neighbour)).toHaveLength(2);
  for (const [index, cases] of casesOf(before, neighbour).entries())
    expect(casesOf(after, neighbour)[index]).toBe(cases);
  expect(casesOf(after, procedure)[0]).not.toBe(casesOf(before, procedure)[0]);
  expect(after.catalogue?.instruments).toBe(before.catalogue?.instruments);
});

test('rules see the same of a linked catalogue as of the files it was read from', () => {
  const { catalogue, understood } = new OpenContent(root).read();
  expect(catalogue && takeApart(catalogue)).toEqual(understood);
});

const fileOf = (subject: unknown): unknown =>
  typeof subject === 'object' && subject !== null && 'file' in subject ? subject.file : undefined;

test('after a save, only rules that would see something else are run again', () => {
  const open = openContent(root);
  open.judge();
  const runs = rules.map(rule => ({ rule, run: vi.spyOn(rule, 'check') }));
  const subjectsOf = () =>
    runs.flatMap(({ rule, run }) => {
      const calls: readonly (readonly unknown[])[] = run.mock.calls;
      const subjects = calls.map(([subject]) => fileOf(subject));
      run.mockClear();
      return subjects.map(subject => ({ sight: rule.looksAt, subject }));
    });
  try {
    open.judge([procedure]);
    const afterProcedure = subjectsOf();
    expect(afterProcedure.length).toBeGreaterThan(10);
    const family = files.filter(file => file.includes('quy-trinh-noi-vu'));
    for (const { sight, subject } of afterProcedure)
      if (sight === 'family') expect(family).toContain(subject);
      else expect(subject).toBe(procedure);
    expect(afterProcedure.filter(({ subject }) => subject === neighbour)).not.toEqual([]);

    open.judge(['instruments.yaml']);
    const afterInstruments = subjectsOf();
    expect(afterInstruments.filter(({ subject }) => subject === neighbour)).not.toEqual([]);
    for (const { sight, subject } of afterInstruments)
      // Entries of the list itself have no file.
      if (subject !== undefined) expect(['instruments', 'law']).toContain(sight);

    open.judge(['site.yaml']);
    expect(subjectsOf()).toEqual([]);
  } finally {
    for (const { run } of runs) run.mockRestore();
  }
});
