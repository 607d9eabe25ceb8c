import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Catalogue, Procedure } from '../src/catalogue/catalogue.ts';
import { headingUnitOf } from '../src/catalogue/heading-unit.ts';
import type { ProcedureCase } from '../src/catalogue/schema/procedure.ts';
import { workingYear } from '../src/catalogue/working-year.ts';
import { readTable } from '../src/forms/table/read-table.ts';
import { writeCsv } from '../src/forms/table/write-csv.ts';
import { readCatalogueFor, readSoundCatalogue } from '../src/integration/judged-content.ts';
import { UserError } from '../src/integration/user-error.ts';
import { sayShortDate, sayWeekday } from '../src/language/date.ts';
import { fold } from '../src/language/fold.ts';
import { isMisreading } from '../src/language/reading.ts';
import { sayTerm } from '../src/language/term.ts';
import { readTypedTerm } from '../src/language/typed-term.ts';
import {
  dueDate,
  workingCalendar,
  type Due,
  type Moment,
  type OfficeRules,
  type Term,
} from '../src/language/working-days.ts';
import { sayCounting, sayDue } from '../src/wording/due.ts';
import { sayDuration, sayHeading } from '../src/wording/duration.ts';
import { sayWithin } from '../src/wording/known.ts';
import { dueOf } from '../templates/slips/due.ts';
import { termFor } from '../templates/slips/request.ts';
import { askedMoment } from './asked-moment.ts';
import { findCase, findProcedure } from './asked-procedure.ts';
import { contentOption, readOptionsOnly, type Command } from './command.ts';

/** What is asked once, by options or by one row of a table. */
interface Asked {
  readonly procedure?: string | undefined;
  readonly case?: string | undefined;
  readonly term?: string | undefined;
  readonly from?: string | undefined;
}

interface Answer {
  readonly procedure?: { readonly name: string };
  readonly received: Moment;
  readonly term: string;
  readonly due: Due;
}

function askedTerm(given: string): Term {
  const term = readTypedTerm(given);
  if (isMisreading(term)) throw new UserError(`--term: ${term.message}`, term.remedy);
  return term.value;
}

function ofProcedure(
  catalogue: Catalogue,
  procedure: Procedure,
  procedureCase: ProcedureCase,
  received: Moment,
  rules: OfficeRules,
): Answer {
  const application = { procedure, procedureCase, received };
  const term = termFor(application);
  return {
    procedure,
    received,
    term: `${sayWithin(term, sayDuration)}${sayHeading(term, headingUnitOf(procedure))}`,
    due: dueOf(catalogue, application, rules),
  };
}

function answer(catalogue: Catalogue, asked: Asked, rules: OfficeRules): Answer {
  const received = askedMoment(asked.from, '--from');
  if (asked.procedure !== undefined && asked.term !== undefined)
    throw new UserError(
      'Có cả --procedure và --term.',
      'Bỏ một tùy chọn: thời hạn lấy của thủ tục, hoặc ghi thẳng ra.',
    );
  if (asked.term !== undefined) {
    const term = askedTerm(asked.term);
    const calendar = workingCalendar(catalogue.calendar.map(workingYear));
    return { received, term: sayTerm(term), due: dueDate(calendar, received, term, rules) };
  }
  const procedure = findProcedure(catalogue, asked.procedure);
  return ofProcedure(catalogue, procedure, findCase(procedure, asked.case), received, rules);
}

const sayDay = (date: string) => `${sayWeekday(date)}, ngày ${sayShortDate(date)}`;

