import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';

/** A text as somebody else makes it by the `docx` package, with no style of ours. */
export interface Foreign {
  readonly name: string;
  readonly number: string;
  readonly about?: string;
  readonly title?: string;
  readonly subject?: string;
  readonly promulgator?: string;
  readonly bases?: readonly string[];
  readonly enacting?: string;
  readonly addressees?: readonly string[];
  readonly body: readonly string[];
  readonly recipients: readonly string[];
  readonly authority: readonly string[];
  readonly signer: string;
  /** How lines under words are made: a border of a paragraph, or characters as in the models of annex III. */
  readonly lines: 'border' | 'underscores';
  /** Columns by tabs, where others use tables without lines. */
  readonly isTabbed?: true;
  /** Minutes bear no day, and are signed by two. */
  readonly isMinutes?: true;
}

const long =
  'Các cơ quan, đơn vị liên quan phối hợp tổ chức thực hiện, kịp thời báo cáo khó khăn, vướng mắc để được hướng dẫn theo quy định của pháp luật hiện hành.';

const closing = {
  recipients: ['Như Điều 2', 'Lưu: VT, VP'],
  authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Trần Thị Thử',
} as const;

const toAbove = { ...closing, recipients: ['Như trên', 'Lưu: VT, VP'] } as const;

