import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, expect, test } from 'vitest';
import { inventedPeople, isFaulty } from '../../scripts/bench/invented-people.ts';
import { readCsv } from '../../src/forms/table/read-csv.ts';
import { form } from '../catalogue/real-content.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { niemYet, niemYetAtLength } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'niem-yet-'));
const id = 'mau-02-nd23-2012';
const grant = form(id);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function table(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const fill = (data: string, out: string, ...more: readonly string[]) =>
  niemYetAtLength('forms', 'fill', '--form', id, '--data', data, '--out', out, ...more);

const namesIn = (out: string) => readdirSync(out).sort();

const contentOf = (out: string) =>
  namesIn(out).map(name => [name, readFileSync(join(out, name)).toString('base64')] as const);

const wordsOf = async (docx: string) =>
  (await mammoth.extractRawText({ buffer: readFileSync(docx) })).value.replace(/\s+/gu, ' ');

test('of 200 people with 10 faults, 190 have their PDF and Word file and 10 are explained', async () => {
  const data = table('200.csv', inventedPeople(grant, 200));
  const out = join(folder, '200');
  const { status, stdout, stderr } = fill(data, out);
  expect([status, stderr.includes('Lỗi:')], stderr).toEqual([1, false]);
  expect(stdout.match(/^Lỗi\. Dòng \d+, cột [A-Z]+: .+\. .+\.$/gmu)).toHaveLength(10);
  expect(stdout).toContain('200 người: 190 in được, 10 phải sửa.');
  const names = namesIn(out);
  expect(names.filter(name => name.endsWith('.pdf'))).toHaveLength(190);
  expect(names.filter(name => name.endsWith('.docx'))).toHaveLength(190);
  expect(names.filter(name => name.endsWith('.tmp'))).toEqual([]);

  const errors = readCsv(readFileSync(join(out, 'errors.csv')));
  if ('message' in errors) throw new Error(errors.message);
  const faulty = Array.from({ length: 200 }, (_, index) => index).filter(isFaulty);
  expect(errors.value.rows.slice(1).map(({ cells }) => cells[0])).toEqual(
    faulty.map(index => String(index + 2)),
  );
  const summary = readFileSync(join(out, 'tong-ket.txt'), 'utf8');
  expect(summary).toContain('Số dòng: 200; in được: 190; phải sửa: 10\nSố tệp: 380\n');

  const { pages } = await readPdf(new Uint8Array(readFileSync(join(out, '00002-nguyen-thi-huu-y.pdf'))));
  const inPdf = pages.map(({ text }) => text).join(' ');
  const inWord = await wordsOf(join(out, '00003-dang-ngoc-an.docx'));
  for (const [text, name] of [
    [inPdf, 'Nguyễn Thị Hữu Ỷ'],
    [inWord, 'Đặng Ngọc Ẩn'],
  ] as const)
    expect(text.replaceAll('\u00a0', ' ')).toContain(`Tên tôi là: ${name}`);
});

/** Kills the run once it has made some files. */
async function killedRun(data: string, out: string, files: number): Promise<void> {
  const args = ['scripts/niem-yet.ts', 'forms', 'fill', '--form', id, '--data', data, '--out', out];
  const run = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>(resolve => {
    run.once('exit', (_, signal) => {
      resolve(signal);
    });
  });
  const made = () => (existsSync(out) ? namesIn(out).filter(name => /\.(?:pdf|docx)$/.test(name)).length : 0);
  const watch = setInterval(() => {
    if (made() >= files) run.kill('SIGKILL');
  }, 5);
  expect(await ended).toBe('SIGKILL');
  clearInterval(watch);
}

test('a run that was killed goes on and leaves exactly the same files as one in one go', async () => {
  const data = table('30.csv', inventedPeople(grant, 30));
  const [whole, killed] = [join(folder, 'mot-lan'), join(folder, 'bi-ngat')];
  expect(fill(data, whole).stdout).toContain('Vừa làm 58 tệp');
  await killedRun(data, killed, 12);
  const right = new Map(contentOf(whole));
  const before = namesIn(killed).filter(name => /\.(?:pdf|docx)$/.test(name));
  for (const name of before)
    expect(readFileSync(join(killed, name)).toString('base64') === right.get(name), name).toBe(true);
  expect(before.length).toBeLessThan(58);
  expect(fill(data, killed).stdout).toMatch(/; \d+ tệp đã có từ lần trước\./u);
  expect(namesIn(killed)).toEqual(namesIn(whole));
  for (const [name, content] of contentOf(killed)) expect(content === right.get(name), name).toBe(true);
});

test('merged, the forms stand in one PDF with a heading a person, and Word files stay apart', async () => {
  const data = table('5.csv', inventedPeople(grant, 5));
  const out = join(folder, 'gop');
  expect(fill(data, out, '--merge').status).toBe(0);
  expect(namesIn(out)).toEqual(['.da-lam', '00002-00006-gop.pdf', 'tong-ket.txt']);
  const { pages, outline } = await readPdf(new Uint8Array(readFileSync(join(out, '00002-00006-gop.pdf'))));
  expect(outline).toHaveLength(5);
  const words = pages.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');
  expect(words.match(/Tên tôi là: [^\d]+?(?= ?Năm sinh)/gu)?.map(found => found.trim())).toHaveLength(5);
  expect(fill(data, out, '--merge', '--format', 'docx').stderr).toContain('Chỉ gộp được bản PDF');
});

test('a table without people says so and makes no folder', () => {
  const header = inventedPeople(grant, 0);
  for (const [name, text, words] of [
    ['trong.csv', '', 'Bảng trống'],
    ['tieu-de.csv', header, 'bảng chưa có dòng nào để điền'],
    ['khac.csv', 'a,b\n1,2\n', 'Không thấy dòng tiêu đề'],
  ] as const) {
    const out = join(folder, `khong-${name}`);
    const { status, stderr } = fill(table(name, text), out);
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).toMatch(/Lỗi: .*\n {2}→ .+/);
    expect(existsSync(out)).toBe(false);
  }
});

