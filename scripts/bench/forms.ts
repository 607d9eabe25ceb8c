import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Catalogue, Form } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readPeople, type People } from '../../src/forms/table/people.ts';
import { readCsv } from '../../src/forms/table/read-csv.ts';
import { formSheet } from '../../templates/filled-form.ts';
import { UserError } from '../../src/integration/user-error.ts';
import { fillForms } from '../fill-forms.ts';
import { writeWhole } from '../../src/integration/write-whole.ts';
import { openFormPrinter } from '../form-press.ts';
import type { Format } from '../../src/integration/make-documents.ts';
import { inventedPeople } from './invented-people.ts';
import { figuresOf, peakMegabytes, withFolder } from './own-process.ts';
import { fillTemplate, tagsFor, wordTemplate } from './word-template.ts';

const formId = 'mau-02-nd23-2012';
const names = ['seconds', 'cpu', 'megabytes', 'files', 'bad'] as const;
type Figures = Readonly<Record<(typeof names)[number], number>>;

interface Task {
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly people: People;
}

/** Reads the table that the measurement wrote. */
function taskIn(folder: string): Task {
  const { catalogue } = loadCatalogue('content');
  const form = catalogue?.forms.get(formId);
  if (!catalogue || !form) throw new UserError(`Không có mẫu ${formId}.`, 'Chạy ở thư mục gốc của dự án.');
  const table = readCsv(readFileSync(join(folder, 'people.csv')));
  if ('message' in table) throw new UserError(table.message, table.remedy);
  const people = readPeople(form, table.value);
  if ('message' in people) throw new UserError(people.message, people.remedy);
  return { catalogue, form, people: people.value };
}

async function tell(work: () => Promise<{ files: number; bad: number }>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  const counted = await work();
  const { user, system } = process.cpuUsage(before);
  const figures: Figures = {
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: peakMegabytes(),
    ...counted,
  };
  process.stdout.write(JSON.stringify(figures));
}

/** Fills the table of a folder into it, as the command does. */
export async function fillOnce(folder: string, wanted: readonly Format[], merge = false): Promise<void> {
  await tell(async () => {
    const { catalogue, form, people } = taskIn(folder);
    const sheet = formSheet(catalogue, form);
    const { made, bad } = await fillForms({
      claim: () => undefined,
      form,
      people,
      out: join(folder, `out-${wanted.join('-')}${merge ? '-gop' : ''}`),
      formats: wanted,
      merged: merge ? ['pdf'] : [],
      version: '',
      cores: availableParallelism(),
      openPrinter: () => openFormPrinter(sheet),
      tell: () => undefined,
    });
    return { files: made, bad };
  });
}

/** The same people through docxtemplater, on one core as it runs. */
export async function fillTemplateOnce(folder: string): Promise<void> {
  const { catalogue, form, people } = taskIn(folder);
  const sheet = formSheet(catalogue, form);
  const template = await wordTemplate(sheet);
  const out = join(folder, 'out-docxtemplater');
  mkdirSync(out);
  await tell(() => {
    const good = people.people.filter(({ faults }) => faults.length === 0);
    for (const { number, answers } of good)
      writeWhole(join(out, `${number}.docx`), fillTemplate(template, tagsFor(sheet, answers)));
    return Promise.resolve({ files: good.length, bad: people.people.length - good.length });
  });
}

const line = (...cells: readonly (string | number)[]): void => {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
};

const ways = {
  DOCX: 'docx-forms',
  PDF: 'pdf-forms',
  'PDF gộp': 'merged-forms',
  'docxtemplater: DOCX': 'docxtemplater',
} as const;

type Way = keyof typeof ways;
const allWays = Object.keys(ways) as Way[];
const peer: Way = 'docxtemplater: DOCX';

type Row = ReadonlyMap<Way, Figures>;

/** Milliseconds of all cores together that the form of one person takes. */
const cpuEach = ({ cpu }: Figures, rows: number): string => ((cpu * 1000) / rows).toFixed(1);

const ratio = (own: number, other: number): string => `×${(own / other).toFixed(2)}`;

/** Every way in a process of its own, one after another. */
function measureRows(rows: number, folder: string): Row {
  const measured = allWays.map(way => {
    const figures = figuresOf(names, ways[way], '--content', folder);
    const { seconds, files, bad, megabytes } = figures;
    line(rows, way, files, bad, seconds.toFixed(1), cpuEach(figures, rows), megabytes);
    return [way, figures] as const;
  });
  return new Map(measured);
}

function tellWay(way: Way, measured: ReadonlyMap<number, Row>): void {
  const sizes = [...measured.keys()];
  const of = (rows: number, wanted = way) => measured.get(rows)!.get(wanted)!;
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
  const against = way === 'DOCX' ? `; ${ratio(of(most).cpu, of(most, peer).cpu)} CPU của docxtemplater` : '';
  const memory = sizes.map(rows => of(rows).megabytes).join(' → ');
  process.stdout.write(
    `${way}: ${cpuEach(of(most), most)} ms CPU mỗi người ở ${most} dòng${against}; bộ nhớ cao nhất ${memory} MB (${ratio(of(most).megabytes, of(least).megabytes)} khi số dòng ${ratio(most, least)}).\n`,
  );
}

/** The forms of so many people, with docxtemplater beside at each size. */
export async function measureForms(sizes: readonly number[]): Promise<void> {
  line('dòng', 'việc', 'tệp', 'sai', 'giây', 'ms CPU/người', 'MB cao nhất');
  line('--:', '---', '--:', '--:', '--:', '--:', '--:');
  const form = loadCatalogue('content').catalogue?.forms.get(formId);
  if (!form) throw new UserError(`Không có mẫu ${formId}.`, 'Chạy ở thư mục gốc của dự án.');
  const measured = new Map<number, Row>();
  for (const rows of sizes)
    await withFolder(folder => {
      writeFileSync(join(folder, 'people.csv'), inventedPeople(form, rows));
      measured.set(rows, measureRows(rows, folder));
    });
  process.stdout.write('\n');
  for (const way of allWays) tellWay(way, measured);
}
