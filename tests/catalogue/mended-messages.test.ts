import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '../../src/integration/judged-content.ts';
import { root as office } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
cpSync(office, root, { recursive: true });
const content = openContent(root);
content.judge();
const file = 'procedures/quy-trinh-noi-vu/01-cap-giay-phep-dich-vu-viec-lam.yaml';
const sound = readFileSync(join(root, file), 'utf8');

/** What an author is told first of a file with this in it. */
function told(written: string | Buffer): string {
  writeFileSync(join(root, file), written);
  const found = content
    .judge([file])
    .findings.filter(finding => finding.file === file && !finding.acknowledged);
  const [first] = found;
  return first ? `${first.rule}: ${first.message} ${first.remedy}` : '';
}

const withLine = (key: string, line: string) =>
  told(sound.replace(new RegExp(`^${key}: .*$`, 'mu'), () => line));

test('an unquoted comma is answered with quotation marks around the whole, not with taking the line away', () => {
  const line = 'fee: [{ amount: 50000, unit: đồng, for: Cấp mới, cấp lại, gia hạn }]';
  expect(withLine('fee', line)).toBe(
    'unquoted-comma: Sau dấu phẩy có chữ “cấp lại” đứng một mình: trong ngoặc { } dấu phẩy ngăn các trường. Đặt cả câu trong dấu nháy kép: for: "Cấp mới, cấp lại".',
  );
});

test('a thousands comma is no decimal comma', () => {
  expect(withLine('fee', 'fee: [{ amount: 8,000, unit: đồng }]')).toContain('Số tiền viết liền');
  expect(withLine('fee', 'fee: [{ amount: 0,5, unit: đồng }]')).toContain('dấu chấm');
  expect(withLine('fee', 'fee: [{ amount: 1.200.000, unit: đồng }]')).toContain('1200000');
});

test('a level is asked for in Vietnamese, and understood in it', () => {
  expect(withLine('levels', 'levels: [xa]')).toMatch(/“commune” \(cấp xã\).*Có phải ý anh\/chị là “commune”/);
  expect(withLine('levels', 'levels: [cấp tỉnh]')).toContain('Có phải ý anh/chị là “province”');
});

test('typographic quotation marks are called by name', () => {
  expect(withLine('code', 'code: “7.001865”')).toContain('dấu nháy cong');
  expect(withLine('name', 'name: “Cấp phép: lần đầu”')).toContain('dấu nháy cong “ (U+201C)');
});

test('a hard space is called by name, in a text and between fields', () => {
  expect(withLine('method', 'method: Nộp trực\u00a0tiếp')).toContain('dấu cách cứng (U+00A0)');
  expect(withLine('fee', 'fee:\u00a0none')).toContain('dấu cách cứng (U+00A0)');
});

test('a file of Windows-1258 or UTF-16 is to be opened anew before it is saved', () => {
  const old = Buffer.concat([
    Buffer.from('name: C'),
    Buffer.from([0xe2, 0xec]),
    Buffer.from('p gi\u0103'.slice(0, 4)),
    Buffer.from([0xfd, 0xf0]),
  ]);
  expect(told(old)).toMatch(/có lẽ là Windows-1258.*Đừng lưu vội.*Reopen with Encoding/);
  expect(told(Buffer.from(`\ufeff${sound}`, 'utf16le'))).toContain('có lẽ là UTF-16');
});

test('a figure or a list out of bounds is told its bound in Vietnamese', () => {
  expect(withLine('fee', 'fee: [{ amount: -5, unit: đồng }]')).toContain('Số này phải từ 0 trở lên.');
  expect(withLine('number', 'number: 0')).toContain('Số này phải từ 1 trở lên.');
  expect(withLine('levels', 'levels: []')).toContain('Danh sách này phải có ít nhất 1 mục.');
});

test('a date in another order is written as the file wants it', () => {
  const change = (from: string) => withLine('code', `code: "7.001865"\nchange: { kind: new, from: ${from} }`);
  expect(change('08/06/2026')).toContain('Ghi 2026-06-08.');
  expect(change('"2026-15-06"')).toContain('Ghi 2026-06-15.');
});
