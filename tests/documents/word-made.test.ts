import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/conformance/docx/read.ts';
import { judgeDocx } from '../../src/conformance/judge.ts';
import { UnreadableFile } from '../../src/conformance/model.ts';

/** What offices make by hand in Word: no styles of ours, lines placed freely, numbers by fields, lists by Word. */
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const page =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/><w:titlePg/></w:sectPr>';

const defaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>' +
  '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>';

interface Parts {
  readonly header?: string;
  readonly evenHeader?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly theme?: string;
  /** Of the last section. */
  readonly end?: string;
}

function wordFile(
  body: string,
  {
    header = '',
    evenHeader = '',
    numbering = '',
    styles = '',
    settings = '',
    theme = '',
    end = page,
  }: Parts = {},
): Uint8Array {
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `<Relationships><Relationship Id="rId1" Type="${relations}/header" Target="header1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/numbering" Target="numbering.xml"/>` +
      `<Relationship Id="rId3" Type="${relations}/styles" Target="/word/styles.xml"/>` +
      `<Relationship Id="rId4" Type="${relations}/settings" Target="settings.xml"/>` +
      `<Relationship Id="rId5" Type="${relations}/theme" Target="theme/theme1.xml"/>` +
      `<Relationship Id="rId6" Type="${relations}/header" Target="header2.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}${end}</w:body></w:document>`,
    'word/header1.xml': `<w:hdr ${namespaces}>${header}</w:hdr>`,
    'word/header2.xml': `<w:hdr ${namespaces}>${evenHeader}</w:hdr>`,
    'word/settings.xml': `<w:settings ${namespaces}>${settings}</w:settings>`,
    'word/theme/theme1.xml': `<a:theme ${namespaces}><a:themeElements><a:fontScheme>${theme}</a:fontScheme></a:themeElements></a:theme>`,
    'word/numbering.xml': `<w:numbering ${namespaces}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${namespaces}>${defaults}${styles}</w:styles>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const centred = '<w:jc w:val="center"/>';

/** Points below the top of its paragraph, in units of 12 700 to the point. */
const anchored = (length: number, below: number) =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph">' +
  `<wp:posOffset>${Math.round(below * 12_700)}</wp:posOffset></wp:positionV><wp:extent cx="${length * 36_000}" cy="0"/>` +
  '</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="9pt,0"/></w:pict></mc:Fallback>' +
  '</mc:AlternateContent></w:r>';

const faultsOf = async (bytes: Uint8Array, of: string) =>
  (await judgeDocx(bytes)).filter(({ rule, passed }) => rule === of && passed === false);

const strokesOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    readDocx(bytes).passages.map(({ text, strokes }) => [
      text,
      strokes.map(({ made, length }) => [made, Math.round(length)]),
    ]),
  );

describe('a line placed freely', () => {
  test('hangs under the words that end above it, not under those that hold it', () => {
    const file = wordFile(
      paragraph(run('UBND TỈNH') + anchored(20, 33), centred) +
        paragraph(run('SỞ TƯ PHÁP'), centred) +
        paragraph(run('Số: 15/QĐ-STP') + anchored(12, 2), centred),
    );
    expect(strokesOf(file)).toEqual({
      'UBND TỈNH': [],
      'SỞ TƯ PHÁP': [
        ['drawn', 20],
        ['drawn', 12],
      ],
      'Số: 15/QĐ-STP': [],
    });
  });

  test('may be an old VML line, a border or a row of raised underscores', () => {
    const line =
      '<w:r><w:pict><v:line style="position:absolute" from="10pt,18pt" to="95.04pt,18pt"/></w:pict></w:r>';
    const border =
      '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr><w:ind w:left="2835" w:right="2835"/>';
    const file = wordFile(
      paragraph(run('MỘT') + line, centred) +
        paragraph(run('HAI'), centred + border) +
        paragraph(run('BA'), centred) +
        paragraph(run('______', '<w:vertAlign w:val="superscript"/>'), centred),
    );
    expect(strokesOf(file)).toMatchObject({
      MỘT: [['drawn', 30]],
      HAI: [['drawn', 65]],
      BA: [['underscores', 15]],
    });
  });
});

test('styles, their ancestors and direct formatting give the effective look', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:caps/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="C"><w:rPr><w:i/><w:b w:val="0"/></w:rPr></w:style>';
  const file = wordFile(
    paragraph(run('một') + run(' hai', '<w:rStyle w:val="C"/><w:sz w:val="22"/>'), '<w:pStyle w:val="B"/>'),
    {
      styles,
    },
  );
  const [passage] = readDocx(file).passages;
  expect(passage).toMatchObject({ text: 'MỘT HAI', align: 'justify' });
  expect(passage!.pieces).toMatchObject([
    { text: 'MỘT', size: 13, bold: true, italic: false, font: 'Times New Roman' },
    { text: ' HAI', size: 11, bold: false, italic: true },
  ]);
});

test('bold letters in a bold paragraph are regular, and a theme names its fonts', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>';
  const theme =
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>';
  const named = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>';
  const body = paragraph(
    run('một') + run(' hai', '<w:rStyle w:val="Strong"/>') + run(' ba', `<w:b/>${named}`),
    '<w:pStyle w:val="P"/>',
  );
  expect(readDocx(wordFile(body, { styles, theme })).passages[0]!.pieces).toMatchObject([
    { text: 'một', bold: true, font: 'Calibri' },
    { text: ' hai', bold: false, font: 'Calibri' },
    { text: ' ba', bold: true, font: 'Times New Roman' },
  ]);
});

describe('tracked changes', () => {
  const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const cut = '<w:rPr><w:del w:id="1"/></w:rPr>';
  const texts = (body: string) => readDocx(wordFile(body)).passages.map(({ text }) => text);

  test('are read as accepted: what is deleted is not there, what is inserted is', () => {
    expect(texts(paragraph(`${run('Căn cứ')}${deleted(' cũ')}<w:ins>${run(' mới')}</w:ins>`))).toEqual([
      'Căn cứ mới',
    ]);
  });

  test('a deleted paragraph leaves no empty one behind, a deleted end joins two', () => {
    const body =
      paragraph(run('một')) +
      paragraph(deleted('bỏ'), cut) +
      paragraph(run('hai '), cut) +
      paragraph(run('ba'));
    expect(texts(body)).toEqual(['một', 'hai ba']);
  });

  test('a deleted row is no row', () => {
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(run(text))}</w:tc></w:tr>`;
    expect(texts(`<w:tbl>${row('một')}${row('hai', '<w:del w:id="2"/>')}</w:tbl>`)).toEqual(['một']);
  });

  test('settings of a page that were changed are not a section of their own', () => {
    const old =
      '<w:sectPrChange w:id="3"><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:sectPrChange>';
    const { sections } = readDocx(
      wordFile(paragraph(run('chữ')), { end: page.replace('</w:sectPr>', `${old}</w:sectPr>`) }),
    );
    expect(sections.map(({ width }) => Math.round(width))).toEqual([210]);
  });
});

