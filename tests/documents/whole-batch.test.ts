import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderDocx } from '../../src/document/docx/render.ts';
import { planBatch } from '../../src/forms/batch/plan.ts';
import { columnNames } from '../../src/forms/column-names.ts';
import { readPeople } from '../../src/forms/table/people.ts';
import { readTable } from '../../src/forms/table/read-table.ts';
import { writeCsv } from '../../src/forms/table/write-csv.ts';
import { writeWorkbook } from '../../src/forms/table/write-workbook.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue, form } from '../office/office.ts';

const grant = form('mau-02-nd23-2012');
const sheet = formSheet(catalogue, grant);

const letter = fc.constantFrom(...Array.from('aăâeêioôơuưybcdđghklmnpqrstvxAĂÂEÊIOÔƠUƯYBCDĐ'));
const tone = fc.constantFrom('', '', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
const syllable = fc
  .array(
    fc.tuple(letter, tone).map(parts => parts.join('')),
    { minLength: 1, maxLength: 6 },
  )
  .map(letters => letters.join(''));
/** Typed composed or in loose marks, as keyboards do. */
const name = fc
  .tuple(fc.array(syllable, { minLength: 1, maxLength: 6 }), fc.constantFrom('NFC', 'NFD'))
  .map(([syllables, shape]) => syllables.join(' ').normalize(shape));

const odd = fc.constantFrom(
  '',
  '=cmd()',
  '=HYPERLINK("http://x","y")',
  '+84 905',
  '@SUM(1)',
  '../../x',
  '31/02',
  '😀 👨‍👩‍👧',
  '\u202eđảo\u202c',
  'مرحبا',
  '\u0007chuông',
  '<w:fldSimple w:instr="DDE"/>',
  '{PAGE} {image1.png}',
  'x'.repeat(5000),
  'Thôn Ví Dụ, xã Thí Dụ, '.repeat(218),
);
const words = fc.oneof(name, odd, fc.string({ unit: 'grapheme', maxLength: 60 }));
const date = fc.constantFrom('', '30/4/1999', '31/02/1999', '=TODAY()', '1999', '00/13/1999', '1/1/99999');

const columns = { 'ho-ten': words, 'que-quan': words, 'noi-tu-tran': words, 'ngay-tu-tran': date } as const;
type Row = Readonly<Record<keyof typeof columns, string>>;
const ids = Object.keys(columns) as (keyof typeof columns)[];

const titles = ids.map(id => columnNames(grant).get(id)!);
const cellsOf = (rows: readonly Row[]) => [titles, ...rows.map(row => ids.map(id => row[id]))];

/** XML holds no controls: a spreadsheet never writes them. */
const fitsWorkbook = (row: Row) =>
  ids.every(id => row[id].isWellFormed() && !/[\u0000-\u001f\ufffe\uffff]/u.test(row[id]));

const lettersOf = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\p{Script=Latin}0-9]/gu, '');

async function holdsWhole(answers: Readonly<Record<string, string>>): Promise<void> {
  const parts = unzipSync(await renderDocx(filledForm(sheet, answers)));
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml).not.toMatch(/<w:(?:instrText|fldSimple|fldChar|hyperlink|object)\b/u);
  const printed = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) =>
    text!.replaceAll(/&(?:lt|gt|amp|quot|apos);/gu, ''),
  );
  const whole = lettersOf(printed.join(''));
  for (const id of ids) {
    const wanted = lettersOf(answers[id]!);
    // Figures of dates stand apart on the form.
    if (id !== 'ngay-tu-tran')
      expect(whole.includes(wanted), `${id}: ${answers[id]!.slice(0, 60)}`).toBe(true);
  }
}

async function printedOrRefused(bytes: Uint8Array, rows: readonly Row[]): Promise<void> {
  const table = readTable(bytes);
  if ('message' in table) {
    expect(table.remedy).not.toBe('');
    return;
  }
  const people = readPeople(grant, table.value);
  if ('message' in people) throw new Error(people.message);
  const blank = rows.filter(row => ids.every(id => row[id].trim() === ''));
  expect(people.value.people).toHaveLength(rows.length - blank.length);
  const { jobs, bad } = planBatch(grant, people.value, {
    formats: ['docx'],
    version: '',
    hash: text => text,
  });
  expect(jobs.length + bad.length).toBe(people.value.people.length);
  for (const { faults } of bad)
    for (const { message, remedy } of faults) {
      expect(message).toMatch(/\.$/u);
      expect(remedy).not.toBe('');
    }
  for (const { file, people: own } of jobs) {
    expect(file).toMatch(/^[a-z0-9-]{5,80}\.docx$/u);
    await holdsWhole(own[0]!.answers);
  }
}

const people = fc.array(fc.record(columns), { minLength: 1, maxLength: 4 });

test('whatever stands in a CSV file is printed whole and as words, or refused with what to do', async () => {
  await fc.assert(
    fc.asyncProperty(people, async rows => {
      await printedOrRefused(new TextEncoder().encode(writeCsv(cellsOf(rows))), rows);
    }),
    { numRuns: 60 },
  );
});

test('the same goes for a workbook', async () => {
  const inWorkbook = people.filter(rows => rows.every(fitsWorkbook));
  await fc.assert(
    fc.asyncProperty(inWorkbook, async rows => {
      const cells = cellsOf(rows);
      const widths = titles.map(() => ({ width: 10 }));
      await printedOrRefused(writeWorkbook([{ name: 'Danh sách', columns: widths, rows: cells }]), rows);
    }),
    { numRuns: 40 },
  );
});
