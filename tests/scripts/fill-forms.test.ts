import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as files from '../../src/integration/write-whole.ts';
import { fillForms, type FormPrinter } from '../../scripts/fill-forms.ts';
import { readPeople, type People } from '../../src/forms/table/people.ts';
import { form } from '../office/office.ts';

const grant = form('mau-02-nd23-2012');

class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'niem-yet-'));
  readonly seen = () =>
    readdirSync(this.path)
      .filter(name => /^\d/.test(name))
      .sort();
  readonly text = (name: string) => readFileSync(join(this.path, name), 'utf8');
  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Every tenth row has a year that cannot be read. */
function people(count: number, mark = ''): People {
  const header = { row: 1, cells: ['Tên tôi là', 'Năm sinh'] };
  const rows = Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    cells: [`Lò Thị Ỏn ${index}${mark}`, index % 10 === 9 ? '60' : '1960'],
  }));
  const read = readPeople(grant, { rows: [header, ...rows], faults: [], warnings: [] });
  if ('message' in read) throw new Error(read.message);
  return read.value;
}

class Power extends Error {}

vi.mock(import('../../src/integration/write-whole.ts'), { spy: true });

/** Prints answers as JSON; the power may fail after so many prints, and one person may be unprintable. */
function press(failsAfter = Infinity, unprintable = '') {
  const printed: string[] = [];
  let open = 0;
  const openPrinter = (): FormPrinter<string> => {
    open += 1;
    return {
      print: async people => {
        await Promise.resolve();
        if (printed.length >= failsAfter) throw new Power('mất điện');
        const names = people.map(answers => answers['ho-ten']!);
        if (names.includes(unprintable)) throw new Error('không in được');
        printed.push(...names);
        const missing = names.some(name => name.includes('☂')) ? ['☂'] : [];
        return { bytes: new TextEncoder().encode(JSON.stringify(people)), missing };
      },
      close: () => {
        open -= 1;
        return Promise.resolve();
      },
    };
  };
  return { printed, openPrinter, left: () => open };
}

const fill = (out: string, press: { openPrinter: () => FormPrinter<string> }, of = people(40), more = {}) =>
  fillForms({
    form: grant,
    people: of,
    out,
    formats: ['pdf'],
    version: '1',
    cores: 3,
    openPrinter: press.openPrinter,
    claim: () => undefined,
    tell: () => undefined,
    ...more,
  });

test('good rows are made on several cores, bad rows are explained', async () => {
  using folder = new Folder();
  const one = press();
  expect(await fill(folder.path, one)).toEqual({ made: 36, kept: 0, bad: 4, failed: [] });
  expect(one.left()).toBe(0);
  expect(folder.seen()).toHaveLength(36);
  expect(folder.text('errors.csv').match(/Chỉ có số 60/g)).toHaveLength(4);
  expect(folder.text('tong-ket.txt')).toContain('Số dòng: 40; in được: 36; phải sửa: 4');
});

test('a run that broke off goes on where it was: nothing doubled, nothing half', async () => {
  using folder = new Folder();
  const first = press(15);
  const broken = await fill(folder.path, first);
  expect([broken.made, broken.failed.length]).toEqual([15, 21]);
  // As a kill would leave it: a record whose last line is cut.
  const record = join(folder.path, '.da-lam');
  truncateSync(record, readFileSync(record).length - 5);
  const second = press();
  expect(await fill(folder.path, second)).toEqual({ made: 22, kept: 14, bad: 4, failed: [] });
  expect(folder.seen()).toHaveLength(36);
  for (const name of folder.seen()) expect(() => JSON.parse(folder.text(name)) as unknown).not.toThrow();
  expect(new Set(folder.text('.da-lam').split('\n')).size).toBe(37);
  const third = press();
  expect(await fill(folder.path, third)).toMatchObject({ made: 0, kept: 36 });
  expect(third.printed).toEqual([]);
});

