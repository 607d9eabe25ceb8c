import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Block, Cell, DocumentTree, Row, Run, Section, Table, Text } from '../../src/document/tree.ts';
import type { FontFiles } from '../../src/document/pdf/render.ts';

const locate = createRequire(import.meta.url).resolve;
const face = (name: string, file: string): Uint8Array =>
  readFileSync(locate(`@expo-google-fonts/tinos/${name}/Tinos_${file}.ttf`));

export const fonts: FontFiles = {
  regular: face('400Regular', '400Regular'),
  bold: face('700Bold', '700Bold'),
  italic: face('400Regular_Italic', '400Regular_Italic'),
  boldItalic: face('700Bold_Italic', '700Bold_Italic'),
};

export const plain = (text: string): Text => [{ text }];
export const paragraph = (text: string): Block => ({ kind: 'paragraph', role: 'body', text: plain(text) });
export const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  paragraphs: text === '' ? [] : [plain(text)],
  ...more,
});
export const row = (...texts: string[]): Row => ({ role: 'plain', cells: texts.map(text => cell(text)) });
export const group = (text: string, columns: number): Row => ({
  role: 'group',
  cells: [cell(text, { columns, align: 'left' })],
});

export const section = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  orientation: 'portrait',
  restartsNumbering: true,
  blocks,
  ...more,
});

export const file = (sections: readonly Section[], more: Partial<DocumentTree> = {}): DocumentTree => ({
  title: 'Quyết định số 1581/QĐ-UBND',
  subject: 'Công bố danh mục thủ tục hành chính',
  author: 'Ủy ban nhân dân tỉnh Thừa Thiên Huế',
  date: '2020-07-01',
  sections,
  ...more,
});

export const stages: Table = {
  kind: 'table',
  description: 'Quy trình nội bộ',
  columns: [
    { width: 1, align: 'center' },
    { width: 5, align: 'left' },
    { width: 3, align: 'left' },
    { width: 2, align: 'center' },
  ],
  header: [row('STT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời hạn')],
  rows: [],
};

const bold = (text: string): Run => ({ text, bold: true });

const basis = (text: string): Block => ({ kind: 'paragraph', role: 'basis', text: plain(text) });

/** A decision as a province signs it. */
export const decisionBlocks: readonly Block[] = [
  {
    kind: 'letterhead',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ',
    number: 'Số: 1581/QĐ-UBND',
    placeAndDate: 'Thừa Thiên Huế, ngày 01 tháng 7 năm 2020',
  },
  {
    kind: 'title',
    name: 'QUYẾT ĐỊNH',
    subject:
      'Về việc công bố Danh mục thủ tục hành chính chuẩn hóa lĩnh vực Bảo trợ xã hội thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã',
    promulgator: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
  },
  basis('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;'),
  basis(
    'Căn cứ Nghị định số\u00a061/2018/NĐ-CP ngày\u00a023 tháng\u00a04 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;',
  ),
  basis(
    'Theo đề nghị của Giám đốc Sở Lao động - Thương binh và Xã hội tại Tờ trình số\u00a01409/TTr-SLĐTBXH.',
  ),
  { kind: 'paragraph', role: 'centered', text: [bold('QUYẾT ĐỊNH:')] },
  {
    kind: 'paragraph',
    role: 'body',
    text: [
      bold('Điều\u00a01.'),
      {
        text: ' Công bố kèm theo Quyết định này Danh mục thủ tục hành chính chuẩn hóa lĩnh vực Bảo trợ xã hội thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã trên địa bàn tỉnh (Phụ lục kèm theo).',
      },
    ],
  },
  {
    kind: 'list',
    items: [
      {
        mark: 'a)',
        text: plain(
          'Sở Lao động - Thương binh và Xã hội cập nhật các thủ tục vào Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh theo đúng quy định của pháp luật;',
        ),
        items: [{ mark: '-', text: plain('Trung tâm Phục vụ hành chính công niêm yết công khai.') }],
      },
      { mark: 'đ)', text: plain('Ủy ban nhân dân cấp xã tổ chức thực hiện.') },
    ],
  },
  {
    kind: 'paragraph',
    role: 'body',
    text: [bold('Điều\u00a02.'), { text: ' Quyết định này có hiệu lực kể từ ngày ký./.' }],
  },
  {
    kind: 'closing',
    recipients: ['Như Điều 2', 'Cục Kiểm soát thủ tục hành chính - Văn phòng Chính phủ', 'Lưu: VT, KSTT'],
    authority: ['KT. CHỦ TỊCH'],
    position: 'PHÓ CHỦ TỊCH',
    name: 'Nguyễn Văn Mẫu',
  },
];
