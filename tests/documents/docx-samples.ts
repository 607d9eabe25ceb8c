import type {
  Block,
  Cell,
  Closing,
  DocumentTree,
  ListItem,
  Row,
  Section,
  Table,
  Text,
} from '../../src/document/tree.ts';

/** One black point. */
const point = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export const plain = (text: string): Text => [{ text }];
export const body = (text: string): Block => ({ kind: 'paragraph', role: 'body', text: plain(text) });
export const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  paragraphs: text === '' ? [] : [plain(text)],
  ...more,
});
export const row = (...texts: readonly string[]): Row => ({
  role: 'plain',
  cells: texts.map(text => cell(text)),
});

export function document(
  blocks: readonly Block[],
  more: Partial<DocumentTree> = {},
  section: Partial<Section> = {},
): DocumentTree {
  return {
    title: 'Quyết định số 1581/QĐ-UBND',
    subject: 'Công bố Danh mục thủ tục hành chính',
    author: 'Ủy ban nhân dân tỉnh Thừa Thiên Huế',
    date: '2020-07-01',
    sections: [{ orientation: 'portrait', restartsNumbering: true, blocks, ...section }],
    ...more,
  };
}

export function table(rows: readonly Row[], more: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    description: 'Danh mục thủ tục hành chính',
    columns: [
      { width: 1, align: 'center' },
      { width: 6, align: 'left' },
      { width: 3, align: 'center' },
    ],
    header: [row('STT', 'Tên thủ tục hành chính', 'Thời hạn giải quyết')],
    rows,
    ...more,
  };
}

const point1: ListItem = {
  mark: '1.',
  text: plain('Sở Tư pháp có trách nhiệm:'),
  items: [
    { mark: 'a)', text: plain('Cập nhật cơ sở dữ liệu;') },
    { mark: 'đ)', text: plain('Công khai tại trụ sở.') },
  ],
};

export const closing: Closing = {
  kind: 'closing',
  recipients: ['Như Điều 4', 'Cục Kiểm soát thủ tục hành chính', 'Lưu: VT, KSTT'],
  authority: ['KT. CHỦ TỊCH'],
  position: 'PHÓ CHỦ TỊCH',
  name: 'Nguyễn Văn Mẫu',
};

export const decisionBlocks: readonly Block[] = [
  {
    kind: 'letterhead',
    superior: 'ỦY BAN NHÂN DÂN TỈNH',
    issuer: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ',
    number: 'Số: 1581/QĐ-UBND',
    placeAndDate: 'Thừa Thiên Huế, ngày 01 tháng 7 năm 2020',
  },
  {
    kind: 'title',
    name: 'QUYẾT ĐỊNH',
    subject: 'Về việc công bố Danh mục thủ tục hành chính',
    promulgator: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
  },
  { kind: 'paragraph', role: 'basis', text: plain('Căn cứ Luật Tổ chức chính quyền địa phương;') },
  { kind: 'paragraph', role: 'centered', text: [{ text: 'QUYẾT ĐỊNH:', bold: true }] },
  { kind: 'heading', level: 1, align: 'center', text: plain('Phần I') },
  { kind: 'heading', level: 3, align: 'left', text: plain('Điều 2. Trách nhiệm thi hành') },
  { kind: 'list', items: [point1] },
  body('Quyết định này có hiệu lực thi hành kể từ ngày ký./.'),
  closing,
];

const appendix: Section = {
  orientation: 'landscape',
  restartsNumbering: true,
  outline: 'Phụ lục I',
  blocks: [
    {
      kind: 'appendix-title',
      label: 'Phụ lục I',
      name: 'DANH MỤC THỦ TỤC HÀNH CHÍNH',
      attachedTo: '(Kèm theo Quyết định số 1581/QĐ-UBND)',
    },
    table([
      {
        role: 'group',
        cells: [cell('I'), cell('LĨNH VỰC HỘ TỊCH', { columns: 2 })],
        outline: 'Lĩnh vực hộ tịch',
      },
      { ...row('1', 'Đăng ký khai sinh', '01 ngày làm việc'), outline: 'Đăng ký khai sinh' },
      { role: 'total', cells: [cell('Tổng cộng', { columns: 2 }), cell('01 thủ tục')] },
    ]),
    { kind: 'paragraph', role: 'table-note', text: plain('Ghi chú: Thời hạn tính theo ngày làm việc.') },
  ],
};

const form: Section = {
  orientation: 'portrait',
  restartsNumbering: false,
  blocks: [
    {
      kind: 'form-head',
      code: '(Mẫu số 02)',
      country: true,
      title: 'TỜ KHAI',
      subtitle: 'Đăng ký khai sinh',
      basis: 'Theo Nghị định số 123/2015/NĐ-CP',
      level: 2,
      outline: 'Mẫu số 02. Tờ khai',
    },
    { kind: 'addressees', names: ['Ủy ban nhân dân xã Mẫu', 'Sở Tư pháp'] },
    { kind: 'blank-line', parts: [{ text: 'Họ, chữ đệm, tên: ' }, { gap: 1 }], continuation: 2 },
    {
      kind: 'blank-line',
      parts: [
        { text: 'Sinh ngày ' },
        { gap: 1 },
        { text: ' tháng ' },
        { gap: 1 },
        { text: ' năm ' },
        { gap: 2 },
      ],
      continuation: 0,
    },
    {
      kind: 'signatures',
      left: { placeAndDate: [], heading: ['XÁC NHẬN'], statement: [{ text: 'Ông (bà) ' }, { gap: 30 }] },
      right: {
        placeAndDate: [{ gap: 20 }, { text: ', ngày ' }, { gap: 8 }],
        heading: ['NGƯỜI KHAI'],
        statement: [],
        caption: '(Ký, ghi rõ họ tên)',
      },
    },
    { kind: 'page-break' },
    {
      kind: 'picture',
      bytes: point,
      format: 'png',
      widthMm: 400,
      heightMm: 20,
      alternative: 'Sơ đồ <&> đường đi',
    },
    { kind: 'page-break' },
    table([row('1', 'Sau ngắt trang', '')]),
    { ...closing, name: '' },
  ],
};

/** Every kind of block, both orientations. */
export const everything: DocumentTree = {
  ...document([]),
  sections: [
    { orientation: 'portrait', restartsNumbering: true, outline: 'Quyết định', blocks: decisionBlocks },
    appendix,
    form,
  ],
};

export const longWord = 'x'.repeat(500);
export const longText = 'từ ngữ '.repeat(1500).trim();

/** What anyone may have typed into a cell. */
export const hostile: DocumentTree = document(
  [
    body('Điều khiển \u0000\u0007\u001b và \ud800 nửa chữ'),
    body('<b>&amp; "ngoặc" {default-bullet-numbering-0}'),
    body('\u202eđảo ngược\u202c 😀'),
    body(longWord),
    { kind: 'list', items: [] },
    { kind: 'addressees', names: [] },
    { kind: 'paragraph', role: 'body', text: [] },
    table([], { header: [] }),
    table([]),
    table([row('1', longText, longWord)]),
    table([{ role: 'plain', cells: [cell('một ô', { rows: 9 })] }]),
    { kind: 'closing', recipients: [], authority: [], position: '', name: '' },
    { kind: 'page-break' },
  ],
  { title: '<Tiêu đề> & "ngoặc"\u0000', mark: 'DỰ THẢO' },
);
