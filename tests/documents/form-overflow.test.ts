import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { margins, paper, pointsPerMillimetre } from '../../src/document/standard.ts';
import type { Block, PenParts } from '../../src/document/tree.ts';
import { fieldsOf, type Answers } from '../../src/forms/answers.ts';
import { exampleAnswers } from '../../src/forms/example-answers.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue, form } from '../office/office.ts';
import { fonts } from './pdf-samples.ts';
import { checkWithQpdf, readPdf, wordBoxes } from './read-pdf.ts';

const sheets = [...catalogue.forms.values()].map(own => formSheet(catalogue, own));
const grant = formSheet(catalogue, form('mau-02-nd23-2012'));
const lettersOf = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00a0]+/gu, '');
const rightMargin = (paper.width - margins.right.ours) * pointsPerMillimetre;

const partsOf = (block: Block): PenParts[] => {
  if (block.kind === 'blank-line') return [block.parts];
  if (block.kind !== 'signatures') return [];
  return [block.left, block.right].flatMap(side => (side ? [side.placeAndDate, side.statement] : []));
};
const answersIn = (blocks: readonly Block[]) =>
  blocks.flatMap(partsOf).flatMap(parts => parts.flatMap(part => ('gap' in part ? [part.answer ?? ''] : [])));

const addedSheet = (answers: Answers, sheet = grant) => {
  const [printed, added] = filledForm(sheet, answers).sections;
  const text = (added?.blocks ?? []).flatMap(block => {
    if (block.kind === 'heading') return [block.text.map(run => run.text).join('')];
    if (block.kind === 'list') return block.items.map(item => item.text.map(run => run.text).join(''));
    return [];
  });
  return { printed: answersIn(printed!.blocks), text };
};

test('what fits its line stays there: the example of each form needs no added sheet', () => {
  for (const sheet of sheets)
    expect([sheet.id, filledForm(sheet, exampleAnswers(sheet)).sections.length]).toEqual([sheet.id, 1]);
});

test('an answer longer than its line goes on, whole and under its label, on the added sheet', () => {
  const home = 'Số nhà 12, tổ dân phố Không Có, phường Thí Dụ, thành phố Ví Dụ, tỉnh Không Có Thật';
  const { printed, text } = addedSheet({ 'ho-khau-thuong-tru': home });
  expect(text).toEqual(['1. Nơi đăng ký hộ khẩu thường trú:', home]);
  const [line] = printed.filter(answer => answer !== '');
  expect(line).toMatch(/^Số nhà 12.*\p{L}… \(xem tờ bổ sung, mục\s1\)$/u);
});

test('dotted lines below are used before any added sheet', () => {
  const papers =
    'Giấy chứng tử\nQuyết định phục viên, xuất ngũ\nLý lịch quân nhân\nGiấy ủy quyền của thân nhân';
  expect(addedSheet({ 'giay-to-kem-theo': papers }).text).toEqual([]);
  const more = addedSheet({ 'giay-to-kem-theo': `${papers}\n`.repeat(3) }).text;
  expect(more).toHaveLength(13);
  expect(more.slice(0, 2)).toEqual(['1. Giấy tờ kèm theo gồm:', 'Giấy chứng tử']);
});

test('items on lines of their own stand parted on the one line of the form', () => {
  const { printed } = addedSheet({ 'giay-to-kem-theo': 'Lý lịch,\nGiấy chứng tử' });
  expect(printed).toContain('Lý lịch, Giấy chứng tử');
  expect(addedSheet({ 'giay-to-kem-theo': 'Lý lịch\nGiấy chứng tử' }).printed).toContain(
    'Lý lịch; Giấy chứng tử',
  );
});

test('an answer that cannot be read is printed as it was typed', () => {
  const { printed } = addedSheet({ 'ngay-tu-tran': '31/02/1999', 'thoi-gian-cong-tac': 'độ mười năm' });
  expect(printed).toContain('31/02/1999');
  expect(printed).toContain('độ mười năm');
  const [printedForm] = filledForm(grant, { 'ngay-tu-tran': '1999' }).sections;
  expect(answersIn(printedForm!.blocks).filter(answer => answer !== '')).toEqual(['1999']);
});

test('the sheet is signed by who signs the form, and says whose form it goes with', () => {
  const { sections } = filledForm(grant, { 'ho-ten': 'Nguyễn Thị Hữu Ỷ', 'que-quan': 'x'.repeat(200) });
  const [head] = sections[1]!.blocks;
  expect(head).toMatchObject({ title: 'TỜ BỔ SUNG', country: false });
  expect(JSON.stringify(head)).toContain('của ông (bà) Nguyễn Thị Hữu Ỷ');
  expect(sections[1]!.blocks.at(-1)).toMatchObject({ kind: 'signatures', right: { placeAndDate: [] } });
});