export const foreignTexts: readonly Foreign[] = [
  {
    name: 'quyết định',
    number: 'Số: 08/QĐ-SNV',
    title: 'QUYẾT ĐỊNH',
    subject: 'Về việc thành lập Tổ công tác',
    promulgator: 'GIÁM ĐỐC SỞ NỘI VỤ',
    bases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'Theo đề nghị của Chánh Văn phòng Sở.',
    ],
    enacting: 'QUYẾT ĐỊNH:',
    body: [`Điều 1. Thành lập Tổ công tác. ${long}`, `Điều 2. ${long.slice(0, -1)}./.`],
    ...closing,
    lines: 'border',
  },
  {
    name: 'nghị quyết',
    number: 'Số: 15/NQ-HĐT',
    title: 'NGHỊ QUYẾT',
    subject: 'Về kế hoạch năm học',
    promulgator: 'HỘI ĐỒNG TRƯỜNG',
    bases: ['Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;', 'Căn cứ kết quả phiên họp.'],
    enacting: 'QUYẾT NGHỊ:',
    body: [`Điều 1. ${long}`, `Điều 2. ${long.slice(0, -1)}./.`],
    recipients: ['Như Điều 2', 'Lưu: VT'],
    authority: ['TM. HỘI ĐỒNG TRƯỜNG', 'CHỦ TỊCH'],
    signer: 'Lê Văn Nghiệm',
    lines: 'underscores',
  },
  {
    name: 'công văn',
    number: 'Số: 125/SNV-VP',
    about: 'V/v góp ý dự thảo kế hoạch',
    addressees: ['Sở Tư pháp', 'Công an tỉnh'],
    body: [long, 'Sở Nội vụ trân trọng cảm ơn./.'],
    ...toAbove,
    lines: 'border',
  },
  {
    name: 'công văn',
    number: 'Số: 09/VP-HCQT',
    about: 'V/v mượn hội trường',
    addressees: ['Trung tâm Văn hóa tỉnh'],
    body: [`${long.slice(0, -1)}./.`],
    recipients: ['Như trên', 'Lưu: VT'],
    authority: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
    signer: 'Phạm Văn Mẫu',
    lines: 'underscores',
  },
  {
    name: 'tờ trình',
    number: 'Số: 31/TTr-SNV',
    title: 'TỜ TRÌNH',
    subject: 'Về việc phê duyệt danh mục vị trí việc làm',
    addressees: ['Ủy ban nhân dân tỉnh'],
    body: [long, `${long.slice(0, -1)}./.`],
    ...toAbove,
    lines: 'border',
  },
  {
    name: 'báo cáo',
    number: 'Số: 44/BC-SNV',
    title: 'BÁO CÁO',
    subject: 'Kết quả công tác cải cách hành chính quý III năm 2025',
    body: [`1. ${long}`, `2. ${long.slice(0, -1)}./.`],
    ...toAbove,
    authority: ['GIÁM ĐỐC'],
    lines: 'underscores',
  },
  {
    name: 'kế hoạch',
    number: 'Số: 17/KH-SNV',
    title: 'KẾ HOẠCH',
    subject: 'Tuyên truyền cải cách hành chính năm 2026',
    body: [`1. ${long}`, `2. ${long.slice(0, -1)}./.`],
    ...toAbove,
    authority: ['Q. GIÁM ĐỐC'],
    lines: 'border',
  },
  {
    name: 'thông báo',
    number: 'Số: 03/TB-UBND',
    title: 'THÔNG BÁO',
    subject: 'Lịch tiếp công dân tháng 10 năm 2025',
    body: [long, `${long.slice(0, -1)}./.`],
    recipients: ['Các phòng, ban', 'Lưu: VT'],
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Đỗ Thị Ví',
    lines: 'border',
  },
  {
    name: 'giấy mời',
    number: 'Số: 27/GM-SNV',
    title: 'GIẤY MỜI',
    subject: 'Dự hội nghị tổng kết',
    body: [`Sở Nội vụ trân trọng kính mời các cơ quan dự hội nghị. ${long.slice(0, -1)}./.`],
    ...toAbove,
    authority: ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
    lines: 'underscores',
  },
  {
    name: 'công điện',
    number: 'Số: 02/CĐ-UBND',
    title: 'CÔNG ĐIỆN',
    subject: 'Về việc ứng phó với bão số 9',
    body: [long, `${long.slice(0, -1)}./.`],
    recipients: ['Các sở, ban, ngành', 'Lưu: VT'],
    authority: ['CHỦ TỊCH'],
    signer: 'Ngô Văn Thử',
    lines: 'border',
  },
  {
    name: 'giấy giới thiệu',
    number: 'Số: 60/GGT-SNV',
    title: 'GIẤY GIỚI THIỆU',
    body: [`Sở Nội vụ trân trọng giới thiệu ông Nguyễn Văn Ví. ${long.slice(0, -1)}./.`],
    ...toAbove,
    lines: 'underscores',
  },
  {
    name: 'chương trình',
    number: 'Số: 19/CTr-SNV',
    title: 'CHƯƠNG TRÌNH',
    subject: 'Công tác năm 2026',
    body: [`1. ${long}`, `2. ${long.slice(0, -1)}./.`],
    ...closing,
    recipients: ['Các phòng', 'Lưu: VT, VP'],
    lines: 'underscores',
    isTabbed: true,
  },
  {
    name: 'biên bản',
    number: 'Số: 11/BB-SNV',
    title: 'BIÊN BẢN',
    subject: 'Họp giao ban tháng 9 năm 2025',
    body: [long, 'Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 05 tháng 9 năm 2025./.'],
    recipients: ['Các phòng', 'Lưu: VT, Hồ sơ'],
    authority: ['CHỦ TỌA'],
    signer: 'Trần Thị Thử',
    lines: 'border',
    isMinutes: true,
  },
];

const font = 'Times New Roman';
const run = (
  text: string,
  size: number,
  look: { readonly bold?: boolean; readonly italics?: boolean } = {},
) => new TextRun({ text, font, size: size * 2, ...look });

const centred = { alignment: AlignmentType.CENTER } as const;
const bold = { bold: true } as const;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bare = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Twentieths of a point: a little above the width of the words, as in `times-widths`. */
function lineUnder(kind: Foreign['lines'], share: number, words: number, room: number): Paragraph {
  if (kind === 'underscores')
    return new Paragraph({ ...centred, children: [run('_'.repeat(Math.round((words * share) / 120)), 12)] });
  const side = Math.round((room - words * share) / 2);
  return new Paragraph({
    ...centred,
    indent: { left: side, right: side },
    spacing: { after: 60, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 1 } },
    children: [],
  });
}

const cell = (width: number, children: readonly Paragraph[]) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    children: [...children],
  });

const layout = (widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]) =>
  new Table({
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: bare,
    rows: rows.map(
      cells => new TableRow({ children: cells.map((inner, index) => cell(widths[index] ?? 0, inner)) }),
    ),
  });

