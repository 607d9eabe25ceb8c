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
import { expect, test } from 'vitest';
import { fillForms, type FormPrinter } from '../../scripts/fill-forms.ts';
import { readPeople, type People } from '../../src/forms/table/people.ts';
import { form } from '../catalogue/real-content.ts';

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
function people(count: number): People {
  const header = { row: 1, cells: ['Tên tôi là', 'Năm sinh'] };
  const rows = Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    cells: [`Lò Thị Ỏn ${index}`, index % 10 === 9 ? '60' : '1960'],
  }));
  const read = readPeople(grant, { rows: [header, ...rows], faults: [], warnings: [] });
  if ('message' in read) throw new Error(read.message);
  return read.value;
}

class Power extends Error {}

/** Prints answers as JSON; the power may fail after so many prints, and one person may be unprintable. */
function press(failsAfter = Infinity, unprintable = '') {
  const printed: string[] = [];
  let open = 0;
  const openPrinter = (): FormPrinter => {
    open += 1;
    return {
      print: async answers => {
        await Promise.resolve();
        if (printed.length >= failsAfter) throw new Power('mất điện');
        if (answers['ho-ten'] === unprintable) throw new Error('không in được');
        printed.push(answers['ho-ten']!);
        return new TextEncoder().encode(JSON.stringify(answers));
      },
      close: () => {
        open -= 1;
        return Promise.resolve();
      },
    };
  };
  return { printed, openPrinter, left: () => open };
}

const fill = (out: string, press: { openPrinter: () => FormPrinter }, of = people(40), version = '1') =>
  fillForms({
    form: grant,
    people: of,
    out,
    formats: ['pdf'],
    version,
    cores: 3,
    openPrinter: press.openPrinter,
    tell: () => undefined,
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
  // As a kill would leave it: a half-written file, and a record whose last line is cut.
  writeFileSync(join(folder.path, '00040-x.pdf.123.tmp'), 'nửa');
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
  expect(await fill(folder.path, press(), people(40), '2')).toMatchObject({ made: 36, kept: 0 });
});

test('one that cannot be printed stops no other and is named in the summary', async () => {
  using folder = new Folder();
  const { made, failed } = await fill(folder.path, press(Infinity, 'Lò Thị Ỏn 3'));
  expect([made, failed]).toEqual([35, ['00005-lo-thi-on-3.pdf: không in được']]);
  expect(folder.text('tong-ket.txt')).toContain('00005-lo-thi-on-3.pdf: không in được');
  expect(existsSync(join(folder.path, '00005-lo-thi-on-3.pdf'))).toBe(false);
});
