import { typedFields, type FillableForm } from '../../src/forms/answers.ts';
import { columnNames } from '../../src/forms/column-names.ts';
import { exampleAnswers } from '../../src/forms/example-answers.ts';
import { writeCsv } from '../../src/forms/table/write-csv.ts';

type Given = Readonly<Record<string, string>>;

/** Each must be mended before it can be printed: the answers and what is said of them. */
export const badAnswers: readonly (readonly [answers: Given, words: string])[] = [
  [{ 'ngay-tu-tran': '31/02/1999' }, 'Tháng 2 năm 1999 chỉ có 28 ngày, không có ngày 31.'],
  [{ 'nam-sinh': '60' }, 'Chỉ có số 60'],
  [{ 'gioi-tinh-doi-tuong': 'N' }, 'chưa rõ là nam hay nữ'],
  [{ 'ngay-tai-ngu': '1979' }, 'Mới có năm.'],
  [{ 'ngay-tu-tran': '=cmd()' }, 'Chưa đọc được ngày tháng này.'],
  [{ 'thoi-gian-cong-tac': 'độ mười năm' }, 'Chưa đọc được số năm, số tháng.'],
  [{ 'ho-ten': 'Lò\u0001 Thị Ỏn' }, 'U+0001'],
  [{ 'thoi-gian-chien-dau': 'từ hồi đó' }, 'Chưa thấy đủ hai mốc'],
];

/** Each is printed as it is. */
export const oddAnswers: readonly Given[] = [
  { 'ho-ten': "=cmd()|' /C calc'!A0", 'que-quan': '@SUM(1+1)*cmd' },
  { 'ho-ten': '../../x', 'don-vi-chien-dau': '..\\..\\windows\\system32' },
  { 'ho-ten': 'Đặng 👨‍👩‍👧 Ẩn', 'noi-tu-tran': 'Huế ❤️' },
  { 'ho-ten': 'Lò \u202eđảo\u202c Ỏn', 'que-quan': 'مرحبا Huế' },
  { 'ho-khau-thuong-tru': 'Thôn Ví Dụ, xã Thí Dụ, '.repeat(218).slice(0, 5000) },
  { 'giay-to-kem-theo': 'Giấy chứng tử\nLý lịch quân nhân; "bản sao", <b>&amp;</b> {PAGE}' },
  { 'ho-ten': '', 'nam-sinh': '', 'ngay-tu-tran': '' },
  { 'ho-ten': 'CON', 'dia-ban-chien-dau': 'x'.repeat(300) },
];

export const every = 10;
export const isBad = (index: number): boolean => index % every === every - 1;
const isOdd = (index: number): boolean => index % every === every - 3;

const names = ['Nguyễn Thị Hữu Ỷ', 'Đặng Ngọc Ẩn', 'Lò Thị Ỏn', 'Hồ Mỹ Đỗ', 'Trần Văn Ước', 'Vương Bá Hỡi'];

const turn = <Item>(items: readonly Item[], index: number): Item =>
  items[Math.floor(index / every) % items.length]!;

/** What the person in this row of the table answers. */
export function answersOf(form: FillableForm, index: number): Given {
  const usual = {
    ...exampleAnswers(form),
    'ho-ten': `${names[index % names.length]!} ${'I'.repeat(index % 3)}`.trim(),
  };
  if (isBad(index)) return { ...usual, ...turn(badAnswers, index)[0] };
  return isOdd(index) ? { ...usual, ...turn(oddAnswers, index) } : usual;
}

/** As an office might hand it in: mostly in order, one in ten to be mended, one in ten odd. */
export function manyPeople(form: FillableForm, count: number): string {
  const fields = typedFields(form);
  const titles = columnNames(form);
  const rows = Array.from({ length: count }, (_, index) => {
    const answers = answersOf(form, index);
    return fields.map(({ id }) => answers[id] ?? '');
  });
  return writeCsv([fields.map(({ id }) => titles.get(id)!), ...rows]);
}
