import { SaxesParser } from 'saxes';
import { Archive, ArchiveError } from '../../archive/archive.ts';
import { columnIndex, columnLetter } from '../../document/xlsx/column-letters.ts';
import type { Misreading, Reading } from '../../language/reading.ts';
import { dateShape, shownFigures, writeSerial, type DateShape } from './number-format.ts';
import type { CellRemark, Table, TableRow } from './table.ts';

/** 20,000 people with 30 answers each unpack to about 60 MB. */
const limits = { parts: 10_000, unpacked: 200_000_000 };

/** No form has so many questions; a cell beyond was filled by a slip of the hand. */
const farthestColumn = 701;

/** Counted with the rows, and with the empty cells that hold a place before others. */
const mostCells = 1_000_000;
const mostLetters = 50_000_000;

/** Limits of Excel itself. */
const farthestRow = 1_048_576;
const mostFormats = 65_490;
const longestFormat = 255;

/** A sheet needs about ten levels; between two tags stands at most the text of one cell, 32,767 letters. */
const deepestNesting = 100;
const longestSilence = 1_000_000;

const notWorkbook: Misreading = {
  message: 'Không đọc được tệp bảng tính: tệp hỏng, có mật khẩu hoặc không phải .xlsx.',
  remedy: 'Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu nếu có, rồi lưu lại thành .xlsx.',
};

const tooLarge = (what: string): Misreading => ({
  message: `Bảng tính quá lớn: ${what}.`,
  remedy: 'Xóa hàng, cột và trang tính thừa, hoặc chia danh sách thành nhiều tệp.',
});

class Unreadable extends Error {
  readonly misreading: Misreading;

  constructor(misreading: Misreading = notWorkbook) {
    super(misreading.message);
    this.misreading = misreading;
  }
}

function whyUnreadable(error: unknown): Misreading {
  if (error instanceof Unreadable) return error.misreading;
  if (!(error instanceof ArchiveError)) return notWorkbook;
  if (error.fault === 'too-large') return tooLarge('nội dung sau khi giải nén vượt quá 200 MB');
  if (error.fault === 'too-many-parts') return tooLarge('tệp có quá 10.000 phần bên trong');
  return notWorkbook;
}

type Attributes = Readonly<Record<string, string>>;

interface Handlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Some programs put a prefix before every name. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

function walk(archive: Archive, path: string, handlers: Handlers): void {
  const parser = new SaxesParser();
  let [depth, silence] = [0, 0];
  const onText = (text: string) => {
    silence = 0;
    handlers.text?.(text);
  };
  parser.on('error', () => {
    throw new Unreadable();
  });
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    depth += 1;
    if (depth > deepestNesting) throw new Unreadable();
    handlers.open?.(local(name), attributes);
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth -= 1;
    handlers.close?.(local(name));
  });
  const write = (text: string) => {
    // In pieces: the parser keeps what it was given until it has read it.
    for (let start = 0; start < text.length; start += 65_536) {
      const piece = text.slice(start, start + 65_536);
      silence += piece.length;
      parser.write(piece);
      if (silence > longestSilence) throw new Unreadable(tooLarge('có ô dài quá một triệu chữ'));
    }
  };
  const decoder = new TextDecoder();
  if (!archive.stream(path, piece => write(decoder.decode(piece, { stream: true })))) return;
  write(decoder.decode());
  parser.close();
}

interface Workbook {
  readonly sheet: string;
  readonly from1904: boolean;
}

const idOf = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name !== 'id' && local(name) === 'id')?.[1];

/** The first sheet that is shown. */
function readBook(archive: Archive): Workbook {
  let from1904 = false;
  let sheet: string | undefined;
  walk(archive, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') sheet ??= idOf(attributes);
    },
  });
  let path: string | undefined;
  walk(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id === sheet && Target !== undefined)
        path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    },
  });
  if (path === undefined || !archive.has(path)) throw new Unreadable();
  return { sheet: path, from1904 };
}

