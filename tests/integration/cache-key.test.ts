import { beforeEach, expect, test, vi } from 'vitest';
import type { RenderJob } from '../../src/integration/render-jobs.ts';
import { catalogue, changed, decision, form } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What was asked to be rendered, and the version of the sources that asked. */
const seen = vi.hoisted(() => ({ jobs: [] as RenderJob[], version: '1' }));

vi.mock('../../src/integration/render-jobs.ts', () => ({
  renderJobs: (jobs: readonly RenderJob[]) => {
    seen.jobs.push(...jobs);
    return Promise.resolve(new Map(jobs.map(({ key }) => [key, { bytes: new Uint8Array() }])));
  },
}));
vi.mock('../../src/integration/source-version.ts', async original => ({
  ...(await original<typeof import('../../src/integration/source-version.ts')>()),
  sourceVersion: () => seen.version,
}));

const { makeDocuments } = await import('../../src/integration/make-documents.ts');
const { makeForms } = await import('../../src/integration/make-forms.ts');

beforeEach(() => {
  seen.version = '1';
});

async function keysOf(make: (folder: string) => Promise<unknown>): Promise<string[]> {
  seen.jobs = [];
  await make(temporaryFolder());
  return seen.jobs.map(({ key }) => key);
}

const letter = decision('cong-van-gop-y');
const documentKeys = (subject = letter, formats: readonly ('docx' | 'pdf')[] = ['docx', 'pdf']) =>
  keysOf(folder => makeDocuments(catalogue, folder, { decisions: [subject], modes: ['paper'], formats }));
const card = form('mau-tv-01');
const formKeys = (subject = card) =>
  keysOf(folder => makeForms(changed(catalogue, { forms: new Map([[subject.id, subject]]) }), folder));

test('what is made anew from the same content by the same sources has the same keys', async () => {
  expect(await documentKeys()).toEqual(await documentKeys());
  expect(await formKeys()).toEqual(await formKeys());
});

test('each format has its key', async () => {
  const [docx, pdf] = [await documentKeys(letter, ['docx']), await documentKeys(letter, ['pdf'])];
  expect(docx).not.toEqual(pdf);
});

test('a form to type in, a blank one and a sample have keys of their own in each format', async () => {
  const keys = await formKeys();
  expect(keys).toHaveLength(6);
  expect(new Set(keys).size).toBe(6);
});

test('one changed word changes every key', async () => {
  const before = new Set([...(await documentKeys()), ...(await formKeys())]);
  const after = [
    ...(await documentKeys(changed(letter, { title: 'tham gia ý kiến khác' }))),
    ...(await formKeys(changed(card, { title: 'PHIẾU KHÁC' }))),
  ];
  expect(after.filter(key => before.has(key))).toEqual([]);
  expect(after).toHaveLength(8);
});

test('another version of the sources changes every key', async () => {
  const before = new Set([...(await documentKeys()), ...(await formKeys())]);
  seen.version = '2';
  const after = [...(await documentKeys()), ...(await formKeys())];
  expect(after.filter(key => before.has(key))).toEqual([]);
  expect(after).toHaveLength(8);
});