test('a new version makes all anew, and a file that was taken away is made again', async () => {
  using folder = new Folder();
  await fill(folder.path, press());
  rmSync(join(folder.path, folder.seen()[0]!));
  expect(await fill(folder.path, press())).toMatchObject({ made: 1, kept: 35 });
  expect(await fill(folder.path, press(), people(40), { version: '2' })).toMatchObject({ made: 36, kept: 0 });
});

test('one that cannot be printed stops no other and is named in the summary', async () => {
  using folder = new Folder();
  const { made, failed } = await fill(folder.path, press(Infinity, 'Lò Thị Ỏn 3'));
  expect([made, failed]).toEqual([35, ['00005-lo-thi-on-3.pdf: không in được']]);
  expect(folder.text('tong-ket.txt')).toContain('00005-lo-thi-on-3.pdf: không in được');
  expect(existsSync(join(folder.path, '00005-lo-thi-on-3.pdf'))).toBe(false);
});

test('merged, all good people stand in one file in the order of the table', async () => {
  using folder = new Folder();
  const one = press();
  const merged = { formats: ['pdf', 'docx'], merged: ['pdf'] };
  expect(await fill(folder.path, one, people(12), merged)).toMatchObject({ made: 12, bad: 1 });
  expect(folder.seen().filter(name => name.endsWith('.pdf'))).toEqual(['00002-00013-gop.pdf']);
  const printed = JSON.parse(folder.text('00002-00013-gop.pdf')) as { 'ho-ten': string }[];
  expect(printed.map(answers => answers['ho-ten'])).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11].map(index => `Lò Thị Ỏn ${index}`),
  );
  expect(folder.seen().filter(name => name.endsWith('.docx'))).toHaveLength(11);
});

test('a run in one go and a run that broke off leave the same folder', async () => {
  using whole = new Folder();
  using broken = new Folder();
  const umbrella = people(40, '☂');
  await fill(whole.path, press(), umbrella);
  await fill(broken.path, press(15), umbrella);
  await fill(broken.path, press(), umbrella);
  expect(whole.text('tong-ket.txt').match(/“☂” \(U\+2602\)/gu)).toHaveLength(36);
  const all = (folder: Folder) =>
    readdirSync(folder.path)
      .sort()
      .map(name => [name, folder.text(name)]);
  expect(all(broken)).toEqual(all(whole));
});

test('a full disk ends the run at once and leaves no half file', async () => {
  using folder = new Folder();
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const one = press();
  const { writeWhole } = files;
  vi.mocked(writeWhole).mockImplementation((path, content) => {
    if (one.printed.length > 10) throw full;
    writeFileSync(path, content);
  });
  await expect(fill(folder.path, one)).rejects.toBe(full);
  vi.mocked(writeWhole).mockReset();
  expect(one.printed.length).toBeLessThan(15);
  expect(one.left()).toBe(0);
  expect(await fill(folder.path, press())).toMatchObject({ bad: 4, failed: [] });
  expect(folder.seen()).toHaveLength(36);
});

test('a person whose name was mended is told of the paper under the old name', async () => {
  using folder = new Folder();
  const named = (name: string) => {
    const rows = [
      { row: 1, cells: ['Tên tôi là', 'Năm sinh'] },
      { row: 2, cells: [name, '1960'] },
    ];
    const read = readPeople(grant, { rows, faults: [], warnings: [] });
    if ('message' in read) throw new Error(read.message);
    return read.value;
  };
  await fill(folder.path, press(), named('Lò Thị On'));
  await fill(folder.path, press(), named('Lò Thị Ỏi'));
  expect(folder.seen()).toEqual(['00002-lo-thi-oi.pdf', '00002-lo-thi-on.pdf']);
  expect(folder.text('tong-ket.txt')).toMatch(
    /nay tên khác; không dùng nữa thì xóa:\n00002-lo-thi-on\.pdf\n/,
  );
  await fill(folder.path, press(), named('Lò ☂ Ỏi'));
  expect(folder.text('tong-ket.txt')).toContain('00002-lo-oi.pdf: “☂” (U+2602)');
});