/** The texts cells point to; what tells how a word is read aloud (rPh) is not part of it. */
function readSharedTexts(archive: Archive): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let [inText, aloud] = [false, false];
  walk(archive, 'xl/sharedStrings.xml', {
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
      if (name !== 'si') return;
      texts.push(text);
      if (texts.length > mostCells) throw new Unreadable(tooLarge('có quá một triệu đoạn chữ dùng chung'));
    },
  });
  return texts;
}

interface Format {
  readonly date: DateShape | undefined;
  readonly figures: number;
}

function readFormats(archive: Archive): readonly Format[] {
  const codes = new Map<number, string>();
  const formats: Format[] = [];
  let inCells = false;
  walk(archive, 'xl/styles.xml', {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, (attributes['formatCode'] ?? '').slice(0, longestFormat));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const code = codes.get(id);
      formats.push({ date: dateShape(id, code), figures: shownFigures(code) });
      if (Math.max(formats.length, codes.size) > mostFormats) throw new Unreadable();
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
  /** Where a cell stands that does not say. */
  #column = 0;
  #cells: string[] = [];
  #cell: RawCell | undefined;
  #takes = false;
  #aloud = false;
  #cellCount = 0;
  #letterCount = 0;

  constructor(texts: readonly string[], formats: readonly Format[], from1904: boolean) {
    this.#texts = texts;
    this.#formats = formats;
    this.#from1904 = from1904;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#row = Number(attributes['r'] ?? this.#row + 1);
      this.#cells = [];
      this.#column = 0;
      if (!(this.#row <= farthestRow)) throw new Unreadable();
    } else if (name === 'c') {
      const letters = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0];
      this.#cell = {
        row: this.#row,
        column: letters === undefined ? this.#column : columnIndex(letters),
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
    if (name === 'row') {
      this.rows.push({ row: this.#row, cells: this.#cells });
      this.#count(1, 0);
    }
    if (name !== 'c' || !this.#cell) return;
    this.#place(this.#cell);
    this.#column = this.#cell.column + 1;
    this.#cell = undefined;
  }

  #place(cell: RawCell): void {
    const text = this.#shown(cell);
    const { row, column } = cell;
    if (column > farthestColumn) {
      // Whole rows are coloured or framed to the last column: such a cell holds nothing.
      if (text === '') return;
      throw new Unreadable({
        message: `Ô ${columnLetter(column)}${row} nằm quá xa: bảng chỉ được đọc đến cột ${columnLetter(farthestColumn)}.`,
        remedy: 'Xóa hẳn các cột thừa bên phải bảng rồi lưu lại.',
      });
    }
    this.#count(Math.max(0, column + 1 - this.#cells.length), text.length);
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }

  #count(cells: number, letters: number): void {
    this.#cellCount += cells;
    this.#letterCount += letters;
    if (this.#cellCount > mostCells) throw new Unreadable(tooLarge('có quá một triệu ô'));
    if (this.#letterCount > mostLetters) throw new Unreadable(tooLarge('có quá 50 triệu chữ'));
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
    if (list.length > mostCells) throw new Unreadable(tooLarge('có quá một triệu ô cần xem lại'));
  }
}

/** Reads the first shown sheet of an XLSX file as plain texts; formulas are never run, their last value is taken. */
export function readWorkbook(bytes: Uint8Array): Reading<Table> {
  try {
    const archive = new Archive(bytes, limits);
    const { sheet, from1904 } = readBook(archive);
    const reader = new SheetReader(readSharedTexts(archive), readFormats(archive), from1904);
    walk(archive, sheet, {
      open: (name, attributes) => reader.open(name, attributes),
      text: piece => reader.text(piece),
      close: name => reader.close(name),
    });
    const { rows, faults, warnings } = reader;
    return { value: { rows, faults, warnings } };
  } catch (error) {
    // Whatever breaks in a stranger's file, the file is what must be mended.
    return whyUnreadable(error);
  }
}
