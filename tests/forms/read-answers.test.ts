import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormField } from '../../src/catalogue/schema/form.ts';
import { fieldsOf, type Answers } from '../../src/forms/answers.ts';
import { readAnswers, type Circumstances } from '../../src/forms/read-answers.ts';
import { catalogue, form } from '../office/office.ts';

const forms = [...catalogue.forms.values()];
const pension = form('mau-01-nd23-2012');
const earlier = form('mau-01-nd159-11');
const grant = form('mau-02-nd23-2012');

const slot = (answers: Answers, id: string, of = pension) => readAnswers(of, answers).slots.get(id);
const fault = (answers: Answers, of = pension) => readAnswers(of, answers).faults;
const warned = (answers: Answers, of = pension, circumstances: Circumstances = {}) =>
  readAnswers(of, answers, circumstances).warnings;

test('an empty form has nothing to mend, and tells what is empty', () => {
  for (const each of forms) {
    const { faults, warnings, empty } = readAnswers(each, {});
    expect([faults, warnings]).toEqual([[], []]);
    const typed = fieldsOf(each).filter(({ type }) => type !== 'signature' && type !== 'confirmation');
    expect(empty).toEqual(typed.map(({ id }) => id));
  }
});

test('each kind of field falls into its printed blanks', () => {
  const answers = {
    'ho-ten': ' Nguyễn Thị Hữu Ỷ '.normalize('NFD'),
    'gioi-tinh': 'nu',
    'ngay-sinh': '3/2/1955',
    'so-cmnd': '079 055 000 123',
    'ngay-nhap-ngu-tuyen-dung': 'ngày 30 tháng 4 năm 1976',
    'thoi-gian-chien-dau': '4/1976 - 12/1978; 1/1979 - 2/1979',
    'thoi-gian-phuc-vu-quan-doi': '147 tháng',
    'noi-ngay-lam-don': 'Huế, 1/7/2026',
    'giay-to-kem-theo': 'Lý lịch quân nhân\n\nQuyết định phục viên',
  };
  const { slots, faults } = readAnswers(pension, answers);
  expect(faults).toEqual([]);
  expect(slots.get('ho-ten')).toEqual({ text: 'Nguyễn Thị Hữu Ỷ' });
  expect(slots.get('gioi-tinh')).toEqual({ text: 'Nữ' });
  expect(slots.get('ngay-sinh')).toEqual({ day: '03', month: '02', year: '1955' });
  expect(slots.get('so-cmnd')).toEqual({ text: '079055000123' });
  expect(slots.get('ngay-nhap-ngu-tuyen-dung')).toEqual({ day: '30', month: '4', year: '1976' });
  expect(slots.get('thoi-gian-chien-dau')).toEqual({
    fromMonth: '4',
    fromYear: '1976',
    toMonth: '12',
    toYear: '1978',
    text: '1/1979 - 2/1979',
  });
  expect(slots.get('thoi-gian-phuc-vu-quan-doi')).toEqual({ years: '12', months: '03' });
  expect(slots.get('noi-ngay-lam-don')).toEqual({ place: 'Huế', day: '01', month: '7', year: '2026' });
  expect(slots.get('giay-to-kem-theo')).toEqual({ text: 'Lý lịch quân nhân\nQuyết định phục viên' });
});

test('a date may lack its day or month only where the form says so', () => {
  expect(slot({ 'ngay-sinh': '1955' }, 'ngay-sinh')).toEqual({ year: '1955' });
  expect(slot({ 'ngay-tai-ngu': '4/1979' }, 'ngay-tai-ngu', grant)).toEqual({ month: '4', year: '1979' });
  expect(fault({ 'ngay-tai-ngu': '1979' }, grant)).toMatchObject([
    { field: 'ngay-tai-ngu', message: 'Mới có năm.' },
  ]);
  expect(fault({ 'ngay-tu-tran': '4/1999' }, grant)).toMatchObject([{ message: 'Mới có tháng và năm.' }]);
  expect(fault({ 'nam-sinh': '3/2/1955' }, grant)).toMatchObject([{ remedy: 'Ghi 1955.' }]);
  expect(slot({ 'nam-sinh': 'năm 1955' }, 'nam-sinh', grant)).toEqual({ text: '1955' });
});

test.for([
  ['ngay-sinh', '31/02/1955', 'không có ngày 31'],
  ['so-cmnd', '79055000123', 'thiếu số 0 ở đầu'],
  ['so-cmnd', '12345', 'Có 5 chữ số.'],
  ['so-cmnd', 'B123456789', 'không phải chữ số'],
  ['gioi-tinh', 'N', 'chưa rõ là nam hay nữ'],
  ['ho-ten', 'Lò\u0000 Thị Ỏn', 'U+0000'],
] as const)('%s “%s” must be mended, and the words say how', ([id, typed, words]) => {
  const [first, ...others] = fault({ [id]: typed });
  expect(others).toEqual([]);
  expect(first).toMatchObject({ field: id, message: expect.stringContaining(words) as string });
  expect(first!.remedy).not.toBe('');
});

test('a date to come is a gentle word, by the day the caller says it is', () => {
  const answers = { 'ngay-tai-ngu': '1/7/2026', 'noi-ngay-lam-don': 'Huế, 2/7/2026' };
  expect(warned(answers, pension, { today: '2026-06-30' })).toMatchObject([
    { field: 'ngay-tai-ngu', message: 'Ngày này chưa tới.' },
  ]);
  expect(warned(answers, pension, { today: '2026-07-01' })).toEqual([]);
});

