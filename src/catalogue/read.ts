import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseDocument, visit } from 'yaml';
import { sayCodePoint } from '../language/code-point.ts';
import { unusualSpaces } from '../language/strange-letters.ts';
import { yamlOf } from './front-matter.ts';
import type { Unplaced } from './finding.ts';
import { checkProse } from './guide-prose.ts';
import { proseOfGuide, type GuideProse } from './guide-slips.ts';
import { findIndentFault, findMissingSpace } from './indentation.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { yamlTraps } from './yaml-traps.ts';

/** No file an office writes by hand comes near this; a larger one is a mistake or an attack. */
const largestFile = 2 * 1024 * 1024;
const largestList = 32 * 1024 * 1024;

/** How deeply a file may nest: the deepest honest one needs fewer than twenty levels. */
const deepestNesting = 60;

export interface Listing {
  /** Paths relative to the content folder, in byte order. */
  readonly files: readonly string[];
  readonly findings: readonly Unplaced[];
}

function fault(file: string, rule: string, message: string, remedy: string): Unplaced {
  return { file, rule, severity: 'error', path: [], line: 1, column: 1, message, remedy };
}

/** Links are followed inside the folder only: whoever sends an office a catalogue must not have its other files read. */
const leadsOut = (top: string, real: string) => real !== top && !real.startsWith(top + sep);

/** Every file below the folder; a link that leads back into itself, or out of the folder, is reported. */
export function listFiles(root: string): Listing {
  const files: string[] = [];
  const findings: Unplaced[] = [];
  const top = realpathSync(root);
  const walk = (relative: string, above: readonly string[]) => {
    const folder = join(root, relative);
    const real = realpathSync(folder);
    if (above.includes(real)) {
      const remedy = 'Xóa liên kết này hoặc trỏ nó tới thư mục khác.';
      findings.push(
        fault(relative, 'file-link', 'Liên kết thư mục trỏ vòng về chính thư mục chứa nó.', remedy),
      );
      return;
    }
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = posix.join(relative, entry.name);
      let isFolder = entry.isDirectory();
      if (entry.isSymbolicLink()) {
        try {
          isFolder = statSync(join(root, path)).isDirectory();
          if (leadsOut(top, realpathSync(join(root, path)))) {
            const remedy = 'Chép nội dung vào thay cho liên kết.';
            findings.push(fault(path, 'file-link', 'Liên kết trỏ ra ngoài thư mục nội dung.', remedy));
            continue;
          }
        } catch {
          const remedy = 'Xóa liên kết này hoặc trỏ nó tới tệp có thật.';
          findings.push(fault(path, 'file-link', 'Liên kết hỏng hoặc trỏ vòng, không mở được.', remedy));
          continue;
        }
      }
      if (isFolder) walk(path, [...above, real]);
      else files.push(path);
    }
  };
  walk('', []);
  return { files: files.sort(), findings };
}

export interface Parsed {
  readonly value: unknown;
  /** Of a guide. */
  readonly prose?: GuideProse;
  readonly findings: readonly Unplaced[];
}

const unreadable = Symbol('unreadable');

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function readText(root: string, file: string): string | Unplaced {
  let bytes: Buffer;
  try {
    const path = join(root, file);
    const limit = file.includes('/') ? largestFile : largestList;
    const { size } = statSync(path);
    if (size > limit) {
      const remedy = `Tách nhỏ tệp hoặc xóa phần dán nhầm; mỗi tệp không quá ${limit / 1024 / 1024} MB.`;
      return fault(
        file,
        'file-size',
        `Tệp lớn ${Math.ceil(size / 1024 / 1024)} MB, quá mức cho phép.`,
        remedy,
      );
    }
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'không rõ';
    const remedy = 'Kiểm tra quyền đọc tệp và ổ đĩa rồi chạy lại.';
    return fault(file, 'file-read', `Không đọc được tệp (mã lỗi hệ thống ${reason}).`, remedy);
  }
  try {
    return strictUtf8.decode(bytes);
  } catch {
    const before = bytes.subarray(0, firstBadByte(bytes)).toString('utf8');
    const lines = before.split('\n');
    return {
      ...fault(
        file,
        'file-encoding',
        `Tệp không phải là UTF-8${sayEncoding(bytes)}, chữ tiếng Việt sẽ bị hỏng.`,
        encodingRemedy,
      ),
      line: lines.length,
      column: lines.at(-1)!.length + 1,
    };
  }
}