const oddWords = fc.constantFrom(
  'Nguyễn Thị Hữu Ỷ',
  'Đặng Ngọc Ẩn',
  'Lò Thị Ỏn',
  '=cmd()',
  '../../x',
  '31/02',
  '31/02/1975',
  '👨‍👩‍👧',
  '\u202eđảo',
  '\u0007',
  'x'.repeat(300),
  'ặ',
  '{PAGE}',
  '<b>&',
);
const answer = fc.oneof(
  fc.array(oddWords, { maxLength: 60 }).map(words => words.join(' ')),
  fc.array(oddWords, { maxLength: 20 }).map(words => words.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom('', 'x'.repeat(5000), 'ừ ', 'Nguyễn Thị Hữu Ỷ '.repeat(300)),
);
const answersFor = (ids: readonly string[]) =>
  fc.record(Object.fromEntries(ids.map(id => [id, answer] as const)));

/** What of a typed text can ever be printed. */
const printable = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\p{Script=Latin}0-9]/gu, '');
const isInOrder = (whole: string, wanted: string) => whole.includes(wanted);

test.for(sheets.map(sheet => [sheet.id, sheet] as const))(
  '%s: whatever is typed stands whole on the form or on its added sheet',
  ([, sheet]) => {
    const typed = fieldsOf(sheet).filter(({ type }) =>
      ['text', 'address', 'list', 'addressee'].includes(type),
    );
    fc.assert(
      fc.property(answersFor(typed.map(({ id }) => id)), answers => {
        const { printed, text } = addedSheet(answers, sheet);
        const whole = [...printed, ...text].map(printable).join('|');
        const sheetText = printable(text.join(''));
        for (const { id } of typed) {
          const wanted = printable(answers[id] ?? '');
          expect(isInOrder(whole, wanted) || isInOrder(sheetText, wanted)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  },
);

/** Boxes of words that lie on each other by more than their edges. */
function overprinted(words: ReturnType<typeof wordBoxes>): string[] {
  return [...Map.groupBy(words, ({ page }) => page).values()].flatMap(own =>
    own.flatMap((word, index) =>
      own.slice(index + 1).flatMap(other => {
        const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
        const down = Math.min(word.top, other.top) + 9 - Math.max(word.top, other.top);
        return across > 0.5 && down > 0 ? [`${word.text} | ${other.text}`] : [];
      }),
    ),
  );
}

const hostile: Readonly<Record<string, string>> = {
  words: 'Nguyễn Thị Hữu Ỷ, thôn Ví Dụ, xã Thí Dụ '.repeat(125),
  unbroken: 'x'.repeat(5000),
  tones: 'ặ '.repeat(2500),
  mixed: 'Lò Thị Ỏn 👨‍👩‍👧 \u202eđảo\u202c =cmd() ../../x {PAGE} & 31/02 '.repeat(20),
};

test.for(Object.entries(hostile))(
  'five thousand letters (%s) in every field are in PDF, DOCX and HTML, over nothing and within the margins',
  async ([, text]) => {
    const sheet = formSheet(catalogue, form('mau-03-nd23-2012'));
    const ids = ['que-quan', 'kinh-gui', 'quan-he-voi-doi-tuong', 'noi-ngay-uy-quyen'];
    const document = filledForm(sheet, Object.fromEntries(ids.map(id => [id, text])));
    const { bytes } = await renderPdf(document, fonts);
    checkWithQpdf(bytes);
    const words = wordBoxes(bytes);
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(rightMargin + 1);
    expect(overprinted(words)).toEqual([]);
    const { pages } = await readPdf(bytes);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(document)) });
    // Page numbers and the footer of each page stand between the pages.
    const foot = printable(sheet.footer.lines.join(''));
    const withoutFigures = (whole: string) => printable(whole).replaceAll(foot, '').replaceAll(/[0-9]/gu, '');
    const wanted = withoutFigures(text);
    for (const whole of [
      pages.map(page => page.text).join(''),
      value,
      renderHtml(document).replaceAll('&amp;', ''),
    ])
      expect(withoutFigures(whole).split(wanted).length - 1).toBeGreaterThanOrEqual(1);
    expect(lettersOf(value)).toContain('xemtờbổsung,mục1');
  },
);
