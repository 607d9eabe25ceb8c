import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Misreading, Reading } from '../../language/reading.ts';
import { dateShape, shownFigures, writeSerial, type DateShape } from './number-format.ts';
import { columnIndex, columnLetter, type CellRemark, type Table, type TableRow } from './table.ts';

/** A small file may unpack to fill the memory. */
const largestUnpacked = 500_000_000;

const notWorkbook: Misreading = {
  message: 'Không đọc được tệp bảng tính: tệp hỏng, có mật khẩu hoặc không phải .xlsx.',
  remedy: 'Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu nếu có, rồi lưu lại thành .xlsx.',
};

class Unreadable extends Error {}

type Parts = Readonly<Record<string, Uint8Array>>;

function unpack(bytes: Uint8Array): Parts {
  let unpacked = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (
        !/^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels)$/i.test(
          name,
        )
      )
        return false;
      unpacked += originalSize;
      if (unpacked > largestUnpacked) throw new Unreadable('too large');
      return true;
    },
  });
}

type Attributes = Readonly<Record<string, string>>;

interface Handlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Some programs put a prefix before every name. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

function walk(parts: Parts, path: string, handlers: Handlers): void {
  const bytes = Object.hasOwn(parts, path) ? parts[path] : undefined;
  if (!bytes) return;
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw new Unreadable(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on('text', text => handlers.text?.(text));
  parser.on('cdata', text => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  const text = strFromU8(bytes);
  // In pieces: the parser keeps what it was given until it has read it.
  for (let start = 0; start < text.length; start += 65_536) parser.write(text.slice(start, start + 65_536));
  parser.close();
}

interface Workbook {
  readonly sheet: string;
  readonly from1904: boolean;
}

const idOf = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name !== 'id' && local(name) === 'id')?.[1];

/** The first sheet that is shown. */
function readBook(parts: Parts): Workbook {
  let from1904 = false;
  let sheet: string | undefined;
  walk(parts, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') sheet ??= idOf(attributes);
    },
  });
  let path: string | undefined;
  walk(parts, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id === sheet && Target !== undefined)
        path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    },
  });
  if (path === undefined || !Object.hasOwn(parts, path)) throw new Unreadable('no sheet');
  return { sheet: path, from1904 };
}

/** The texts cells point to; what tells how a word is read aloud (rPh) is not part of it. */
function readSharedTexts(parts: Parts): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let [inText, aloud] = [false, false];
  walk(parts, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud = true;
      if (name === 't') inText = true;
    },
    text(piece) {
      if (inText && !aloud) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') aloud = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

interface Format {
  readonly date: DateShape | undefined;
  readonly figures: number;
}

function readFormats(parts: Parts): readonly Format[] {
  const codes = new Map<number, string>();
  const formats: Format[] = [];
  let inCells = false;
  walk(parts, 'xl/styles.xml', {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const code = codes.get(id);
      formats.push({ date: dateShape(id, code), figures: shownFigures(code) });
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: Format | undefined;
  value: string;
  isFormula: boolean;
}

function writeNumber(value: string, format: Format | undefined, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (format?.date) return writeSerial(number, format.date, from1904) ?? value;
  // As figures, never 1.2E+11, and without the dust of binary fractions.
  const figures = Number.isInteger(number)
    ? BigInt(number).toString()
    : String(Number(number.toPrecision(15)));
  return figures.padStart(format?.figures ?? 0, '0').replace('.', ',');
}

/** Excel writes signs that XML cannot hold as _x000D_. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Excel keeps 15 figures of a number: the rest of a longer one is already lost. */
const figuresKept = 15;

class SheetReader {
  readonly rows: TableRow[] = [];
  readonly faults: CellRemark[] = [];
  readonly warnings: CellRemark[] = [];
  readonly #texts: readonly string[];
  readonly #formats: readonly Format[];
  readonly #from1904: boolean;
  #row = 0;
  #cells: string[] = [];
  #cell: RawCell | undefined;
  #takes = false;
  #aloud = false;

  constructor(texts: readonly string[], formats: readonly Format[], from1904: boolean) {
    this.#texts = texts;
    this.#formats = formats;
    this.#from1904 = from1904;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#row = Number(attributes['r'] ?? this.#row + 1);
      this.#cells = [];
    } else if (name === 'c') {
      const letters = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0];
      this.#cell = {
        row: this.#row,
        column: letters === undefined ? this.#cells.length : columnIndex(letters),
        type: attributes['t'] ?? 'n',
        format: this.#formats[Number(attributes['s'] ?? 0)],
        value: '',
        isFormula: false,
      };
    } else if (name === 'f' && this.#cell) {
      this.#cell.isFormula = true;
    } else if (name === 'rPh') {
      this.#aloud = true;
    } else if (name === 'v' || name === 't') {
      this.#takes = true;
    }
  }

  text(piece: string): void {
    if (this.#takes && !this.#aloud && this.#cell) this.#cell.value += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#takes = false;
    if (name === 'rPh') this.#aloud = false;
    if (name === 'row') this.rows.push({ row: this.#row, cells: this.#cells });
    if (name !== 'c' || !this.#cell) return;
    const { column } = this.#cell;
    if (column >= 16_384) throw new Unreadable('no such column');
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = this.#shown(this.#cell);
    this.#cell = undefined;
  }

  #shown(cell: RawCell): string {
    const { type, value, isFormula } = cell;
    if (type === 'e') {
      this.#say(
        this.faults,
        cell,
        `Ô đang báo lỗi ${value}.`,
        'Sửa công thức, hoặc gõ thẳng nội dung vào ô.',
      );
      return '';
    }
    const text = this.#textOf(cell);
    if (isFormula && text === '' && value === '')
      this.#say(
        this.faults,
        cell,
        'Ô có công thức chưa được tính nên không có giá trị.',
        'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc gõ thẳng nội dung vào ô.',
      );
    else if (isFormula)
      this.#say(
        this.warnings,
        cell,
        `Ô có công thức; dùng giá trị đang hiện: ${text}`,
        'Đúng rồi thì giữ nguyên.',
      );
    if (type === 'n' && !cell.format?.date && value.replace(/\D/gu, '').length > figuresKept)
      this.#say(
        this.warnings,
        cell,
        'Số quá dài: bảng tính chỉ giữ 15 chữ số đầu.',
        'Định dạng ô là Văn bản (Text) rồi gõ lại số.',
      );
    return text;
  }

  #textOf({ type, value, format }: RawCell): string {
    switch (type) {
      case 's':
        return unescaped(this.#texts[Number(value)] ?? '');
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.slice(0, 10);
      case 'n':
        return writeNumber(value, format, this.#from1904);
      default:
        return unescaped(value);
    }
  }

  #say(list: CellRemark[], { row, column }: RawCell, message: string, remedy: string): void {
    list.push({ row, column: columnLetter(column), message, remedy });
  }
}

/** Reads the first shown sheet of an XLSX file as plain texts; formulas are never run, their last value is taken. */
export function readWorkbook(bytes: Uint8Array): Reading<Table> {
  try {
    const parts = unpack(bytes);
    const { sheet, from1904 } = readBook(parts);
    const reader = new SheetReader(readSharedTexts(parts), readFormats(parts), from1904);
    walk(parts, sheet, {
      open: (name, attributes) => reader.open(name, attributes),
      text: piece => reader.text(piece),
      close: name => reader.close(name),
    });
    const { rows, faults, warnings } = reader;
    return { value: { rows, faults, warnings } };
  } catch {
    // Whatever breaks in a stranger's file, the file is what must be mended.
    return notWorkbook;
  }
}
