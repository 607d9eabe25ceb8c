import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../src/catalogue/catalogue.ts';
import { judgeDocx, judgePdf } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { margins, paper, penLineHeight, pointsPerMillimetre } from '../../src/document/standard.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import type { Answers } from '../../src/forms/answers.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { formSection } from '../../templates/form.ts';
import { catalogue, changed, form } from '../office/office.ts';
import { missingFrom, wordsOfForm } from '../templates/form-words.ts';
import { file, fonts, paragraph, plain, section } from './pdf-samples.ts';
import { checkWithQpdf, readPdf, wordBoxes } from './read-pdf.ts';

const filled = (own: Form, answers: Answers = {}): DocumentTree =>
  filledForm(formSheet(catalogue, own), answers);
const forms = [...catalogue.forms.values()].map(own => [own.id, filled(own), own] as const);

const pdfOf = async (document: DocumentTree) => (await renderPdf(document, fonts)).bytes;
const withoutDots = (text: string) => text.replaceAll(/\.{2,}/gu, ' ');

const rightMargin = (paper.width - margins.right.ours) * pointsPerMillimetre;
const isDotted = ({ text }: { text: string }) => /\.{3}/u.test(text);

type Word = ReturnType<typeof wordBoxes>[number];

/** Words that stand level on one page, from left to right; raised marks stand a little off. */
function printedLines(bytes: Uint8Array): Word[][] {
  const lines: Word[][] = [];
  for (const word of wordBoxes(bytes)) {
    const line = lines.find(([first]) => first!.page === word.page && Math.abs(first!.top - word.top) < 4);
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.map(line => line.toSorted((one, other) => one.left - other.left));
}

describe.for(forms)('%s', ([, document, own]) => {
  let pdf: Uint8Array;
  let docx: Uint8Array;
  beforeAll(async () => {
    [pdf, docx] = await Promise.all([pdfOf(document), renderDocx(document)]);
  });

  test('every word of the form stands in the PDF, in printed order', async () => {
    const { pages } = await readPdf(pdf);
    const text = withoutDots(pages.map(page => page.text).join(' '));
    expect(missingFrom(text, wordsOfForm(own))).toEqual([]);
  });

  test('every word of the form stands in the Word file, in printed order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    expect(missingFrom(value, wordsOfForm(own))).toEqual([]);
  });

  test('dotted lines are at least 8 mm apart and none overlaps', () => {
    const lines = printedLines(pdf);
    const dotted = lines.filter(line => line.some(isDotted)).map(line => line.find(isDotted)!);
    const gaps = dotted.flatMap((word, index) => {
      const next = dotted[index + 1];
      return next?.page === word.page ? [(next.top - word.top) / pointsPerMillimetre] : [];
    });
    expect(gaps.length).toBeGreaterThan(10);
    expect(Math.min(...gaps)).toBeGreaterThan(penLineHeight - 0.05);
    for (const line of lines) {
      for (const [index, word] of line.entries())
        expect(line[index + 1]?.left ?? Infinity).toBeGreaterThan(word.right - 0.5);
    }
  });

  test('lines with dots end at the right margin, in words or in dots', () => {
    const ends = printedLines(pdf)
      // What the commune confirms has a column of its own.
      .filter(line => line.some(isDotted) && line[0]!.text !== 'Ông')
      .map(line => line.at(-1)!.right);
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.filter(end => Math.abs(end - rightMargin) > 1)).toEqual([]);
  });

  test('both files pass the rules of Decree 30 that apply to a form', async () => {
    const verdicts = [...(await judgePdf(pdf)), ...(await judgeDocx(docx))];
    expect(verdicts.filter(({ passed }) => passed === false)).toEqual([]);
    expect(verdicts.filter(({ passed }) => passed === true).length).toBeGreaterThan(10);
  });
});

const longLabel = `${'Ngày chấp hành xong án phạt tù giam hoặc chuyển về trung tâm '.repeat(5).trim()}:`;
const long = filled(
  changed(form('mau-02-nd23-2012'), {
    body: [{ id: 'dai', label: longLabel, type: 'text', continuation: 2 }],
  }),
);