test('a paragraph in nested content controls is a paragraph of the text, its section break too', () => {
  const inner = paragraph(run('trong'), page);
  const held = `<w:sdt><w:sdtPr/><w:sdtContent><w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`;
  const { passages, sections } = readDocx(wordFile(held + paragraph(run('ngoài'))));
  expect(passages.map(({ text, section }) => [text, section])).toEqual([
    ['trong', 0],
    ['ngoài', 1],
  ]);
  expect(sections).toHaveLength(2);
});

test('words in a text box are read, and stand in a place of their own', async () => {
  const content = `<w:txbxContent>${paragraph(run('KHẨN', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'))}</w:txbxContent>`;
  const box =
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1800000" cy="360000"/>' +
    `${content}</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>${content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const file = wordFile(paragraph(box + run('ngoài khung')));
  expect(readDocx(file).passages.map(({ text, where }) => [text, where])).toEqual([
    ['ngoài khung', 'đoạn 1'],
    ['KHẨN', 'khung chữ 1'],
  ]);
  expect(await faultsOf(file, 'font')).toMatchObject([
    { where: 'khung chữ 1, “KHẨN”', found: 'phông “Arial”' },
  ]);
});

describe('page settings', () => {
  const simple = (code: string) => `<w:fldSimple w:instr="${code}">${run('2')}</w:fldSimple>`;
  const numbered = paragraph(simple('PAGE'), centred);
  const evenApart = '<w:evenAndOddHeaders/>';
  const end = page.replace('<w:pgSz', '<w:headerReference w:type="even" r:id="rId6"/><w:pgSz');

  test('an even page set apart needs a number of its own', async () => {
    const body = paragraph(run('chữ'));
    const bare = wordFile(body, { header: numbered, settings: evenApart, end });
    expect(await faultsOf(bare, 'page-number')).toMatchObject([
      { where: 'phần trang 1, trang chẵn', found: 'không có số trang' },
    ]);
    const whole = wordFile(body, { header: numbered, evenHeader: numbered, settings: evenApart, end });
    expect(await faultsOf(whole, 'page-number')).toEqual([]);
    const unused = wordFile(body, { header: numbered, end });
    expect(await faultsOf(unused, 'page-number')).toEqual([]);
  });

  test.each([
    ['a section that does not say its paper', '<w:sectPr/>'],
    ['a file without any section', ''],
  ])('%s gets the paper of Word, Letter, and margins nobody set', async (_, none) => {
    const file = wordFile(paragraph(run('chữ')), { end: none });
    expect(await faultsOf(file, 'paper-size')).toMatchObject([{ found: 'khổ 216 mm × 279 mm' }]);
    expect((await faultsOf(file, 'margins')).map(({ found }) => found)).toEqual([
      'không khai lề trên',
      'không khai lề dưới',
      'không khai lề trái',
      'không khai lề phải',
    ]);
  });
});

test('the code of a field within a field is not printed, its result is', () => {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const inner = `${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark('separate')}${run('7')}${mark('end')}`;
  const outer = `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${inner}${run(' ẩn')}${mark('separate')}${run('hiện')}${mark('end')}`;
  expect(readDocx(wordFile(paragraph(outer))).passages[0]!.text).toBe('hiện');
});

describe('a table', () => {
  const drawn = ['top', 'bottom', 'left', 'right', 'insideH', 'insideV']
    .map(side => `<w:${side} w:val="single" w:sz="4"/>`)
    .join('');
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>';
  const table = (borders: string, ...rows: readonly string[]) =>
    wordFile(
      `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${grid}${rows.join('')}</w:tbl>`,
    );
  const data = [row('STT', 'Tên'), row('1', 'Một'), row('2', 'Hai')];

  test('with lines has a header that repeats and rows that hold together', async () => {
    expect(await faultsOf(table(drawn, ...data), 'table-header')).toHaveLength(1);
    expect(await faultsOf(table(drawn, ...data), 'table-rows')).toHaveLength(1);
  });

  test('without lines only lays out: nothing is asked of it', async () => {
    expect(await faultsOf(table('', ...data), 'table-header')).toEqual([]);
    expect(await faultsOf(table('', ...data), 'table-rows')).toEqual([]);
  });

  test('that opens with the title of a group has no header', async () => {
    const list = [row('1. Mẫu văn bản'), row('1.1', 'Quyết định'), row('2. Mẫu phụ lục'), row('2.1', 'Giấy')];
    expect(await faultsOf(table(drawn, ...list), 'table-header')).toEqual([]);
    expect(await faultsOf(table(drawn, row('Bảng 1'), ...data), 'table-header')).toHaveLength(1);
  });
});

test('country and motto in one paragraph with a forced line break are two lines', () => {
  const file = wordFile(
    paragraph(
      '<w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t><w:br/><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r>',
      centred,
    ),
  );
  expect(readDocx(file).passages.map(({ text, lineWidths }) => [text, lineWidths.length])).toEqual([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1],
    ['Độc lập - Tự do - Hạnh phúc', 1],
  ]);
});

test('Word’s own page number, in a content control and by a centred tab, is found', () => {
  const field = ['begin', 'separate', 'end'].map(kind => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`);
  const number = `${field[0]!}<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>${field[1]!}${run('2')}${field[2]!}`;
  const header = `<w:sdt><w:sdtContent>${paragraph(`<w:r><w:tab/></w:r>${number}`, '<w:tabs><w:tab w:val="center" w:pos="4680"/></w:tabs>')}</w:sdtContent></w:sdt>`;
  const [section] = readDocx(wordFile(paragraph(run('chữ')), { header })).sections;
  expect(section!.pageNumber).toMatchObject({ edge: 'top', align: 'center' });
  expect(section!.hidesFirstNumber).toBe(true);
});

