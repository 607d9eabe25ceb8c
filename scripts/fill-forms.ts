import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  type Plan,
} from '../src/forms/batch/plan.ts';
import type { Answers, FillableForm } from '../src/forms/answers.ts';
import type { People } from '../src/forms/table/people.ts';
import { writeWhole } from './files.ts';
import { sayLetters } from './say-letters.ts';
import { sha256 } from './source-version.ts';

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

function readMade(out: string): ReadonlyMap<string, string> {
  const path = join(out, recordName);
  return existsSync(path) ? readRecord(readFileSync(path, 'utf8')) : new Map();
}

/** What a killed run was writing when it was killed. */
function sweep(out: string): void {
  for (const name of readdirSync(out))
    if (/^(?:[0-9]|\.da-lam|errors|tong-ket).*\.\d+\.tmp$/.test(name)) rmSync(join(out, name));
}

interface Outcome {
  readonly failed: string[];
  readonly missing: string[];
}

/** A job that cannot be printed stops no other; where nothing more can be written, all stop. */
async function printAll<Format extends string>(
  jobs: readonly Job<Format>[],
  { out, cores, openPrinter }: Filling<Format>,
  done: (job: Job<Format>) => void,
): Promise<Outcome> {
  const failed: string[] = [];
  const missing: string[] = [];
  let stopped = false;
  const waiting = jobs.values();
  const printOne = async (printer: FormPrinter<Format>, { people, format, file }: Job<Format>) => {
    try {
      const print = await printer.print(
        people.map(({ answers }) => answers),
        format,
      );
      if (print.missing.length > 0) missing.push(`${file}: ${sayLetters(print.missing)}`);
      return print.bytes;
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
        const bytes = await printOne(printer, job);
        if (bytes === undefined) continue;
        writeWhole(join(out, job.file), bytes);
        done(job);
      }
    } finally {
      stopped = true;
      await printer.close();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(cores, jobs.length) }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return { failed: failed.sort(), missing: missing.sort() };
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
  { failed, missing }: Outcome,
  old: readonly string[],
): string {
  const total = people.people.length;
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
    ...listed('Bản PDF in □ vì phông chữ không có:', missing),
    ...listed('Về bảng:', people.remarks.map(sayRemark)),
    ...listed(
      'Nên xem lại (vẫn in):',
      people.people.flatMap(person => person.warnings.map(sayRemark)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const recordOf = (made: Iterable<readonly [file: string, key: string]>): string =>
  Array.from(made, ([file, key]) => recordLine({ file, key })).join('');

/** Fills the form for every good row below `out`; run again, it makes only what is missing or changed. */
export async function fillForms<Format extends string>(filling: Filling<Format>): Promise<Filled> {
  const { form, people, out, tell } = filling;
  mkdirSync(out, { recursive: true });
  sweep(out);
  const plan = planBatch(form, people, { ...filling, hash: sha256 });
  const before = readMade(out);
  const waiting = toMake(plan.jobs, before, file => existsSync(join(out, file)));
  const unmade = new Set(waiting.map(({ file }) => file));
  const whole = new Map([...before].filter(([file]) => !unmade.has(file)));
  const record = join(out, recordName);
  writeWhole(record, recordOf(whole));
  reportErrors(out, people, plan);
  let done = 0;
  const outcome = await printAll(waiting, filling, job => {
    appendFileSync(record, recordLine(job));
    whole.set(job.file, job.key);
    done += 1;
    tell(done, waiting.length);
  });
  writeWhole(record, recordOf([...whole].sort(([left], [right]) => (left < right ? -1 : 1))));
  writeWhole(join(out, summaryName), summary(filling, plan, outcome, outdated(plan.jobs, before.keys())));
  return {
    made: done,
    kept: plan.jobs.length - waiting.length,
    bad: plan.bad.length,
    failed: outcome.failed,
  };
}
