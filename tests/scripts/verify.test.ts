import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { renderDocx } from '../../src/document/docx/render.ts';
import { decision } from '../documents/conformance-samples.ts';
import { niemYet } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const office = 'tests/documents/word-made/nd30-phu-luc-3.docx';
const folder = temporaryFolder();
const sound = join(folder, 'quyet-dinh.docx');

beforeAll(async () => writeFileSync(sound, await renderDocx(decision)));
test('a sound file ends with 0 and says which rules had nothing to judge', () => {
  const { status, stdout, stderr } = niemYet('verify', sound);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/: \d+ quy tắc đạt, 0 quy tắc không đạt \(0 chỗ\), 1 không áp dụng: about\.\n$/);
  expect(status).toBe(0);
});

test('a file from an office is judged line by line: file, rule, clause, fault, remedy', () => {
  const { status, stdout } = niemYet('verify', office);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^tests\/documents\/word-made\/nd30-phu-luc-3\.docx {2}fake-lines \(II\.1\.b[^)]*\) {2}.+: đường kẻ bằng ký tự {2}→ thay .+$/m,
  );
});

test('the same for machines', () => {
  const { status, stdout } = niemYet('verify', sound, office, '--format', 'json');
  expect(status).toBe(1);
  const [first, second] = JSON.parse(stdout) as {
    file: string;
    verdicts: { rule: string; passed: unknown }[];
  }[];
  expect(first!.file).toBe(sound);
  expect(first!.verdicts.find(({ rule }) => rule === 'about')).toMatchObject({ passed: 'not-applicable' });
  expect(second!.verdicts.find(({ rule }) => rule === 'fake-lines')).toMatchObject({ passed: false });
});

test('a file that cannot be judged is refused with a remedy, never a stack trace', () => {
  const damaged = join(folder, 'hong.docx');
  writeFileSync(damaged, 'không phải tệp Word');
  for (const given of ['README.md', damaged, join(folder, 'khong-co.pdf')]) {
    const { status, stderr } = niemYet('verify', given);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Lỗi: .+\n {2}→ .+/);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});
