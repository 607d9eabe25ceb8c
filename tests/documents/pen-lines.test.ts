import { expect, test } from 'vitest';
import { penLines, type Measures, type PenLine } from '../../src/document/pen-lines.ts';
import type { PenParts, QuestionPart } from '../../src/document/tree.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { catalogue, form } from '../office/office.ts';
import { fonts } from './pdf-samples.ts';
import { wordBoxes } from './read-pdf.ts';
import { strFromU8, unzipSync } from 'fflate';

/** Every letter is a point wide. */
const letters: Measures = { width: 100, indent: 0, wordsWidth: ({ text }) => text.length };

const asks = (field: string, part?: QuestionPart) => ({
  asks: { field, label: field, value: 'words' as const, ...(part === undefined ? {} : { part }) },
});
const nameAndYear = (name: string, year: string): PenParts => [
  { text: 'Tên:\u00a0' },
  { gap: 20, ...asks('ten'), ...(name === '' ? {} : { answer: name }) },
  { text: ' Sinh:\u00a0' },
  { gap: 10, ...asks('sinh'), ...(year === '' ? {} : { answer: year }) },
];

const placeOf = ([line]: readonly PenLine[], words: string) =>
  line!.find(stretch => stretch.kind === 'words' && stretch.run.text.includes(words))!.left;
const dotsOf = (lines: readonly PenLine[]) =>
  lines.flatMap(line => line.filter(({ kind }) => kind === 'dots').map(({ left, width }) => [left, width]));

test('the label behind an answer stands where the blank form has it, with dots between', () => {
  const blank = penLines(nameAndYear('', ''), letters);
  const filled = penLines(nameAndYear('Lò Thị Ỏn', '1955'), letters);
  expect(placeOf(filled, 'Sinh')).toBeCloseTo(placeOf(blank, 'Sinh'), 6);
  const [first, second] = dotsOf(filled);
  expect(first![0]).toBe('Tên: Lò Thị Ỏn '.length);
  expect(second![0]! + second![1]!).toBeCloseTo(letters.width, 6);
});

test('an answer longer than its gap pushes the label on, and never runs into it', () => {
  const long = 'x'.repeat(75);
  const filled = penLines(nameAndYear(long, '1955'), letters);
  expect(filled).toHaveLength(1);
  const text = filled[0]!.map(stretch => (stretch.kind === 'words' ? stretch.run.text : '.')).join('');
  expect(text).toMatch(/^Tên:\u00a0x{75}(?:\u00a0\.?)? Sinh:\u00a01955/u);
  // Fewer dots than four would only look like stops.
  for (const [, width] of dotsOf(filled)) expect(width).toBeGreaterThanOrEqual(2.9);
});

test('figures of a date have no dots between them', () => {
  const date: PenParts = [
    { text: 'Ngày:\u00a0' },
    { gap: 5, ...asks('ngay', 'day'), answer: '30' },
    { text: '/' },
    { gap: 5, ...asks('ngay', 'month'), answer: '4' },
    { text: ';' },
  ];
  expect(dotsOf(penLines(date, letters))).toEqual([]);
});

const signed = filledForm(formSheet(catalogue, form('mau-01-nd159-11')), {
  'noi-ngay-lam-don': 'Thí Dụ, ngày 01 tháng 7 năm 2026',
});

test('place and date stand over the signature, without dots behind the year', async () => {
  const words = wordBoxes((await renderPdf(signed, fonts)).bytes);
  const at = words.findIndex(({ text }) => text.startsWith('2026'));
  expect(words[at]!.text).toBe('2026');
  const line = words.filter(({ top }) => Math.abs(top - words[at]!.top) < 1);
  const middle =
    (Math.min(...line.map(({ left }) => left)) + Math.max(...line.map(({ right }) => right))) / 2;
  const heading = words.filter(({ text }) => ['NGƯỜI', 'LÀM', 'ĐƠN'].includes(text)).slice(-3);
  const axis = (heading[0]!.left + heading[2]!.right) / 2;
  expect(Math.abs(middle - axis)).toBeLessThan(3);
  const xml = strFromU8(unzipSync(await renderDocx(signed))['word/document.xml']!);
  const [, behind] = xml.split('2026');
  expect(behind!.slice(0, behind!.indexOf('</w:p>'))).not.toContain('<w:tab/>');
});
