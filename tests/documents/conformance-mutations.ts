import type { Judgement } from '../../src/conformance/judge.ts';
import { changeParagraph } from './conformance-samples.ts';

export const brokenRules = (judgement: Judgement) =>
  [...new Set(judgement.filter(({ passed }) => passed === false).map(({ rule }) => rule))].toSorted();

export const document = 'word/document.xml';
export const styles = 'word/styles.xml';
export const replace = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);
export const inStyle = (id: string, change: (xml: string) => string) => (xml: string) =>
  xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'), change);

export interface WordMutation {
  readonly name: string;
  readonly part?: string;
  readonly change: (xml: string) => string;
  readonly rule: string;
  /** Other rules that see the same fault with reason. */
  readonly also?: readonly string[];
  /** Why a page printed from the file does not show the fault. */
  readonly hiddenOnPage?: string;
  /** What else follows from the fault once the file is printed. */
  readonly alsoOnPage?: readonly string[];
}

const emptyParagraph = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:p>';
const underscores = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>____________</w:t></w:r></w:p>';
const ruleParagraph = /<w:p><w:pPr><w:pStyle w:val="Rule"\/>(?:(?!<\/w:p>).)*<\/w:p>/gs;

/** The nth drawn line of the file: issuer, motto, subject, then the appendices. */
const changeRule = (nth: number, change: (xml: string) => string) => (xml: string) => {
  let seen = 0;
  return xml.replace(ruleParagraph, found => (seen++ === nth ? change(found) : found));
};
const setLength = (share: number) => (xml: string) =>
  xml.replace(/cx="(\d+)"/g, (_, length: string) => `cx="${Math.round(Number(length) * share)}"`);