test('what cannot be done is answered in words, and nothing is written', () => {
  const data = table('mot.csv', inventedPeople(grant, 1));
  const file = table('tep', 'một tệp');
  const out = join(folder, 'khong');
  const errors = join(out, 'errors.csv');
  for (const [args, words] of [
    [['--data', 'khong-co.csv', '--out', out], 'Không có tệp khong-co.csv'],
    [['--data', folder, '--out', out], 'là thư mục'],
    [['--data', data], 'Thiếu --out'],
    [['--out', out], 'Thiếu --data'],
    [['--data', data, '--out', out, '--format', 'doc'], '--format: không có “doc”'],
    [['--data', data, '--out', out, '--formt', 'pdf'], 'Tùy chọn “--formt” không có'],
    [['--data', data, '--out', file], 'Đã có một tệp'],
    [['--data', data, '--out', join(file, 'trong')], 'Trên đường dẫn có một tệp'],
    [['--data', errors, '--out', out], 'sẽ bị lần chạy này ghi đè'],
  ] as const) {
    const { status, stderr } = niemYet('forms', 'fill', '--form', id, ...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).toMatch(/Lỗi: .*\n {2}→ .+/);
    expect(stderr).not.toContain('    at ');
  }
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('một tệp');
});

test('mended rows of errors.csv are filled under the row numbers of the first table', () => {
  const data = table('20.csv', inventedPeople(grant, 20));
  const out = join(folder, '20');
  expect(fill(data, out, '--format', 'docx').status).toBe(1);
  const first = namesIn(out).filter(name => name.endsWith('.docx'));
  const text = readFileSync(join(out, 'errors.csv'), 'utf8').replace(',60,', ',1960,');
  expect(fill(table('da-sua.csv', text), out, '--format', 'docx').status).toBe(0);
  const now = namesIn(out);
  expect(now.filter(name => name.endsWith('.docx') && !first.includes(name))).toEqual([
    '00021-tran-ba-an.docx',
  ]);
  expect(first.every(name => now.includes(name))).toBe(true);
  expect(now).not.toContain('errors.csv');
});
