import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { change } from '../../scripts/change.ts';
import { UserError } from '../../src/integration/user-error.ts';
import { CopiedContent } from '../office/copied-content.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { niemYet, runHere } from './run.ts';

const folder = temporaryFolder();
const example = ['--content', 'examples/tinh-vi-du'] as const;
const july = ['--from', '2026-06-30', '--to', '01/7/2026'] as const;

test('two days of one catalogue give the lists, the documents, a page, data and a feed', async () => {
  const out = join(folder, 'hai-ngay');
  const made = await runHere(change, ...example, ...july, '--out', out, '--verify');
  expect(made.status).toBe(0);
  expect(made.stdout).toContain('So sánh ngày 30/6/2026 (20 thủ tục) với ngày 01/7/2026 (21 thủ tục):');
  expect(made.stdout).toContain('Thủ tục hành chính được thay thế: 03 thủ tục thay thế 04 thủ tục');
  expect(made.stdout).toContain('    → 9.900204    Hỗ trợ chi phí mai táng\n');
  expect(made.stdout).toContain('4 tệp: 4 đạt, 0 có chỗ không đạt, 0 không đọc được.');
  expect(made.stderr).toContain('1 thay đổi chưa ghi văn bản quy định');
  expect(readdirSync(out).toSorted()).toEqual(
    [
      '.niem-yet',
      'quyet-dinh.docx',
      'quyet-dinh.pdf',
      'so-sanh.docx',
      'thay-doi.atom',
      'thay-doi.html',
      'thay-doi.json',
      'to-trinh.docx',
      'to-trinh.pdf',
    ].toSorted(),
  );
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  expect(JSON.parse(read('thay-doi.json'))).toMatchObject({
    before: { told: 'ngày 30/6/2026', procedures: 20 },
    counts: { added: 4, amended: 5, replacedBefore: 4, replacedAfter: 3, restated: 1, abolished: 3 },
    abolished: [
      { by: [{ instrument: 'nghi-quyet-9021-2026-nq-hdnd' }] },
      {},
      { before: { code: '9.900777', statedBy: expect.any(String) as string } },
    ],
  });
  const page = read('thay-doi.html');
  expect(page).toContain('<html lang="vi">');
  expect(page).toMatch(/<del>\S[^<]*<\/del><ins>\S[^<]*<\/ins>/u);
  expect(page).not.toMatch(/(?:src|href)="https?:/u);
  const feed = read('thay-doi.atom');
  new SaxesParser().write(feed).close();
  expect(feed).toContain('04 thủ tục hành chính mới ban hành. 05 thủ tục hành chính được sửa đổi, bổ sung.');
});

test('the same again gives the same bytes, and what somebody went on with is not written over', () => {
  const out = join(folder, 'lai');
  const make = () => niemYet('change', ...example, ...july, '--format', 'docx', '--out', out);
  expect(make().status).toBe(0);
  const files = readdirSync(out);
  const before = files.map(file => readFileSync(join(out, file)));
  expect(make().status).toBe(0);
  expect(files.map(file => readFileSync(join(out, file)))).toEqual(before);
  writeFileSync(join(out, 'to-trinh.docx'), 'đã sửa tay');
  const refused = make();
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('đã được sửa sau khi')]);
  expect(readFileSync(join(out, 'to-trinh.docx'), 'utf8')).toBe('đã sửa tay');
});

test('two folders give what the new one tells beyond the old one', async () => {
  using old = new CopiedContent('examples/tinh-vi-du');
  const out = join(folder, 'hai-thu-muc');
  const none = await runHere(change, '--from', old.folder, '--to', 'examples/tinh-vi-du', '--out', out);
  expect([none.status, none.stdout]).toEqual([0, expect.stringContaining('không có thay đổi nào')]);
  expect(existsSync(out)).toBe(false);
  using now = new CopiedContent('examples/tinh-vi-du');
  now.replace('procedures/vi-du-2027/01-dang-ky-khai-sinh.yaml', 'result: ', 'result: Bản điện tử của ');
  const made = await runHere(
    change,
    ...['--from', old.folder, '--to', now.folder, '--out', out, '--format', 'docx'],
  );
  expect(made.stdout).toContain('Thủ tục hành chính được sửa đổi, bổ sung: 01 thủ tục');
  expect(made.stdout).toContain('Đăng ký khai sinh: kết quả');
});

