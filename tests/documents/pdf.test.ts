import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { margins, paper, pointsPerMillimetre } from '../../src/document/standard.ts';
import type { Block, DocumentTree, Heading, Row } from '../../src/document/tree.ts';
import {
  cell,
  decisionBlocks,
  file,
  fonts,
  group,
  paragraph,
  plain,
  row,
  section,
  stages,
} from './pdf-samples.ts';
import { checkWithQpdf, drawing, pdfInfo, printedText, readPdf, wordBoxes } from './read-pdf.ts';

async function render(document: DocumentTree): Promise<Uint8Array> {
  const { bytes } = await renderPdf(document, fonts);
  return bytes;
}

async function read(document: DocumentTree): ReturnType<typeof readPdf> {
  return readPdf(await render(document));
}

const one = (...blocks: Block[]): DocumentTree => file([section(blocks)]);

const filler = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Đoạn văn số ${index + 1} của bài thử.`));

const numbered = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) =>
    row(`${index + 1}`, `Tiếp nhận hồ sơ lần ${index + 1}`, 'Bộ phận Một cửa', '0,5 ngày'),
  );

const millimetres = (points: number): number => points / pointsPerMillimetre;

describe('a decision on paper', () => {
  const document = file([section(decisionBlocks)]);

  it('says everything in the order it is written', async () => {
    const { pages } = await read(document);
    const text = pages.map(page => page.text).join(' ');
    const said = [
      'ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 1581/QĐ-UBND',
      'Thừa Thiên Huế, ngày 01 tháng 7 năm 2020',
      'QUYẾT ĐỊNH',
      'Bảo trợ xã hội thuộc thẩm quyền giải quyết',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018',
      'Điều 1. Công bố kèm theo',
      'a) Sở Lao động',
      '- Trung tâm Phục vụ',
      'đ) Ủy ban nhân dân cấp xã',
      'Nơi nhận:',
      '- Như Điều 2;',
      '- Lưu: VT, KSTT.',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ];
    const places = said.map(words => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('keeps the country on one line, and number and date on one row', async () => {
    const lines = printedText(await render(document)).split('\n');
    expect(lines.some(line => line.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toBe(true);
    expect(
      lines.some(line => /Số: 1581\/QĐ-UBND\s+Thừa Thiên Huế, ngày 01 tháng 7 năm 2020/u.test(line)),
    ).toBe(true);
    expect(lines.some(line => /Nơi nhận:\s+KT\. CHỦ TỊCH/u.test(line))).toBe(true);
  });

  it('draws the rule under the motto exactly as long as the motto, and short rules under issuer and subject', async () => {
    const bytes = await render(document);
    const lines = [...drawing(bytes).matchAll(/^([\d.]+) ([\d.]+) m\n([\d.]+) [\d.]+ l$/gmu)].map(
      ([, from, , to]) => ({ left: Number(from), right: Number(to) }),
    );
    const words = wordBoxes(bytes);
    const start = words.find(word => word.text === 'Độc')!;
    const end = words.find(word => word.text === 'phúc')!;
    const [issuer, motto, subject] = lines;
    expect(lines).toHaveLength(3);
    expect(motto!.left).toBeCloseTo(start.left, 0);
    expect(motto!.right).toBeCloseTo(end.right, 0);
    const first = words.find(word => word.text === 'ỦY')!;
    const last = words.find(word => word.text === 'DÂN' && word.page === 1)!;
    const issuerWidth = last.right - first.left;
    expect((issuer!.right - issuer!.left) / issuerWidth).toBeGreaterThan(0.3);
    expect((issuer!.right - issuer!.left) / issuerWidth).toBeLessThan(0.6);
    expect(subject!.right - subject!.left).toBeGreaterThan(100);
  });

  it('stands on A4 with the margins of the decree', async () => {
    const bytes = await render(file([section([...decisionBlocks.slice(0, 8), ...filler(60)])]));
    expect(pdfInfo(bytes)).toContain('(A4)');
    const words = wordBoxes(bytes);
    expect(millimetres(Math.min(...words.map(word => word.left)))).toBeCloseTo(margins.left.ours, 0);
    const right = millimetres(Math.max(...words.map(word => word.right)));
    expect(paper.width - right).toBeGreaterThanOrEqual(margins.right.min - 0.1);
  });

  it('gives the same bytes every time', async () => {
    const [once, again] = [await render(document), await render(document)];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('has the same bytes whatever was printed before it', async () => {
    // The font draws fraction slash and division slash with one glyph, and says its letter by the first it has seen.
    const [text, before] = ['1⁄2 giờ', '1∕2 giờ'].map(words => file([section([paragraph(words)])]));
    const alone = await renderPdf(text!, { ...fonts, regular: fonts.regular.slice() });
    const used = { ...fonts, regular: fonts.regular.slice() };
    await renderPdf(before!, used);
    expect(Buffer.compare((await renderPdf(text!, used)).bytes, alone.bytes)).toBe(0);
  });

  it('passes qpdf and carries title, author, language, date and version', async () => {
    const titled = { ...document, title: 'Danh mục <A> & B', subject: 'Về việc <công bố>' };
    const bytes = await render(titled);
    expect(checkWithQpdf(bytes)).toContain('No syntax or stream encoding errors');
    const info = pdfInfo(bytes);
    expect(info).toContain('Danh mục <A> & B');
    expect(info).toContain('Về việc <công bố>');
    expect(info).toContain('Ủy ban nhân dân tỉnh Thừa Thiên Huế');
    expect(info).toMatch(/CreationDate:.*Jul\s+1.*2020/u);
    expect(info).toMatch(/PDF version:\s+1\.7/u);
    const metadata = pdfInfo(bytes, '-meta');
    expect(metadata).toContain('Danh mục &lt;A&gt; &amp; B');
    const inside = drawing(bytes);
    expect(inside).toContain('/Lang (vi-VN)');
    expect(inside).toContain('/DisplayDocTitle true');
  });
});

describe('centred words in even lines', () => {
  it('are never cut to make the lines even', async () => {
    const document = one({
      kind: 'letterhead',
      issuer: 'ỦY\u00a0BAN\u00a0NHÂN\u00a0DÂN TỈNH\u00a0ĐIỆN\u00a0BIÊN',
      number: 'Số: 1581/QĐ-UBND',
      placeAndDate: 'Điện Biên, ngày 01 tháng 7 năm 2020',
    });
    const words = wordBoxes(await render(document)).map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(words.join(' ')).toContain('ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN');
  });
});

describe('pages', () => {
  it('number themselves in the top margin, hidden on the first of each section that restarts', async () => {
    const bytes = await render(
      file([
        section(filler(60)),
        section(filler(40), { orientation: 'landscape' }),
        section(filler(30), { restartsNumbering: false }),
      ]),
    );
    const { pages } = await readPdf(bytes);
    const words = wordBoxes(bytes);
    const numbers = pages.map((_, index) => {
      const high = words.filter(
        word => word.page === index + 1 && word.top < margins.top.ours * pointsPerMillimetre - 8,
      );
      return high.map(word => word.text).join(' ');
    });
    const landscape = pages.filter(page => page.landscape).length;
    const portrait = pages.findIndex(page => page.landscape);
    expect(landscape).toBeGreaterThan(1);
    expect(numbers).toEqual([
      '',
      ...Array.from({ length: portrait - 1 }, (_, index) => `${index + 2}`),
      '',
      ...Array.from({ length: pages.length - portrait - 1 }, (_, index) => `${index + 2}`),
    ]);
  });

  it('carry the mark at the top right, the first page too', async () => {
    const lines = printedText(await render(file([section(filler(60))], { mark: 'DỰ THẢO' }))).split('\f');
    expect(
      lines.slice(0, -1).every(page => page.trimStart().split('\n')[0]!.trimEnd().endsWith('DỰ THẢO')),
    ).toBe(true);
  });

  it('break where told, and never stand empty', async () => {
    const turn: Block = { kind: 'page-break' };
    const { pages } = await read(
      file([
        section([turn, paragraph('Một.'), turn, turn, paragraph('Hai.'), turn]),
        section([turn]),
        section([paragraph('Ba.')]),
      ]),
    );
    expect(pages.map(page => page.text)).toEqual(['Một.', 'Hai. 2', 'Ba.']);
  });

  it('never end with a heading', async () => {
    for (let before = 24; before < 34; before += 1) {
      const heading: Block = { kind: 'heading', level: 1, align: 'left', text: plain('I. TÊN MỤC') };
      const { pages } = await read(one(...filler(before), heading, paragraph('Lời đầu tiên. '.repeat(30))));
      expect(pages.find(page => page.text.includes('TÊN MỤC'))?.text).toContain('Lời đầu tiên.');
    }
  });

  it('carry two lines of the text above the signature', async () => {
    const closing = decisionBlocks.at(-1)!;
    for (let before = 20; before < 34; before += 1) {
      const { pages } = await read(one(...filler(before), paragraph('Lời cuối cùng./.'), closing));
      const signed = pages.find(page => page.text.includes('Nơi nhận'))!;
      expect(signed.text).toContain('Lời cuối cùng./.');
      expect(signed.text).toContain(`Đoạn văn số ${before} `);
    }
  });

  it('are one when there is nothing to say', async () => {
    const { bytes, pages } = await renderPdf(file([]), fonts);
    expect(pages).toBe(1);
    checkWithQpdf(bytes);
  });
});

describe('the outline', () => {
  it('leads to sections, headings and rows where they stand', async () => {
    const heading = (level: 1 | 2, text: string): Block => ({
      kind: 'heading',
      level,
      align: 'left',
      text: plain(text),
    });
    const rows = numbered(60).map((each, index) =>
      index === 50 ? { ...each, outline: 'Thủ tục 51' } : each,
    );
    const { pages, outline } = await read(
      file([
        section([paragraph('Lời mở.')], { outline: 'Quyết định' }),
        section(
          [
            heading(1, 'I. MỤC MỘT'),
            heading(2, '1. Tiểu mục'),
            { ...stages, rows },
            heading(1, 'II. MỤC HAI'),
          ],
          {
            outline: 'Phụ lục I',
          },
        ),
      ]),
    );
    expect(outline.map(entry => entry.title)).toEqual(['Quyết định', 'Phụ lục I']);
    const [first, second] = outline[1]!.items;
    expect(first!.title).toBe('I. MỤC MỘT');
    expect(first!.items[0]!.items[0]!.title).toBe('Thủ tục 51');
    expect(pages[first!.items[0]!.items[0]!.page - 1]!.text).toContain('Tiếp nhận hồ sơ lần 51');
    expect(first!.items[0]!.items[0]!.top).toBeGreaterThan(0);
    expect(outline[1]!.page).toBe(2);
    expect(second!.page).toBe(pages.length);
  });
});

describe('a list of contents', () => {
  it('leads with dots to the numbers printed on the pages it names', async () => {
    const long =
      'Mục có tên rất dài, dài hơn một dòng của trang giấy khổ A4 dựng đứng, nên xuống dòng '.repeat(2);
    const target = (text: string): Heading => ({
      kind: 'heading',
      level: 1,
      align: 'left',
      text: plain(text),
    });
    const [near, far] = [target('I. MỤC GẦN'), target('II. MỤC XA')];
    const named = { ...group('Nhóm cuối', 4), outline: 'Nhóm cuối' };
    const bytes = await render(
      file([
        section(filler(60)),
        section([
          {
            kind: 'contents',
            title: 'MỤC LỤC',
            entries: [
              { level: 1, text: 'I. MỤC GẦN', target: near },
              { level: 1, text: long.trim(), target: far },
              { level: 2, text: 'Nhóm cuối', target: named },
            ],
          },
          near,
          ...filler(50),
          far,
          ...filler(50),
          { ...stages, rows: [...numbered(30), named, ...numbered(5)] },
        ]),
      ]),
    );
    const { pages } = await readPdf(bytes);
    const first = pages.findIndex(page => page.text.includes('MỤC LỤC'));
    const printed = (words: string) => pages.findLastIndex(page => page.text.includes(words)) - first + 1;
    const right = (paper.width - margins.right.ours) * pointsPerMillimetre;
    const numbers = wordBoxes(bytes).filter(
      word => word.page === first + 1 && /^\d+$/u.test(word.text) && Math.abs(word.right - right) < 1,
    );
    expect(numbers.map(word => Number(word.text))).toEqual([
      printed('I. MỤC GẦN'),
      printed('II. MỤC XA'),
      printed('Nhóm cuối'),
    ]);
    expect(new Set(numbers.map(word => word.text)).size).toBe(3);
    expect(pages[first]!.text).toMatch(/MỤC GẦN \.{20}/u);
    expect(pdfInfo(bytes, '-struct-text')).toMatch(/TOC\b[\s\S]*TOCI[\s\S]*"I\. MỤC GẦN/u);
  });
});

describe('a table', () => {
  it('repeats its header on every page and loses no row', async () => {
    const { pages } = await read(one({ ...stages, rows: numbered(200) }));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.text.match(/Nội dung công việc/gu)).toHaveLength(1);
    const text = pages.map(page => page.text).join(' ');
    for (let index = 1; index <= 200; index += 1) expect(text).toContain(`lần ${index} `);
  });

  it('keeps a group row with the next', async () => {
    for (let before = 34; before < 42; before += 1) {
      const rows = [
        ...numbered(before),
        group('II. LĨNH VỰC ĐẤT ĐAI', 4),
        row('x', 'Ngay sau nhóm', 'a', 'b'),
        ...numbered(5),
      ];
      const { pages } = await read(one({ ...stages, rows }));
      expect(pages.find(page => page.text.includes('ĐẤT ĐAI'))?.text).toContain('Ngay sau nhóm');
    }
  });

  it('never opens with a group row alone, however tall the row below', async () => {
    const above = Array.from({ length: 8 }, (_, index) => paragraph(`Đoạn ${index + 1} ở trên bảng.`));
    for (let lines = 24; lines < 66; lines += 3) {
      const tall = row('1', 'Ngay sau nhóm', Array(lines).fill('Văn phòng Ủy ban').join(' '), '1 giờ');
      const rows = [group('I. LĨNH VỰC ĐẤT ĐAI', 4), tall, ...numbered(3)];
      const { pages } = await read(file([section([...above, { ...stages, rows }])]));
      expect(pages.find(page => page.text.includes('ĐẤT ĐAI'))?.text).toContain('Ngay sau nhóm');
    }
  });

  it('says a merged cell again, whole, on every page it reaches', async () => {
    const place =
      'Trung tâm Phục vụ hành chính công tỉnh và Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân cấp xã nơi cư trú';
    for (let before = 20; before < 40; before += 3) {
      const covered: Row[] = Array.from({ length: 50 }, (_, index) => ({
        role: 'plain',
        cells: [
          cell(`${index + 1}`),
          cell(`Bước ${index + 1} của quy trình`),
          ...(index === 0 ? [cell(place, { rows: 50 })] : []),
          cell('1 giờ'),
        ],
      }));
      const rows = [...numbered(before), ...covered, ...numbered(3)];
      const { pages } = await read(one({ ...stages, rows }));
      const text = pages.map(page => page.text).join(' ');
      for (let index = 1; index <= 50; index += 1) expect(text).toContain(`Bước ${index} của quy trình`);
      const reached = pages.filter(page => page.text.includes('của quy trình'));
      expect(reached.length).toBeGreaterThan(1);
      for (const page of reached) expect(page.text).toContain('Trung tâm Phục vụ');
      for (const page of reached.slice(1)) expect(page.text).toContain(place);
    }
  });

  it('lets a long merged cell go on over pages, once and whole', async () => {
    const words = Array.from({ length: 130 }, (_, index) => `mô-tả-${index + 1}`);
    for (let before = 10; before < 40; before += 6) {
      const covered: Row[] = Array.from({ length: 9 }, (_, index) => ({
        role: 'plain',
        cells: [
          cell(`${index + 1}`),
          cell(`Bước ${index + 1}`),
          ...(index === 0 ? [cell(words.join(' '), { rows: 9 })] : []),
          cell('1 giờ'),
        ],
      }));
      const { pages } = await read(
        one({ ...stages, rows: [...numbered(before), ...covered, ...numbered(3)] }),
      );
      const text = pages.map(page => page.text).join(' ');
      expect(text.match(/mô-tả-\d+/gu)!.toSorted()).toEqual(words.toSorted());
    }
  });

  it('keeps a sum with the row above it', async () => {
    for (let before = 34; before < 42; before += 1) {
      const total: Row = { role: 'total', cells: [cell('Tổng cộng', { columns: 3 }), cell('3,5 ngày')] };
      const { pages } = await read(one({ ...stages, rows: [...numbered(before), total, ...numbered(4)] }));
      expect(pages.find(page => page.text.includes('Tổng cộng'))?.text).toContain(`lần ${before} `);
    }
  });

  it('gives room to a merged cell higher than its rows', async () => {
    const long = 'Căn cứ pháp lý rất dài. '.repeat(20).trim();
    const rows: Row[] = [
      {
        role: 'plain',
        cells: [cell('1', { rows: 2 }), cell('Bước một'), cell(long, { rows: 2 }), cell('1 giờ')],
      },
      { role: 'plain', cells: [cell('Bước hai'), cell('2 giờ')] },
      row('2', 'Hàng sau', 'Đơn vị sau', '3 giờ'),
    ];
    const bytes = await render(one({ ...stages, rows }));
    const words = wordBoxes(bytes);
    const lowest = Math.max(...words.filter(word => word.text === 'dài.').map(word => word.top));
    expect(words.find(word => word.text === 'Hàng')!.top).toBeGreaterThan(lowest);
    expect((await readPdf(bytes)).pages[0]!.text).toContain(long);
  });

  it('covers columns in body and rows in header', async () => {
    const header: Row[] = [
      {
        role: 'plain',
        cells: [cell('STT', { rows: 2 }), cell('Quy trình', { columns: 2 }), cell('Thời hạn', { rows: 2 })],
      },
      { role: 'plain', cells: [cell('Nội dung công việc'), cell('Đơn vị')] },
    ];
    const total: Row = { role: 'total', cells: [cell('Tổng cộng', { columns: 3 }), cell('3,5 ngày')] };
    const { pages } = await read(one({ ...stages, header, rows: [...numbered(80), total] }));
    for (const page of pages)
      expect(page.text).toMatch(/^(?:\d )?STT Quy trình Thời hạn Nội dung công việc Đơn vị|STT Quy trình/u);
    expect(pages.at(-1)!.text).toContain('Tổng cộng 3,5 ngày');
  });

  it('flows a cell taller than a page, first in the table or later, with the header on every page', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `từ${index + 1}`);
    const tall = row('1', words.join(' '), 'Đơn vị', '1 giờ');
    for (const rows of [
      [tall, ...numbered(3)],
      [...numbered(30), tall, ...numbered(3)],
    ]) {
      const { pages } = await read(one({ ...stages, rows }));
      const text = pages.map(page => page.text).join(' ');
      const said = text.match(/từ\d+/gu);
      expect(said).toEqual(words);
      expect(text).toContain('lần 3 ');
      for (const page of pages) expect(page.text).toContain('Nội dung công việc');
    }
  });

  it('stands with no rows, one row, no header, or rows short of cells', async () => {
    const { pages } = await read(
      one(
        { ...stages, rows: [] },
        { ...stages, rows: numbered(1) },
        { ...stages, header: [], rows: numbered(2) },
        { ...stages, header: [], rows: [] },
        { ...stages, rows: [row('thiếu'), { role: 'plain', cells: [cell('quá', { rows: 9 })] }] },
      ),
    );
    const text = pages.map(page => page.text).join(' ');
    for (const words of ['lần 1', 'lần 2', 'thiếu', 'quá']) expect(text).toContain(words);
  });

  it.each([
    ['more cells than columns', row('1', '2', '3', '4', 'thừa')],
    ['a cell wider than the table', { role: 'plain', cells: [cell('quá', { columns: 9 })] } satisfies Row],
  ])('is refused with %s, as in DOCX', async (_, wrong) => {
    await expect(render(one({ ...stages, rows: [wrong] }))).rejects.toThrow(/Row 1/);
  });
});

describe('any table', () => {
  /** Always the same chance: a failure can be run again. */
  function dice(seed: number): (sides: number) => number {
    let state = seed;
    return sides => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * sides);
    };
  }

  function anyTable(seed: number): { said: string[]; table: Block } {
    const roll = dice(seed);
    const said: string[] = [];
    const words = (count: number): string =>
      Array.from({ length: count }, () => said[said.push(`w${said.length}x`) - 1]).join(' ');
    const columns = 2 + roll(4);
    const covered = Array.from({ length: columns }, () => 0);
    const cells = (): Row['cells'] =>
      covered.flatMap((rows, column) => {
        covered[column] = Math.max(0, rows - 1);
        if (rows > 0) return [];
        const spans = roll(8) === 0 ? 1 + roll(12) : 1;
        covered[column] = spans - 1;
        const length = roll(40) === 0 ? roll(500) : roll(spans > 1 ? 60 : 9);
        return [cell(words(length), spans > 1 ? { rows: spans } : {})];
      });
    const rows = Array.from({ length: 20 + roll(70) }, (): Row => {
      const free = covered.every(rowsLeft => rowsLeft === 0);
      return free && roll(10) === 0 ? group(words(2), columns) : { role: 'plain', cells: cells() };
    });
    const header = roll(6) === 0 ? [] : [row(...Array.from({ length: columns }, () => 'Cột'))];
    const widths = Array.from({ length: columns }, () => ({ width: 3 + roll(3), align: 'left' as const }));
    return { said, table: { kind: 'table', description: 'Bảng', columns: widths, header, rows } };
  }

  it('keeps every word, prints none over another and none into the margin', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { said, table } = anyTable(seed);
      const bytes = await render(one(...filler(seed * 2), table, paragraph('Hết.')));
      const boxes = wordBoxes(bytes).filter(word => /^w\d+x$/u.test(word.text));
      const printed = new Set(boxes.map(word => word.text));
      expect(said.filter(word => !printed.has(word))).toEqual([]);
      const foot = (paper.height - margins.bottom.ours) * pointsPerMillimetre;
      expect(Math.max(...boxes.map(word => word.top + 11))).toBeLessThan(foot + 2);
      const over = boxes.filter((word, index) =>
        boxes
          .slice(index + 1)
          .some(
            other =>
              other.page === word.page &&
              Math.abs(other.top - word.top) < 7 &&
              other.left < word.right - 0.5 &&
              word.left < other.right - 0.5,
          ),
      );
      expect(over).toEqual([]);
    }
  });
});

describe('the structure a screen reader hears', () => {
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    letter => letter.charCodeAt(0),
  );

  it('has headings without gaps, lists, figures with words, and tables with header cells', async () => {
    const bytes = await render(
      one(
        { kind: 'appendix-title', label: 'Phụ lục I', name: 'DANH MỤC', attachedTo: '(Kèm theo Quyết định)' },
        { kind: 'heading', level: 3, align: 'left', text: plain('Mục sâu') },
        {
          kind: 'list',
          items: [{ mark: '-', text: plain('Mục cha'), items: [{ mark: '+', text: plain('Mục con') }] }],
        },
        {
          ...stages,
          rows: [
            {
              role: 'plain',
              cells: [cell('1', { rows: 2, heads: 'row' }), cell('Một', { columns: 2 }), cell('x')],
            },
            {
              role: 'plain',
              cells: [{ paragraphs: [plain('Đoạn một'), plain('Đoạn hai')] }, cell(''), cell('y')],
            },
            ...numbered(60),
          ],
        },
        { kind: 'picture', bytes: png, format: 'png', widthMm: 20, heightMm: 20, alternative: 'Con dấu' },
      ),
    );
    const tree = pdfInfo(bytes, '-struct-text').replaceAll(/\s+/gu, ' ');
    expect(pdfInfo(bytes)).toMatch(/Tagged:\s+yes/u);
    expect(tree).toMatch(/H1[^"]*"Phụ lục I DANH MỤC"/u);
    expect(tree).toMatch(/H2[^"]*"Mục sâu"/u);
    expect(tree).toMatch(
      /L[^"]*LI[^"]*LBody[^"]*"-\u00a0?\s?Mục cha" L[^"]*LI[^"]*LBody[^"]*"\+\s?Mục con"/u,
    );
    expect(tree.match(/\/Scope \/Column/gu)).toHaveLength(4);
    expect(tree.match(/"Nội dung công việc"/gu)).toHaveLength(1);
    expect(tree).toMatch(/TH: (?=[^"]*\/RowSpan 2)(?=[^"]*\/Scope \/Row)[^"]*"1"/u);
    expect(tree).toContain('/ColSpan 2 "Một"');
    expect(tree).toMatch(/TD[^"]*P[^"]*"Đoạn một" P[^"]*"Đoạn hai"/u);
    expect(tree).toContain('"Tiếp nhận hồ sơ lần 60"');
    expect(drawing(bytes)).toMatch(/\/Alt /u);
    expect(tree).toContain('Figure');
  });
});

describe('blanks for the pen', () => {
  it('run to the right margin exactly', async () => {
    const blank: Block = {
      kind: 'blank-line',
      parts: [{ text: 'Họ và tên: ' }, { gap: 3 }, { text: ' Giới tính: ' }, { gap: 1 }],
      continuation: 2,
    };
    const bytes = await render(one(blank));
    const dotted = wordBoxes(bytes).filter(word => /\.{5}/u.test(word.text));
    const right = (paper.width - margins.right.ours) * pointsPerMillimetre;
    const ends = dotted.map(word => word.right).filter(end => Math.abs(end - right) < 1);
    expect(dotted).toHaveLength(4);
    expect(ends).toHaveLength(3);
  });
});

describe('hostile content', () => {
  const hostile =
    '<b>&amp; "x" \u0007\u0000\u200f\u202eđảo\u202c 👩‍👩‍👧 日本 \ud800 e\u0302\u0323 مرحبا \u00ad' +
    'Ă'.repeat(500);

  it('becomes readable: no throw, marks for missing letters, composed Vietnamese, long words broken', async () => {
    const bytes = await render(
      file(
        [
          section(
            [
              paragraph(hostile),
              { kind: 'heading', level: 1, align: 'center', text: plain(hostile) },
              { ...stages, rows: [row(hostile, hostile, hostile, hostile)] },
              { kind: 'list', items: [{ mark: '-', text: plain(hostile) }] },
              { kind: 'addressees', names: [hostile, hostile] },
              paragraph('שלום עולם'),
            ],
            { outline: hostile },
          ),
        ],
        { title: hostile, subject: hostile, author: hostile, mark: 'MẪU' },
      ),
    );
    checkWithQpdf(bytes);
    const { pages } = await readPdf(bytes);
    const text = pages.map(page => page.text).join(' ');
    expect(text).toContain('<b>&amp; "x" đảo □ □□ □ ệ');
    const words = wordBoxes(bytes);
    const right = (paper.width - margins.right.ours) * pointsPerMillimetre;
    expect(Math.max(...words.map(word => word.right))).toBeLessThan(right + 1);
    expect(text.match(/Ă/gu)!.length).toBe(500 * 9);
  });
});
