import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnIndex, columnLetter } from '../../../src/document/xlsx/column-letters.ts';
import { readCsv } from '../../../src/forms/table/read-csv.ts';
import { readTable } from '../../../src/forms/table/read-table.ts';
import { writeCsv } from '../../../src/forms/table/write-csv.ts';
import { writeWorkbook } from '../../../src/forms/table/write-workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function cellsOf(bytes: Uint8Array) {
  const table = readTable(bytes);
  if ('message' in table) throw new Error(table.message);
  return table.value.rows.map(({ cells }) => cells);
}

function refused(bytes: Uint8Array): string {
  const table = readTable(bytes);
  if (!('message' in table)) throw new Error('the table was read');
  expect(table.remedy).not.toBe('');
  return table.message;
}

test('columns are lettered as a spreadsheet letters them', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  fc.assert(
    fc.property(fc.nat(16_383), index => {
      expect(columnIndex(columnLetter(index))).toBe(index);
    }),
  );
});

test.for([';', ',', '\t'])('cells parted by “%s” are read, with or without a byte order mark', sign => {
  const text = `Họ tên${sign}Quê quán\r\n"Nguyễn ""Tư"" Ỷ"${sign}"Huế; Phú Vang,\nxã Phú An"\r\n`;
  const cells = [
    ['Họ tên', 'Quê quán'],
    ['Nguyễn "Tư" Ỷ', 'Huế; Phú Vang,\nxã Phú An'],
  ];
  expect(cellsOf(utf8(text))).toEqual(cells);
  expect(cellsOf(utf8(`\ufeff${text}`))).toEqual(cells);
  expect(cellsOf(utf8(`sep=${sign}\r\n${text}`))).toEqual(cells);
});

test('UTF-16 with its mark is read, either way round', () => {
  const text = '\ufeffHọ tên\tQuê quán\r\nĐặng Ngọc Ẩn\tHuế';
  const little = new Uint8Array(Uint16Array.from(text, letter => letter.charCodeAt(0)).buffer);
  const big = little.map((_, index) => little[index ^ 1]!);
  for (const bytes of [little, big])
    expect(cellsOf(bytes)).toEqual([
      ['Họ tên', 'Quê quán'],
      ['Đặng Ngọc Ẩn', 'Huế'],
    ]);
});

test('row numbers are those the spreadsheet shows, blank rows counted', () => {
  const table = readCsv(utf8('a,b\n\n"x\ny",1\nz,2\n'));
  if ('message' in table) throw new Error(table.message);
  expect(table.value.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
    [1, 'a'],
    [2, ''],
    [3, 'x\ny'],
    [4, 'z'],
  ]);
});

test('other code pages, other files and open quotes are refused in words', () => {
  expect(refused(Uint8Array.from([0x48, 0xf2, 0xd2, 0x2c, 0x74, 0xea, 0x6e]))).toContain(
    'không lưu bằng bảng mã UTF-8',
  );
  expect(refused(utf8('a\u0000b'))).toContain('ký tự rỗng');
  expect(refused(utf8('a,b\n1,"2\n'))).toContain('ở dòng 2 mà không đóng lại');
  expect(refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain('.xls đời cũ');
  expect(refused(utf8('%PDF-1.7'))).toContain('PDF');
  expect(refused(utf8('PK\u0003\u0004 không phải zip'))).toContain('không phải .xlsx');
  const zip = writeWorkbook([{ name: 'A', columns: [{ width: 9 }], rows: [['a']] }]);
  expect(refused(zip.slice(0, zip.length / 2))).toContain('hỏng');
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    '=cmd()',
    '+84',
    '-1',
    '@x',
    "'=x",
    "'abc",
    '\t',
    '"',
    '"a',
    ' a ',
    'a,b;c',
    'dòng\nmới',
    '\r',
    '012345678901',
    '_x0041_',
    '😀',
    '\u202e',
  ),
);
const sheet = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('what is written as CSV reads back as it was, and nothing in it starts a formula', () => {
  fc.assert(
    fc.property(sheet, rows => {
      const text = writeCsv([rows[0]!.map((_, index) => `Cột ${index + 1}`), ...rows]);
      expect(cellsOf(utf8(text)).slice(1)).toEqual(rows);
      const cells: string[][] = parse(text, { bom: true });
      for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    }),
  );
});

/** XML holds no controls: a template has none, and answers are refused before they get there. */
const printable = (text: string) => !/[\u0000-\u001f\ufffe\uffff]/u.test(text) && text.isWellFormed();

test('what is written as XLSX reads back as it was', () => {
  fc.assert(
    fc.property(
      sheet.filter(rows => rows.every(cells => cells.every(printable))),
      rows => {
        const columns = rows[0]!.map(() => ({ width: 10 }));
        const bytes = writeWorkbook([
          { name: 'Danh sách', columns, rows },
          { name: 'Khác', columns, rows: [['x']] },
        ]);
        expect(cellsOf(bytes)).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  );
});