test('with number, date and signer it is no draft, and says who signs for whom', async () => {
  const out = join(folder, 'ky');
  const signing = ['--number', '45', '--date', '20/6/2026', '--signer', 'Phạm Văn Mẫu'];
  const made = await runHere(
    change,
    ...example,
    ...july,
    ...signing,
    ...['--position', 'Phó Chủ tịch', '--authority', 'KT. Chủ tịch', '--format', 'docx', '--out', out],
  );
  expect(made.status).toBe(0);
  expect(readFileSync(join(out, 'thay-doi.html'), 'utf8')).not.toContain('Dự thảo, chưa ban hành');
  const text = unzipSync(readFileSync(join(out, 'quyet-dinh.docx')))['word/document.xml'];
  const words = strFromU8(text ?? new Uint8Array()).replaceAll('\u00a0', ' ');
  for (const said of [
    '45/QĐ-UBND',
    'ngày 20 tháng 6 năm 2026',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Phạm Văn Mẫu',
  ])
    expect(words).toContain(said);
});

test('changes of several days are told to be such: one text can say one day', async () => {
  const out = join(folder, 'nhieu-ngay');
  const over = ['--from', '2025-08-01', '--to', '2027-03-01', '--format', 'docx', '--out', out];
  const { stderr } = await runHere(change, ...example, ...over);
  expect(stderr).toContain('có hiệu lực từ nhiều ngày (01/7/2026, 01/3/2027); dự thảo ghi từ ngày 01/3/2027');
});

test('an office names the columns of its lists in a file of its own', async () => {
  const columns = join(folder, 'cot.yaml');
  writeFileSync(
    columns,
    'abolished:\n  - { heading: TT, holds: number }\n  - { heading: Thủ tục thôi thực hiện, holds: name }\n',
  );
  const out = join(folder, 'cot');
  const make = () =>
    runHere(change, ...example, ...july, '--columns', columns, '--format', 'docx', '--out', out);
  await make();
  const page = readFileSync(join(out, 'thay-doi.html'), 'utf8');
  expect(page).toContain('Thủ tục thôi thực hiện');
  expect(page).not.toContain('Văn bản quy định việc bãi bỏ');
  expect(page).toContain('Văn bản quy định nội dung sửa đổi, bổ sung');
  writeFileSync(columns, 'abolished:\n  - { heading: TT, holds: numbre }\n');
  const fault = await make().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UserError);
  expect(fault).toMatchObject({ message: expect.stringContaining('abolished.0.holds') as string });
  rmSync(columns);
});

test.for([
  [[], 'Chưa nói so sánh từ đâu'],
  [['--from', '2026-01-01'], 'Chưa nói so sánh đến đâu'],
  [['--from', '2026-02-31', '--to', '2026-07-01'], 'Không có ngày “2026-02-31”'],
  [['--from', '2026-07-01', '--to', '2026-06-30'], 'không trước ngày --to'],
  [['--from', '2026-07-01', '--to', 'examples/tinh-vi-du'], 'Một bên là ngày, một bên là thư mục'],
  [['--from', 'khong/co', '--to', 'examples/tinh-vi-du'], '“khong/co” không phải là ngày'],
  [[...july, '--like', 'vi-du-2062'], 'Không có văn bản “vi-du-2062”. Có phải ý anh/chị là “vi-du-2026”?'],
  [[...july, '--number', '45/QĐ'], '--number: “45/QĐ” không phải là số văn bản'],
  [[...july, '--date', 'mai'], '--date: không hiểu “mai”'],
  [[...july, '--authority', 'thay mặt'], '--authority: không hiểu “thay mặt”'],
  [[...july, '--columns', 'khong-co.yaml'], 'Không đọc được tệp cột “khong-co.yaml”'],
  [[...july, '--format', 'odt'], '--format: không có “odt”'],
] as const)('%s is answered in words and writes nothing', async ([args, words]) => {
  const out = join(folder, 'khong');
  const fault = await runHere(change, ...example, ...args, '--out', out).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UserError);
  expect(fault).toMatchObject({ message: expect.stringContaining(words) as string });
  expect(existsSync(out)).toBe(false);
});
