import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/document/conformance/docx/read.ts';
import { judgeDocx } from '../../src/document/conformance/judge.ts';
import { UnreadableFile } from '../../src/document/conformance/model.ts';

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

function wordFile(body: string, { header = '', numbering = '', styles = '' } = {}): Uint8Array {
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `<Relationships><Relationship Id="rId1" Type="${relations}/header" Target="header1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/numbering" Target="numbering.xml"/>` +
      `<Relationship Id="rId3" Type="${relations}/styles" Target="/word/styles.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}${page}</w:body></w:document>`,
    'word/header1.xml': `<w:hdr ${namespaces}>${header}</w:hdr>`,
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
  const judgement = await judgeDocx(wordFile(item.repeat(5), { numbering }));
  expect(judgement.filter(({ rule, passed }) => rule === 'point-marks' && passed === false)).toMatchObject([
    { found: 'điểm “e)” sai thứ tự', expected: 'ghi “đ)”' },
  ]);
});

test('the empty paragraphs Word itself asks for are not blamed', async () => {
  const cell = (inner: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('<w:p/>')}${cell(paragraph(run('chữ')))}</w:tr></w:tbl>`;
  const spacers = async (body: string) =>
    (await judgeDocx(wordFile(body))).filter(
      ({ rule, passed }) => rule === 'spacing-paragraphs' && passed === false,
    );
  expect(await spacers(`${table}<w:p/>${table}<w:p/>`)).toEqual([]);
  expect(await spacers(`${paragraph(run('chữ'))}<w:p/><w:p/>${paragraph(run('chữ'))}`)).toMatchObject([
    { where: 'đoạn 2', found: '2 đoạn trống liền nhau' },
  ]);
});

test('a file that is no Word file, or a damaged one, is refused in words', async () => {
  await expect(judgeDocx(strToU8('không phải tệp Word'))).rejects.toThrow(UnreadableFile);
  await expect(judgeDocx(zipSync({ 'a.txt': strToU8('a') }))).rejects.toThrow(UnreadableFile);
  await expect(judgeDocx(wordFile('<w:p>'))).rejects.toThrow(/word\/document\.xml/);
});
