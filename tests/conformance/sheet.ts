import type { Kind } from '../../src/conformance/kinds.ts';
import type { Passage, Piece, ReadFile } from '../../src/conformance/model.ts';
import { findParts } from '../../src/conformance/parts.ts';
import type { ConformanceRule, Fault } from '../../src/conformance/rule.ts';

type Look = Partial<Pick<Piece, 'size' | 'bold' | 'italic' | 'highlighted'>>;

/** Words as a reader of Word files hands them on. */
export function passage(text: string, look: Look = {}, more: Partial<Passage> = {}): Passage {
  const piece: Piece = {
    text,
    font: 'Times New Roman',
    size: 14,
    bold: false,
    italic: false,
    underlined: false,
    ...look,
  };
  return {
    where: 'đoạn 1',
    text,
    pieces: [piece],
    align: 'justify',
    lineWidths: [100],
    strokes: [],
    section: 0,
    opensPage: false,
    inTable: false,
    level: { frame: text, height: 0 },
    spacer: false,
    ...more,
  };
}

const centred = { align: 'center' } as const;
const inCell = (table: number, column: number, height: number): Partial<Passage> => ({
  ...centred,
  place: { table, row: 0, column },
  level: { frame: `bảng ${table}`, height },
});

const column = (table: number, at: number, lines: readonly (readonly [string, Look])[]) =>
  lines
    .filter(([text]) => text !== '')
    .map(([text, look], index) => passage(text, look, inCell(table, at, index * 20)));

/** A text by its parts, an empty one left out. */
export interface Sheet {
  readonly superior: string;
  readonly issuer: string;
  readonly number: string;
  readonly about: string;
  readonly country: string;
  readonly motto: string;
  readonly date: string;
  readonly title: string;
  readonly subject: string;
  readonly promulgator: string;
  readonly bases: readonly string[];
  readonly enacting: string;
  readonly body: readonly string[];
  readonly recipients: readonly string[];
  readonly authority: readonly string[];
  readonly signer: string;
  readonly appendices: readonly { readonly label: string; readonly name: string; readonly source: string }[];
}

/** A sound decision. */
export const decision: Sheet = {
  superior: 'UBND TỈNH ĐIỆN BIÊN',
  issuer: 'SỞ NỘI VỤ',
  number: 'Số: 05/QĐ-SNV',
  about: '',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  date: 'Điện Biên, ngày 07 tháng 3 năm 2025',
  title: 'QUYẾT ĐỊNH',
  subject: 'Về việc công bố danh mục thủ tục hành chính',
  promulgator: 'GIÁM ĐỐC SỞ NỘI VỤ',
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;',
    'Theo đề nghị của Chánh Văn phòng Sở.',
  ],
  enacting: 'QUYẾT ĐỊNH:',
  body: ['Điều 1. Công bố danh mục.', 'Điều 2. Chánh Văn phòng thi hành Quyết định này./.'],
  recipients: ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT, VP.'],
  authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Nguyễn Văn Ví',
  appendices: [],
};

/** A sound official letter. */
export const letter: Sheet = {
  ...decision,
  number: 'Số: 12/SNV-VP',
  about: 'V/v lấy ý kiến về danh mục',
  title: '',
  subject: '',
  promulgator: '',
  bases: [],
  enacting: '',
  body: ['Kính gửi:', '- Sở Tư pháp;', '- Công an tỉnh.', 'Sở Nội vụ đề nghị góp ý./.'],
};

const small = { size: 12 } as const;

export function fileOf(sheet: Sheet, more: Partial<ReadFile> = {}): ReadFile {
  const bold = { bold: true } as const;
  const marked = (text: string, look: Look) => (text === '' ? [] : [passage(text, look, centred)]);
  const passages = [
    ...column(1, 0, [
      [sheet.superior, small],
      [sheet.issuer, { ...small, bold: true }],
      [sheet.number, { size: 13 }],
      [sheet.about, small],
    ]),
    ...column(1, 1, [
      [sheet.country, { ...small, bold: true }],
      [sheet.motto, { size: 13, bold: true }],
      [sheet.date, { size: 13, italic: true }],
    ]),
    ...marked(sheet.title, bold),
    ...marked(sheet.subject, bold),
    ...marked(sheet.promulgator, bold),
    ...sheet.bases.map(text => passage(text, { italic: true })),
    ...marked(sheet.enacting, bold),
    ...sheet.body.map(text => passage(text)),
    ...column(
      2,
      0,
      sheet.recipients.map((text, index) => [
        text,
        index === 0 ? { size: 12, bold: true, italic: true } : { size: 11 },
      ]),
    ),
    ...column(
      2,
      1,
      [...sheet.authority, sheet.signer].map(text => [text, bold]),
    ),
    ...sheet.appendices.flatMap(({ label, name, source }) => [
      passage(label, bold, { ...centred, opensPage: true, section: 1 }),
      passage(name, bold, { ...centred, section: 1 }),
      ...(source === '' ? [] : [passage(source, { italic: true }, { ...centred, section: 1 })]),
    ]),
  ];
  return {
    format: 'docx',
    title: 'Quyết định',
    language: 'vi-VN',
    passages,
    tables: [],
    sections: [],
    fontsNotEmbedded: [],
    coloured: [],
    remains: { changes: 0, comments: 0 },
    ...more,
  };
}

export const check = (
  { check: faultsOf }: ConformanceRule,
  file: ReadFile,
  kind?: Kind,
): readonly Fault[] | undefined => faultsOf(file, findParts(file, kind));

/** What a rule finds in a sheet; undefined where it has nothing to judge. */
export const found = (rule: ConformanceRule, sheet: Sheet): readonly string[] | undefined =>
  check(rule, fileOf(sheet))?.map(fault => fault.found);
