import { expect, test } from 'vitest';
import type { Decision, Procedure } from '../../../src/catalogue/catalogue.ts';
import type { Appendix } from '../../../src/catalogue/schema/appendix.ts';
import type {
  CatalogueMeaning,
  Column,
  LevelsMeaning,
  WorkflowMeaning,
} from '../../../src/catalogue/schema/column.ts';
import { changed, decision, withStages, stagesOf } from '../../office/office.ts';
import { linesOf, madeOf, tablesOf } from '../reading.ts';

const hue = decision('quan-su-cap-xa');
const [model] = hue.procedures;

/** A decision of one procedure, with one appendix. */
function withOne(subject: Procedure, appendix: Appendix): Decision {
  return changed(hue, { procedures: [subject], appendices: [appendix], forms: [] });
}

const named = { id: 'bang', title: 'BẢNG', select: {} };

/** What an appendix with these columns prints of one procedure, a list of cells a row. */
function rowsWith(subject: Procedure, appendix: Appendix): string[][] {
  return tablesOf(madeOf(withOne(subject, appendix))).flatMap(linesOf);
}

const full: Procedure = changed(model!, {
  number: 7,
  code: '1.002222',
  name: 'Đăng ký khám tuyển',
  printedNote: 'QĐ 15',
  place: 'Ủy ban nhân dân xã',
  resultPlace: 'Bộ phận Một cửa xã',
  resultPlaceDerivedFrom: 'bước 5',
  method: 'Nộp tại quầy',
  channels: { inPerson: 'accepted', postal: 'refused', online: 'unknown' },
  onlineLevel: 'partial',
  onlineReason: 'Phải đối chiếu bản chính',
  fee: [{ amount: 8000, unit: 'đồng', per: 'lần' }],
  legalBases: [{ instrument: 'nghi-dinh-13-2016-nd-cp', clause: 'Điều 4' }],
  legalBasesElsewhere: undefined,
  applicants: ['Cá nhân', 'Hộ gia đình'],
  authority: { decides: 'Ban Chỉ huy quân sự huyện', delegated: 'none', performs: 'Ban Chỉ huy quân sự xã' },
  forms: [{ name: 'Tờ khai đăng ký', form: 'none' }],
  result: 'Giấy gọi khám',
  notes: ['Ghi trong bảng'],
  cases: [
    {
      title: 'none',
      stages: 'none',
      total: { amount: 5, unit: 'working-day' },
      coordination: 'none',
      superior: 'none',
    },
  ],
});

/** A new meaning does not compile here before it is said what it prints. */
const inCatalogue: Readonly<Record<CatalogueMeaning, string>> = {
  number: '7',
  code: '1.002222',
  name: 'Đăng ký khám tuyển\n(QĐ 15)',
  field: full.field.name,
  duration: '05 ngày làm việc',
  'receiving-place': 'Ủy ban nhân dân xã',
  'result-place': 'Bộ phận Một cửa xã (suy từ bước 5)',
  method: 'Nộp tại quầy',
  'in-person': 'x',
  postal: 'Không',
  online: '',
  'online-level': 'Một phần',
  'online-reason': 'Phải đối chiếu bản chính',
  fee: '8.000 đồng/lần',
  'legal-bases':
    '- Điều 4 Nghị định số 13/2016/NĐ-CP ngày 19/02/2016 của Chính phủ quy định trình tự, thủ tục đăng ký và chế độ, chính sách của công dân trong thời gian đăng ký, khám, kiểm tra sức khỏe nghĩa vụ quân sự.',
  applicants: 'Cá nhân; Hộ gia đình',
  authority: 'Ban Chỉ huy quân sự huyện\nBan Chỉ huy quân sự xã',
  forms: 'Tờ khai đăng ký',
  result: 'Giấy gọi khám',
  notes: 'Ghi trong bảng',
};

const stage = { order: 1, action: 'Tiếp nhận', unit: 'Bộ phận Một cửa' } as const;
const staged = withStages(
  changed(full, {
    cases: [{ ...full.cases[0]!, coordination: 'Công an xã', superior: 'Ủy ban nhân dân tỉnh' }],
  }),
  0,
  [{ ...stage, duration: { amount: 2, unit: 'hour' } }],
);

const inWorkflow: Readonly<Record<WorkflowMeaning, string>> = {
  number: '1',
  step: 'Bước 1',
  action: 'Tiếp nhận',
  unit: 'Bộ phận Một cửa',
  duration: '02 giờ',
  coordination: 'Công an xã',
  superior: 'Ủy ban nhân dân tỉnh',
  description: 'Bộ phận Một cửa: tiếp nhận.',
  fee: '8.000 đồng/lần',
};

const inLevels: Readonly<Record<LevelsMeaning, string>> = {
  number: '7',
  code: '1.002222',
  name: 'Đăng ký khám tuyển',
  central: '',
  province: 'x',
  district: '',
  commune: 'x',
  notes: 'Ghi trong bảng',
};

