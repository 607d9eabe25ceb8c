import type { Reading } from '../../language/reading.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Table } from './table.ts';

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]) =>
  signs.every((sign, index) => bytes[index] === sign);

/** Reads a table by what is in the file, not by its name: XLSX, else CSV. */
export function readTable(bytes: Uint8Array): Reading<Table> {
  if (startsWith(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return {
      message: 'Tệp .xls đời cũ (hoặc .xlsx có mật khẩu) không đọc được.',
      remedy: 'Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu nếu có, rồi lưu lại thành .xlsx.',
    };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return { message: 'Đây là tệp PDF, không phải bảng.', remedy: 'Dùng tệp .csv hoặc .xlsx.' };
  return readCsv(bytes);
}
