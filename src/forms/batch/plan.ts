import { slugify } from '../../language/fold.ts';
import { answerTo, fieldsOf, type FillableForm } from '../answers.ts';
import { errorColumns } from '../table/error-columns.ts';
import type { CellRemark, TableRow } from '../table/table.ts';
import type { People, Person } from '../table/people.ts';
import { writeCsv } from '../table/write-csv.ts';

export interface Job {
  readonly person: Person;
  readonly format: string;
  /** Below the folder of the run: figures, letters a to z and hyphens only. */
  readonly file: string;
  /** Changes with anything that would change the file. */
  readonly key: string;
}

export interface Plan {
  readonly jobs: readonly Job[];
  /** Rows that cannot be printed until they are mended. */
  readonly bad: readonly Person[];
}

const longestName = 60;

/** The row's number leads, so that no two names are one, none is a device of Windows and all sort as the sheet does. */
function nameOf(form: FillableForm, { number, answers }: Person): string {
  const field = fieldsOf(form).find(({ type }) => type === 'name');
  const words = slugify(field ? answerTo(answers, field.id) : '')
    .slice(0, longestName)
    .replace(/-+$/, '');
  return [String(number).padStart(5, '0'), ...(words === '' ? [] : [words])].join('-');
}

export interface Wanted {
  readonly formats: readonly string[];
  /** Of the form and all that prints it: a new version makes every file anew. */
  readonly version: string;
  readonly hash: (text: string) => string;
}

/** What to make of the good rows, and which rows are bad. */
export function planBatch(form: FillableForm, { people }: People, { formats, version, hash }: Wanted): Plan {
  const good = people.filter(({ faults }) => faults.length === 0);
  const used = new Map<string, number>();
  const jobs = good.flatMap(person => {
    const wanted = nameOf(form, person);
    const times = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, times);
    // Only where an office wrote one row's number twice.
    const name = times === 1 ? wanted : `${wanted}--${times}`;
    const content = JSON.stringify(
      Object.entries(person.answers).sort(([left], [right]) => (left < right ? -1 : 1)),
    );
    return formats.map(format => ({
      person,
      format,
      file: `${name}.${format}`,
      key: hash([version, form.id, format, content].join('\n')),
    }));
  });
  return { jobs, bad: people.filter(({ faults }) => faults.length > 0) };
}

/** A record someone has tampered with must not point elsewhere. */
const plainName = /^[a-z0-9-]+\.[a-z]+$/;

/** What a run has made: file and key, a line each; a line cut short by a kill says nothing. */
export function readRecord(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').slice(0, -1);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [key, file, ...rest] = line.split(' ');
      return key && file && plainName.test(file) && rest.length === 0 ? [[file, key]] : [];
    }),
  );
}

export const recordLine = ({ file, key }: Pick<Job, 'file' | 'key'>): string => `${key} ${file}\n`;

/** The jobs whose file is not there yet as it should be. */
export function toMake(
  jobs: readonly Job[],
  record: ReadonlyMap<string, string>,
  exists: (file: string) => boolean,
): readonly Job[] {
  return jobs.filter(({ file, key }) => record.get(file) !== key || !exists(file));
}

export const sayRemark = ({ row, column, message, remedy }: CellRemark): string =>
  `Dòng ${row}, cột ${column}: ${message} ${remedy}`;

/** Without the columns an earlier errors.csv brought. */
function ownCells(header: TableRow): (cells: readonly string[]) => readonly string[] {
  const added = new Set(
    header.cells.flatMap((cell, index) => (errorColumns.includes(cell.trim()) ? [index] : [])),
  );
  return cells => cells.filter((_, index) => !added.has(index));
}

/**
 * The bad rows as they were, with what is wrong before them: mended there, the file can be given to the next run. Cells
 * that a spreadsheet would run are marked as text.
 */
export function errorsCsv(header: TableRow, bad: readonly Person[]): string {
  const own = ownCells(header);
  const rows = bad.map(({ number, cells, faults }) => [
    String(number),
    faults.map(({ message, remedy, column }) => `Cột ${column}: ${message} ${remedy}`).join('\n'),
    ...own(cells),
  ]);
  return writeCsv([[...errorColumns, ...own(header.cells)], ...rows]);
}
