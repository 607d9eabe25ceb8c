import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type {
  Block,
  Cell,
  Closing,
  DocumentTree,
  Letterhead,
  Row,
  Table,
  Text,
} from '../../src/document/tree.ts';

const plain = (text: string): Text => [{ text }];
const body = (text: string): Block => ({ kind: 'paragraph', role: 'body', text: plain(text) });
const basis = (text: string): Block => ({ kind: 'paragraph', role: 'basis', text: plain(text) });
const cell = (text: string): Cell => ({ paragraphs: [plain(text)] });
const row = (...texts: readonly string[]): Row => ({ role: 'plain', cells: texts.map(cell) });

export const letterhead: Letterhead = {
  kind: 'letterhead',
  superior: 'UBND TỈNH ĐIỆN BIÊN',
  issuer: 'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
  number: 'Số: 05/QĐ-SLĐTBXH',
  placeAndDate: 'Điện Biên, ngày 07 tháng 3 năm 2019',
};

export const closing: Closing = {
  kind: 'closing',
  recipients: ['Như Điều 3', 'Cục Kiểm soát thủ tục hành chính (VPCP)', 'Lưu: VT, KSTT'],
  authority: ['KT. GIÁM ĐỐC'],
  position: 'PHÓ GIÁM ĐỐC',
  name: 'Nguyễn Văn Ví',
};

const rowsOf = (length: number): Row[] =>
  Array.from({ length }, (_, index) =>
    row(String(index + 1), `Cấp giấy phép cho trường hợp ${index + 1}`, `${(index % 9) + 1} ngày làm việc`),
  );

const table = (length: number): Table => ({
  kind: 'table',
  description: 'Danh mục thủ tục hành chính',
  columns: [
    { width: 1, align: 'center' },
    { width: 6, align: 'left' },
    { width: 3, align: 'center' },
  ],
  header: [row('STT', 'Tên thủ tục hành chính', 'Thời hạn giải quyết')],
  rows: rowsOf(length),
});

const points = ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'].map(mark => ({
  mark,
  text: plain('trách nhiệm của cơ quan, đơn vị trong việc tiếp nhận hồ sơ;'),
}));

const appendix = (label: string, name: string, blocks: readonly Block[]) =>
  ({
    orientation: 'portrait',
    restartsNumbering: true,
    outline: label,
    blocks: [
      {
        kind: 'appendix-title',
        label,
        name,
        attachedTo:
          '(Kèm theo Quyết định số 05/QĐ-SLĐTBXH ngày 07 tháng 3 năm 2019 của Giám đốc Sở Lao động - Thương binh và Xã hội)',
      },
      ...blocks,
    ],
  }) as const;

const longSentence =
  'Giám đốc Sở có trách nhiệm tổ chức thực hiện và theo dõi, kiểm tra việc tiếp nhận, giải quyết thủ tục hành chính tại các đơn vị trực thuộc theo đúng quy định của pháp luật hiện hành';

const decisionOf = (rows: number, sentences: number): DocumentTree => ({
  title: 'Quyết định số 05/QĐ-SLĐTBXH',
  subject: 'Công bố danh mục thủ tục hành chính',
  author: 'Sở Lao động - Thương binh và Xã hội',
  date: '2019-03-07',
  sections: [
    {
      orientation: 'portrait',
      restartsNumbering: true,
      blocks: [
        letterhead,
        {
          kind: 'title',
          name: 'QUYẾT ĐỊNH',
          subject: 'Về việc công bố danh mục thủ tục hành chính được sửa đổi, bổ sung',
          promulgator: 'GIÁM ĐỐC SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
        },
        basis('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;'),
        basis(
          'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;',
        ),
        basis('Theo đề nghị của Chánh Văn phòng Sở.'),
        { kind: 'paragraph', role: 'centered', text: [{ text: 'QUYẾT ĐỊNH:', bold: true }] },
        body(`Điều 1. Công bố danh mục thủ tục hành chính tại Phụ lục I và Phụ lục II. ${longSentence}.`),
        body(`Điều 2. ${longSentence}, gồm các điểm sau:`),
        { kind: 'list', items: points },
        ...Array.from({ length: sentences }, (_, index) => body(`${index + 1}. ${longSentence}.`)),
        body(`Điều 3. ${longSentence}./.`),
        closing,
      ],
    },
    appendix('Phụ lục I', 'DANH MỤC THỦ TỤC HÀNH CHÍNH', [table(rows)]),
    {
      ...appendix('Phụ lục II', 'QUY TRÌNH NỘI BỘ', [body(`${longSentence}.`), table(rows)]),
      orientation: 'landscape',
    },
  ],
});

/** Every part the decree names: a decision that decides directly, on several pages, with two appendices. */
export const decision = decisionOf(90, 12);

/** The same on as few pages as it needs. */
export const brief = decisionOf(5, 1);

export const letter: DocumentTree = {
  ...decision,
  title: 'Công văn số 12/SLĐTBXH-VP',
  sections: [
    {
      orientation: 'portrait',
      restartsNumbering: true,
      blocks: [
        { ...letterhead, number: 'Số: 12/SLĐTBXH-VP', about: 'V/v lấy ý kiến về quy trình liên thông' },
        { kind: 'addressees', names: ['Sở Tư pháp', 'Công an tỉnh'] },
        body(`${longSentence}.`),
        body('Trân trọng cảm ơn./.'),
        closing,
      ],
    },
  ],
};

/** The same file with one part rewritten; a change that changes nothing is a mistake of the test. */
export function rewrite(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[path]!);
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${path}.`);
  return zipSync({ ...files, [path]: strToU8(after) });
}

/** The paragraph that holds these words, rewritten. */
export function changeParagraph(words: string, change: (xml: string) => string): (xml: string) => string {
  return xml => {
    const at = xml.indexOf(words);
    const start = xml.lastIndexOf('<w:p>', at);
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    if (at < 0 || start < 0) throw new Error(`No paragraph with “${words}”.`);
    return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
  };
}

/** The same tree with its first node of a kind changed. */
export function changeBlock<Kind extends Block['kind']>(
  document: DocumentTree,
  kind: Kind,
  change: (block: Extract<Block, { kind: Kind }>) => Block,
): DocumentTree {
  const is = (block: Block): block is Extract<Block, { kind: Kind }> => block.kind === kind;
  const at = document.sections.findIndex(section => section.blocks.some(is));
  if (at < 0) throw new Error(`No ${kind} in the document.`);
  const { blocks } = document.sections[at]!;
  const found = blocks.findIndex(is);
  const changed = blocks.map((block, index) => (index === found && is(block) ? change(block) : block));
  return {
    ...document,
    sections: document.sections.with(at, { ...document.sections[at]!, blocks: changed }),
  };
}
