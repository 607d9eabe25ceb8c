import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../office/office.ts';
import { niemYetHere } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const grant = ['--form', 'mau-02-nd23-2012', '--content', root];

test('the template is written once, and checked without a fault', async () => {
  for (const name of ['mau.xlsx', 'mau.csv']) {
    const file = join(folder, name);
    const made = await niemYetHere('forms', 'template', ...grant, '--out', file);
    expect(made.status, made.stderr).toBe(0);
    const checked = await niemYetHere('forms', 'check', ...grant, '--data', file);
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('Dòng ví dụ của bảng mẫu')]);
    const before = readFileSync(file);
    const again = await niemYetHere('forms', 'template', ...grant, '--out', file);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('Đã có tệp')]);
    expect(readFileSync(file)).toEqual(before);
  }
});

test('a filled table is checked whole: every fault with row, column and remedy', async () => {
  const file = join(folder, 'nguoi.csv');
  writeFileSync(file, 'Tên tôi là;Năm sinh;Từ trần\nLò Thị Ỏn;60;31/02/1999\nĐặng Ngọc Ẩn;1960;30/4/1999\n');
  const { status, stdout } = await niemYetHere('forms', 'check', ...grant, '--data', file);
  expect(status).toBe(1);
  expect(stdout).toContain('Lỗi. Dòng 2, cột B: Chỉ có số 60');
  expect(stdout).toContain('Lỗi. Dòng 2, cột C: Tháng 2 năm 1999 chỉ có 28 ngày, không có ngày 31.');
  expect(stdout).toContain('2 người: 1 in được, 1 phải sửa');
});

test.for([
  [['forms'], 'Chưa nói làm gì'],
  [['forms', 'in'], 'Không có việc “in”'],
  [['forms', 'template', '--content', root], 'Chưa nói dùng mẫu nào'],
  [
    ['forms', 'template', ...grant, '--form', 'mau-02-nd23-2021', '--out', 'x.xlsx'],
    'Có phải ý anh/chị là “mau-02-nd23-2012”',
  ],
  [['forms', 'template', ...grant, '--out', 'x.doc'], 'kết thúc bằng .xlsx hoặc .csv'],
  [['forms', 'check', ...grant, '--data', 'khong-co.csv'], 'Không có tệp khong-co.csv'],
] as const)('%s is answered in words', async ([args, words]) => {
  const { status, stderr } = await niemYetHere(...args);
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
  expect(stderr).toMatch(/Lỗi: .*\n {2}→ .+/);
  expect(stderr).not.toContain('    at ');
});
