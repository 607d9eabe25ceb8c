import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CopiedContent } from '../office/copied-content.ts';
import { root } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { niemYetHere } from './run.ts';

const folder = temporaryFolder();
const vehicle = ['--procedure', 'quan-su-cap-xa/dang-ky-tam-vang-phuong-tien-ky-thuat'];
const licence = ['--procedure', 'quy-trinh-noi-vu/cap-lai-giay-phep-dich-vu-viec-lam'];
const friday = ['--from', '2026-11-20 09:00'];
const due = (...args: readonly string[]) => niemYetHere('due', '--content', root, ...args);

test('a term is counted with its reasons: three working days around 24 November 2026', async () => {
  const { status, stdout } = await due('--term', '3 ngày làm việc', ...friday);
  expect(status).toBe(0);
  expect(stdout.split('\n')).toEqual([
    'Nhận hồ sơ: 09:00, thứ Sáu, ngày 20/11/2026',
    'Thời hạn: 03 ngày làm việc',
    'Hẹn trả kết quả: ngày 26/11/2026 (thứ Năm)',
    '  Bỏ qua ngày nghỉ 24/11/2026: Ngày Văn hóa Việt Nam.',
    '  Bỏ qua thứ Bảy, Chủ nhật: 21/11/2026, 22/11/2026.',
    '',
  ]);
});

test('the term of a procedure and of each of its cases is taken from the catalogue', async () => {
  const { stdout } = await due(...vehicle, '--from', '23/11/2026');
  expect(stdout).toContain('Thời hạn: 01 ngày làm việc\nHẹn trả kết quả: ngày 25/11/2026 (thứ Tư)');
  const of = async (number: string) => (await due(...licence, '--case', number, '--from', '3/3/2025')).stdout;
  expect(await of('1')).toContain('buổi sáng ngày 07/3/2025');
  expect(await of('2')).toContain('buổi sáng ngày 11/3/2025');
});

test('a date counted through days that may still be announced is expected, never blank', async () => {
  const { stdout } = await due('--term', '1 ngày làm việc', '--from', '29/4/2027');
  expect(stdout).toContain('Hẹn trả kết quả: dự kiến ngày 04/5/2027 (thứ Ba)');
  expect(stdout).toContain('Bỏ qua ngày nghỉ 03/5/2027: Nghỉ bù Ngày Quốc tế lao động.');
  expect(stdout).toContain('Dự kiến: lịch nghỉ từ ngày 01/4/2027 chưa công bố đủ');
});

test('hours of the office and its cutoff are given where they are needed', async () => {
  const hours = ['--hours', '13:30-17:00, 07:30-11:30'];
  const four = await due('--term', '4 giờ', '--from', '2026-11-23T16:00', ...hours);
  expect(four.stdout).toContain('10 giờ 30 ngày 25/11/2026');
  expect((await due('--term', '4 giờ', '--from', '2026-11-23T16:00')).stdout).toContain(
    'Chưa khai giờ làm việc',
  );
  const late = await due('--term', '3 ngày làm việc', '--from', '2026-11-20T15:30', '--cutoff', '15:00');
  expect(late.stdout).toContain('Hẹn trả kết quả: ngày 27/11/2026 (thứ Sáu)');
  expect(late.stdout).toContain('tính như nhận ngày 23/11/2026');
});

test('a table is answered row by row; rows that cannot be are told with their number', async () => {
  const file = join(folder, 'ho-so.csv');
  writeFileSync(
    file,
    [
      'Mã hồ sơ;Thủ tục;Trường hợp;Thời hạn;Nhận lúc',
      `H1;${vehicle[1]};;;23/11/2026 09:00`,
      'H2;;;3 tuần;23/11/2026',
      `H3;${licence[1]};2;;3/3/2025`,
      'H4;;;1 ngày làm việc;29/4/2027',
      'H5;;;1 ngày;',
    ].join('\n'),
  );
  const { status, stdout, stderr } = await due('--table', file);
  expect(status).toBe(1);
  const lines = stdout.replace('\ufeff', '').trim().split('\r\n');
  expect(lines[0]).toBe('Mã hồ sơ,Thủ tục,Trường hợp,Thời hạn,Nhận lúc,Ngày hẹn,Hẹn trả,Cách tính');
  expect(lines.slice(1).map(line => line.split(',').slice(0, 1).concat(line.split(',').slice(5, 7)))).toEqual(
    [
      ['H1', '2026-11-25', 'ngày 25/11/2026'],
      ['H3', '2025-03-11', 'buổi sáng ngày 11/3/2025'],
      ['H4', '2027-05-04', 'dự kiến ngày 04/5/2027'],
    ],
  );
  expect(stderr).toContain('dòng 3: --term: Chưa hiểu thời hạn “3 tuần”');
  expect(stderr).toContain('dòng 6: Thiếu --from');
});

test.for([
  [[], 'Chưa nói thời hạn nào'],
  [['--term', '3 ngày làm việc'], 'Thiếu --from'],
  [['--term', '3 tuần', ...friday], '--term: Chưa hiểu thời hạn “3 tuần”'],
  [['--term', '3 ngày', '--from', '11/2026'], '--from: chưa đủ ngày, tháng, năm'],
  [['--term', '3 ngày', '--from', '2026-11-20 25:00'], '--from: không có 25 giờ 00'],
  [['--term', '3 ngày', ...vehicle, ...friday], 'Có cả --procedure và --term'],
  [[...licence, ...friday], 'chia nhiều trường hợp'],
  [['--term', '3 ngày', '--cutoff', '15h', ...friday], '--cutoff: không hiểu “15h”'],
] as const)('%s is answered in words', async ([args, words]) => {
  const { status, stderr } = await due(...args);
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
  expect(stderr).toMatch(/Lỗi: .*\n {2}→ .+/);
  expect(stderr).not.toContain('    at ');
});

test('a broken calendar gives no date at all, a fault elsewhere no harm', async () => {
  using content = new CopiedContent();
  const ask = () => niemYetHere('due', '--content', content.folder, '--term', '1 ngày làm việc', ...friday);
  content.write('procedures/quan-su-cap-xa/01-dang-ky-tam-vang-phuong-tien-ky-thuat.yaml', 'loại: [\n');
  expect(await ask()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('ngày 23/11/2026') as string,
  });
  content.replace('calendar.yaml', 'date: 2026-08-22, for', 'date: 2026-08-21, for');
  expect(await ask()).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('calendar-days') as string,
  });
});
