import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Misreading, Reading } from '../../language/reading.ts';
import type { Table } from './table.ts';

const saveAsUtf8 =
  'Trong Excel: Tệp > Lưu dưới dạng > chọn loại “CSV UTF-8”; hoặc lưu thành .xlsx rồi dùng tệp đó.';

function decodeAs(encoding: string, bytes: Uint8Array): Reading<string> {
  try {
    return { value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return {
      message:
        'Tệp CSV không lưu bằng bảng mã UTF-8 (có thể là Windows-1258 hoặc TCVN3) nên chữ có dấu sẽ sai.',
      remedy: saveAsUtf8,
    };
  }
}

function decode(bytes: Uint8Array): Reading<string> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const text = decodeAs('utf-8', bytes);
  if ('value' in text && text.value.includes('\u0000'))
    return {
      message: 'Tệp có ký tự rỗng: không phải CSV, hoặc là UTF-16 thiếu dấu nhận biết.',
      remedy: saveAsUtf8,
    };
  return text;
}

const delimiters: readonly string[] = [';', ',', '\t'];

const looked = 100_000;

/** The sign that parts the first lines into most cells; signs within quotes part nothing. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, looked).replace(/"[^"]*"/gu, '');
  const lines = bare.split(/[\r\n]+/u, 10);
  const cells = (sign: string) => Math.max(...lines.map(line => line.split(sign).length));
  return delimiters.reduce((best, sign) => (cells(sign) > cells(best) ? sign : best));
}

/** Excel's own first line that names the delimiter. */
const named = /^sep=(.)(?:\r\n|\r|\n)/u;

/** An apostrophe before a sign that starts a formula only marks text: Excel's custom, and ours in errors.csv. */
const unmarked = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/u, '');

function explain(error: CsvError): Misreading {
  const row = typeof error['records'] === 'number' ? error['records'] + 1 : undefined;
  const place = row === undefined ? '' : ` ở dòng ${row}`;
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? {
        message: `Dấu nháy kép mở ra${place} mà không đóng lại.`,
        remedy: 'Thêm dấu nháy kép còn thiếu; nháy kép trong chữ thì viết hai lần.',
      }
    : {
        message: `Không đọc được bảng${place}: dấu nháy kép đặt sai chỗ.`,
        remedy: 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi dùng tệp đó.',
      };
}

/** Reads a CSV file with ; or , or tabs, in UTF-8 or marked UTF-16. */
export function readCsv(bytes: Uint8Array): Reading<Table> {
  const decoded = decode(bytes);
  if ('message' in decoded) return decoded;
  const [sepLine = '', given] = named.exec(decoded.value) ?? [];
  const text = decoded.value.slice(sepLine.length);
  const skipped = sepLine === '' ? 0 : 1;
  try {
    const records = parse(text, {
      delimiter: given ?? delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    const rows = records.map((cells, index) => ({ row: index + 1 + skipped, cells: cells.map(unmarked) }));
    return { value: { rows, faults: [], warnings: [] } };
  } catch (error) {
    if (error instanceof CsvError) return explain(error);
    throw error;
  }
}