test('a label of 300 letters wraps, its dots follow its last word, and nothing leaves the page', async () => {
  expect(longLabel.length).toBeGreaterThan(300);
  const bytes = await pdfOf(long);
  checkWithQpdf(bytes);
  const words = wordBoxes(bytes);
  expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(rightMargin + 1);
  const lines = printedLines(bytes);
  const labelled = lines.find(line => line.some(({ text }) => text.includes('tâm:')))!;
  expect(labelled.some(isDotted)).toBe(true);
  expect(lines.filter(line => line.every(isDotted))).toHaveLength(2);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(long)) });
  expect(missingFrom(value, [longLabel])).toEqual([]);
});

test('an answer longer than its line goes on below in place of the dots, whole and over nothing', async () => {
  const names = 'Nguyễn Thị Hữu Ỷ, Đặng Ngọc Ẩn, Lò Thị Ỏn; '.repeat(6).trim();
  const list = changed(form('mau-02-nd23-2012'), {
    body: [{ id: 'than-nhan', label: 'Thân nhân gồm:', type: 'list', continuation: 4 }],
  });
  const told = (answer: string): DocumentTree => filled(list, { 'than-nhan': answer });
  const dottedLines = async (document: DocumentTree) =>
    printedLines(await pdfOf(document)).filter(line => line.some(isDotted)).length;
  expect(await dottedLines(told(''))).toBe(5);
  expect(await dottedLines(told(names))).toBeLessThan(5);
  const { pages } = await readPdf(await pdfOf(told(names)));
  expect(missingFrom(pages.map(page => page.text).join(' '), [names])).toEqual([]);
  const hostile = [
    ['x'.repeat(5000), 'x'.repeat(5000)],
    ['ặ '.repeat(2500), 'ặ'.repeat(2500)],
    ['<b>&\u0000\u202e=cmd()', '<b>&=cmd()'],
  ] as const;
  for (const [answer, printed] of hostile) {
    const bytes = await pdfOf(told(answer));
    checkWithQpdf(bytes);
    expect(Math.max(...wordBoxes(bytes).map(({ right }) => right))).toBeLessThan(rightMargin + 1);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(told(answer))) });
    expect(missingFrom(value, [printed])).toEqual([]);
  }
});

test('the rules judge the text behind a form again, and the form itself never as prose', async () => {
  const appendix = (behind: Block): DocumentTree =>
    file([
      section([
        { kind: 'appendix-title', label: 'Phụ lục', name: 'NỘI DUNG', attachedTo: '(Kèm theo Quyết định)' },
        paragraph('Người nộp đơn nộp hồ sơ tại Ủy ban nhân dân cấp xã nơi đăng ký thường trú.'),
      ]),
      formSection(form('mau-03-nd23-2012'), 2),
      section(
        [
          { kind: 'heading', level: 1, align: 'left', text: plain('2. Thủ tục giải quyết trợ cấp') },
          behind,
          paragraph('Không thu phí, lệ phí.'),
        ],
        { restartsNumbering: false },
      ),
    ]);
  const words = 'Cơ quan tiếp nhận kiểm tra hồ sơ và trả kết quả đúng hẹn cho người nộp đơn.';
  const small: Block = { kind: 'paragraph', role: 'table-note', text: plain(words) };
  const bodyFaults = async (document: DocumentTree) =>
    [await judgePdf(await pdfOf(document)), await judgeDocx(await renderDocx(document))].map(judgement =>
      judgement
        .filter(({ rule, passed }) => rule === 'body-text' && passed === false)
        .map(({ where }) => where),
    );
  expect(await bodyFaults(appendix(paragraph(words)))).toEqual([[], []]);
  const faults = await bodyFaults(appendix(small));
  for (const found of faults) expect(found.join('\n')).toContain('Cơ quan tiếp nhận');
});