/** One column each, under headings that all promise something else. */
function misleading<Meaning extends string>(said: Readonly<Record<Meaning, string>>): Column<Meaning>[] {
  const meanings = keysOf(said);
  return meanings.map((holds, index) => ({
    heading: `Cột ${meanings[(index + 1) % meanings.length]!}`,
    holds,
  }));
}

function keysOf<Meaning extends string>(said: Readonly<Record<Meaning, string>>): Meaning[] {
  const isMeaning = (key: string): key is Meaning => key in said;
  return Object.keys(said).filter(isMeaning);
}

const plain = (rows: string[][]) => rows.map(cells => cells.map(text => text.replaceAll('\u00a0', ' ')));

test('each column of a catalogue table prints what it holds, whatever its heading says', () => {
  const columns = misleading(inCatalogue);
  const rows = rowsWith(full, { ...named, template: 'catalogue', columns });
  expect(plain(rows)).toEqual([columns.map(({ holds }) => inCatalogue[holds])]);
});

test('each column of a levels table prints what it holds, whatever its heading says', () => {
  const columns = misleading(inLevels);
  const subject = changed(full, { levels: ['province', 'commune'] });
  expect(plain(rowsWith(subject, { ...named, template: 'levels', columns }))).toEqual([
    columns.map(({ holds }) => inLevels[holds]),
  ]);
});

test('each column of a workflow table prints what it holds, whatever its heading says', () => {
  const columns = misleading(inWorkflow);
  expect(stagesOf(staged)).toHaveLength(1);
  expect(plain(rowsWith(staged, { ...named, template: 'workflow', columns }))).toEqual([
    columns.map(({ holds }) => inWorkflow[holds]),
  ]);
});

test('a place where results are handed out has a heading of its own and not the receiving place under it', () => {
  const columns: Column<CatalogueMeaning>[] = [
    { heading: 'STT', holds: 'number' },
    { heading: 'Nơi trả kết quả', holds: 'result' },
  ];
  expect(rowsWith(full, { ...named, template: 'catalogue', columns })).toEqual([['7', 'Giấy gọi khám']]);
});

test('neighbours whose result is handed out in one place share a cell, those of which nothing is said do not', () => {
  const columns: Column<CatalogueMeaning>[] = [
    { heading: 'STT', holds: 'number' },
    { heading: 'Nơi trả kết quả', holds: 'result-place' },
  ];
  const places = ['Bộ phận Một cửa xã', 'Bộ phận Một cửa xã', 'unknown', 'unknown'];
  const procedures = places.map((resultPlace, index) => changed(full, { resultPlace, number: index + 1 }));
  const appendix: Appendix = { ...named, template: 'catalogue', columns };
  const [table] = tablesOf(madeOf(changed(withOne(full, appendix), { procedures })));
  const cells = table!.rows.flatMap(row =>
    row.cells.filter(({ paragraphs }) => paragraphs.length === 0 || paragraphs[0]![0]!.text.startsWith('Bộ')),
  );
  expect(cells.map(({ paragraphs, rows = 1 }) => [paragraphs.length, rows])).toEqual([
    [1, 2],
    [0, 1],
    [0, 1],
  ]);
});

test('none is printed, and what the source does not say stays empty', () => {
  const columns: Column<CatalogueMeaning>[] = [
    { heading: 'Mẫu đơn', holds: 'forms' },
    { heading: 'Kết quả', holds: 'result' },
    { heading: 'Mức độ', holds: 'online-level' },
    { heading: 'Nơi trả kết quả', holds: 'result-place' },
  ];
  const appendix: Appendix = { ...named, template: 'catalogue', columns };
  const all = <Word extends string>(word: Word) =>
    ({ forms: word, result: word, onlineLevel: word, resultPlace: word }) as const;
  expect(rowsWith(changed(full, all('none')), appendix)).toEqual([['Không', 'Không', 'Không', 'Không']]);
  expect(rowsWith(changed(full, all('unknown')), appendix)).toEqual([['', '', '', '']]);
});

test('neighbours with one name above theirs share it; columns without it reach over both rows', () => {
  const columns: Column<CatalogueMeaning>[] = [
    { heading: 'STT', holds: 'number' },
    { heading: 'Trực tiếp', under: 'Nhận hồ sơ', holds: 'in-person' },
    { heading: 'Bưu chính', under: 'Nhận hồ sơ', holds: 'postal' },
    { heading: 'Mức độ', under: 'Trực tuyến', holds: 'online-level' },
    { heading: 'Ghi chú: nếu có', holds: 'notes' },
  ];
  const [table] = tablesOf(madeOf(withOne(full, { ...named, template: 'catalogue', columns })));
  const shown = table!.header.map(({ cells }) =>
    cells.map(({ paragraphs, columns: wide = 1, rows = 1 }) => [paragraphs[0]![0]!.text, wide, rows]),
  );
  expect(shown).toEqual([
    [
      ['STT', 1, 2],
      ['Nhận hồ sơ', 2, 1],
      ['Trực tuyến', 1, 1],
      ['Ghi chú: nếu có', 1, 2],
    ],
    [
      ['Trực tiếp', 1, 1],
      ['Bưu chính', 1, 1],
      ['Mức độ', 1, 1],
    ],
  ]);
});
