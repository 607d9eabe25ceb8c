import { changeParagraph } from './conformance-samples.ts';
import { inStyle, replace, styles, type WordMutation } from './conformance-mutations.ts';

type Change = (xml: string) => string;

const drop = (words: string) => changeParagraph(words, () => '');
/** A cell must keep a paragraph. */
const empty = (words: string) => changeParagraph(words, () => '<w:p/>');
const swap = (words: string, other: string) => changeParagraph(words, replace(words, other));
const both =
  (...changes: readonly Change[]): Change =>
  xml =>
    changes.reduce((changed, change) => change(changed), xml);
const before = (words: string, inserted: string) => changeParagraph(words, xml => inserted + xml);
const inRun = (words: string, properties: string) =>
  changeParagraph(words, replace('<w:r><w:t', `<w:r><w:rPr>${properties}</w:rPr><w:t`));

function dropTable(words: string): Change {
  return xml => {
    const at = xml.indexOf(words);
    const start = xml.lastIndexOf('<w:tbl>', at);
    const end = xml.indexOf('</w:tbl>', at) + '</w:tbl>'.length;
    return xml.slice(0, start) + xml.slice(end);
  };
}

const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const subject = 'Về việc công bố danh mục thủ tục hành chính được sửa đổi, bổ sung';
const promulgator = 'GIÁM ĐỐC SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI';
const source = 'Quyết định số 05/QĐ-SLĐTBXH ngày 07 tháng 3 năm 2019 của';
const head = ['motto', 'issuer', 'number-form', 'place-and-date'];
const track = 'w:id="90" w:author="Người soạn" w:date="2019-03-01T00:00:00Z"';

