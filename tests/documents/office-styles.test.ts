import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { failsLaw, judgeDocx } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { readOfficeStyles } from '../../src/integration/office-styles.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue, changed, decision } from '../office/office.ts';

const document = documentOf(catalogue, changed(decision('thu-vien'), { wording: 'original' }), {
  mode: 'paper',
});
const ours = await renderDocx(document);
const path = 'word/styles.xml';
const stylesOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)[path]!);

/** Our own file as an office has changed one of its styles in Word. */
function edited(id: string, from: RegExp, to: string): Uint8Array {
  const parts = unzipSync(ours);
  const xml = strFromU8(parts[path]!);
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(xml)![0];
  const own = style.replace(from, to);
  expect(own).not.toBe(style);
  return zipSync({ ...parts, [path]: strToU8(xml.replace(style, own)) });
}

const refusal = (bytes: Uint8Array): string => {
  try {
    readOfficeStyles('mau.docx', bytes);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

test('our own styles, unchanged, are lawful and stay as they are', async () => {
  const styles = readOfficeStyles('mau.docx', ours);
  expect(readOfficeStyles('mau.docx', await renderDocx(document, { styles }))).toEqual(styles);
});

test('an office’s lawful sizes and spaces are those of its documents, which still keep to the decree', async () => {
  const smaller = edited('Body', /<w:sz w:val="28"\/>/u, '<w:sz w:val="26"/>');
  const styles = readOfficeStyles('mau.docx', smaller);
  expect(styles).toContainEqual(expect.objectContaining({ style: 'Body', size: 13 }));
  const bytes = await renderDocx(document, { styles });
  expect(stylesOf(bytes)).toMatch(/w:styleId="Body".*?<w:sz w:val="26"\/>/su);
  expect(failsLaw(await judgeDocx(bytes))).toBe(false);
  const heading = edited('Heading2', /w:before="120"/u, 'w:before="240"');
  const apart = await renderDocx(document, { styles: readOfficeStyles('mau.docx', heading) });
  expect(stylesOf(apart)).toMatch(/w:styleId="Heading2".*?w:before="240"/su);
});

test.each([
  [
    'a size',
    'Body',
    /<w:sz w:val="28"\/>/u,
    '<w:sz w:val="32"/>',
    'kiểu “Nội dung”: cỡ chữ 16  → đặt 13–14 điểm (II.6.e)',
  ],
  [
    'letters not bold',
    'DocumentTitle',
    /<w:b\/>/u,
    '',
    'kiểu “Tên loại văn bản”: chữ không đậm  → đặt chữ đậm (II.5.b)',
  ],
  [
    'a colour',
    'Subject',
    /<w:rPr>/u,
    '<w:rPr><w:color w:val="FF0000"/>',
    'chữ màu FF0000  → đặt màu đen (I.4)',
  ],
  [
    'a font',
    'Body',
    /<w:rPr>/u,
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
    'phông chữ Arial  → đặt Times New Roman (I.4)',
  ],
  [
    'lines too far apart',
    'Body',
    /w:line="240"/u,
    'w:line="480"',
    'giãn dòng 2  → đặt từ 1 đến 1,5 dòng (II.6.e)',
  ],
  [
    'an indent',
    'Body',
    /w:firstLine="\d+"/u,
    'w:firstLine="200"',
    'dòng đầu lùi 3,5 mm  → lùi 10 hoặc 12,7 mm (II.6.e)',
  ],
] as const)('%s that breaks the decree is refused with its remedy', (_, id, from, to, words) => {
  expect(refusal(edited(id, from, to))).toContain(words);
});

test('a Word file with none of our styles is refused with the way to one', () => {
  const parts = unzipSync(ours);
  const bare = zipSync({ ...parts, [path]: strToU8(stylesOf(ours).replace(/<w:style .*<\/w:style>/su, '')) });
  expect(refusal(bare)).toContain('không có kiểu chữ nào của Niêm Yết');
});