const columns = [3700, 5654] as const;
/** Twentieths of a point that the motto takes at 13 points, bold, and the issuer at 12. */
const widths = { motto: 3183, issuer: 1430 } as const;

function head(text: Foreign): Table {
  const { number, about, lines, isMinutes } = text;
  const date = new Paragraph({
    ...centred,
    children: [run('Ví Dụ, ngày 05 tháng 9 năm 2025', 13, { italics: true })],
  });
  return layout(columns, [
    [
      [
        new Paragraph({ ...centred, children: [run('UBND TỈNH VÍ DỤ', 12)] }),
        new Paragraph({ ...centred, children: [run('SỞ NỘI VỤ', 12, bold)] }),
        lineUnder(lines, 0.4, widths.issuer, columns[0]),
      ],
      [
        new Paragraph({ ...centred, children: [run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, bold)] }),
        new Paragraph({ ...centred, children: [run('Độc lập - Tự do - Hạnh phúc', 13, bold)] }),
        lineUnder(lines, 1, widths.motto, columns[1]),
      ],
    ],
    [
      [
        new Paragraph({ ...centred, children: [run(number, 13)] }),
        ...(about === undefined
          ? []
          : [new Paragraph({ ...centred, spacing: { before: 120 }, children: [run(about, 12)] })]),
      ],
      [isMinutes ? new Paragraph({ children: [] }) : date],
    ],
  ]);
}

const tabStops = [
  { type: TabStopType.CENTER, position: 1850 },
  { type: TabStopType.CENTER, position: 6500 },
];

const tabs = (left: TextRun | undefined, right: TextRun) =>
  new Paragraph({
    tabStops,
    children: [
      new TextRun({ children: [new Tab()] }),
      ...(left ? [left] : []),
      new TextRun({ children: [new Tab()] }),
      right,
    ],
  });

const tabbedHead = ({ number }: Foreign): readonly Paragraph[] => [
  tabs(run('UBND TỈNH VÍ DỤ', 12), run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, bold)),
  tabs(run('SỞ NỘI VỤ', 12, bold), run('Độc lập - Tự do - Hạnh phúc', 13, bold)),
  tabs(run('____', 12), run('_'.repeat(26), 12)),
  tabs(run(number, 13), run('Ví Dụ, ngày 05 tháng 9 năm 2025', 13, { italics: true })),
];

function tabbedFoot({ recipients, authority, signer }: Foreign): readonly Paragraph[] {
  const list = recipients.map((name, index, all) =>
    run(`- ${name}${index === all.length - 1 ? '.' : ';'}`, 11),
  );
  const right = { tabStops: tabStops.slice(1) };
  const tab = () => new TextRun({ children: [new Tab()] });
  const [first, ...others] = authority.map(words => run(words, 14, bold));
  const label = run('Nơi nhận:', 12, { bold: true, italics: true });
  const below = list.map((item, index) => {
    const beside = others[index];
    return new Paragraph({ ...right, children: beside ? [item, tab(), beside] : [item] });
  });
  return [
    new Paragraph({ ...right, children: first ? [label, tab(), first] : [label] }),
    ...below,
    new Paragraph({ ...right, spacing: { before: 1000 }, children: [tab(), run(signer, 14, bold)] }),
  ];
}

const prose = (text: string, look: { readonly italics?: boolean } = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 720 },
    spacing: { before: 120, line: 264, lineRule: 'auto' },
    children: [run(text, 14, look)],
  });

const title = (text: string | undefined) =>
  text === undefined ? [] : [new Paragraph({ ...centred, children: [run(text, 14, bold)] })];

function addressed(names: readonly string[]): readonly Paragraph[] {
  const indent = { left: 2600 } as const;
  const [only, ...others] = names;
  if (only === undefined) return [];
  if (others.length === 0) return [new Paragraph({ indent, children: [run(`Kính gửi: ${only}`, 14)] })];
  return [
    new Paragraph({ indent, children: [run('Kính gửi:', 14)] }),
    ...names.map(
      (name, index) =>
        new Paragraph({
          indent: { left: 3600 },
          children: [run(`- ${name}${index === names.length - 1 ? '.' : ';'}`, 14)],
        }),
    ),
  ];
}

