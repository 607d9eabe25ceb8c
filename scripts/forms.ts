import { existsSync, readFileSync } from 'node:fs';
import type { Catalogue, Form } from '../src/catalogue/catalogue.ts';
import { sayRemark } from '../src/forms/batch/plan.ts';
import { readPeople, type People } from '../src/forms/table/people.ts';
import { readTable } from '../src/forms/table/read-table.ts';
import { templateCsv, templateWorkbook } from '../src/forms/table/template.ts';
import { nearest } from '../src/language/nearest.ts';
import { contentOption, readOptions, UserError, type Command } from './command.ts';
import { writeWhole } from './files.ts';
import { judgeContent, sayFinding } from './sound-catalogue.ts';

const options = {
  ...contentOption,
  form: { type: 'string' },
  data: { type: 'string' },
  out: { type: 'string' },
} as const;

interface Wishes {
  readonly form?: string | undefined;
  readonly data?: string | undefined;
  readonly out?: string | undefined;
}

function readCatalogue(content: string): Catalogue {
  const { catalogue, errors } = judgeContent(content);
  if (catalogue && errors.length === 0) return catalogue;
  process.stdout.write(errors.map(finding => `${sayFinding(content, finding)}\n`).join(''));
  throw new UserError('Danh mục đang có lỗi nên chưa dùng được biểu mẫu.', 'Sửa các lỗi trên rồi chạy lại.');
}

function findForm({ forms }: Catalogue, id: string | undefined): Form {
  const found = id === undefined ? undefined : forms.get(id);
  if (found) return found;
  const near = id === undefined ? undefined : nearest(id, forms.keys());
  throw new UserError(
    id === undefined
      ? 'Chưa nói dùng mẫu nào.'
      : `Không có mẫu “${id}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
    `Thêm --form với một trong: ${[...forms.keys()].join(', ')}.`,
  );
}

function need(value: string | undefined, option: string, example: string): string {
  if (value !== undefined && value !== '') return value;
  throw new UserError(`Thiếu ${option}.`, `Ví dụ: ${option} ${example}.`);
}

/** The day it is, unless the build is told one so that its output can be made again. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  // Sweden writes its local dates as 2026-11-21.
  return now.toLocaleDateString('sv-SE');
}

/** All people of a table, or the reason it cannot be read. */
function readPeopleFile(form: Form, file: string): People {
  if (!existsSync(file)) throw new UserError(`Không có tệp ${file}.`, 'Kiểm tra đường dẫn ở --data.');
  const table = readTable(new Uint8Array(readFileSync(file)));
  if ('message' in table) throw new UserError(`${file}: ${table.message}`, table.remedy);
  const people = readPeople(form, table.value, { today: today() });
  if ('message' in people) throw new UserError(`${file}: ${people.message}`, people.remedy);
  return people.value;
}

function makeTemplate(form: Form, { out }: Wishes): number {
  const file = need(out, '--out', `${form.id}.xlsx`);
  const kind = /\.(xlsx|csv)$/i.exec(file)?.[1]?.toLowerCase();
  if (kind === undefined)
    throw new UserError(`Không viết được ${file}.`, 'Đặt tên tệp kết thúc bằng .xlsx hoặc .csv.');
  if (existsSync(file))
    throw new UserError(`Đã có tệp ${file}.`, 'Chọn tên khác, để không mất dữ liệu đã điền.');
  writeWhole(file, kind === 'xlsx' ? templateWorkbook(form) : templateCsv(form));
  process.stdout.write(
    `Đã viết ${file}\nĐiền mỗi người một dòng, rồi kiểm tra: niem-yet forms check --form ${form.id} --data ${file}\n`,
  );
  return 0;
}

function checkPeople(form: Form, { data }: Wishes): number {
  const file = need(data, '--data', `${form.id}.xlsx`);
  const { people, remarks } = readPeopleFile(form, file);
  const faults = people.flatMap(person => person.faults);
  const warnings = people.flatMap(person => person.warnings);
  const bad = people.filter(person => person.faults.length > 0).length;
  const lines = [
    ...faults.map(remark => `Lỗi. ${sayRemark(remark)}`),
    ...[...remarks, ...warnings].map(remark => `Lưu ý. ${sayRemark(remark)}`),
    `${people.length} người: ${people.length - bad} in được, ${bad} phải sửa; ${warnings.length} chỗ nên xem lại.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return bad > 0 ? 1 : 0;
}

const actions: Readonly<Record<string, (form: Form, wishes: Wishes) => number>> = {
  template: makeTemplate,
  check: checkPeople,
};

export const forms: Command = {
  summary: 'Làm bảng để điền cho nhiều người, kiểm tra bảng đã điền',
  help: `Cách dùng: niem-yet forms template --form MÃ --out TỆP.xlsx|TỆP.csv
           niem-yet forms check --form MÃ --data TỆP.xlsx|TỆP.csv

template   viết bảng có tên cột, một dòng ví dụ và trang hướng dẫn cách ghi từng cột
check      đọc bảng đã điền, nói hết các chỗ phải sửa: dòng, cột, sai gì, sửa thế nào; có lỗi thì kết thúc với mã 1

  --content   thư mục nội dung (mặc định: content)
  --form      mã mẫu
  --data      bảng đã điền: .xlsx, hoặc .csv bảng mã UTF-8 ngăn bằng dấu phẩy, chấm phẩy hay tab
  --out       tệp nhận; không ghi đè tệp đã có`,
  run(args) {
    const { values, positionals } = readOptions(args, options);
    const [name = '', stray] = positionals;
    if (stray !== undefined)
      throw new UserError(`Không hiểu “${stray}”.`, 'Xem cách dùng: niem-yet forms --help.');
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action)
      throw new UserError(
        name === '' ? 'Chưa nói làm gì với biểu mẫu.' : `Không có việc “${name}”.`,
        `Chọn: ${Object.keys(actions).join(', ')}. Xem cách dùng: niem-yet forms --help.`,
      );
    return action(findForm(readCatalogue(values.content), values.form), values);
  },
};
