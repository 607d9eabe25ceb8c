import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { renderDocx } from '../../src/document/docx/render.ts';
import { decision, rewrite } from '../documents/conformance-samples.ts';
import { niemYet } from './run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const office = 'tests/documents/word-made/nd30-phu-luc-3.docx';
const folder = temporaryFolder();
const sound = join(folder, 'quyet-dinh.docx');

beforeAll(async () => writeFileSync(sound, await renderDocx(decision)));
test('a sound file ends with 0 and says which rules had nothing to judge', () => {
  const { status, stdout, stderr } = niemYet('verify', sound);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    / \(quyết định\): đạt; \d+ quy tắc đạt, 0 quy tắc không đạt \(0 chỗ\), 4 không áp dụng: about, attached-to, addressees, restated\.\n$/,
  );
  expect(status).toBe(0);
});

test('a file from an office is judged line by line: file, rule, clause, fault, remedy', () => {
  const { status, stdout } = niemYet('verify', office);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^tests\/documents\/word-made\/nd30-phu-luc-3\.docx {2}font \(I\.4\) {2}.+: phông .+ {2}→ đổi sang .+$/m,
  );
  expect(stdout).toMatch(/ {2}fake-lines \(thông lệ\) {2}.+: đường kẻ bằng ký tự {2}→ thay .+$/m);
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

const pack = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const older = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names in such a file are written two bytes a letter. */
const locked = [...older, ...Buffer.from('EncryptedPackage', 'utf16le')];

const blankPage =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/** Locked by the oldest of the standard ways, with a word that nobody knows. */
const lockedPage = blankPage.replace(
  'trailer<<',
  `4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'1a'.repeat(32)}>/U<${'2b'.repeat(32)}>>>endobj\ntrailer<</ID[<00><00>]/Encrypt 4 0 R`,
);

/** Files nobody can judge, with what is said of each. */
const unreadable: readonly (readonly [name: string, said: string, bytes?: Uint8Array])[] = [
  ['khong-co.pdf', 'Không tìm thấy tệp'],
  ['hong.docx', 'không phải là DOCX', strToU8('không phải tệp Word')],
  ['hong.pdf', 'không phải là PDF', strToU8('không phải tệp PDF')],
  ['trong.docx', 'Tệp trống', new Uint8Array()],
  ['doi-cu.docx', 'Tệp là .doc đời cũ', Uint8Array.from(older)],
  ['khoa.docx', 'Tệp có mật khẩu', Uint8Array.from(locked)],
  ['that-ra-pdf.docx', 'là PDF nhưng mang tên .docx', strToU8(blankPage)],
  ['that-ra-word.pdf', 'là DOCX (hoặc một tệp nén khác) nhưng mang tên .pdf', pack({ 'a.txt': 'a' })],
  ['khoa.pdf', 'Tệp có mật khẩu', strToU8(lockedPage)],
  ['ban-quet.pdf', 'không có lớp chữ', strToU8(blankPage)],
  ['web.docx', 'là trang web (HTML)', strToU8('<html><body>Quyết định</body></html>')],
  ['giau.docx', 'là RTF', strToU8('{\\rtf1\\ansi Quyết định}')],
  ['mo.docx', 'là ODT', pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })],
  ['bang.docx', 'là bảng tính', pack({ 'xl/workbook.xml': '<a/>' })],
  ['doi-cu.doc', 'Chỉ kiểm tra tệp DOCX và PDF', strToU8('a')],
  ['khac.docx', 'không có phần nội dung', pack({ 'a.txt': 'a' })],
  ['xml.docx', 'word/document.xml', pack({ 'word/document.xml': '<w:document>' })],
];

test('one bad file never stops the others: each is told with its own remedy, and the end counts them', () => {
  for (const [name, , bytes] of unreadable) if (bytes) writeFileSync(join(folder, name), bytes);
  const given = unreadable.map(([name]) => join(folder, name));
  const { status, stdout, stderr } = niemYet('verify', ...given, folder, sound);
  expect(status).toBe(1);
  const said = stderr.split('Lỗi: ').slice(1);
  for (const [index, [name, words]] of unreadable.entries()) {
    expect(said[index]).toContain(`${name}: `);
    expect(said[index]).toContain(words);
  }
  expect(said.at(-1)).toContain('thư mục');
  for (const each of said) expect(each).toMatch(/^.+\n {2}→ .+\n$/);
  expect(stdout).toMatch(/quyet-dinh\.docx \(quyết định\): đạt; \d+ quy tắc đạt/);
  expect(stdout).toMatch(/\n19 tệp: 1 đạt, 0 có chỗ không đạt, 18 không đọc được\.\n$/);
});

test('machines are told of a bad file too', () => {
  const { status, stdout, stderr } = niemYet(
    'verify',
    join(folder, 'khong-co.pdf'),
    sound,
    '--format',
    'json',
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject([
    { unreadable: 'Không tìm thấy tệp.', remedy: expect.any(String) as string },
    { file: sound, verdicts: expect.any(Array) as unknown[] },
  ]);
});

test('a kind can be asked for: what it must have is missed, and an unknown name is answered with all names', () => {
  const asked = niemYet('verify', sound, '--kind', 'Công văn');
  expect(asked.status).toBe(1);
  expect(asked.stdout).toContain('addressees (II.9.d)');
  expect(asked.stdout).toContain('không thấy “Kính gửi:” (bắt buộc với công văn)');
  const unknown = niemYet('verify', sound, '--kind', 'thư tay');
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toContain('Không có loại văn bản “thư tay”.');
  expect(unknown.stderr).toMatch(/→ Chọn một trong: nghị quyết, quyết định, .*công văn.*\./);
});

/** A sound file but for two spaces in a row. */
function doubledSpaces(name: string): string {
  const file = join(folder, name);
  const bytes = rewrite(new Uint8Array(readFileSync(sound)), 'word/document.xml', xml =>
    xml.replace('Điều 2. Giám đốc', 'Điều 2. Giám  đốc'),
  );
  writeFileSync(file, bytes);
  return file;
}

test('a faulty file is mended into a folder of its own, where nothing is written over', () => {
  const faulty = doubledSpaces('sua.docx');
  const out = join(folder, 'da-sua');
  const first = niemYet('verify', faulty, '--mend', out);
  expect([first.status, first.stdout]).toEqual([
    0,
    expect.stringMatching(/sua\.docx: đã sửa giúp, \d+ thay đổi được theo dõi .* thì đạt\.\n$/),
  ]);
  const mended = join(out, 'sua.docx');
  expect(niemYet('verify', mended).stdout).not.toContain('doubled-spaces');
  const before = readFileSync(mended);
  const again = niemYet('verify', faulty, '--mend', out);
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('Đã có tệp')]);
  expect(readFileSync(mended)).toEqual(before);
});

test('remarks of practice are told and fail no file', () => {
  const remarked = doubledSpaces('nhac.docx');
  const { status, stdout } = niemYet('verify', remarked);
  expect(status).toBe(0);
  expect(stdout).toContain('doubled-spaces (thông lệ)');
  expect(stdout).toMatch(/: đạt; .*0 quy tắc không đạt \(0 chỗ\), 1 điều nhắc theo thông lệ \(1 chỗ\)/);
});