/** What a text says wrongly, or does not say. */
export const substanceMutations: readonly WordMutation[] = [
  { name: 'no letterhead', change: dropTable(country), rule: 'country', also: head },
  { name: 'no country', change: drop(country), rule: 'country' },
  {
    name: 'a country without marks',
    change: swap(country, 'CONG HOA XA HOI CHU NGHIA VIET NAM'),
    rule: 'country',
  },
  {
    name: 'a country with two letters wrong',
    change: swap(country, 'CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIÊT NAM'),
    rule: 'country',
  },
  { name: 'a country made short', change: swap(country, 'CỘNG HÒA XHCN VIỆT NAM'), rule: 'country' },
  { name: 'no motto', change: drop(motto), rule: 'motto' },
  {
    name: 'a motto with dashes',
    change: swap(motto, 'Độc lập – Tự do – Hạnh phúc'),
    rule: 'motto',
    alsoOnPage: ['motto-rule'],
  },
  { name: 'a motto with a letter wrong', change: swap(motto, 'Độc lập - Tự do - Hạnh phức'), rule: 'motto' },
  {
    name: 'a motto in capitals',
    change: swap(motto, motto.toUpperCase()),
    rule: 'motto',
    also: ['motto-rule'],
  },
  {
    name: 'a motto with small letters',
    change: swap(motto, 'Độc lập - tự do - hạnh phúc'),
    rule: 'motto',
    also: ['motto-rule'],
  },
  { name: 'no issuer', change: both(drop('UBND TỈNH'), drop('SỞ LAO')), rule: 'issuer' },
  { name: 'no number', change: empty('Số: 05'), rule: 'number-form' },
  { name: 'no place and date', change: empty('Điện Biên, ngày'), rule: 'place-and-date' },
  { name: 'no title', change: drop('QUYẾT ĐỊNH</w:t>'), rule: 'title' },
  { name: 'a title misspelt', change: swap('QUYẾT ĐỊNH</w:t>', 'QUYẾT ĐINH</w:t>'), rule: 'kind' },
  { name: 'a title with a wrong mark', change: swap('QUYẾT ĐỊNH</w:t>', 'QUYÊT ĐỊNH</w:t>'), rule: 'kind' },
  { name: 'a title of another kind', change: swap('QUYẾT ĐỊNH</w:t>', 'KẾ HOẠCH</w:t>'), rule: 'symbol' },
  {
    name: 'the symbol of a plan',
    change: both(swap('05/QĐ', '05/KH'), xml => xml.replaceAll('số 05/QĐ', 'số 05/KH')),
    rule: 'symbol',
  },
  {
    name: 'a symbol without its mark',
    change: both(swap('05/QĐ', '05/QD'), xml => xml.replaceAll('số 05/QĐ', 'số 05/QD')),
    rule: 'symbol',
  },
  { name: 'no subject', change: drop(subject), rule: 'subject' },
  {
    name: 'a subject in capitals',
    change: swap(subject, subject.toUpperCase()),
    rule: 'subject',
    alsoOnPage: ['subject-rule'],
  },
  { name: 'nobody who decides', change: drop(promulgator), rule: 'promulgator' },
  {
    name: 'no bases',
    change: both(drop('Căn cứ Luật'), drop('Căn cứ Nghị'), drop('Theo đề nghị')),
    rule: 'bases',
  },
  { name: 'no words that enact', change: drop('QUYẾT ĐỊNH:'), rule: 'enacting-words' },
  { name: 'no closing', change: dropTable('Nơi nhận:'), rule: 'signature', also: ['recipients-label'] },
  { name: 'no recipients’ label', change: drop('Nơi nhận:'), rule: 'recipients-label' },
  { name: 'nobody who signs', change: both(drop('KT. GIÁM ĐỐC'), drop('PHÓ GIÁM ĐỐC')), rule: 'signature' },
  { name: 'no name of who signs', change: drop('Nguyễn Văn Ví'), rule: 'signature' },
  { name: 'a deputy for himself', change: swap('KT. GIÁM ĐỐC', 'GIÁM ĐỐC'), rule: 'authority' },
  { name: 'a deputy alone', change: drop('KT. GIÁM ĐỐC'), rule: 'authority', alsoOnPage: ['closing-level'] },
  { name: 'on behalf of a person', change: swap('KT. GIÁM ĐỐC', 'TM. GIÁM ĐỐC'), rule: 'authority' },
  { name: 'in place of an office', change: swap('KT. GIÁM ĐỐC', 'KT. SỞ TƯ PHÁP'), rule: 'authority' },
  {
    name: 'an abbreviation without its stop',
    change: swap('KT. GIÁM ĐỐC', 'KT GIÁM ĐỐC'),
    rule: 'authority',
  },
  { name: 'nobody below “KT.”', change: drop('PHÓ GIÁM ĐỐC'), rule: 'authority' },
  { name: 'an article left out', change: swap('Điều 3. Giám', 'Điều 4. Giám'), rule: 'articles' },
  { name: 'an article twice', change: swap('Điều 3. Giám', 'Điều 2. Giám'), rule: 'articles' },
  { name: 'a 31st of June in a basis', change: swap('ngày 19 tháng 6', 'ngày 31 tháng 6'), rule: 'dates' },
  {
    name: 'a 29th of February in a common year',
    change: xml => xml.replaceAll('ngày 07 tháng 3 năm 2019', 'ngày 29 tháng 02 năm 2019'),
    rule: 'dates',
  },
  {
    name: 'an appendix of another number',
    change: swap(source, source.replace('05', '50')),
    rule: 'appendix-source',
  },
  {
    name: 'an appendix of another day',
    change: swap(source, source.replace('07', '17')),
    rule: 'appendix-source',
  },
  {
    name: 'an appendix of another office',
    change: swap(source, source.replace('SLĐTBXH', 'STP')),
    rule: 'appendix-source',
  },
  {
    name: 'doubled spaces',
    change: swap('Điều 2. Giám đốc Sở', 'Điều 2. Giám  đốc  Sở'),
    rule: 'doubled-spaces',
    hiddenOnPage: 'LibreOffice sets words apart, not spaces',
  },
  { name: 'red words', change: inRun('Điều 2. Giám', '<w:color w:val="FF0000"/>'), rule: 'colour' },
  {
    name: 'a style in blue',
    part: styles,
    change: inStyle('Basis', replace('<w:i/>', '<w:i/><w:color w:val="1F4E79"/>')),
    rule: 'colour',
  },
  {
    name: 'marked words',
    change: inRun('Điều 2. Giám', '<w:highlight w:val="yellow"/>'),
    rule: 'highlight',
    hiddenOnPage: 'a page does not tell whose ground it is',
  },
  {
    name: 'shaded words',
    change: inRun('Điều 2. Giám', '<w:shd w:val="clear" w:fill="FFFF00"/>'),
    rule: 'highlight',
    hiddenOnPage: 'a page does not tell whose ground it is',
  },
  {
    name: 'an insertion nobody accepted',
    change: changeParagraph('Điều 2. Giám', replace(/(<w:r>.*<\/w:r>)/s, `<w:ins ${track}>$1</w:ins>`)),
    rule: 'unfinished',
    hiddenOnPage: 'it prints as accepted',
  },
  {
    name: 'a deletion nobody accepted',
    change: changeParagraph(
      'Điều 2. Giám',
      replace('</w:pPr>', `</w:pPr><w:del ${track}><w:r><w:delText>cũ</w:delText></w:r></w:del>`),
    ),
    rule: 'unfinished',
    hiddenOnPage: 'LibreOffice prints what is deleted',
  },
  {
    name: 'a comment',
    change: changeParagraph(
      'Điều 2. Giám',
      replace('</w:p>', '<w:r><w:commentReference w:id="7"/></w:r></w:p>'),
    ),
    rule: 'unfinished',
    hiddenOnPage: 'comments are not printed',
  },
  { name: 'a place left open', change: swap('Điều 2. Giám đốc Sở', 'Điều 2. […]'), rule: 'unfinished' },
  {
    name: 'a basis with a comma',
    change: before(
      'Căn cứ Nghị',
      '<w:p><w:pPr><w:pStyle w:val="Basis"/></w:pPr><w:r><w:t>Căn cứ Nghị quyết số 01,</w:t></w:r></w:p>',
    ),
    rule: 'bases',
  },
];

