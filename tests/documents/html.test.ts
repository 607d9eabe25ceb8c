import { expect, test } from 'vitest';
import { renderHtml } from '../../src/document/html/render.ts';
import type { Block, DocumentTree, Heading, Row } from '../../src/document/tree.ts';

const documentOf = (...blocks: Block[]): DocumentTree => ({
  title: 'Quyết định 1581/QĐ-UBND',
  subject: 'Phê duyệt danh mục',
  author: 'Ủy ban nhân dân tỉnh',
  date: '2020-07-01',
  sections: [{ orientation: 'portrait', restartsNumbering: true, blocks }],
});

test('words of the content stay words, whatever they look like', () => {
  const html = renderHtml(
    documentOf({
      kind: 'paragraph',
      role: 'body',
      text: [{ text: '<script>alert(1)</script> & "ngoặc" \u0000{{ x }}', bold: true }],
    }),
  );
  expect(html).toContain(
    '<strong>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ngoặc&quot; {{ x }}</strong>',
  );
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('\u0000');
});

test('a table names itself, heads its columns and rows, and spans as printed', () => {
  const html = renderHtml(
    documentOf({
      kind: 'table',
      description: 'Cấp thực hiện của 54 thủ tục',
      columns: [
        { width: 1, align: 'center' },
        { width: 4, align: 'left' },
        { width: 1, align: 'center' },
        { width: 1, align: 'center' },
      ],
      header: [
        {
          role: 'plain',
          cells: [
            { paragraphs: [[{ text: 'STT' }]] },
            { paragraphs: [[{ text: 'Tên' }]] },
            { paragraphs: [[{ text: 'Cấp thực hiện' }]], columns: 2 },
          ],
        },
      ],
      rows: [
        { role: 'group', cells: [{ paragraphs: [[{ text: 'BỘ CÔNG AN' }]], columns: 4, align: 'left' }] },
        {
          role: 'plain',
          cells: [
            { paragraphs: [[{ text: '1' }]], rows: 2 },
            { paragraphs: [[{ text: 'Cấp thẻ' }]], heads: 'row' },
            { paragraphs: [], align: 'center' },
            { paragraphs: [[{ text: 'x' }]] },
          ],
        },
        { role: 'plain', cells: [{ paragraphs: [[{ text: 'Đổi thẻ' }]], heads: 'row' }] },
      ],
    }),
  );
  expect(html).toContain('<caption class="vb-unseen">Cấp thực hiện của 54 thủ tục</caption>');
  expect(html).toContain('<th scope="col" class="vb-center">STT</th>');
  expect(html).toContain('<th scope="colgroup" colspan="2" class="vb-center">Cấp thực hiện</th>');
  expect(html).toContain('<th scope="rowgroup" colspan="4">BỘ CÔNG AN</th>');
  expect(html).toContain('<td rowspan="2" class="vb-center">1</td>');
  expect(html).toContain('<th scope="row">Cấp thẻ</th>');
  // What a row forgets is as empty here as in DOCX and PDF.
  const empty = '<td class="vb-center"></td>';
  expect(html).toContain(`<th scope="row">Đổi thẻ</th>${empty}${empty}</tr>`);
});

test('a word too long for a column may break in its cell, between whole letters, and no other word may', () => {
  const code = '1.000001.000.00.00.H10';
  const long = `&${'a\u0323'.repeat(24)}`;
  const html = renderHtml(
    documentOf({
      kind: 'table',
      description: 'Mã số',
      columns: [{ width: 1, align: 'left' }],
      header: [],
      rows: [{ role: 'plain', cells: [{ paragraphs: [[{ text: `Mã ${code} ${long}` }]] }] }],
    }),
  );
  const letters = (count: number) => 'a\u0323'.repeat(count);
  expect(html).toContain(`<td>Mã ${code} &amp;${letters(11)}<wbr>${letters(12)}<wbr>${letters(1)}</td>`);
});