test('service is compared with its dates: the words say what the dates amount to', () => {
  const dates = {
    'ngay-nhap-ngu': '30/4/1970',
    'ngay-phuc-vien-xuat-ngu': '30/4/1976',
    'ngay-tai-ngu': '5/1978',
    'ngay-thoi-viec-chuyen-nganh-man-han-tu-ve-trung-tam': '8/1984',
  };
  const withTotal = (total: string) => warned({ ...dates, 'thoi-gian-phuc-vu-quan-doi': total }, earlier);
  expect(withTotal('12 năm 3 tháng')).toEqual([]);
  expect(withTotal('12 năm 4 tháng')).toEqual([]);
  expect(withTotal('15 năm')).toMatchObject([
    {
      field: 'thoi-gian-phuc-vu-quan-doi',
      message: 'Ghi 15 năm, nhưng cộng từ các ngày đã ghi thì khoảng 12 năm 4 tháng.',
    },
  ]);
  expect(warned({ 'ngay-nhap-ngu': '30/4/1970', 'thoi-gian-phuc-vu-quan-doi': '15 năm' }, earlier)).toEqual(
    [],
  );
});

test('a part longer than the whole is asked about', () => {
  expect(
    warned({ 'thoi-gian-cong-tac': '10 năm', 'thoi-gian-phuc-vu-quan-doi': '12 năm' }, earlier),
  ).toMatchObject([
    {
      field: 'thoi-gian-phuc-vu-quan-doi',
      message: expect.stringContaining('Tổng số thời gian công tác') as string,
    },
  ]);
});

test('marks in time out of their order are asked about, those that may be right are not', () => {
  const born = { 'ngay-sinh': '1955' };
  expect(warned({ ...born, 'ngay-nhap-ngu-tuyen-dung': '4/1950' })).toMatchObject([
    {
      field: 'ngay-nhap-ngu-tuyen-dung',
      message: 'Mốc này (4/1950) trước mốc “Ngày, tháng, năm sinh” (1955).',
    },
  ]);
  expect(warned({ ...born, 'ngay-nhap-ngu-tuyen-dung': '4/1955' })).toEqual([]);
  expect(warned({ ...born, 'ngay-phuc-vien-xuat-ngu': '1/1950' })).toHaveLength(1);
  expect(warned({ 'thoi-gian-chien-dau': '12/1978 - 4/1975' })).toMatchObject([
    { message: 'Mốc “đến” trước mốc “từ”.' },
  ]);
});

test('hidden signs, emoji, figures in a name and text in a wrong code page are told and kept', () => {
  const latin = (character: string) => /[\p{Script=Latin}\p{P}\p{N} ]/u.test(character);
  const messages = (typed: string) => {
    const { slots, warnings, faults } = readAnswers(pension, { 'ho-ten': typed }, { canPrint: latin });
    expect(faults).toEqual([]);
    return [slots.get('ho-ten')?.text, warnings.map(({ message }) => message).join(' ')] as const;
  };
  expect(messages('Đặng Ngọc Ẩn')).toEqual(['Đặng Ngọc Ẩn', '']);
  expect(messages('Lò\u202e Thị Ỏn')).toEqual(['Lò Thị Ỏn', expect.stringContaining('1 ký tự ẩn')]);
  expect(messages('Lò Thị Ỏn 👨‍👩‍👧')).toEqual(['Lò Thị Ỏn 👨‍👩‍👧', expect.stringContaining('👨 👩 👧')]);
  expect(messages('Nguyễn 3')).toEqual(['Nguyễn 3', expect.stringContaining('chữ số')]);
  expect(messages('Nguyá»…n VÄƒn')[1]).toContain('sai bảng mã');
  expect(messages('=cmd()')).toEqual(['=cmd()', expect.any(String)]);
});

test('no id of a form reaches what every object carries', () => {
  const odd = { ...pension, body: [{ id: 'constructor', label: 'Ô', type: 'text' as const }] };
  const read = readAnswers(odd, {});
  expect([read.empty, read.slots.get('constructor')]).toEqual([['constructor'], {}]);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 5000, maxLength: 5000 }),
  fc.constantFrom(
    '',
    '31/02',
    '=cmd()',
    '../../x',
    '\u202eabc',
    '😀',
    '12 năm',
    '4/1975 - 12/1978',
    'ngày '.repeat(1000),
  ),
);

test('whatever is typed anywhere: printed whole, or a fault with its remedy', () => {
  const words: readonly FormField['type'][] = [
    'addressee',
    'text',
    'name',
    'address',
    'list',
    'confirmation',
    'signature',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.array(anyText, { minLength: 30, maxLength: 30 }),
      (each, texts) => {
        const fields = fieldsOf(each);
        const answers = Object.fromEntries(fields.map(({ id }, index) => [id, texts[index]!]));
        const { slots, faults, warnings } = readAnswers(each, answers, { today: '2026-11-21' });
        const known = new Set(fields.map(({ id }) => id));
        for (const { field, message, remedy } of [...faults, ...warnings]) {
          expect(known.has(field)).toBe(true);
          expect(message !== '' && remedy !== '').toBe(true);
        }
        for (const { id, type } of fields) {
          expect(slots.has(id)).toBe(!faults.some(({ field }) => field === id));
          if (!words.includes(type) || !slots.has(id)) continue;
          const seen = (text: string) =>
            text
              .normalize('NFD')
              .match(/[\p{L}\p{N}\p{P}\p{S}]/gu)
              ?.join('') ?? '';
          expect(seen(slots.get(id)!.text ?? '')).toBe(seen(answers[id]!.replace(/[\u115f\u1160]/gu, '')));
        }
      },
    ),
    { numRuns: 60 },
  );
});