/** Of an official letter. */
export const letterMutations: readonly WordMutation[] = [
  {
    name: 'nobody addressed',
    change: both(drop('Kính gửi:'), drop('- Sở Tư pháp'), drop('- Công an')),
    rule: 'addressees',
  },
  { name: 'no colon after “Kính gửi”', change: swap('Kính gửi:', 'Kính gửi'), rule: 'addressees' },
  {
    name: 'a list of addressees with commas',
    change: swap('- Sở Tư pháp;', '- Sở Tư pháp,'),
    rule: 'addressees',
  },
  {
    name: 'no stop behind the last addressee',
    change: swap('- Công an tỉnh.', '- Công an tỉnh;'),
    rule: 'addressees',
  },
  {
    name: 'italic addressees',
    part: styles,
    change: inStyle('Addressees', replace('<w:rPr>', '<w:rPr><w:i/>')),
    rule: 'addressees',
  },
  { name: 'no “V/v”', change: drop('V/v lấy'), rule: 'about' },
  {
    name: 'a “V/v” right below the number',
    part: styles,
    change: inStyle('About', replace('w:before="120"', 'w:before="0"')),
    rule: 'about',
  },
  { name: 'the symbol of a decision', change: swap('12/SLĐTBXH', '12/QĐ-SLĐTBXH'), rule: 'symbol' },
  { name: 'no recipients kept', change: drop('- Lưu: VT'), rule: 'recipients' },
  {
    name: 'no end of the text',
    change: swap('Trân trọng cảm ơn./.', 'Trân trọng cảm ơn.'),
    rule: 'text-end',
  },
];
