import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorsCsv, planBatch, readRecord, recordLine, toMake } from '../../../src/forms/batch/plan.ts';
import { readCsv } from '../../../src/forms/table/read-csv.ts';
import { readPeople, type People } from '../../../src/forms/table/people.ts';
import { writeCsv } from '../../../src/forms/table/write-csv.ts';
import { form } from '../../office/office.ts';

const grant = form('mau-02-nd23-2012');
const hash = (text: string) => String(text.length);

function peopleOf(csv: string): People {
  const table = readCsv(new TextEncoder().encode(csv));
  if ('message' in table) throw new Error(table.message);
  const people = readPeople(grant, table.value);
  if ('message' in people) throw new Error(people.message);
  return people.value;
}

const rows = (...given: readonly (readonly string[])[]) =>
  peopleOf(writeCsv([['Tên tôi là', 'Năm sinh', 'Quê quán'], ...given]));

const plan = (people: People, formats = ['pdf'], version = '1', hashing = hash) =>
  planBatch(grant, people, { formats, version, hash: hashing });

const files = (people: People) => plan(people).jobs.map(({ file }) => file);

test('files are named by row and person, in plain letters', () => {
  expect(
    files(rows(['Nguyễn Thị Hữu Ỷ', '1960', ''], ['Đặng Ngọc Ẩn', '', ''], ['', '1950', 'Huế'])),
  ).toEqual(['00002-nguyen-thi-huu-y.pdf', '00003-dang-ngoc-an.pdf', '00004.pdf']);
  expect(plan(rows(['Lò Thị Ỏn', '', '']), ['pdf', 'docx']).jobs.map(({ file }) => file)).toEqual([
    '00002-lo-thi-on.pdf',
    '00002-lo-thi-on.docx',
  ]);
});

test('whatever a name holds, its file stays in the folder, alone and with a safe name', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '../../x',
      'CON',
      'nul.txt',
      '=cmd()',
      '\u202egpj',
      'a/b\\c',
      '😀',
      '…',
      'x'.repeat(5000),
    ),
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), names => {
      const people = rows(...names.map(each => [each, '1960', 'Huế']));
      const { jobs, bad } = plan(people);
      expect(jobs.length + bad.length).toBe(names.length);
      for (const { file } of jobs) expect(file).toMatch(/^\d{5}(?:-[a-z0-9]+)*\.pdf$/);
      expect(new Set(jobs.map(({ file }) => file)).size).toBe(jobs.length);
      expect(jobs.every(({ file }) => file.length <= 80)).toBe(true);
    }),
  );
});

test('a bad row is left out and stops no other', () => {
  const { jobs, bad } = plan(rows(['Lò Thị Ỏn', '60', ''], ['Đặng Ngọc Ẩn', '1960', '']));
  expect(jobs.map(({ file }) => file)).toEqual(['00003-dang-ngoc-an.pdf']);
  expect(bad.map(({ row }) => row)).toEqual([2]);
});

test('the key changes with an answer, the format or the version, and with nothing else', () => {
  const keys = (people: People, version = '1') =>
    plan(people, ['pdf', 'docx'], version, text => text).jobs.map(({ key }) => key);
  const one = keys(rows(['Lò Thị Ỏn', '1960', 'Huế']));
  expect(new Set(one).size).toBe(2);
  expect(keys(rows(['Lò Thị Ỏn', '1960', 'Huế']))).toEqual(one);
  expect(keys(rows(['Lò Thị Ỏn', '1961', 'Huế']))[0]).not.toBe(one[0]);
  expect(keys(rows(['Lò Thị Ỏn', '1960', 'Huế']), '2')[0]).not.toBe(one[0]);
  expect(keys(peopleOf('Quê quán,Năm sinh,Tên tôi là\nHuế,1960,Lò Thị Ỏn\n'))).toEqual(one);
});

test('only what is not recorded as made, or whose file is gone, is made', () => {
  const { jobs } = plan(rows(['A', '1960', ''], ['B', '1960', ''], ['C', '1960', '']));
  const record = jobs.map(({ file, key }) => recordLine(file, { key, missing: [] })).join('');
  expect(toMake(jobs, readRecord(record), () => true)).toEqual([]);
  expect(toMake(jobs, readRecord(record), file => file !== jobs[1]!.file)).toEqual([jobs[1]]);
  expect(toMake(jobs, readRecord(record.slice(0, -3)), () => true)).toEqual([jobs[2]]);
  expect(toMake(jobs, readRecord(''), () => true)).toEqual(jobs);
});

test('a record that points out of the folder is not followed', () => {
  expect(readRecord('abc ../../x.pdf\nabc 00002.pdf\n')).toEqual(
    new Map([['00002.pdf', { key: 'abc', missing: [] }]]),
  );
});

test('a record keeps the letters that a file lacks', () => {
  const made = { key: 'abc', missing: ['☂', '👨‍👩‍👧', '\u{1f600}'] };
  expect(readRecord(recordLine('00002.pdf', made))).toEqual(new Map([['00002.pdf', made]]));
  expect(readRecord('abc 00002.pdf 2602 zz\n')).toEqual(new Map());
});

test('errors.csv holds the bad rows as they were, safe in a spreadsheet, and can be mended and run again', () => {
  const people = rows(
    ['=cmd()', '60', '-x'],
    ['Đặng Ngọc Ẩn', '1960', ''],
    ['Lò Thị Ỏn', 'x', '"Huế"; xã\nPhú An'],
  );
  const text = errorsCsv(people.header, plan(people).bad);
  expect(text).not.toMatch(/(?:^\ufeff|,|\n)"?[=+\-@]/u);
  expect(text).toContain('Cột B: Chỉ có số 60');
  const again = peopleOf(text);
  expect(again.remarks.some(({ message }) => message.includes('Dòng gốc'))).toBe(false);
  expect(again.people.map(({ answers }) => answers)).toEqual([
    { 'ho-ten': '=cmd()', 'nam-sinh': '60', 'que-quan': '-x' },
    { 'ho-ten': 'Lò Thị Ỏn', 'nam-sinh': 'x', 'que-quan': '"Huế"; xã\nPhú An' },
  ]);
  expect(errorsCsv(again.header, again.people).split('\r\n')[0]).toBe(text.split('\r\n')[0]);
  const mended = peopleOf(text.replace(',60,', ',1960,').replace(',x,', ',1950,'));
  expect(files(mended)).toEqual(['00002-cmd.pdf', '00004-lo-thi-on.pdf']);
});

test('a merged file is named by its first and last row, and more than a thousand people go on in the next', () => {
  const people = rows(...Array.from({ length: 1500 }, (_, index) => [`Lò Thị Ỏn ${index}`, '1960', '']));
  const { jobs } = planBatch(grant, people, { formats: ['pdf'], merged: ['pdf'], version: '1', hash });
  expect(jobs.map(job => [job.file, job.people.length])).toEqual([
    ['00002-01001-gop.pdf', 1000],
    ['01002-01501-gop.pdf', 500],
  ]);
});