test('a list numbered by Word goes a, b, c, d, e and is told so', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>';
  const item = paragraph(run('việc phải làm'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>');
  expect(await faultsOf(wordFile(item.repeat(5), { numbering }), 'point-marks')).toMatchObject([
    { found: 'điểm “e)” sai thứ tự', expected: 'ghi “đ)”' },
  ]);
});

test('the empty paragraphs Word itself asks for are not blamed', async () => {
  const cell = (inner: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('<w:p/>')}${cell(paragraph(run('chữ')))}</w:tr></w:tbl>`;
  const spacers = async (body: string) => faultsOf(wordFile(body), 'spacing-paragraphs');
  expect(await spacers(`${table}<w:p/>${table}<w:p/>`)).toEqual([]);
  expect(await spacers(`${paragraph(run('chữ'))}<w:p/><w:p/>${paragraph(run('chữ'))}`)).toMatchObject([
    { where: 'đoạn 2, sau “chữ”', found: '2 đoạn trống liền nhau' },
  ]);
});

test('a file that is no Word file, or a damaged one, is refused in words', async () => {
  await expect(judgeDocx(strToU8('không phải tệp Word'))).rejects.toThrow(UnreadableFile);
  await expect(judgeDocx(zipSync({ 'a.txt': strToU8('a') }))).rejects.toThrow(UnreadableFile);
  await expect(judgeDocx(wordFile('<w:p>'))).rejects.toThrow(/word\/document\.xml/);
});
