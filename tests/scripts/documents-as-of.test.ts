import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CopiedContent } from '../office/copied-content.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { niemYet } from './run.ts';

const folder = temporaryFolder();

const make = (content: string, decision: string, asOf: string, out: string) =>
  niemYet(
    ...['documents', '--content', content, '--decision', decision, '--as-of', asOf],
    ...['--format', 'docx', '--mode', 'paper', '--out', out],
  );

test('a decision that has ended by the day is made all the same, and told to have ended', () => {
  using content = new CopiedContent();
  content.replace('decisions/thu-vien.yaml', 'until: none', 'until: "2027-03-01"');
  const before = make(content.folder, 'thu-vien', '2027-02-28', join(folder, 'truoc'));
  expect([before.status, before.stderr]).toEqual([0, expect.not.stringContaining('Lưu ý')]);
  const after = make(content.folder, 'thu-vien', '2027-03-01', join(folder, 'sau'));
  expect(after.status).toBe(0);
  expect(after.stderr).toContain(
    'Lưu ý: Quyết định số 4103/QĐ-UBND ngày 12/01/2026 (thu-vien) đã hết hiệu lực từ ngày 01/3/2027.\n',
  );
  const bytes = (out: string) =>
    globSync('**/*.docx', { cwd: join(folder, out) }).map(file => readFileSync(join(folder, out, file)));
  expect(bytes('truoc')).toHaveLength(1);
  expect(bytes('truoc')).toEqual(bytes('sau'));
});

test('a draft is told to be one, and a day nobody can read is refused with the form to write it in', () => {
  using content = new CopiedContent();
  const draft = make(content.folder, 'quy-trinh-noi-vu', '2026-11-30', join(folder, 'du-thao'));
  expect(draft.stderr).toContain('(quy-trinh-noi-vu) còn là dự thảo, chưa ban hành.');
  const wrong = make(content.folder, 'thu-vien', '30/11/2026', join(folder, 'sai'));
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('--as-of 2027-03-01')]);
});
