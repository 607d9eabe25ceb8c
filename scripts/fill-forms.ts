import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../src/catalogue/catalogue.ts';
import type { Answers } from '../src/forms/answers.ts';
import {
  errorsCsv,
  planBatch,
  readRecord,
  recordLine,
  sayRemark,
  toMake,
  type Job,
  type Plan,
} from '../src/forms/batch/plan.ts';
import type { People } from '../src/forms/table/people.ts';
import { writeWhole } from './files.ts';

/** One core's printer: fills a form in one format. */
export interface FormPrinter {
  print(answers: Answers, format: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Filling {
  readonly form: Form;
  readonly people: People;
  readonly out: string;
  readonly formats: readonly string[];
  /** Of the form and of what prints it. */
  readonly version: string;
  readonly cores: number;
  readonly openPrinter: () => Promise<FormPrinter> | FormPrinter;
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

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function readMade(out: string): ReadonlyMap<string, string> {
  const path = join(out, recordName);
  return existsSync(path) ? readRecord(readFileSync(path, 'utf8')) : new Map();
}

/** What a killed run was writing when it was killed. */
function sweep(out: string): void {
  for (const name of readdirSync(out)) if (/^[0-9].*\.\d+\.tmp$/.test(name)) rmSync(join(out, name));
}

/** Prints on all cores: each takes the next job when it has done its last; a job that fails stops no other. */
async function printAll(jobs: readonly Job[], filling: Filling, done: (job: Job) => void): Promise<string[]> {
  const failed: string[] = [];
  const waiting = jobs.values();
  const work = async () => {
    const printer = await filling.openPrinter();
    try {
      // The iterator is shared: what one core takes, no other does.
      for (const job of waiting) {
        try {
          writeWhole(join(filling.out, job.file), await printer.print(job.person.answers, job.format));
        } catch (error) {
          failed.push(`${job.file}: ${error instanceof Error ? error.message : String(error)}`);
          continue;
        }
        done(job);
      }
    } finally {
      await printer.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(filling.cores, jobs.length) }, work));
  return failed;
}

function reportErrors(out: string, people: People, { bad }: Plan): void {
  const path = join(out, 'errors.csv');
  if (bad.length > 0) writeWhole(path, errorsCsv(people.header, bad));
  else rmSync(path, { force: true });
}

function summary({ form, people }: Filling, plan: Plan, filled: Filled): string {
  const warnings = people.people.flatMap(person => person.warnings);
  return [
    `Mẫu: ${form.name} (${form.id})`,
    `Số dòng: ${people.people.length}; in được: ${people.people.length - filled.bad}; phải sửa: ${filled.bad}`,
    `Số tệp: ${plan.jobs.length}; lần này làm: ${filled.made}; đã có từ trước: ${filled.kept}`,
    ...(filled.failed.length > 0 ? ['', 'Không làm được:', ...filled.failed] : []),
    ...(people.remarks.length > 0 ? ['', 'Về bảng:', ...people.remarks.map(sayRemark)] : []),
    ...(warnings.length > 0 ? ['', 'Nên xem lại (vẫn in):', ...warnings.map(sayRemark)] : []),
    '',
  ].join('\n');
}

/** Fills one file a person and format below `out`; run again, it makes only what is missing or changed. */
export async function fillForms(filling: Filling): Promise<Filled> {
  const { form, people, out, formats, version, tell } = filling;
  mkdirSync(out, { recursive: true });
  sweep(out);
  const plan = planBatch(form, people, { formats, version, hash: sha256 });
  const before = readMade(out);
  const waiting = toMake(plan.jobs, before, file => existsSync(join(out, file)));
  const unmade = new Set(waiting.map(({ file }) => file));
  const kept = plan.jobs.length - waiting.length;
  const record = join(out, recordName);
  const whole = [...before].filter(([file]) => !unmade.has(file));
  writeWhole(record, whole.map(([file, key]) => recordLine({ file, key })).join(''));
  reportErrors(out, people, plan);
  let done = 0;
  const failed = await printAll(waiting, filling, job => {
    appendFileSync(record, recordLine(job));
    done += 1;
    tell(done, waiting.length);
  });
  const filled = { made: done, kept, bad: plan.bad.length, failed };
  writeWhole(join(out, 'tong-ket.txt'), summary(filling, plan, filled));
  return filled;
}
