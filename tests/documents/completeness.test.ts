import { expect, test } from 'vitest';
import type { Decision } from '../../src/catalogue/catalogue.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import {
  bundle,
  catalogue,
  changed,
  decision,
  procedure,
  root,
  stagesOf,
  withStages,
} from '../office/office.ts';
import { textsIn } from '../catalogue/texts.ts';
import { madeOf } from '../templates/reading.ts';
import { demandsIn, testComplete } from './complete.ts';
import { demandsOf } from './demands.ts';
import { letters, linesOfHtml, type Line } from './finished.ts';
import { missing, type Part } from './missing.ts';

testComplete(root, catalogue);

const htmlLines = (subject: Decision) => linesOfHtml(renderHtml(madeOf(subject)));

/**
 * A document says nothing of its own faults, names other places of its text only to choose between names and bases, and
 * numbers a part of a dossier within its group.
 */
const notPrinted =
  /^\.(?:change|inForce)\.|\.(?:acknowledged|sourceNotes)\.|\.dossiers\.\d+\.ref$|\.citedAs$|\.(?:otherNames|legalBasesElsewhere)\.\d+\.place$/;

test.each([
  ['every procedure with its details', 'quan-su-cap-xa', decision('quan-su-cap-xa').procedures],
  ['the bundle', 'lien-thong-khai-tu', [bundle('khai-tu-cap-tinh')]],
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

const service = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam').name;
const first = `A.I, thủ tục 1 “${service}”`;

test.each([
  [
    'a unit',
    'quy-trinh-noi-vu',
    without('Trưởng phòng Lao động', 'Bước 2'),
    `${first}, bước 2: thiếu “Trưởng phòng Lao động”`,
  ],
  [
    'an action',
    'quy-trinh-noi-vu',
    without('Ra quyết định', 'Bước 3'),
    `${first}, bước 3: thiếu “Ra quyết định”`,
  ],
  [
    'the time of a stage',
    'quy-trinh-noi-vu',
    without('3,5 ngày', 'Bước 2'),
    `${first}, bước 2: thiếu “3,5 ngày làm việc”`,
  ],
  [
    'a whole time',
    'quy-trinh-noi-vu',
    without('05 ngày làm việc', 'Tổng cộng'),
    `${first}, tổng thời hạn: thiếu “05 ngày làm việc”`,
  ],
] as const)('%s that is not printed is named', (_, id, change, said) => {
  expect(damaged(id, change)).toEqual([said]);
});

test.each([
  [
    'a stage out of its order',
    'quy-trinh-noi-vu',
    swapped('Bước 1', 'Bộ phận tiếp nhận tại TTPVHCC'),
    /thủ tục 1 .*bước/,
  ],
  ['an online level', 'quy-trinh-noi-vu', without('Mức DVC: Toàn trình'), /mức độ.*thiếu “Toàn trình”/],
  [
    'a remark',
    'quy-trinh-noi-vu',
    without('kết quả được trả cho doanh nghiệp'),
    /mô tả: thiếu “.*kết quả được trả/,
  ],
  ['a mark of level', 'mot-cua-cap-xa', without('x', '9 số'), /thủ tục 1 .*: thiếu “x”/],
  ['a count of papers', 'quan-su-cap-xa', without('03 bản chính'), /giấy tờ “.*: thiếu “03 bản chính”/],
  [
    'a note under a table',
    'quan-su-cap-xa',
    without('Không nhận Hồ sơ qua dịch vụ bưu chính'),
    /ghi chú của phụ lục/,
  ],
  [
    'a basis',
    'quan-su-cap-xa',
    without('44/2012/NĐ-CP', 'Đăng ký tạm vắng'),
    /thủ tục 1 .*thiếu “44\/2012\/NĐ-CP”/,
  ],
  ['a payment', 'lien-thong-khai-tu', without('8.000 đồng/lần'), /phí: thiếu “8\.000 đồng\/lần”/],
  ['a limit', 'lien-thong-khai-tu', without('28 ngày'), /thời hạn \d+: thiếu “28 ngày”/],
  ['an article', 'quan-su-cap-xa', without('thay thế Quyết định số 9892/QĐ-UBND'), /lời văn: thiếu/],
] as const)('%s that is gone is named', (_, id, change, said) => {
  expect(damaged(id, change)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});

test('a figure that the catalogue has anew is missed in documents made before', () => {
  const old = decision('quy-trinh-noi-vu');
  const [head, ...others] = old.procedures;
  const [stage, ...rest] = stagesOf(head!);
  const renewed = withStages(head!, 0, [{ ...stage!, duration: { amount: 7.25, unit: 'hour' } }, ...rest]);
  const wanted = demandsOf(catalogue, changed(old, { procedures: [renewed, ...others] }));
  expect(missing(htmlLines(old), wanted)).toEqual([`${first}, bước 1: thiếu “7,25 giờ”`]);
});

test('what an appendix has no column for is not asked of it', () => {
  const old = decision('quy-trinh-noi-vu');
  const [appendix] = old.appendices!;
  if (appendix?.template !== 'workflow' || !appendix.columns) expect.unreachable();
  const columns = appendix.columns.filter(({ holds }) => holds !== 'fee' && holds !== 'coordination');
  const narrower = changed(old, { appendices: [{ ...appendix, columns }] });
  expect(missing(htmlLines(narrower), demandsOf(catalogue, narrower))).toEqual([]);
  expect(missing(htmlLines(narrower), demandsOf(catalogue, old)).length).toBeGreaterThan(30);
});
