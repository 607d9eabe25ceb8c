import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Decision } from '../../src/catalogue/catalogue.ts';
import { presentList } from '../../src/catalogue/known.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import { letters, linesOfDocx, linesOfHtml, linesOfPdf, type Line } from '../documents/finished.ts';
import {
  bundle,
  catalogue,
  changed,
  decision,
  procedure,
  stagesOf,
  withStages,
} from '../catalogue/real-content.ts';
import { textsIn } from '../catalogue/texts.ts';
import { niemYet } from '../scripts/run.ts';
import { demandsOf } from './demands.ts';
import { missing, type Demand, type Part } from './missing.ts';
import { madeOf } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'niem-yet-completeness-'));

beforeAll(() => {
  const { status, stdout, stderr } = niemYet('documents', '--mode', 'paper', '--out', folder);
  if (status !== 0) throw new Error(stdout + stderr);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const htmlLines = (subject: Decision) => linesOfHtml(renderHtml(madeOf(subject)));
const finished = (id: string, format: 'docx' | 'pdf') => join(folder, id, `${id}-giay.${format}`);

const readers = {
  DOCX: async ({ id }: Decision) => linesOfDocx(readFileSync(finished(id, 'docx'))),
  PDF: ({ id }: Decision) => linesOfPdf(finished(id, 'pdf')),
  HTML: htmlLines,
} as const;

const demandsIn = ({ sequences, parts = [] }: Part): Demand[] => [
  ...sequences.flat(),
  ...parts.flatMap(demandsIn),
];
const wordsIn = (parts: readonly Part[]) =>
  parts.flatMap(demandsIn).reduce((sum, { words }) => sum + words.length, 0);

/** An empty list of demands would pass: there are more than there are steps in the decision's own list. */
const stepsOf = ({ procedures }: Decision) =>
  procedures.flatMap(({ cases }) => cases.flatMap(({ stages }) => presentList(stages))).length;

test.for(
  [...catalogue.decisions.values()].flatMap(own =>
    (['DOCX', 'PDF', 'HTML'] as const).map(format => [own.id, format] as const),
  ),
)('%s: all the catalogue holds stands in the %s, in order within its part', async ([id, format]) => {
  const subject = decision(id);
  const wanted = demandsOf(catalogue, subject);
  expect(wordsIn(wanted)).toBeGreaterThan(stepsOf(subject) + 5);
  expect(missing(await readers[format](subject), wanted)).toEqual([]);
});

/**
 * A document says nothing of its own faults, names other places of its text only to choose between names and bases, and
 * numbers a part of a dossier within its group.
 */
const notPrinted =
  /\.(?:acknowledged|sourceNotes)\.|\.dossiers\.\d+\.ref$|\.citedAs$|\.(?:otherNames|legalBasesElsewhere)\.\d+\.place$/;

test.each([
  ['every procedure of Huế', 'hue-1581', decision('hue-1581').procedures],
  ['the bundle of Điện Biên', 'dien-bien-2019', [bundle('dien-bien-khai-tu')]],
] as const)('no text of %s is left out of what is looked for', (_, id, subjects) => {
  const asked = demandsOf(catalogue, decision(id));
  const openings = (parts: readonly Part[]): string[] =>
    parts.flatMap(({ opens, parts: inner = [] }) => [opens, ...openings(inner)]);
  const words = [
    ...openings(asked),
    ...asked.flatMap(demandsIn).flatMap(({ words: own }) => own.map(({ text }) => text)),
  ].map(letters);
  const known = new Set(words);
  const forgotten = subjects
    .flatMap(textsIn)
    .filter(({ place }) => !notPrinted.test(place))
    .map(({ value }) => letters(value));
  expect(forgotten.filter(text => !known.has(text) && !words.some(own => own.includes(text)))).toEqual([]);
});

/** The finished lines of a decision with one thing changed in them. */
function damaged(id: string, change: (lines: readonly Line[]) => readonly Line[]): string[] {
  const lines = htmlLines(decision(id));
  const wrong = change(lines);
  expect(wrong).not.toEqual(lines);
  return missing(wrong, demandsOf(catalogue, decision(id)));
}

/** Takes words out of the first line that holds them beside others, and of the lines below that hold the same. */
const without =
  (text: string, ...beside: readonly string[]) =>
  (lines: readonly Line[]): readonly Line[] => {
    const words = letters(text);
    const holds = ({ cells }: Line) =>
      [text, ...beside].every(own => cells.some(cell => cell.includes(letters(own))));
    const from = lines.findIndex(holds);
    const to = lines.findIndex((line, index) => index > from && !holds(line));
    // A mark of one letter is a cell by itself, not a letter of some word.
    const taken = (cell: string) => (words.length > 1 ? cell.replace(words, '') : cell === words ? '' : cell);
    return lines.map((line, index) =>
      index >= from && index < to ? { ...line, cells: line.cells.map(taken) } : line,
    );
  };

const swapped =
  (...words: readonly string[]) =>
  (lines: readonly Line[]): readonly Line[] => {
    const at = lines.findIndex(({ cells }) =>
      words.every(text => cells.some(cell => cell.includes(letters(text)))),
    );
    return lines.with(at, lines[at + 1]!).with(at + 1, lines[at]!);
  };

const service = procedure('binh-phuoc-2025/cap-giay-phep-dich-vu-viec-lam').name;
const first = `A.I, thủ tục 1 “${service}”`;

test.each([
  [
    'a unit',
    'binh-phuoc-2025',
    without('Trưởng phòng Lao động', 'Bước 2'),
    `${first}, bước 2: thiếu “Trưởng phòng Lao động”`,
  ],
  [
    'an action',
    'binh-phuoc-2025',
    without('Ra quyết định', 'Bước 3'),
    `${first}, bước 3: thiếu “Ra quyết định”`,
  ],
  [
    'the time of a stage',
    'binh-phuoc-2025',
    without('3,5 ngày', 'Bước 2'),
    `${first}, bước 2: thiếu “3,5 ngày làm việc”`,
  ],
  [
    'a whole time',
    'binh-phuoc-2025',
    without('05 ngày làm việc', 'Tổng cộng'),
    `${first}, tổng thời hạn: thiếu “05 ngày làm việc”`,
  ],
] as const)('%s that is not printed is named', (_, id, change, said) => {
  expect(damaged(id, change)).toEqual([said]);
});

test.each([
  [
    'a stage out of its order',
    'binh-phuoc-2025',
    swapped('Bước 1', 'Bộ phận tiếp nhận tại TTPVHCC'),
    /thủ tục 1 .*bước/,
  ],
  ['an online level', 'binh-phuoc-2025', without('Mức DVC: Toàn trình'), /mức độ.*thiếu “Toàn trình”/],
  [
    'a remark',
    'binh-phuoc-2025',
    without('kết quả được trả cho doanh nghiệp'),
    /mô tả: thiếu “.*kết quả được trả/,
  ],
  ['a mark of level', 'binh-duong-1358', without('x', '9 số'), /thủ tục 1 .*: thiếu “x”/],
  ['a count of papers', 'hue-1581', without('03 bản chính'), /giấy tờ “.*: thiếu “03 bản chính”/],
  [
    'a note under a table',
    'hue-1581',
    without('Không nhận Hồ sơ qua dịch vụ bưu chính'),
    /ghi chú của phụ lục/,
  ],
  [
    'a basis',
    'hue-1581',
    without('44/2012/NĐ-CP', 'Đăng ký tạm vắng'),
    /thủ tục 1 .*thiếu “44\/2012\/NĐ-CP”/,
  ],
  ['a payment', 'dien-bien-2019', without('8.000 đồng/lần'), /phí: thiếu “8\.000 đồng\/lần”/],
  ['a limit', 'dien-bien-2019', without('28 ngày'), /thời hạn \d+: thiếu “28 ngày”/],
  ['an article', 'hue-1581', without('thay thế Quyết định số 892/QĐ-UBND'), /lời văn: thiếu/],
] as const)('%s that is gone is named', (_, id, change, said) => {
  expect(damaged(id, change)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});

test('a figure that the catalogue has anew is missed in documents made before', () => {
  const old = decision('binh-phuoc-2025');
  const [head, ...others] = old.procedures;
  const [stage, ...rest] = stagesOf(head!);
  const renewed = withStages(head!, 0, [{ ...stage!, duration: { amount: 7.25, unit: 'hour' } }, ...rest]);
  const wanted = demandsOf(catalogue, changed(old, { procedures: [renewed, ...others] }));
  expect(missing(htmlLines(old), wanted)).toEqual([`${first}, bước 1: thiếu “7,25 giờ”`]);
});

test('what an appendix has no column for is not asked of it', () => {
  const old = decision('binh-phuoc-2025');
  const [appendix] = old.appendices!;
  if (appendix?.template !== 'workflow' || !appendix.columns) expect.unreachable();
  const columns = appendix.columns.filter(({ holds }) => holds !== 'fee' && holds !== 'coordination');
  const narrower = changed(old, { appendices: [{ ...appendix, columns }] });
  expect(missing(htmlLines(narrower), demandsOf(catalogue, narrower))).toEqual([]);
  expect(missing(htmlLines(narrower), demandsOf(catalogue, old)).length).toBeGreaterThan(100);
});
