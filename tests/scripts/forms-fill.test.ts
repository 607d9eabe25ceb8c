import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventedPeople } from '../../scripts/bench/invented-people.ts';
import { form, root } from '../office/office.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { niemYetHere } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const id = 'mau-02-nd23-2012';
const grant = form(id);

function table(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const fill = (data: string, out: string, ...more: readonly string[]) =>
  niemYetHere('forms', 'fill', '--content', root, '--form', id, '--data', data, '--out', out, ...more);

const namesIn = (out: string) => readdirSync(out).sort();

test('merged, the forms stand in one PDF with a heading a person, and Word files stay apart', async () => {
  const data = table('5.csv', inventedPeople(grant, 5));
  const out = join(folder, 'gop');
  expect((await fill(data, out, '--merge')).status).toBe(0);
  expect(namesIn(out)).toEqual(['.da-lam', '.niem-yet', '00002-00006-gop.pdf', 'tong-ket.txt']);
  const { pages, outline } = await readPdf(new Uint8Array(readFileSync(join(out, '00002-00006-gop.pdf'))));
  expect(outline).toHaveLength(5);
  const words = pages.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');
  expect(words.match(/Tên tôi là: [^\d]+?(?= ?Năm sinh)/gu)?.map(found => found.trim())).toHaveLength(5);
  expect((await fill(data, out, '--merge', '--format', 'docx')).stderr).toContain('Chỉ gộp được bản PDF');
});

test('a table without people says so and makes no folder', async () => {
  const header = inventedPeople(grant, 0);
  for (const [name, text, words] of [
    ['trong.csv', '', 'Bảng trống'],
    ['tieu-de.csv', header, 'bảng chưa có dòng nào để điền'],
    ['khac.csv', 'a,b\n1,2\n', 'Không thấy dòng tiêu đề'],
  ] as const) {
    const out = join(folder, `khong-${name}`);
    const { status, stderr } = await fill(table(name, text), out);
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).toMatch(/Lỗi: .*\n {2}→ .+/);
    expect(existsSync(out)).toBe(false);
  }
});

test('what cannot be done is answered in words, and nothing is written', async () => {
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
    [['--data', data, '--out', file], 'là một tệp, không phải thư mục'],
    [['--data', data, '--out', join(file, 'trong')], 'Trên đường dẫn tới nơi nhận'],
    [['--data', errors, '--out', out], 'sẽ bị lần chạy này ghi đè'],
  ] as const) {
    const { status, stderr } = await niemYetHere('forms', 'fill', '--content', root, '--form', id, ...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).toMatch(/Lỗi: .*\n {2}→ .+/);
    expect(stderr).not.toContain('    at ');
  }
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('một tệp');
});

test('mended rows of errors.csv are filled under the row numbers of the first table', async () => {
  const data = table('20.csv', inventedPeople(grant, 20));
  const out = join(folder, '20');
  expect((await fill(data, out, '--format', 'docx')).status).toBe(1);
  const first = namesIn(out).filter(name => name.endsWith('.docx'));
  const text = readFileSync(join(out, 'errors.csv'), 'utf8').replace(',60,', ',1960,');
  expect((await fill(table('da-sua.csv', text), out, '--format', 'docx')).status).toBe(0);
  const now = namesIn(out);
  expect(now.filter(name => name.endsWith('.docx') && !first.includes(name))).toEqual([
    '00021-tran-ba-an.docx',
  ]);
  expect(first.every(name => now.includes(name))).toBe(true);
  expect(now).not.toContain('errors.csv');
});