test('a cell takes the alignment of its column, also beside a tall cell', () => {
  const html = renderHtml(
    documentOf({
      kind: 'table',
      description: 'Các bước',
      columns: [
        { width: 1, align: 'center' },
        { width: 4, align: 'left' },
        { width: 1, align: 'right' },
      ],
      header: [],
      rows: [
        {
          role: 'plain',
          cells: [
            { paragraphs: [[{ text: '1' }]], rows: 2 },
            { paragraphs: [[{ text: 'Tiếp nhận' }]] },
            { paragraphs: [[{ text: '0,5' }]] },
          ],
        },
        {
          role: 'plain',
          cells: [{ paragraphs: [[{ text: 'Giải quyết' }]] }, { paragraphs: [[{ text: '2,5' }]] }],
        },
      ],
    }),
  );
  expect(html).toContain('<td>Tiếp nhận</td><td class="vb-right">0,5</td>');
  expect(html).toContain('<td>Giải quyết</td><td class="vb-right">2,5</td>');
});

test('recipients are a list that ends with a full stop, opposite the signer', () => {
  const html = renderHtml(
    documentOf({
      kind: 'closing',
      recipients: ['Như Điều 4', 'Lưu: VT, KSTT'],
      authority: ['KT. CHỦ TỊCH'],
      position: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Văn Phương',
    }),
  );
  expect(html).toContain('<li>- Như Điều 4;</li><li>- Lưu: VT, KSTT.</li>');
  expect(html).toContain('<p class="vb-signer">Nguyễn Văn Phương</p>');
});

test('printed marks are read as printed, also below one another', () => {
  const html = renderHtml(
    documentOf({
      kind: 'list',
      items: [{ mark: '1.', text: [{ text: 'Một' }], items: [{ mark: 'đ)', text: [{ text: 'Điểm' }] }] }],
    }),
  );
  expect(html).toContain(
    '<li><span class="vb-mark">1.</span> Một<ul class="vb-list"><li><span class="vb-mark">đ)</span> Điểm</li></ul></li>',
  );
});

test('a list of contents leads to the headings and rows it names', () => {
  const target: Heading = { kind: 'heading', level: 1, align: 'left', text: [{ text: 'I. MỤC' }] };
  const html = renderHtml(
    documentOf(
      { kind: 'contents', title: 'MỤC LỤC', entries: [{ level: 1, text: 'I. MỤC', target }] },
      target,
    ),
  );
  expect(html).toContain('<nav class="vb-contents" aria-label="MỤC LỤC">');
  expect(html).toContain('<a href="#vb-muc-1">I. MỤC</a>');
  expect(html).toMatch(/<h3 class="[^"]*" id="vb-muc-1">I\. MỤC<\/h3>/u);
});

test('a list of contents leads to rows of a table too', () => {
  const target: Row = {
    role: 'group',
    cells: [{ paragraphs: [[{ text: 'I. LĨNH VỰC' }]], columns: 2 }],
  };
  const html = renderHtml(
    documentOf(
      { kind: 'contents', title: 'MỤC LỤC', entries: [{ level: 1, text: 'I. LĨNH VỰC', target }] },
      {
        kind: 'table',
        description: 'Danh mục',
        columns: [
          { width: 1, align: 'left' },
          { width: 3, align: 'left' },
        ],
        header: [],
        rows: [target],
      },
    ),
  );
  expect(html).toContain('<tr class="vb-group" id="vb-muc-1">');
});

test('headings leave out no level, however the document numbers its own', () => {
  const heading = (level: Heading['level'], text: string): Heading => ({
    kind: 'heading',
    level,
    align: 'left',
    text: [{ text }],
  });
  const html = renderHtml(
    documentOf(
      heading(2, 'Điều 1'),
      heading(2, 'Điều 2'),
      { kind: 'appendix-title', label: 'Phụ lục I', name: 'DANH MỤC', attachedTo: '' },
      heading(1, 'I. MỤC'),
      heading(3, '1. Thủ tục'),
      heading(2, 'A. Phần'),
    ),
  );
  const levels = html.matchAll(/<h(\d)[^>]*>([^<]*)/gu).map(([, level, text]) => `${level} ${text}`);
  expect([...levels]).toEqual([
    '3 Điều 1',
    '3 Điều 2',
    '2 Phụ lục I',
    '3 I. MỤC',
    '4 1. Thủ tục',
    '4 A. Phần',
  ]);
});