export const wordMutations: readonly WordMutation[] = [
  {
    name: 'Letter paper',
    change: replace(/w:w="11906" w:h="16838"/g, 'w:w="12240" w:h="15840"'),
    rule: 'paper-size',
    alsoOnPage: ['margins', 'page-number', 'appendix-title'],
  },
  { name: 'a left margin of 25 mm', change: replace('w:left="1701"', 'w:left="1417"'), rule: 'margins' },
  {
    name: 'a bottom margin of 30 mm',
    change: replace('w:bottom="1134"', 'w:bottom="1701"'),
    rule: 'margins',
    hiddenOnPage: 'a page may end early',
  },
  {
    name: 'a first page on its side',
    change: replace(
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ),
    rule: 'orientation',
  },
  {
    name: 'paper declared upright and turned',
    change: replace('w:orient="landscape"', 'w:orient="portrait"'),
    rule: 'orientation',
    hiddenOnPage: 'a page declares nothing',
  },
  {
    name: 'another font in a style',
    part: styles,
    change: inStyle('Body', replace('<w:rPr>', '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')),
    rule: 'font',
  },
  {
    name: 'the font of the theme',
    part: styles,
    change: replace(
      '<w:rFonts w:ascii="Times New Roman"',
      '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Times New Roman"',
    ),
    rule: 'font',
    alsoOnPage: ['motto-rule', 'issuer-rule', 'subject-rule'],
  },
  {
    name: 'a country name too large',
    part: styles,
    change: inStyle('Country', replace('<w:sz w:val="24"/>', '<w:sz w:val="28"/>')),
    rule: 'country',
  },
  {
    name: 'a country name in a narrow column',
    change: xml => xml.replaceAll('w:w="5669"', 'w:w="4300"'),
    rule: 'country',
    hiddenOnPage: 'LibreOffice widens the table',
  },
  {
    name: 'a country name squeezed onto two lines',
    part: styles,
    change: inStyle(
      'Country',
      replace('<w:jc w:val="center"/>', '<w:ind w:left="600" w:right="600"/><w:jc w:val="center"/>'),
    ),
    rule: 'country',
  },
  {
    name: 'a country name that is not bold',
    part: styles,
    change: inStyle('Country', replace('<w:b/>', '')),
    rule: 'country',
  },
  {
    name: 'a motto without spaces',
    change: replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'),
    rule: 'motto',
    also: ['motto-rule'],
  },
  { name: 'no rule under the motto', change: changeRule(1, () => ''), rule: 'motto-rule' },
  {
    name: 'a rule of underscores under the motto',
    change: changeRule(1, () => underscores),
    rule: 'fake-lines',
  },
  {
    name: 'an underlined motto',
    change: xml =>
      changeParagraph(
        'Độc lập',
        replace('<w:r>', '<w:r><w:rPr><w:u w:val="single"/></w:rPr>'),
      )(changeRule(1, () => '')(xml)),
    rule: 'motto-rule',
  },
  { name: 'a rule half as long as the motto', change: changeRule(1, setLength(0.5)), rule: 'motto-rule' },
  {
    name: 'an issuer that is not bold',
    part: styles,
    change: inStyle('Issuer', replace('<w:b/>', '')),
    rule: 'issuer',
  },
  {
    name: 'an issuer in small letters',
    change: replace('SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Sở LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI'),
    rule: 'issuer',
  },
  { name: 'a rule as long as the issuer', change: changeRule(0, setLength(2.5)), rule: 'issuer-rule' },
  { name: 'a number without its zero', change: replace('Số: 05/QĐ', 'Số: 5/QĐ'), rule: 'number-form' },
  { name: 'spaces around the stroke', change: replace('Số: 05/QĐ', 'Số: 05 / QĐ'), rule: 'number-form' },
  {
    name: 'a number of 14 points',
    part: styles,
    change: inStyle('Number', replace('<w:sz w:val="26"/>', '<w:sz w:val="28"/>')),
    rule: 'number-form',
  },
  {
    name: 'a day without its zero',
    change: replace('ngày 07 tháng 3 năm 2019</w:t>', 'ngày 7 tháng 3 năm 2019</w:t>'),
    rule: 'place-and-date',
  },
  {
    name: 'a month with a zero too many',
    change: replace('ngày 07 tháng 3 năm 2019</w:t>', 'ngày 07 tháng 03 năm 2019</w:t>'),
    rule: 'place-and-date',
  },
  {
    name: 'an upright date',
    part: styles,
    change: inStyle('PlaceAndDate', replace('<w:i/>', '')),
    rule: 'place-and-date',
  },
  {
    name: 'a date above the number',
    change: changeParagraph(
      'Số: 05',
      replace('<w:pStyle w:val="Number"/>', '<w:pStyle w:val="Number"/><w:spacing w:before="600"/>'),
    ),
    rule: 'number-date-row',
  },
  {
    name: 'a title on the left',
    part: styles,
    change: inStyle('DocumentTitle', replace('<w:jc w:val="center"/>', '')),
    rule: 'title',
  },
  {
    name: 'a title of 16 points',
    part: styles,
    change: inStyle('DocumentTitle', replace('<w:sz w:val="28"/>', '<w:sz w:val="32"/>')),
    rule: 'title',
  },
  {
    name: 'an italic subject',
    part: styles,
    change: inStyle('Subject', replace('<w:b/>', '<w:b/><w:i/>')),
    rule: 'subject',
  },
  { name: 'no rule under the subject', change: changeRule(2, () => ''), rule: 'subject-rule' },
  {
    name: 'a basis without its semicolon',
    change: replace('năm 2015;</w:t>', 'năm 2015</w:t>'),
    rule: 'bases',
  },
  { name: 'upright bases', part: styles, change: inStyle('Basis', replace('<w:i/>', '')), rule: 'bases' },
  {
    name: 'a law with its number',
    change: replace(
      'Luật Tổ chức chính quyền địa phương ngày',
      'Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày',
    ),
    rule: 'laws-without-number',
  },
  {
    name: 'text of 12 points',
    part: styles,
    change: inStyle('Body', replace('<w:sz w:val="28"/>', '<w:sz w:val="24"/>')),
    rule: 'body-text',
  },
  {
    name: 'no first-line indent',
    part: styles,
    change: inStyle('Body', replace(/<w:ind [^>]*\/>/, '')),
    rule: 'body-text',
  },
  {
    name: 'paragraphs 3 points apart',
    part: styles,
    change: inStyle('Body', replace('w:after="120"', 'w:after="60"')),
    rule: 'body-text',
  },
  {
    name: 'double line spacing',
    part: styles,
    change: inStyle('Body', replace('w:line="240"', 'w:line="480"')),
    rule: 'body-text',
  },
  {
    name: 'points by the English alphabet',
    change: xml =>
      xml
        .replace('đ) </w:t>', 'e) </w:t>')
        .replace(/(e\) <\/w:t>(?:(?!<\/w:p>).)*<\/w:p>.*?)e\) <\/w:t>/s, '$1f) </w:t>'),
    rule: 'point-marks',
  },
  { name: 'a text without its end', change: replace('./.</w:t>', '.</w:t>'), rule: 'text-end' },
  {
    name: 'upright words “Nơi nhận”',
    part: styles,
    change: inStyle('RecipientsLabel', replace('<w:i/>', '')),
    rule: 'recipients-label',
  },
  { name: 'a recipient without its dash', change: replace('- Như Điều', 'Như Điều'), rule: 'recipients' },
  {
    name: 'recipients of 12 points',
    part: styles,
    change: inStyle('Recipients', replace('<w:sz w:val="22"/>', '<w:sz w:val="24"/>')),
    rule: 'recipients',
  },
  { name: 'a last line that keeps no copy', change: replace(/- Lưu: VT/, '- Kho: VT'), rule: 'recipients' },
  {
    name: 'a signature of 12 points',
    part: styles,
    change: inStyle('Signature', replace('<w:sz w:val="28"/>', '<w:sz w:val="24"/>')),
    rule: 'signature',
  },
  {
    name: '“Nơi nhận” below the authority',
    change: changeParagraph(
      'Nơi nhận:',
      replace(
        '<w:pStyle w:val="RecipientsLabel"/>',
        '<w:pStyle w:val="RecipientsLabel"/><w:spacing w:before="600"/>',
      ),
    ),
    rule: 'closing-level',
  },
  {
    name: 'page numbers at the bottom',
    change: xml => xml.replaceAll('headerReference', 'footerReference'),
    rule: 'page-number',
  },
  { name: 'a number on page one', change: replace('<w:titlePg/>', ''), rule: 'page-number' },
  {
    name: 'page numbers on the right',
    part: styles,
    change: inStyle('PageNumber', replace('<w:jc w:val="center"/>', '<w:jc w:val="right"/>')),
    rule: 'page-number',
  },
  {
    name: 'appendices that go on counting',
    change: xml => xml.replaceAll('<w:pgNumType w:start="1"/>', '<w:pgNumType/>'),
    rule: 'appendix-pages',
  },
  {
    name: 'an appendix label of 12 points',
    part: styles,
    change: inStyle('AppendixLabel', replace('<w:sz w:val="28"/>', '<w:sz w:val="24"/>')),
    rule: 'appendix-title',
  },
  {
    name: 'an appendix with no word of its decision',
    change: xml => xml.replaceAll(/<w:p>(?:(?!<\/w:p>).)*\(Kèm theo(?:(?!<\/w:p>).)*<\/w:p>/gs, ''),
    rule: 'appendix-title',
  },
  {
    name: 'appendices in Arabic numbers',
    change: xml => xml.replaceAll('>Phụ lục II<', '>Phụ lục 2<'),
    rule: 'appendix-numbering',
  },
  { name: 'a lost header row', change: replace('<w:tblHeader/>', ''), rule: 'table-header' },
  {
    name: 'rows that tear',
    change: xml => xml.replaceAll('<w:cantSplit/>', ''),
    rule: 'table-rows',
    hiddenOnPage: 'rows of one line never tear',
  },
  {
    name: 'an empty paragraph',
    change: changeParagraph('Điều 3. Giám', xml => emptyParagraph + xml),
    rule: 'spacing-paragraphs',
    hiddenOnPage: 'it is white space',
  },
  {
    name: 'underscores between parts',
    change: changeParagraph('QUYẾT ĐỊNH:', xml => underscores + xml),
    rule: 'fake-lines',
  },
  {
    name: 'no title in the properties',
    part: 'docProps/core.xml',
    change: replace(/<dc:title>.*?<\/dc:title>/, ''),
    rule: 'properties',
  },
  {
    name: 'English as the language',
    part: styles,
    change: replace('w:val="vi-VN"', 'w:val="en-US"'),
    rule: 'properties',
  },
];