function sayAnswer({ procedure, received, term, due }: Answer): string {
  const day = 'date' in due ? ` (${sayWeekday(due.date)})` : '';
  const lines = [
    ...(procedure ? [`Thủ tục: ${procedure.name}`] : []),
    `Nhận hồ sơ: ${received.time === undefined ? '' : `${received.time}, `}${sayDay(received.date)}`,
    `Thời hạn: ${term}`,
    `Hẹn trả kết quả: ${sayDue(due)}${day}`,
    ...('date' in due ? sayCounting(due.counting).map(line => `  ${line}`) : []),
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** What a heading of a table may be called, folded. */
const headings: Readonly<Record<keyof Asked, readonly string[]>> = {
  procedure: ['procedure', 'thu tuc', 'ma thu tuc'],
  case: ['case', 'truong hop'],
  term: ['term', 'thoi han'],
  from: ['from', 'nhan luc', 'ngay nhan', 'nhan ho so'],
};

type Columns = Readonly<Record<keyof Asked, number>>;

function columnsOf(header: readonly string[], file: string): Columns {
  const folded = header.map(cell => fold(cell).trim());
  const at = (name: keyof Asked) => folded.findIndex(cell => headings[name].includes(cell));
  const columns = { procedure: at('procedure'), case: at('case'), term: at('term'), from: at('from') };
  if (columns.from >= 0 && (columns.procedure >= 0 || columns.term >= 0)) return columns;
  throw new UserError(
    `${file}: dòng đầu phải có cột “Nhận lúc” và cột “Thủ tục” hoặc “Thời hạn”.`,
    'Đặt tên cột ở dòng đầu: Thủ tục, Trường hợp, Thời hạn, Nhận lúc.',
  );
}

function readRows(file: string) {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new UserError(`Không có tệp ${file}.`, 'Kiểm tra đường dẫn ở --table.');
  const table = readTable(new Uint8Array(readFileSync(file)));
  if (isMisreading(table)) throw new UserError(`${file}: ${table.message}`, table.remedy);
  const rows = table.value.rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  const [head, ...rest] = rows;
  if (!head) throw new UserError(`${file}: bảng trống.`, 'Ghi tên cột ở dòng đầu, mỗi hồ sơ một dòng.');
  return { header: head.cells, columns: columnsOf(head.cells, file), rows: rest };
}

function askedIn(cells: readonly string[], columns: Columns): Asked {
  const cell = (name: keyof Asked) => {
    const given = cells[columns[name]]?.trim() ?? '';
    return given === '' ? undefined : given;
  };
  return { procedure: cell('procedure'), case: cell('case'), term: cell('term'), from: cell('from') };
}

/** Answers every row that can be answered; the others are told with their number, and the run ends with 1. */
function answerTable(content: string, file: string, rules: OfficeRules): number {
  const { header, columns, rows } = readRows(file);
  const catalogue = readSoundCatalogue(content, 'chưa tính được ngày hẹn');
  const answers: string[][] = [[...header, 'Ngày hẹn', 'Hẹn trả', 'Cách tính']];
  const faults: string[] = [];
  for (const { row, cells } of rows) {
    const own = header.map((_, index) => cells[index] ?? '');
    try {
      const { due } = answer(catalogue, askedIn(cells, columns), rules);
      const reasons = 'date' in due ? sayCounting(due.counting).join(' ') : '';
      answers.push([...own, 'date' in due ? due.date : '', sayDue(due), reasons]);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(`${file}, dòng ${row}: ${error.message}\n  → ${error.remedy}\n`);
    }
  }
  process.stdout.write(writeCsv(answers));
  process.stderr.write(faults.join(''));
  return faults.length > 0 ? 1 : 0;
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/u;

function readCutoff(given: string | undefined): OfficeRules {
  if (given === undefined) return {};
  if (time.test(given)) return { cutoff: given };
  throw new UserError(`--cutoff: không hiểu “${given}”.`, 'Ghi giờ và phút, ví dụ 15:00.');
}

function readHours(given: string | undefined): OfficeRules {
  if (given === undefined) return {};
  const hours = given.split(',').map(part => {
    const [from = '', to = ''] = part.trim().split('-');
    if (time.test(from) && time.test(to) && from < to) return [from, to] as const;
    throw new UserError(
      `--hours: không hiểu “${part}”.`,
      'Ghi các buổi làm việc, ví dụ 07:30-11:30,13:30-17:00.',
    );
  });
  return { hours: hours.toSorted() };
}

export const due: Command = {
  summary: 'Tính ngày hẹn trả kết quả, nói rõ ngày nào được tính, ngày nào bỏ qua',
  help: `Cách dùng: niem-yet due --procedure MÃ [--case SỐ] --from NGÀY_GIỜ
           niem-yet due --term "3 ngày làm việc" --from NGÀY_GIỜ
           niem-yet due --table TỆP

Tính theo lịch nghỉ trong danh mục (calendar.yaml); ngày nhận hồ sơ không tính. Tính qua đoạn lịch chưa công bố đủ thì ghi là
“dự kiến”. Với --table, mỗi dòng một hồ sơ; kết quả là bảng CSV in ra màn hình, thêm các cột Ngày hẹn, Hẹn trả, Cách tính.

  --content     thư mục nội dung (mặc định: content)
  --procedure   mã thủ tục: <văn bản>/<thủ tục>; thời hạn lấy của thủ tục
  --case        số thứ tự trường hợp, khi thủ tục chia trường hợp; thiếu tùy chọn này thì lệnh liệt kê để chọn
  --term        thời hạn ghi thẳng: "3 ngày làm việc", "15 ngày", "4 giờ", "1 tháng", "trong ngày làm việc"
  --from        lúc nhận hồ sơ: 2026-11-20T09:00 hoặc "20/11/2026 09:00"; không rõ giờ thì chỉ ghi ngày
  --cutoff      nhận sau giờ này thì tính như ngày làm việc tiếp theo, ví dụ 15:00 (mặc định: theo văn bản của thủ tục)
  --hours       giờ làm việc, cần khi thời hạn tính bằng giờ, ví dụ 07:30-11:30,13:30-17:00
  --table       tệp .csv hoặc .xlsx có cột Nhận lúc và cột Thủ tục (có thể thêm Trường hợp) hoặc cột Thời hạn`,
  run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      procedure: { type: 'string' },
      case: { type: 'string' },
      term: { type: 'string' },
      from: { type: 'string' },
      cutoff: { type: 'string' },
      hours: { type: 'string' },
      table: { type: 'string' },
    });
    const { content, table, procedure } = values;
    const rules = { ...readCutoff(values.cutoff), ...readHours(values.hours) };
    if (table !== undefined) return answerTable(content, table, rules);
    if (procedure === undefined && values.term === undefined)
      throw new UserError(
        'Chưa nói thời hạn nào.',
        'Thêm --procedure với mã thủ tục, hoặc --term "3 ngày làm việc".',
      );
    const wanted =
      procedure === undefined
        ? ({ entity: 'calendar', id: 'calendar' } as const)
        : ({ entity: 'procedure', id: procedure } as const);
    const catalogue = readCatalogueFor(wanted, content, 'chưa tính được ngày hẹn');
    process.stdout.write(sayAnswer(answer(catalogue, values, rules)));
    return 0;
  },
};
