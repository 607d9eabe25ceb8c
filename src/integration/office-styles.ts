import {
  layer,
  readParagraphFormat,
  readRunFormat,
  readStyles,
  type ParagraphFormat,
  type RunFormat,
  type Styles,
} from '../conformance/docx/formats.ts';
import { openPackage } from '../conformance/docx/package.ts';
import { child } from '../conformance/xml.ts';
import {
  officeStyleIds,
  officeStyles,
  type OfficeStyle,
  type StyleChange,
} from '../document/docx/style-change.ts';
import { styleFacts } from '../document/docx/styles.ts';
import { body, font, pointsPerMillimetre } from '../document/standard.ts';
import { sayNumber } from '../language/number.ts';
import { UserError } from './user-error.ts';

/** All that a style says, with what it is based on. */
type Resolved = RunFormat & ParagraphFormat;

function resolve(styles: Styles, id: OfficeStyle): Resolved | undefined {
  const chain = styles.chain(id, 'paragraph');
  if (chain.length === 0) return undefined;
  const { run, paragraph } = styles.defaults;
  return {
    ...layer(run, ...chain.map(style => readRunFormat(child(style, 'w:rPr'), styles.themeFont))),
    ...layer(paragraph, ...chain.map(style => readParagraphFormat(child(style, 'w:pPr')))),
    // Letters may be spaced as lines are: the two bear one name.
    spacing: undefined,
  };
}

interface Fault {
  readonly fact: string;
  readonly remedy: string;
}

const fault = (is: boolean, fact: string, remedy: string): Fault[] => (is ? [{ fact, remedy }] : []);

/** Points that Word may round away. */
const hair = 0.3;

function letterFaults(
  id: OfficeStyle,
  { ascii, other, size, bold, italic, colour, underlined }: Resolved,
): Fault[] {
  const { min, max, clause } = officeStyles[id];
  const own = styleFacts(id);
  const said = [ascii, other].find(name => name !== font.name) ?? '';
  const points = size ?? 0;
  const range = min === max ? sayNumber(min) : `${sayNumber(min)}–${sayNumber(max)}`;
  return [
    ...fault(
      ascii !== font.name || other !== font.name,
      `phông chữ ${said === '' ? 'không rõ' : said}`,
      `đặt ${font.name} (${font.clause})`,
    ),
    ...fault(points < min || points > max, `cỡ chữ ${sayNumber(points)}`, `đặt ${range} điểm (${clause})`),
    ...fault(
      (bold ?? false) !== own.bold,
      own.bold ? 'chữ không đậm' : 'chữ đậm',
      `${own.bold ? 'đặt' : 'bỏ'} chữ đậm (${clause})`,
    ),
    ...fault(
      (italic ?? false) !== own.italic,
      own.italic ? 'chữ không nghiêng' : 'chữ nghiêng',
      `${own.italic ? 'đặt' : 'bỏ'} chữ nghiêng (${clause})`,
    ),
    ...fault(
      !['auto', '000000', undefined].includes(colour),
      `chữ màu ${colour ?? ''}`,
      `đặt màu đen (${font.clause})`,
    ),
    ...fault(underlined === true, 'chữ gạch chân', `bỏ gạch chân (${clause})`),
  ];
}

const isText = (id: OfficeStyle) => id === 'Body' || id === 'Basis';

/** II.6.e, which speaks of the text alone. */
function textFaults(
  id: OfficeStyle,
  { align, line, lineRule, before = 0, after = 0, firstLine = 0 }: Resolved,
): Fault[] {
  if (!isText(id)) return [];
  const { min, max } = body.lineSpacing;
  const lines = lineRule === undefined || lineRule === 'auto' ? (line ?? 1) : 0;
  const indent = firstLine / pointsPerMillimetre;
  const { allowed, clause } = body.firstLineIndent;
  return [
    ...fault(align !== 'justify', 'không dàn đều hai lề', `dàn đều hai lề (${clause})`),
    ...fault(
      lines < min || lines > max,
      lines === 0 ? 'giãn dòng cố định' : `giãn dòng ${sayNumber(Math.round(lines * 100) / 100)}`,
      `đặt từ ${sayNumber(min)} đến ${sayNumber(max)} dòng (${body.lineSpacing.clause})`,
    ),
    ...fault(
      !allowed.some(own => Math.abs(own - indent) < hair),
      `dòng đầu lùi ${sayNumber(Math.round(indent * 10) / 10)} mm`,
      `lùi ${allowed.map(sayNumber).join(' hoặc ')} mm (${clause})`,
    ),
    ...fault(
      Math.max(before, after) < body.spaceBetween.min,
      'các đoạn cách nhau quá ít',
      `cách tối thiểu ${sayNumber(body.spaceBetween.min)} điểm (${body.spaceBetween.clause})`,
    ),
  ];
}

function changeOf(
  style: OfficeStyle,
  { size, before, after, line, lineRule, firstLine }: Resolved,
): StyleChange {
  const isByLines = lineRule === undefined || lineRule === 'auto';
  return {
    style,
    ...(size === undefined ? {} : { size }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(line === undefined || !isByLines ? {} : { line }),
    ...(firstLine === undefined || !isText(style) ? {} : { firstLine }),
  };
}

/** The styles of an office's own Word file, refused with each thing in them that Decree 30 does not leave to it. */
export function readOfficeStyles(file: string, bytes: Uint8Array): readonly StyleChange[] {
  const { styles: root, theme } = openPackage(bytes);
  const styles = readStyles(root, theme);
  const found = officeStyleIds.flatMap(id => {
    const own = resolve(styles, id);
    return own === undefined ? [] : [[id, own] as const];
  });
  if (found.length === 0)
    throw new UserError(
      `Tệp ${file} không có kiểu chữ nào của Niêm Yết.`,
      'Dựng một văn bản bằng niem-yet documents, mở trong Word, sửa các kiểu (Nội dung, Trích yếu, …), lưu lại rồi dùng tệp ấy.',
    );
  const lines = found.flatMap(([id, own]) =>
    [...letterFaults(id, own), ...textFaults(id, own)].map(
      ({ fact, remedy }) => `  kiểu “${styleFacts(id).name}”: ${fact}  → ${remedy}`,
    ),
  );
  if (lines.length > 0)
    throw new UserError(
      `Tệp kiểu ${file} có ${lines.length} chỗ trái Nghị định 30/2020/NĐ-CP, Phụ lục I:\n${lines.join('\n')}`,
      'Sửa các kiểu trên trong Word (Trang đầu, Kiểu), lưu lại rồi chạy lại.',
    );
  return found.map(([id, own]) => changeOf(id, own));
}
