import type { FormField } from '../../catalogue/schema/form.ts';
import { typedFields, type FillableForm } from '../answers.ts';
import { columnNames } from '../column-names.ts';
import { exampleAnswers } from '../example-answers.ts';
import { helpFor } from '../field-help.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook, type SheetColumn } from './write-workbook.ts';

function rowsOf(form: FillableForm): readonly [header: string[], example: string[]] {
  const fields = typedFields(form);
  const names = columnNames(form);
  const example = exampleAnswers(form);
  return [fields.map(({ id }) => names.get(id)!), fields.map(({ id }) => example[id]!)];
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
  const fields = typedFields(form);
  const [names, examples] = rowsOf(form);
  return [
    ['Cột', 'Lời in trên mẫu', 'Cách ghi', 'Ví dụ (bịa)'],
    ...fields.map((field, index) => [names[index]!, field.label, helpFor(field), examples[index]!]),
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
