import { codePoint } from '../../language/code-point.ts';
import { slugify } from '../../language/fold.ts';
import { isNonEmpty, lastOf } from '../../sure.ts';
import { answerTo, fieldsOf, type FillableForm } from '../answers.ts';
import { errorColumns } from '../table/error-columns.ts';
import type { CellRemark, TableRow } from '../table/table.ts';
import type { People, Person } from '../table/people.ts';
import { writeCsv } from '../table/write-csv.ts';

export interface Job<Format extends string = string> {
  /** One, or all whose forms stand one after another in a merged file. */
  readonly people: readonly Person[];
  readonly format: Format;
  /** Below the folder of the run: figures, letters a to z and hyphens only. */
  readonly file: string;
  /** Changes with anything that would change the file. */
  readonly key: string;
}

export interface Plan<Format extends string = string> {
  readonly jobs: readonly Job<Format>[];
  /** Rows that cannot be printed until they are mended. */
  readonly bad: readonly Person[];
}

const longestName = 60;

const figures = ({ number }: Person): string => String(number).padStart(5, '0');

/** The row's number leads, so that no two names are one, none is a device of Windows and all sort as the sheet does. */
function nameOf(form: FillableForm, person: Person): string {
  const field = fieldsOf(form).find(({ type }) => type === 'name');
  const words = slugify(field ? answerTo(person.answers, field.id) : '')
    .slice(0, longestName)
    .replace(/-+$/, '');
  return [figures(person), ...(words === '' ? [] : [words])].join('-');
}

export interface Wanted<Format extends string> {
  readonly formats: readonly Format[];
  /** Formats in which people share a file instead of having one each. */
  readonly merged?: readonly Format[];
  /** Of the form and all that prints it: a new version makes every file anew. */
  readonly version: string;
  readonly hash: (text: string) => string;
}

/** A merged file is laid out whole: more people than these go on in another, and memory stays flat. */
const mostPeopleMerged = 1000;

/** People with the names of their single files. */
function named(
  form: FillableForm,
  people: readonly Person[],
): readonly { readonly person: Person; readonly name: string }[] {
  const used = new Map<string, number>();
  return people.map(person => {
    const wanted = nameOf(form, person);
    const times = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, times);
    // Only where an office wrote one row's number twice.
    return { person, name: times === 1 ? wanted : `${wanted}--${times}` };
  });
}

/** The people of each merged file, under the numbers of its first and last. */
function mergedNames(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const files = new Map<string, readonly Person[]>();
  for (let first = 0; first < people.length; first += mostPeopleMerged) {
    const group = people.slice(first, first + mostPeopleMerged);
    if (isNonEmpty(group)) files.set(`${figures(group[0])}-${figures(lastOf(group))}-gop`, group);
  }
  return files;
}

const inOrder = ({ answers }: Person) =>
  Object.entries(answers).sort(([left], [right]) => (left < right ? -1 : 1));

/** What to make of the good rows, and which rows are bad. */
export function planBatch<Format extends string>(
  form: FillableForm,
  { people }: People,
  wanted: Wanted<Format>,
): Plan<Format> {
  const { formats, merged = [], version, hash } = wanted;
  const good = people.filter(({ faults }) => faults.length === 0);
  const jobOf = (name: string, group: readonly Person[], format: Format): Job<Format> => ({
    people: group,
    format,
    file: `${name}.${format}`,
    key: hash([version, form.id, format, ...group.map(person => JSON.stringify(inOrder(person)))].join('\n')),
  });
  const together = formats.filter(format => merged.includes(format));
  const alone = formats.filter(format => !merged.includes(format));
  const jobs = [
    ...named(form, good).flatMap(({ person, name }) => alone.map(format => jobOf(name, [person], format))),
    ...[...mergedNames(good)].flatMap(([name, group]) => together.map(format => jobOf(name, group, format))),
  ];
  return { jobs, bad: people.filter(({ faults }) => faults.length > 0) };
}

/** A record someone has tampered with must not point elsewhere. */
const plainName = /^[a-z0-9-]+\.[a-z]+$/;

/** A file that is there, whole. */
export interface Made {
  /** Of the job that made it. */
  readonly key: string;
  /** Letters it shows as "□". */
  readonly missing: readonly string[];
}

/** Up to 10ffff, the last of Unicode. */
const codePoints = /^(?:(?:10|[0-9a-f])?[0-9a-f]{1,4}(?:-(?!$)|$))+$/;

const encoded = (letter: string): string =>
  Array.from(letter, sign => codePoint(sign).toString(16)).join('-');

const decoded = (code: string): string =>
  String.fromCodePoint(...code.split('-').map(point => Number.parseInt(point, 16)));

/** What a run has made, a line each: key, file, letters that its font lacks; a line cut short by a kill says nothing. */
export function readRecord(text: string): ReadonlyMap<string, Made> {
  const lines = text.split('\n').slice(0, -1);
  return new Map(
    lines.flatMap((line): [string, Made][] => {
      const [key, file, ...letters] = line.split(' ');
      const isWhole = key && file && plainName.test(file) && letters.every(letter => codePoints.test(letter));
      return isWhole ? [[file, { key, missing: letters.map(decoded) }]] : [];
    }),
  );
}

export const recordLine = (file: string, { key, missing }: Made): string =>
  `${[key, file, ...missing.map(encoded)].join(' ')}\n`;

/** The jobs whose file is not there yet as it should be. */
export function toMake<Format extends string>(
  jobs: readonly Job<Format>[],
  record: ReadonlyMap<string, Made>,
  exists: (file: string) => boolean,
): readonly Job<Format>[] {
  return jobs.filter(({ file, key }) => record.get(file)?.key !== key || !exists(file));
}

const singleFile = /^(\d+)(?!.*-gop\.).*\.([a-z]+)$/;
const slotOf = (file: string) => singleFile.exec(file)?.slice(1).join('.');

/** What an earlier run made of the same row under another name: a person may now have two papers. */
export function outdated(jobs: readonly Job[], made: Iterable<string>): readonly string[] {
  const planned = new Set(jobs.map(({ file }) => file));
  const slots = new Set(jobs.flatMap(({ file }) => slotOf(file) ?? []));
  return [...made].filter(file => !planned.has(file) && slots.has(slotOf(file) ?? ''));
}

export const sayRemark = ({ row, column, message, remedy }: CellRemark): string =>
  `Dòng ${row}, cột ${column}: ${message} ${remedy}`;

/** Without the columns an earlier errors.csv brought. */
function givenCells(header: TableRow): (cells: readonly string[]) => readonly string[] {
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
  const given = givenCells(header);
  const rows = bad.map(({ number, cells, faults }) => [
    String(number),
    faults.map(({ message, remedy, column }) => `Cột ${column}: ${message} ${remedy}`).join('\n'),
    ...given(cells),
  ]);
  return writeCsv([[...errorColumns, ...given(header.cells)], ...rows]);
}
