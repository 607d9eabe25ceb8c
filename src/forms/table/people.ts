import type { FormField } from '../../catalogue/schema/form.ts';
import { columnLetter } from '../../document/xlsx/column-letters.ts';
import { fold } from '../../language/fold.ts';
import { nearest } from '../../language/nearest.ts';
import type { Misreading, Reading } from '../../language/reading.ts';
import { sure } from '../../sure.ts';
import { answerTo, fieldsOf, typedFields, type Answers, type FillableForm } from '../answers.ts';
import { columnNames } from '../column-names.ts';
import { exampleAnswers } from '../example-answers.ts';
import { readAnswers, type Circumstances, type Remark } from '../read-answers.ts';
import { errorColumns, originColumn } from './error-columns.ts';
import type { CellRemark, Table, TableRow } from './table.ts';

/** One row of the table, read as the answers of one person. */
export interface Person {
  readonly row: number;
  /** The row of the first table, which errors.csv carries on: names its files. */
  readonly number: number;
  readonly answers: Answers;
  readonly cells: readonly string[];
  readonly faults: readonly CellRemark[];
  readonly warnings: readonly CellRemark[];
}

export interface People {
  readonly header: TableRow;
  readonly people: readonly Person[];
  /** Of the table as a whole: columns that are unknown, missing, or of which none can be told. */
  readonly remarks: readonly CellRemark[];
}

/** Names are told apart by their letters and figures only. */
const key = (text: string) => fold(text).replace(/[^a-z0-9]+/gu, '');

interface Column {
  readonly index: number;
  readonly title: string;
  readonly field: string;
}

const nameOf = (id: string, names: ReadonlyMap<string, string>) => sure(names.get(id), 'name of that column');

/** Each way a column may be called, with the fields it may mean. */
function callings(form: FillableForm): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const names = columnNames(form);
  for (const { id, label } of fieldsOf(form))
    for (const calling of [id, label, nameOf(id, names)]) {
      const fieldIds = found.get(key(calling)) ?? new Set();
      found.set(key(calling), fieldIds.add(id));
    }
  return found;
}

class Header {
  /** Where errors.csv says which row of the first table a row was. */
  origin: number | undefined;
  readonly columns: Column[] = [];
  readonly faults: CellRemark[] = [];
  readonly remarks: CellRemark[] = [];
  readonly #row: TableRow;
  readonly #fields: readonly FormField[];
  readonly #names: ReadonlyMap<string, string>;

  constructor(row: TableRow, form: FillableForm) {
    this.#row = row;
    this.#fields = fieldsOf(form);
    this.#names = columnNames(form);
    const called = callings(form);
    for (const [index, cell] of row.cells.entries()) {
      const title = cell.trim();
      if (title === originColumn) this.origin = index;
      if (title === '' || errorColumns.includes(title)) continue;
      this.#place(index, title, [...(called.get(key(title)) ?? [])]);
    }
    this.#findDoubled();
    this.#findMissing();
  }

  #say(list: CellRemark[], index: number, message: string, remedy: string): void {
    list.push({ row: this.#row.row, column: columnLetter(index), message, remedy });
  }

  #place(index: number, title: string, meant: readonly string[]): void {
    const [field, ...others] = meant;
    if (field !== undefined && others.length === 0) this.columns.push({ index, title, field });
    else if (field !== undefined)
      this.#say(
        this.faults,
        index,
        `Cột “${title}” có thể là nhiều ô của mẫu.`,
        `Đổi tên cột thành: ${meant.map(id => `“${nameOf(id, this.#names)}”`).join(' hoặc ')}.`,
      );
    else {
      const near = nearest(
        key(title),
        this.#fields.map(({ id }) => key(nameOf(id, this.#names))),
      );
      const name = [...this.#names.values()].find(known => near !== undefined && key(known) === near);
      this.#say(
        this.remarks,
        index,
        `Cột “${title}” không có trong mẫu nên không dùng đến.`,
        name === undefined ? 'Cột riêng của cơ quan thì để nguyên.' : `Nếu là “${name}” thì sửa tên cột.`,
      );
    }
  }

  #findDoubled(): void {
    for (const same of Map.groupBy(this.columns, ({ field }) => field).values()) {
      const [first, ...others] = same;
      for (const { index, title } of others)
        this.#say(
          this.faults,
          index,
          `Cột “${title}” trùng với cột ${columnLetter(sure(first, 'first column of that name').index)}.`,
          'Xóa hoặc đổi tên một trong hai cột.',
        );
    }
  }

  #findMissing(): void {
    const met = new Set(this.columns.map(({ field }) => field));
    for (const { id, type } of this.#fields) {
      if (met.has(id) || type === 'signature' || type === 'confirmation') continue;
      this.#say(
        this.remarks,
        this.#row.cells.length,
        `Thiếu cột “${nameOf(id, this.#names)}”: ô này in để trống.`,
        'Cần điền thì thêm cột đó.',
      );
    }
  }
}