/** Saved as UTF-8 at once, a file of another code page loses its letters for good: it must be opened as what it is first. */
const encodingRemedy =
  'Đừng lưu vội. Mở lại tệp đúng bảng mã cũ (VS Code: “Reopen with Encoding”, thử Vietnamese Windows 1258 rồi UTF-16), thấy chữ đúng rồi mới chọn “Save with Encoding: UTF-8”.';

/** What a file that is not UTF-8 most likely is. */
function sayEncoding(bytes: Buffer): string {
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 2).toString('latin1')) || bytes.includes(0);
  if (isWide) return ' (có lẽ là UTF-16)';
  const read = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]/u.test(read) ? ' (có lẽ là Windows-1258)' : '';
}

function decodes(bytes: Buffer, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function firstBadByte(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  // What a letter's first byte promised and the next one broke belongs to the bad part.
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low -= 1;
  return low;
}

const remedies: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  TAB_AS_INDENT: [
    'Dòng thụt vào bằng phím Tab.',
    'Xóa Tab và gõ dấu cách cho thẳng hàng với các dòng cùng cấp.',
  ],
  BAD_INDENT: ['Dòng thụt vào không thẳng hàng.', 'Thụt các dòng cùng cấp bằng nhau, mỗi cấp hai dấu cách.'],
  DUPLICATE_KEY: ['Một trường được ghi hai lần trong cùng một mục.', 'Xóa bớt một dòng.'],
  MISSING_CHAR: [
    'Thiếu dấu đóng ngoặc, dấu nháy hoặc dấu hai chấm.',
    'Thêm dấu còn thiếu; nếu chữ có dấu “: ” thì đặt cả chữ trong dấu nháy kép.',
  ],
  BAD_SCALAR_START: ['Chữ bắt đầu bằng dấu YAML không cho phép.', 'Đặt cả chữ trong dấu nháy kép.'],
  MULTILINE_IMPLICIT_KEY: [
    'Tên trường kéo dài sang dòng khác, có thể thiếu dấu hai chấm.',
    'Kiểm tra dấu hai chấm và dấu nháy ở dòng này và dòng trước.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'Có hai dấu hai chấm trên một dòng.',
    'Đặt phần chữ sau dấu hai chấm đầu tiên trong dấu nháy kép.',
  ],
  UNEXPECTED_TOKEN: ['Có dấu không đúng chỗ.', 'Kiểm tra dấu ngoặc, dấu phẩy, dấu nháy ở dòng này.'],
};

