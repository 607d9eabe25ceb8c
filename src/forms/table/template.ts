import type { FormField } from '../../catalogue/schema/form.ts';
import { sure } from '../../sure.ts';
import { typedFields, type FillableForm } from '../answers.ts';
import { columnNames } from '../column-names.ts';
import { exampleAnswers } from '../example-answers.ts';
import { helpFor } from '../field-help.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook, type SheetColumn } from './write-workbook.ts';

interface Column {
  readonly field: FormField;
  readonly name: string;
  readonly example: string;
}

function columnsOf(form: FillableForm): readonly Column[] {
  const names = columnNames(form);
  const examples = exampleAnswers(form);
  return typedFields(form).map(field => ({
    field,
    name: sure(names.get(field.id), 'name of that column'),
    example: sure(examples[field.id], 'example for that field'),
  }));
}

function rowsOf(form: FillableForm): readonly [header: string[], example: string[]] {
  const columns = columnsOf(form);
  return [columns.map(({ name }) => name), columns.map(({ example }) => example)];
}

const widths: Readonly<Partial<Record<FormField['type'], number>>> = {
  sex: 8,
  year: 10,
  date: 16,
  'id-number': 16,
  'service-time': 18,
};

const columnOf = ({ type }: FormField): SheetColumn => ({
  width: widths[type] ?? 28,
  ...(type === 'sex' ? { choices: ['Nam', 'Nữ'] } : {}),
});

const notes = [
  'Mỗi người một dòng, từ dòng 2 trở xuống; dòng 2 đang là ví dụ bịa, có thể xóa.',
  'Không bắt buộc điền đủ: ô để trống thì in dòng chấm để điền tay.',
  'Ô có nhiều mục: mỗi mục một dòng; trong Excel xuống dòng bằng Alt+Enter.',
  'Ô số CMND, CCCD định dạng là Văn bản (Text), nếu không Excel làm mất số 0 ở đầu.',
  'Tên cột ở dòng 1 giữ nguyên; được đổi thứ tự, bỏ bớt cột hoặc thêm cột riêng.',
];

function guideOf(form: FillableForm): string[][] {
  return [
    ['Cột', 'Lời in trên mẫu', 'Cách ghi', 'Ví dụ (bịa)'],
    ...columnsOf(form).map(({ field, name, example }) => [name, field.label, helpFor(field), example]),
    ...notes.map(note => ['Lưu ý', '', note, '']),
  ];
}

/** The table an office fills for many people: the same bytes each time. */
export function templateWorkbook(form: FillableForm): Uint8Array {
  return writeWorkbook([
    { name: 'Danh sách', columns: typedFields(form).map(columnOf), rows: rowsOf(form) },
    {
      name: 'Hướng dẫn',
      columns: [{ width: 36 }, { width: 44 }, { width: 64 }, { width: 36 }],
      rows: guideOf(form),
    },
  ]);
}

export const templateCsv = (form: FillableForm): string => writeCsv(rowsOf(form));
