import { spawnSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/forms/table/write-workbook.ts';

/** Megabytes of a reader's heap; unpacked data lies outside it and is counted apart. */
const heap = 512;
const most = 700;

/** Reads a file in a process of its own with little memory. */
function readAlone(format: 'xlsx' | 'docx' | 'pdf', bytes: Uint8Array): string {
  const args = [`--max-old-space-size=${heap}`, 'tests/archive/read-alone.ts', format];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: bytes, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { said, megabytes } = JSON.parse(stdout) as { said: string; megabytes: number };
  expect(megabytes).toBeLessThan(most);
  return said;
}

const pack = (parts: Zippable) => zipSync(parts, { level: 9 });

const sheetMain = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function workbook(change: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = unzipSync(writeWorkbook([{ name: 'A', columns: [{ width: 9 }], rows: [] }]));
  const changed = Object.entries(change).map(([path, text]) => [
    `xl/${path}`,
    typeof text === 'string' ? strToU8(text) : text,
  ]);
  return pack({ ...parts, ...(Object.fromEntries(changed) as Zippable) });
}

const sheet = (data: string) =>
  workbook({ 'worksheets/sheet1.xml': `<worksheet ${sheetMain}><sheetData>${data}</sheetData></worksheet>` });

const rows = (count: number, cells: (row: number) => string) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`).join('');

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

/** The bytes a zip directory says its parts unpack to (APPNOTE 4.3.12), put to another number. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const claimed = Buffer.from(zip);
  for (let at = claimed.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
    claimed.writeUInt32LE(size, at + 24);
    at = claimed.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  return new Uint8Array(claimed);
}

describe('a spreadsheet', () => {
  const far = (row: number) => `<c r="XFD${row}" t="str"><v>a</v></c>`;
  test.each([
    ['with words in the last column', sheet(rows(5000, far)), 'Ô XFD1 nằm quá xa'],
    ['with a thousand columns', sheet(rows(1100, () => '<c><v>1</v></c>'.repeat(1000))), 'nằm quá xa'],
    ['of many full rows', sheet(rows(2200, () => '<c><v>1</v></c>'.repeat(500))), 'quá một triệu ô'],
    [
      'of many rows with one far cell',
      sheet(rows(2000, row => far(row).replace('XFD', 'ZZ'))),
      'quá một triệu ô',
    ],
    ['of a million empty rows and more', sheet('<row/>'.repeat(1_000_001)), 'quá một triệu ô'],
    ['that unpacks to 300 MB', workbook({ 'worksheets/sheet1.xml': zeros(300) }), 'vượt quá 200 MB'],
    [
      'that says it is small and is not',
      claiming(workbook({ 'worksheets/sheet1.xml': zeros(100) }), 1000),
      'hỏng',
    ],
    [
      'of a million shared texts',
      workbook({ 'sharedStrings.xml': `<sst ${sheetMain}>${'<si/>'.repeat(1_000_001)}</sst>` }),
      'đoạn chữ dùng chung',
    ],
    [
      'with one endless text',
      sheet(`<row><c t="str"><v>${'a'.repeat(2_000_000)}</v></c></row>`),
      'quá một triệu chữ',
    ],
    ['with one endless tag', sheet(`<row ${'a'.repeat(2_000_000)}="1"/>`), 'quá một triệu chữ'],
    ['nested without end', sheet('<a>'.repeat(200_000)), 'hỏng'],
  ])('%s is refused in words', (_, bytes, words) => {
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(readAlone('xlsx', bytes)).toContain(words);
  });

  test('whose far cells are only coloured is read', () => {
    const coloured = (row: number) => `<c t="str"><v>a</v></c><c r="XFD${row}" s="1"/>`;
    expect(readAlone('xlsx', sheet(rows(5000, coloured)))).toBe('5000 hàng');
  });

  test('of 20,000 people with 30 answers each is read', () => {
    const answers = '<c t="str"><v>Nguyễn Thị Hữu</v></c>'.repeat(30);
    expect(readAlone('xlsx', sheet(rows(20_000, () => answers)))).toBe('20000 hàng');
  });
});

const wordMain = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const word = (body: string, head = '') =>
  pack({
    'word/document.xml': strToU8(`${head}<w:document ${wordMain}><w:body>${body}</w:body></w:document>`),
  });

const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index} "&a;&a;">`).join('')}]>`;

describe('a Word file', () => {
  test.each([
    ['that unpacks to 200 MB', pack({ 'word/document.xml': zeros(200) }), 'vượt quá 100 MB'],
    ['that says it is small and is not', claiming(pack({ 'word/document.xml': zeros(90) }), 1000), 'hỏng'],
    ['of four million paragraphs', word('<w:p/>'.repeat(4_000_000)), 'Quá nhiều phần tử'],
    ['nested without end', word('<w:p>'.repeat(200_000)), 'lồng nhau quá sâu'],
    [
      'with entities that stand for each other',
      word('<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>', laughs),
      'thực thể',
    ],
    [
      'with one endless text',
      word(`<w:p><w:r><w:t>${'a '.repeat(1_000_000)}</w:t></w:r></w:p>`),
      'Quá nhiều chữ',
    ],
    [
      'with thousands of namespaces',
      word(`<w:p ${Array.from({ length: 5000 }, (_, index) => `xmlns:a${index}="a"`).join(' ')}/>`),
      'không gian tên',
    ],
    [
      'of 20,000 parts',
      pack(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`${index}`, new Uint8Array()]))),
      '10.000 phần',
    ],
  ])('%s is refused in words', (_, bytes, words) => {
    expect(bytes.length).toBeLessThan(3_000_000);
    expect(readAlone('docx', bytes)).toContain(words);
  });

  test('with a tag of a million letters, or a long run of deleted paragraph ends, is read to its end', () => {
    const deleted = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'.repeat(50_000);
    for (const body of [`<w:p ${'a'.repeat(1_000_000)}/>`, deleted])
      expect(readAlone('docx', word(body))).toMatch(/quy tắc$/);
  });
});

/** A PDF with one page, whose content is this stream. */
function pdf(data: Uint8Array, filters: string): Uint8Array {
  const head = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
4 0 obj <</Filter[${filters}]/Length ${data.length}>> stream\n`;
  const tail = '\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n';
  return new Uint8Array(Buffer.concat([Buffer.from(head), data, Buffer.from(tail)]));
}

describe('a PDF', () => {
  const once = deflateSync(zeros(200));
  test.each([
    ['whose page unpacks to 200 MB', pdf(once, '/FlateDecode')],
    ['whose page is packed twice', pdf(deflateSync(deflateSync(zeros(600))), '/FlateDecode/FlateDecode')],
    ['whose filter is written in signs', pdf(once, '/Fl#61teDecode')],
  ])('%s is refused in words', (_, bytes) => {
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(readAlone('pdf', bytes)).toContain('Tệp quá lớn');
  });

  test('of ordinary size is read, and told to hold no words', () => {
    const drawing = deflateSync(Buffer.from('0 0 m 9 9 l S'));
    expect(readAlone('pdf', pdf(drawing, '/FlateDecode'))).toContain('không có lớp chữ');
  });
});
