import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Catalogue, Form } from '../src/catalogue/catalogue.ts';
import { sayRemark } from '../src/forms/batch/plan.ts';
import { readPeople, type People } from '../src/forms/table/people.ts';
import { readTable } from '../src/forms/table/read-table.ts';
import { templateCsv, templateWorkbook } from '../src/forms/table/template.ts';
import { nearest } from '../src/language/nearest.ts';
import { filledForm, formSheet } from '../templates/filled-form.ts';
import { contentOption, pickList, readOptions, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';
import { folderToAddTo } from '../src/integration/output-folder.ts';
import { writeWhole } from '../src/integration/write-whole.ts';
import { errorsName, fillForms, summaryName, type Filled } from './fill-forms.ts';
import { openFormPrinter } from './form-press.ts';
import { formats, type Format } from '../src/integration/make-documents.ts';
import { progress } from '../src/integration/progress.ts';
import { readCatalogueFor } from '../src/integration/judged-content.ts';
import { sha256, sourceVersion } from '../src/integration/source-version.ts';

const options = {
  ...contentOption,
  form: { type: 'string' },
  data: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  merge: { type: 'boolean', default: false },
} as const;

interface FormsOptions {
  readonly form?: string | undefined;
  readonly data?: string | undefined;
  readonly out?: string | undefined;
  readonly format?: string | undefined;
  readonly merge: boolean;
  readonly content: string;
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
  if (statSync(file).isDirectory())
    throw new UserError(
      `${file} là thư mục, không phải bảng.`,
      'Ghi đường dẫn tới tệp .xlsx hoặc .csv ở --data.',
    );
  const table = readTable(new Uint8Array(readFileSync(file)));
  if ('message' in table) throw new UserError(`${file}: ${table.message}`, table.remedy);
  const people = readPeople(form, table.value, { today: today() });
  if ('message' in people) throw new UserError(`${file}: ${people.message}`, people.remedy);
  return people.value;
}

function makeTemplate(_: Catalogue, form: Form, { out }: FormsOptions): number {
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

function checkPeople(_: Catalogue, form: Form, { data }: FormsOptions): number {
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

/** Only PDF pages can be joined without a change to what they look like. */
function formatsOf({ format, merge }: FormsOptions): readonly Format[] {
  if (merge && format === undefined) return ['pdf'];
  const asked = pickList(format, formats, '--format');
  if (merge && !asked.includes('pdf'))
    throw new UserError('Chỉ gộp được bản PDF.', 'Bỏ --merge, hoặc thêm pdf vào --format.');
  return asked;
}

/** The table to fill from; errors.csv of the same folder would be written over while it is read. */
function dataFor(out: string, form: Form, { data }: FormsOptions): People {
  const file = need(data, '--data', `${form.id}.xlsx`);
  if (resolve(file) === resolve(out, errorsName))
    throw new UserError(
      `${file} sẽ bị lần chạy này ghi đè.`,
      'Đổi tên tệp đã sửa (ví dụ da-sua.csv) rồi ghi tên đó ở --data.',
    );
  const people = readPeopleFile(form, file);
  if (people.people.length > 0) return people;
  throw new UserError(
    `${file}: bảng chưa có dòng nào để điền.`,
    'Điền mỗi người một dòng dưới dòng tiêu đề, lưu tệp rồi chạy lại.',
  );
}

function sayFilled(out: string, { people }: People, { made, kept, bad, failed }: Filled): string {
  const lines = [
    ...failed.map(fault => `Không làm được ${fault}`),
    `${people.length} người: ${people.length - bad} in được, ${bad} phải sửa.`,
    `Vừa làm ${made} tệp trong ${out}${kept === 0 ? '' : `; ${kept} tệp đã có từ lần trước`}.`,
    ...(bad === 0
      ? []
      : [`Các dòng phải sửa: ${join(out, errorsName)}; sửa ở đó, đổi tên tệp rồi chạy lại với tệp ấy.`]),
    `Tổng kết: ${join(out, summaryName)}`,
  ];
  return `${lines.join('\n')}\n`;
}

async function fillPeople(catalogue: Catalogue, form: Form, values: FormsOptions): Promise<number> {
  const out = need(values.out, '--out', 'da-dien');
  const asked = formatsOf(values);
  const folder = folderToAddTo(out, values.content, 'kept');
  const people = dataFor(out, form, values);
  process.stdout.write(
    people.people
      .flatMap(({ faults }) => faults)
      .map(remark => `Lỗi. ${sayRemark(remark)}\n`)
      .join(''),
  );
  const sheet = formSheet(catalogue, form);
  const filled = await fillForms({
    form,
    people,
    out,
    formats: asked,
    merged: values.merge ? ['pdf'] : [],
    version: sha256(
      `${sourceVersion('src/document', 'src/forms', 'src/language', 'templates')}${JSON.stringify(filledForm(sheet, {}))}`,
    ),
    cores: availableParallelism(),
    claim: folder.claim,
    openPrinter: () => openFormPrinter(sheet),
    tell: progress('Điền mẫu'),
  });
  folder.settle();
  process.stdout.write(sayFilled(out, people, filled));
  return filled.bad + filled.failed.length > 0 ? 1 : 0;
}

type Action = (catalogue: Catalogue, form: Form, values: FormsOptions) => Promise<number> | number;

const actions: Readonly<Record<string, Action>> = {
  template: makeTemplate,
  check: checkPeople,
  fill: fillPeople,
};

export const forms: Command = {
  summary: 'Làm bảng để điền cho nhiều người, kiểm tra bảng, điền mẫu cho cả bảng',
  help: `Cách dùng: niem-yet forms template --form MÃ --out TỆP.xlsx|TỆP.csv
           niem-yet forms check --form MÃ --data TỆP.xlsx|TỆP.csv
           niem-yet forms fill --form MÃ --data TỆP.xlsx|TỆP.csv --out THƯ_MỤC [--format pdf,docx] [--merge]

template   viết bảng có tên cột, một dòng ví dụ và trang hướng dẫn cách ghi từng cột
check      đọc bảng đã điền, nói hết các chỗ phải sửa: dòng, cột, sai gì, sửa thế nào; có lỗi thì kết thúc với mã 1
fill       kiểm tra cả bảng rồi điền mẫu cho từng dòng đúng: mỗi người một tệp, tên tệp là số dòng và họ tên.
           Dòng sai không cản dòng đúng: được chép sang errors.csv kèm cách sửa, và lệnh kết thúc với mã 1.
           Đang chạy mà bị ngắt thì chạy lại đúng lệnh ấy: chỉ làm tiếp phần còn thiếu. Tổng kết ở tong-ket.txt.

  --content   thư mục nội dung (mặc định: content)
  --form      mã mẫu
  --data      bảng đã điền: .xlsx, hoặc .csv bảng mã UTF-8 ngăn bằng dấu phẩy, chấm phẩy hay tab
  --out       template: tệp nhận, không ghi đè tệp đã có; fill: thư mục nhận (chưa có, còn trống, hoặc do lần trước tạo ra)
  --format    docx, pdf (mặc định: cả hai; với --merge: pdf)
  --merge     PDF của mọi người nối thành một tệp để in một lượt (quá 1.000 người thì sang tệp tiếp); DOCX vẫn mỗi người một tệp`,
  async run(args) {
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
    const asked = { entity: 'form', id: values.form } as const;
    const { catalogue } = readCatalogueFor(asked, values.content, 'chưa dùng được biểu mẫu');
    return action(catalogue, findForm(catalogue, values.form), values);
  },
};
