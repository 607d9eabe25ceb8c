import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../office/office.ts';
import { niemYetHere } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const vehicle = ['--procedure', 'quan-su-cap-xa/dang-ky-tam-vang-phuong-tien-ky-thuat'];
const licence = ['--procedure', 'quy-trinh-noi-vu/cap-lai-giay-phep-dich-vu-viec-lam'];
const received = ['--received', '2025-04-29T15:30'];

test('a slip is written in both formats, once, and never over what someone changed', async () => {
  const out = join(folder, 'phieu');
  const receipt = () =>
    niemYetHere('slips', '--content', root, ...vehicle, '--kind', 'receipt', ...received, '--out', out);
  const first = await receipt();
  expect([first.status, first.stdout]).toEqual([
    0,
    expect.stringContaining('Hẹn trả kết quả: ngày 05/5/2025'),
  ]);
  const names = readdirSync(out).filter(name => name !== '.niem-yet');
  const base = 'giay-tiep-nhan-dang-ky-tam-vang-phuong-tien-ky-thuat-2025-04-29-1530';
  expect(names).toEqual([`${base}.docx`, `${base}.pdf`]);
  const before = names.map(name => readFileSync(join(out, name)));
  expect((await receipt()).status).toBe(0);
  expect(names.map(name => readFileSync(join(out, name)))).toEqual(before);
  writeFileSync(join(out, `${base}.docx`), 'đã sửa tay');
  expect(await receipt()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('với nội dung khác') as string,
  });
  expect(readFileSync(join(out, `${base}.docx`), 'utf8')).toBe('đã sửa tay');
});

test('a date as people write it is read, and each case has a file of its own', async () => {
  const out = join(folder, 'truong-hop');
  const of = (number: string) =>
    niemYetHere(
      'slips',
      '--content',
      root,
      ...licence,
      '--kind',
      'receipt',
      '--received',
      '3/3/2025 9:05',
      '--case',
      number,
      '--out',
      out,
      '--format',
      'docx',
    );
  expect((await of('1')).stdout).toContain('buổi sáng ngày 07/3/2025');
  expect((await of('2')).stdout).toContain('buổi sáng ngày 11/3/2025');
  expect(readdirSync(out)).toHaveLength(3);
});

test.for([
  [[], 'Chưa nói làm phiếu nào'],
  [['--kind', 'recipt'], 'Không có loại phiếu “recipt”'],
  [[...vehicle, '--kind', 'receipt'], 'Thiếu --received'],
  [
    [...vehicle, '--kind', 'receipt', '--received', '2025-02-31'],
    '--received: Tháng 2 năm 2025 chỉ có 28 ngày',
  ],
  [[...vehicle, '--kind', 'receipt', '--received', '2/2025'], 'chưa đủ ngày, tháng, năm'],
  [[...vehicle, '--kind', 'receipt', '--received', '2025-02-28T25:00'], 'không có 25 giờ 00'],
  [['--kind', 'receipt', ...received], 'Chưa nói thủ tục nào'],
  [
    ['--procedure', 'quan-su-cap-xa/dang-ky-tam-vang-phuong-tien-ki-thuat', '--kind', 'receipt', ...received],
    'Có phải ý anh/chị là “quan-su-cap-xa/dang-ky-tam-vang-phuong-tien-ky-thuat”',
  ],
  [
    [...vehicle, '--kind', 'receipt', '--missing', '1', ...received],
    '--missing chỉ dùng với --kind supplement',
  ],
  [[...vehicle, '--kind', 'supplement', ...received], '1: Sổ đăng ký phương tiện tạm vắng'],
  [[...vehicle, '--kind', 'supplement', '--missing', '1,9', ...received], 'không có giấy tờ số “9”'],
  [
    [...licence, '--case', '1', '--kind', 'supplement', '--missing', '1', ...received],
    'không nêu thành phần hồ sơ',
  ],
  [[...licence, '--kind', 'receipt', ...received], '2: 2.2. Đối với trường hợp'],
  [[...licence, '--case', '3', '--kind', 'receipt', ...received], 'Không có trường hợp “3”'],
  [[...vehicle, '--kind', 'receipt', ...received, '--format', 'odt'], '--format: không có “odt”'],
] as const)('%s is answered in words and writes nothing', async ([args, words]) => {
  const out = join(folder, 'khong');
  const { status, stderr } = await niemYetHere('slips', '--content', root, ...args, '--out', out);
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
  expect(stderr).toMatch(/Lỗi: .*\n {2}→ .+/);
  expect(stderr).not.toContain('    at ');
  expect(existsSync(out)).toBe(false);
});