const isBlank = ({ cells }: TableRow) => cells.every(cell => cell.trim() === '');

/** A title or a note may stand above the header. */
const rowsLookedAt = 10;

function findHeader(table: Table, form: FillableForm): TableRow | undefined {
  const called = callings(form);
  let best: { row: TableRow; matches: number } | undefined;
  for (const row of table.rows.slice(0, rowsLookedAt)) {
    const matches = row.cells.filter(cell => called.has(key(cell))).length;
    if (matches > (best?.matches ?? 0)) best = { row, matches };
  }
  return best?.row;
}

const sayPlace = ({ row, column, message }: CellRemark) => `Dòng ${row}, cột ${column}: ${message}`;

/** Without columns that can be told, no row can be read. */
function headerFault([first, ...others]: readonly CellRemark[]): Misreading | undefined {
  if (!first) return undefined;
  return {
    message: [first, ...others].map(sayPlace).join('\n'),
    remedy: [...new Set([first, ...others].map(({ remedy }) => remedy))].join(' '),
  };
}

/** Cells to the right of the header would be lost without a word. */
function strayCells({ row, cells }: TableRow, width: number): CellRemark[] {
  return cells.slice(width).flatMap((cell, index) =>
    cell.trim() === ''
      ? []
      : [
          {
            row,
            column: columnLetter(width + index),
            message: `“${cell.slice(0, 40)}” nằm ngoài các cột có tiêu đề.`,
            remedy:
              'Xem lại dấu phân cách hoặc dấu nháy kép ở dòng này; chữ có dấu phân cách phải đặt trong nháy kép.',
          },
        ],
  );
}

/** Reads every row as a person, with all that must be mended or looked at, in the order of the sheet. */
export function readPeople(
  form: FillableForm,
  table: Table,
  circumstances: Circumstances = {},
): Reading<People> {
  if (table.rows.every(isBlank))
    return {
      message: 'Bảng trống.',
      remedy: `Điền vào bảng làm bằng: niem-yet forms template --form ${form.id}.`,
    };
  const headerRow = findHeader(table, form);
  if (!headerRow)
    return {
      message: 'Không thấy dòng tiêu đề: không cột nào trùng tên ô của mẫu.',
      remedy: `Dùng bảng làm bằng: niem-yet forms template --form ${form.id}.`,
    };
  const header = new Header(headerRow, form);
  const fault = headerFault(header.faults);
  if (fault) return fault;
  const columnOf = new Map(header.columns.map(({ field, index }) => [field, columnLetter(index)]));
  const width = headerRow.cells.findLastIndex(cell => cell.trim() !== '') + 1;
  const ofRow = { faults: Map.groupBy(table.faults, at), warnings: Map.groupBy(table.warnings, at) };
  const isExample = exampleTest(form);
  const remarks = [...header.remarks];
  const people: Person[] = [];
  for (const row of table.rows.slice(table.rows.indexOf(headerRow) + 1)) {
    const broken = ofRow.faults.get(row.row) ?? [];
    if (isBlank(row) && broken.length === 0) continue;
    const answers = Object.fromEntries(
      header.columns.map(({ field, index }) => [field, row.cells[index] ?? ''] as const),
    );
    if (isExample(answers)) {
      remarks.push({
        row: row.row,
        column: 'A',
        message: 'Dòng ví dụ của bảng mẫu: bỏ qua.',
        remedy: 'Có thể xóa dòng này.',
      });
      continue;
    }
    const read = readAnswers(form, answers, circumstances);
    const placed = ({ field, message, remedy }: Remark): CellRemark => ({
      row: row.row,
      column: columnOf.get(field) ?? 'A',
      message,
      remedy,
    });
    people.push({
      row: row.row,
      number: numberOf(row, header.origin),
      answers,
      cells: row.cells,
      faults: [...broken, ...strayCells(row, width), ...read.faults.map(placed)],
      warnings: [...(ofRow.warnings.get(row.row) ?? []), ...read.warnings.map(placed)],
    });
  }
  return { value: { header: headerRow, people, remarks } };
}

function numberOf({ row, cells }: TableRow, origin: number | undefined): number {
  const given = origin === undefined ? '' : (cells[origin] ?? '').trim();
  return /^\d{1,7}$/.test(given) ? Number(given) : row;
}

const at = ({ row }: CellRemark) => row;

/** People fill the template and leave its example in. */
function exampleTest(form: FillableForm): (answers: Answers) => boolean {
  const example = exampleAnswers(form);
  const ids = typedFields(form).map(({ id }) => id);
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return answers => {
    const given = ids.filter(id => Object.hasOwn(answers, id));
    return (
      given.length > 1 && given.every(id => plain(answerTo(answers, id)) === plain(answerTo(example, id)))
    );
  };
}
