import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  errorsCsv,
  outdated,
  planBatch,
  readRecord,
  recordLine,
  sayRemark,
  toMake,
  type Job,
  type Made,
  type Plan,
} from '../src/forms/batch/plan.ts';
import type { Answers, FillableForm } from '../src/forms/answers.ts';
import type { People } from '../src/forms/table/people.ts';
import { writeWhole } from '../src/integration/write-whole.ts';
import { sayLetters } from './say-letters.ts';
import { sha256 } from '../src/integration/source-version.ts';

interface Print {
  readonly bytes: Uint8Array;
  /** Letters printed as "□". */
  readonly missing: readonly string[];
}

/** One core's printer: puts the forms of one or more people in a file. */
export interface FormPrinter<Format extends string> {
  print(people: readonly Answers[], format: Format): Promise<Print>;
  close(): Promise<void>;
}

export interface Filling<Format extends string> {
  readonly form: FillableForm & { readonly name: string };
  readonly people: People;
  readonly out: string;
  readonly formats: readonly Format[];
  /** Formats in which people share a file. */
  readonly merged?: readonly Format[];
  /** Of the form and of what prints it. */
  readonly version: string;
  readonly cores: number;
  readonly openPrinter: () => Promise<FormPrinter<Format>> | FormPrinter<Format>;
  /** Is told the files that will be written before any is, and may refuse. */
  readonly claim: (files: readonly string[]) => void;
  readonly tell: (done: number, total: number) => void;
}

export interface Filled {
  readonly made: number;
  /** Made by an earlier run and still right. */
  readonly kept: number;
  readonly bad: number;
  /** Good rows whose file could not be made all the same. */
  readonly failed: readonly string[];
}

/** Says which files are whole: a file is renamed into place first and written down here after. */
const recordName = '.da-lam';
export const errorsName = 'errors.csv';
export const summaryName = 'tong-ket.txt';

function readMade(out: string): ReadonlyMap<string, Made> {
  const path = join(out, recordName);
  return existsSync(path) ? readRecord(readFileSync(path, 'utf8')) : new Map();
}

/** A job that cannot be printed stops no other; where nothing more can be written, all stop. */
async function printAll<Format extends string>(
  jobs: readonly Job<Format>[],
  { out, cores, openPrinter }: Filling<Format>,
  done: (job: Job<Format>, missing: readonly string[]) => void,
): Promise<readonly string[]> {
  const failed: string[] = [];
  let stopped = false;
  const waiting = jobs.values();
  const printOne = async (printer: FormPrinter<Format>, { people, format, file }: Job<Format>) => {
    try {
      return await printer.print(
        people.map(({ answers }) => answers),
        format,
      );
    } catch (error) {
      failed.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  const work = async () => {
    const printer = await openPrinter();
    try {
      // The iterator is shared: what one core takes, no other does.
      for (const job of waiting) {
        if (stopped) return;
        const print = await printOne(printer, job);
        if (print === undefined) continue;
        writeWhole(join(out, job.file), print.bytes);
        done(job, print.missing);
      }
    } finally {
      stopped = true;
      await printer.close();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(cores, jobs.length) }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return failed.sort();
}

function reportErrors(out: string, people: People, { bad }: Plan): void {
  const path = join(out, errorsName);
  if (bad.length > 0) writeWhole(path, errorsCsv(people.header, bad));
  else rmSync(path, { force: true });
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** The same for a run in one go and for one that went on after a kill. */
function summary<Format extends string>(
  { form, people }: Filling<Format>,
  { jobs, bad }: Plan,
  failed: readonly string[],
  before: ReadonlyMap<string, Made>,
  made: ReadonlyMap<string, Made>,
): string {
  const total = people.people.length;
  const old = outdated(jobs, before.keys());
  const lacking = jobs.flatMap(({ file }) => {
    const { missing = [] } = made.get(file) ?? {};
    return missing.length > 0 ? [`${file}: ${sayLetters(missing)}`] : [];
  });
  const lines = [
    `Mẫu: ${form.name} (${form.id})`,
    `Số dòng: ${total}; in được: ${total - bad.length}; phải sửa: ${bad.length}`,
    `Số tệp: ${jobs.length - failed.length}`,
    ...listed('Không làm được:', failed),
    ...listed(
      'Phải sửa (đã chép sang errors.csv):',
      bad.flatMap(person => person.faults.map(sayRemark)),
    ),
    ...listed('Tệp lần trước của cùng dòng, nay tên khác; không dùng nữa thì xóa:', old),
    ...listed('Bản PDF in □ vì phông chữ không có:', lacking),
    ...listed('Về bảng:', people.remarks.map(sayRemark)),
    ...listed(
      'Nên xem lại (vẫn in):',
      people.people.flatMap(person => person.warnings.map(sayRemark)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const recordOf = (made: Iterable<readonly [file: string, made: Made]>): string =>
  Array.from(made, ([file, own]) => recordLine(file, own)).join('');

/** Fills the form for every good row below `out`; run again, it makes only what is missing or changed. */
export async function fillForms<Format extends string>(filling: Filling<Format>): Promise<Filled> {
  const { form, people, out, tell } = filling;
  const plan = planBatch(form, people, { ...filling, hash: sha256 });
  const before = readMade(out);
  const waiting = toMake(plan.jobs, before, file => existsSync(join(out, file)));
  const unmade = new Set(waiting.map(({ file }) => file));
  const whole = new Map([...before].filter(([file]) => !unmade.has(file)));
  const record = join(out, recordName);
  filling.claim([...unmade, recordName, errorsName, summaryName]);
  writeWhole(record, recordOf(whole));
  reportErrors(out, people, plan);
  let done = 0;
  const failed = await printAll(waiting, filling, ({ file, key }, missing) => {
    const made = { key, missing };
    appendFileSync(record, recordLine(file, made));
    whole.set(file, made);
    done += 1;
    tell(done, waiting.length);
  });
  writeWhole(record, recordOf([...whole].sort(([left], [right]) => (left < right ? -1 : 1))));
  writeWhole(join(out, summaryName), summary(filling, plan, failed, before, whole));
  return {
    made: done,
    kept: plan.jobs.length - waiting.length,
    bad: plan.bad.length,
    failed,
  };
}