function foot({ recipients, authority, signer, isMinutes }: Foreign): readonly Table[] {
  const list = recipients.map(
    (name, index) =>
      new Paragraph({ children: [run(`- ${name}${index === recipients.length - 1 ? '.' : ';'}`, 11)] }),
  );
  const label = new Paragraph({ children: [run('Nơi nhận:', 12, { bold: true, italics: true })] });
  const sign = (lines: readonly string[], name: string) => [
    ...lines.map(line => new Paragraph({ ...centred, children: [run(line, 14, bold)] })),
    new Paragraph({ ...centred, spacing: { before: 1400 }, children: [run(name, 14, bold)] }),
  ];
  const half = [4600, 4754] as const;
  if (isMinutes)
    return [
      layout(half, [
        [sign(['THƯ KÝ'], 'Lê Thị Ghi'), sign(authority, signer)],
        [[label, ...list], [new Paragraph({ children: [] })]],
      ]),
    ];
  return [layout(half, [[[label, ...list], sign(authority, signer)]])];
}

const number = new Header({
  children: [
    new Paragraph({
      ...centred,
      children: [new TextRun({ children: [PageNumber.CURRENT], font, size: 28 })],
    }),
  ],
});

export async function makeForeign(text: Foreign): Promise<Uint8Array> {
  const subjectWidth = (text.subject ?? text.title ?? '').length * 130;
  const document = new Document({
    title: text.subject ?? text.about ?? text.name,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 851 },
          },
        },
        headers: { default: number, first: new Header({ children: [] }) },
        children: [
          ...(text.isTabbed ? tabbedHead(text) : [head(text)]),
          ...title(text.title),
          ...title(text.subject),
          ...(text.title === undefined ? [] : [lineUnder(text.lines, 0.4, subjectWidth, 9354)]),
          ...addressed(text.addressees ?? []),
          ...title(text.promulgator),
          ...(text.bases ?? []).map(basis => prose(basis, { italics: true })),
          ...title(text.enacting),
          ...text.body.map(each => prose(each)),
          ...(text.isTabbed ? tabbedFoot(text) : foot(text)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The same text as a web page, which LibreOffice turns into a Word file. */
export function foreignPage({ number, title = '', subject = '', body, ...text }: Foreign): string {
  const line = (words: string, size: number, style = '', align = 'center') =>
    `<p align="${align}" style="margin: 0; font-family: 'Times New Roman'; font-size: ${size}pt; ${style}">${words}</p>`;
  const strong = (words: string, size: number, style = '') => line(`<b>${words}</b>`, size, style);
  const prose = (words: string) =>
    line(words, 14, 'text-indent: 12.7mm; margin-top: 6pt; line-height: 110%', 'justify');
  const table = (left: string, right: string, [one, other]: readonly [number, number]) =>
    `<table width="624" cellpadding="0" cellspacing="0" border="0"><col width="${one}"><col width="${other}">` +
    `<tr valign="top"><td width="${one}">${left}</td><td width="${other}">${right}</td></tr></table>`;
  const list = text.recipients.map((name, index, all) =>
    line(`- ${name}${index === all.length - 1 ? '.' : ';'}`, 11, '', 'left'),
  );
  return `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"><title>${subject}</title>
    <style>@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm }</style></head><body>
    ${table(
      line('UBND TỈNH VÍ DỤ', 12) + strong('SỞ NỘI VỤ', 12) + line('____', 12) + line(number, 13),
      strong('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12) +
        strong('Độc lập - Tự do - Hạnh phúc', 13) +
        line('__________________________', 12) +
        line('<i>Ví Dụ, ngày 05 tháng 9 năm 2025</i>', 13),
      [247, 377],
    )}
    ${strong(title, 14, 'margin-top: 12pt')}${strong(subject, 14)}${line('_______________', 12)}
    ${body.map(prose).join('')}
    ${table(
      line('<b><i>Nơi nhận:</i></b>', 12, '', 'left') + list.join(''),
      text.authority.map(words => strong(words, 14)).join('') + strong(text.signer, 14, 'margin-top: 70pt'),
      [312, 312],
    )}</body></html>`;
}