/** A space that YAML does not take for one, where it holds fields apart. */
const spaceFault = new RegExp(
  `^ *${unusualSpaces.source}|^ *(?:- )*(?:[A-Za-z]\\w*:|-) *${unusualSpaces.source}`,
  'm',
);
/** A value in quotation marks that are only signs to YAML. */
const curlyQuote = /(?<=^ *(?:- )*(?:[A-Za-z]\w*: +)?(?:[[{] *)?(?:\w+: +)?)[“”‘’„]/mu;

/** Signs that look right on the screen; YAML itself complains about something else. */
function lookAlikeFault(file: string, text: string): Unplaced | undefined {
  const space = spaceFault.exec(text);
  if (space) {
    const sign = space[0].slice(-1);
    const name = sign === '\u00a0' ? 'dấu cách cứng' : 'dấu cách khác thường';
    return {
      ...fault(
        file,
        'yaml-syntax',
        `Có ${name} (${sayCodePoint(sign)}) ở chỗ phải là dấu cách thường.`,
        'Chạy niem-yet check --fix, hoặc xóa và gõ lại dấu cách.',
      ),
      ...placeAt(text, space.index + space[0].length - 1),
    };
  }
  const quote = curlyQuote.exec(text);
  if (!quote) return undefined;
  return {
    ...fault(
      file,
      'yaml-syntax',
      `Có dấu nháy cong ${quote[0]} (${sayCodePoint(quote[0])}): YAML chỉ nhận dấu nháy thẳng.`,
      'Gõ lại bằng dấu nháy thẳng " ở cả hai đầu.',
    ),
    ...placeAt(text, quote.index),
  };
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const aliasRemedy = 'Ghi lại đầy đủ nội dung ở từng chỗ, không dùng & và *.';

/** What is used of an error of yaml's. */
interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly linePos?: readonly { readonly line: number; readonly col: number }[] | undefined;
}

/** One fault is said once: what YAML stumbles over later is mostly the same fault again. */
function syntaxFaults(file: string, text: string, errors: readonly SyntaxFault[]): Unplaced[] {
  const [first] = errors;
  if (!first) return [];
  const tab = /^[ ]*\t/m.exec(text);
  if (tab) {
    const before = text.slice(0, tab.index + tab[0].length - 1).split('\n');
    const [message, remedy] = remedies['TAB_AS_INDENT']!;
    return [
      {
        ...fault(file, 'yaml-syntax', message, remedy),
        line: before.length,
        column: before.at(-1)!.length + 1,
      },
    ];
  }
  const lookAlike = lookAlikeFault(file, text);
  if (lookAlike) return [lookAlike];
  const plain =
    findMissingSpace(text) ?? (first.code === 'DUPLICATE_KEY' ? undefined : findIndentFault(text));
  if (plain) {
    const { message, remedy, line, column } = plain;
    return [{ ...fault(file, 'yaml-syntax', message, remedy), line, column }];
  }
  return errors.slice(0, 3).map(error => {
    // yaml calls an unclosed bracket badly indented.
    const code = /^Flow (?:map|sequence)/.test(error.message) ? 'MISSING_CHAR' : error.code;
    const [message, remedy] = remedies[code] ?? [
      'YAML viết sai cú pháp.',
      'Kiểm tra dấu hai chấm, dấu nháy, dấu gạch đầu dòng và chỗ thụt vào ở dòng này.',
    ];
    const at = error.linePos?.[0] ?? { line: 1, col: 1 };
    return { ...fault(file, 'yaml-syntax', message, remedy), line: at.line, column: at.col };
  });
}

/** Reads and parses one YAML file, or a guide and the YAML at its head; never throws. */
export function readYaml(root: string, file: string): Parsed {
  const whole = readText(root, file);
  if (typeof whole !== 'string') return { value: unreadable, findings: [whole] };
  const { value, findings } = parseYaml(file, yamlOf(file, whole));
  if (!file.endsWith('.mdx')) return { value, findings };
  return {
    value,
    findings: [...findings, ...checkProse(file, whole)],
    prose: proseOfGuide(file, whole),
  };
}

function parseYaml(file: string, text: string): Parsed {
  const plain = readPlainYaml(text);
  if (plain !== undefined) return { value: plain, findings: [] };
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') {
    const [message, remedy] = file.endsWith('.mdx')
      ? [
          'Bài hướng dẫn thiếu phần đầu giữa hai dòng ---.',
          'Ghi title, description, order giữa hai dòng ---.',
        ]
      : ['Tệp trống.', 'Điền nội dung (xem lệnh niem-yet new) hoặc xóa tệp.'];
    return { value: unreadable, findings: [fault(file, 'file-empty', message, remedy)] };
  }
  if (nestsTooDeep(text)) {
    const remedy = 'Xóa phần ngoặc lồng nhau dán nhầm.';
    return { value: unreadable, findings: [fault(file, 'yaml-syntax', 'Ngoặc lồng nhau quá sâu.', remedy)] };
  }
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true, stringKeys: true });
  const findings = syntaxFaults(file, text, document.errors);
  if (findings.length > 0) return { value: unreadable, findings };
  visit(document, {
    Alias: (_, alias) => {
      const before = text.slice(0, alias.range![0]).split('\n');
      const place = { line: before.length, column: before.at(-1)!.length + 1 };
      findings.push({
        ...fault(file, 'yaml-alias', 'Tệp dùng bí danh YAML (dấu *).', aliasRemedy),
        ...place,
      });
      return visit.BREAK;
    },
  });
  if (findings.length > 0) return { value: unreadable, findings };
  const traps = yamlTraps(text, document).map(({ rule, path = [], offset, message, remedy }) => ({
    ...fault(file, rule, message, remedy),
    path,
    ...placeAt(text, offset),
  }));
  try {
    return { value: document.toJS(), findings: traps };
  } catch {
    return {
      value: unreadable,
      findings: [fault(file, 'yaml-alias', 'Tệp dùng bí danh YAML lồng nhau.', aliasRemedy)],
    };
  }
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text.matchAll(/[[\]{}]/g)) {
    depth += sign[0] === '[' || sign[0] === '{' ? 1 : -1;
    if (depth > deepestNesting) return true;
  }
  return /^ {200}/m.test(text) || /^(?: *- ){30}/m.test(text);
}

export function isReadable(parsed: Parsed): boolean {
  return parsed.value !== unreadable;
}
