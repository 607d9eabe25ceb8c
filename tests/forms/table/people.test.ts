import { expect, test } from 'vitest';
import { typedFields } from '../../../src/forms/answers.ts';
import { columnNames } from '../../../src/forms/column-names.ts';
import { exampleAnswers } from '../../../src/forms/example-answers.ts';
import { readAnswers } from '../../../src/forms/read-answers.ts';
import { readPeople, type People } from '../../../src/forms/table/people.ts';
import { readTable } from '../../../src/forms/table/read-table.ts';
import { templateCsv, templateWorkbook } from '../../../src/forms/table/template.ts';
import { catalogue, form } from '../../office/office.ts';

const forms = [...catalogue.forms.values()];
const grant = form('mau-02-nd23-2012');
const mandate = form('mau-03-nd23-2012');

function read(of: typeof grant, bytes: Uint8Array | string) {
  const table = readTable(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if ('message' in table) throw new Error(table.message);
  return readPeople(of, table.value);
}

function people(of: typeof grant, bytes: Uint8Array | string): People {
  const found = read(of, bytes);
  if ('message' in found) throw new Error(found.message);
  return found.value;
}

test.for(forms)('the example of $id agrees with the form and with itself', each => {
  const { faults, warnings, empty } = readAnswers(each, exampleAnswers(each), { today: '2026-11-21' });
  expect({ faults, warnings, empty }).toEqual({ faults: [], warnings: [], empty: [] });
});

test.for(forms)('the columns of $id have names of their own', each => {
  const names = [...columnNames(each).values()];
  expect(new Set(names).size).toBe(names.length);
});

test('labels that stand twice are told apart by the words before them', () => {
  const names = columnNames(mandate);
  expect(names.get('kinh-gui-huyen')).toBe('Kính gửi: Ủy ban nhân dân xã (phường) – huyện');
  expect(names.get('huyen-nguoi-duoc-uy-quyen')).toBe('Hộ khẩu thường trú xã (phường) – huyện');
  expect(columnNames(form('mau-01-nd159-11')).get('ngay-nhap-ngu')).toBe('Ngày nhập ngũ');
});

test.for(forms)(
  'the template of $id, as XLSX and CSV, is read without a word but that the example is passed over',
  each => {
    for (const bytes of [templateWorkbook(each), templateCsv(each)]) {
      const { people: found, remarks, header } = people(each, bytes);
      expect(found).toEqual([]);
      expect(remarks).toMatchObject([{ row: 2, message: 'Dòng ví dụ của bảng mẫu: bỏ qua.' }]);
      expect(header.cells).toHaveLength(typedFields(each).length);
    }
    expect(templateWorkbook(each)).toEqual(templateWorkbook(each));
  },
);

const header = 'HO TEN,Năm sinh,Họ và tên đối tượng,Từ trần,ngay-tai-ngu';

test('columns are known by label, name or id, whatever their case and tones', () => {
  const { people: found } = people(grant, `${header}\nLò Thị Ỏn,1960,Lò Văn Ẩn,30/4/1999,4/1979\n`);
  expect(found).toMatchObject([
    {
      row: 2,
      answers: {
        'ho-ten': 'Lò Thị Ỏn',
        'nam-sinh': '1960',
        'ho-ten-doi-tuong': 'Lò Văn Ẩn',
        'ngay-tu-tran': '30/4/1999',
        'ngay-tai-ngu': '4/1979',
      },
      faults: [],
      warnings: [],
    },
  ]);
});

test('every fault of every row is told with row, column, what and how to mend', () => {
  const { people: found } = people(
    grant,
    `${header}\nLò Thị Ỏn,60,Lò Văn Ẩn,31/02/1999,4/1979\n\nĐặng Ngọc Ẩn,1960,,30/4/1999,4/1979\n=cmd(),x,../../x,,1979,thừa\n`,
  );
  const told = found.map(({ row, faults }) => [
    row,
    faults.map(({ column, message }) => `${column}: ${message}`),
  ]);
  expect(told).toEqual([
    [
      2,
      [
        'B: Chỉ có số 60: chưa rõ là ngày, tháng hay năm.',
        'D: Tháng 2 năm 1999 chỉ có 28 ngày, không có ngày 31.',
      ],
    ],
    [4, []],
    [5, ['F: “thừa” nằm ngoài các cột có tiêu đề.', 'B: Chưa đọc được ngày tháng này.', 'E: Mới có năm.']],
  ]);
  expect(found[2]!.answers).toMatchObject({ 'ho-ten': '=cmd()', 'ho-ten-doi-tuong': '../../x' });
});

test('columns that are unknown or missing are told and stop nothing', () => {
  const { people: found, remarks } = people(
    grant,
    'STT,Tên tôi là,Nơi đăng ký hộ khẩu thừơng trú\n1,Lò Thị Ỏn,Huế\n',
  );
  expect(found).toHaveLength(1);
  const told = remarks.map(({ column, message, remedy }) => `${column}: ${message} ${remedy}`).join('\n');
  expect(told).toContain(
    'A: Cột “STT” không có trong mẫu nên không dùng đến. Cột riêng của cơ quan thì để nguyên.',
  );
  expect(told).toContain('Thiếu cột “Năm sinh”');
  expect(told).not.toContain('Thiếu cột “Nơi đăng ký hộ khẩu thường trú”');
});

test('a title above the header does no harm', () => {
  const { people: found } = people(grant, `DANH SÁCH ĐỀ NGHỊ,,,,\n,,,,\n${header}\nLò Thị Ỏn,1960,,,\n`);
  expect(found).toMatchObject([{ row: 4, answers: { 'ho-ten': 'Lò Thị Ỏn' } }]);
});

test('a column that may be two fields, two columns that are one, and no header at all stop the reading in words', () => {
  expect(read(mandate, 'Tên tôi là,huyện\na,b\n')).toMatchObject({
    message: expect.stringContaining('Cột “huyện” có thể là nhiều ô') as string,
    remedy: expect.stringContaining('“Hộ khẩu thường trú xã (phường) – huyện”') as string,
  });
  expect(read(grant, 'Tên tôi là,ho-ten\na,b\n')).toMatchObject({
    message: 'Dòng 1, cột B: Cột “ho-ten” trùng với cột A.',
  });
  expect(read(grant, 'một,hai\na,b\n')).toMatchObject({
    remedy: expect.stringContaining('forms template') as string,
  });
});
