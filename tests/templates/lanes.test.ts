import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureOf, sumStages } from '../../src/catalogue/duration.ts';
import type { DurationUnit } from '../../src/catalogue/schema/duration.ts';
import type { ProcedureCase, Stage } from '../../src/catalogue/schema/procedure.ts';
import { caseInTwoOffices, stagesInEveryUnit } from '../../src/components/examples/data.ts';
import { lanesOf, type LaneCell, type Lanes } from '../../templates/lanes.ts';
import { sharesOf, sumOf } from '../../templates/time-bar.ts';
import { sure } from '../../src/sure.ts';
import { catalogue, caseOf, procedure, takes } from '../office/office.ts';

const drawn = (procedureCase: ProcedureCase): Lanes => sure(lanesOf(procedureCase, 'page'), 'lanes');

const withStages = (...stages: readonly Stage[]): ProcedureCase => ({
  ...caseOf(procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam')),
  stages: [...stages],
});

const stage = (order: number, unit: string, duration: Stage['duration']): Stage => ({
  order,
  action: 'Làm',
  unit,
  duration,
});

const longest = caseOf(procedure('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh'));

test('each unit has a lane, in the order in which the dossier first comes there', () => {
  expect(drawn(longest).lanes.map(({ name, held }) => [name, held])).toEqual([
    ['Công chức VH-XH cấp xã', '2,5 ngày (2%)'],
    ['UBND cấp xã', '47 ngày (31%)'],
    ['UBND cấp huyện; Cơ quan Nội vụ; cơ quan y tế cấp huyện', '40 ngày (27%)'],
    ['Bộ phận tiếp nhận TT PVHCC', '01 ngày (dưới 1%)'],
    ['Lãnh đạo Sở', '04 ngày (3%)'],
    ['UBND tỉnh', '05 ngày (3%)'],
    ['Lãnh đạo Phòng XDCQ', '10 ngày (7%)'],
    ['Hội đồng Giám định y khoa tỉnh', '40 ngày (27%)'],
    ['Công chức Văn hóa - Xã hội cấp xã', '0,5 ngày (dưới 1%)'],
  ]);
  expect(drawn(longest).summary).toBe('Hồ sơ qua 9 nơi, 12 bước; lâu nhất ở “UBND cấp xã”: 47 ngày (31%)');
  expect(drawn(longest).bar?.total).toBe('150 ngày');
});

test('where the table names offices, each office has a lane, with what is said of it alone', () => {
  const { lanes } = drawn(caseInTwoOffices);
  expect(lanes.map(({ name, notes }) => [name, notes])).toEqual([
    ['Sở Nội vụ', ['Trình cấp cao hơn: UBND tỉnh']],
    ['UBND cấp xã', []],
  ]);
  expect(
    drawn(caseOf(procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang'))).lanes,
  ).toHaveLength(4);
});

test('the lane of the superior is marked, and a superior without a lane is named beside the lanes', () => {
  const stages = [stage(1, 'Văn thư', takes(1)), stage(2, 'Lãnh đạo UBND tỉnh', takes(2))];
  const within = drawn({ ...withStages(...stages), superior: 'UBND tỉnh', coordination: 'Sở Tài chính' });
  expect(within.lanes.map(({ notes }) => notes)).toEqual([[], ['↑ Trình lên cấp này']]);
  expect([within.superior, within.coordination]).toEqual([undefined, 'Sở Tài chính']);
  const outside = drawn({ ...withStages(...stages), superior: 'Bộ Nội vụ', coordination: 'none' });
  expect(outside.lanes.flatMap(({ notes }) => notes)).toEqual([]);
  expect([outside.superior, outside.coordination]).toEqual(['Bộ Nội vụ', undefined]);
});

test('stages that share time, and those done instead of another, say so and are drawn once', () => {
  const { lanes, bar } = drawn(caseInTwoOffices);
  const stages = lanes.flatMap(({ cells }) => cells.filter(cell => typeof cell === 'object'));
  expect(stages.map(({ number, term, instead }) => [number, term, instead])).toEqual([
    [1, '0,5 ngày làm việc', false],
    [2, '2,5 ngày làm việc', false],
    [2, '01 ngày làm việc', true],
    [3, 'tính chung với bước trước', false],
    [1, '01 ngày làm việc', false],
  ]);
  expect(bar?.stretches.map(({ length }) => length)).toEqual([12.5, 62.5, 25]);
});

test('time that two lanes share is given to neither', () => {
  const { lanes, bar } = drawn(withStages(stage(1, 'A', takes(2)), stage(2, 'B', 'with-previous')));
  expect(lanes.map(({ held }) => held)).toEqual([undefined, undefined]);
  expect(bar?.total).toBe('02 ngày làm việc');
});

test('a stage without a figure has no length, and it is said that it has none', () => {
  const { lanes, bar, undrawn } = drawn(
    withStages(stage(1, 'A', takes(2)), stage(2, 'B', 'unknown'), stage(3, 'C', { within: 'day' })),
  );
  expect(
    lanes.flatMap(({ cells }) => cells.flatMap(cell => (typeof cell === 'object' ? cell.open : []))),
  ).toEqual([false, true, true]);
  expect(bar?.stretches).toEqual([{ start: 0, length: 100, said: '02', figure: '02' }]);
  expect(undrawn).toBe('2 bước không có con số thời hạn, nên không có trong thanh thời gian.');
});

test('units without a common scale get no bar, and it is said why', () => {
  const { bar, undrawn, lanes } = drawn(withStages(...stagesInEveryUnit));
  expect(bar).toBeUndefined();
  expect(undrawn).toMatch(/đơn vị khác nhau/u);
  expect(lanes.every(({ held }) => held === undefined)).toBe(true);
  expect(drawn(withStages(stage(1, 'A', { within: 'day' }))).undrawn).toMatch(/bằng con số/u);
});

test('minutes stay minutes where all stages count in them', () => {
  const [one, two] = [takes(40, 'minute'), takes(20, 'minute')];
  expect(drawn(withStages(stage(1, 'A', one), stage(2, 'B', two))).lanes.map(({ held }) => held)).toEqual([
    '40 phút (67%)',
    '20 phút (33%)',
  ]);
});

test('a printed total that the stages do not make is told beside their sum', () => {
  const faulty = caseOf(procedure('quy-trinh-noi-vu/ho-tro-kham-chua-benh-nghe-nghiep-sau-nghi-huu'));
  expect(drawn(faulty)).toMatchObject({
    bar: { total: '6,75 ngày làm việc' },
    printedTotal: '07 ngày làm việc',
  });
  expect(drawn(longest).printedTotal).toBeUndefined();
});

test('a case without stages has no lanes', () => {
  expect(lanesOf({ ...longest, stages: 'unknown' }, 'page')).toBeUndefined();
});

const timed = (unit: DurationUnit) =>
  fc.oneof(
    fc.integer({ min: 1, max: 400 }).map(quarters => takes(quarters / 4, unit)),
    fc.constant({ atOnce: true } as const),
    fc.constant('with-previous' as const),
  );

const anyStages = fc.constantFrom<DurationUnit>('working-day', 'day', 'hour', 'minute', 'month').chain(unit =>
  fc.array(
    fc.record(
      {
        order: fc.integer({ min: 1, max: 3 }),
        action: fc.constant('Làm'),
        unit: fc.constantFrom('A', 'B', 'C', 'D'),
        duration: timed(unit),
        outcome: fc.constant('khác'),
      },
      { requiredKeys: ['order', 'action', 'unit', 'duration'] },
    ),
    { minLength: 1, maxLength: 14 },
  ),
);

test('whatever the stages, what is drawn is what they make together', () => {
  fc.assert(
    fc.property(anyStages, stages => {
      const { upTo, units } = sumStages(stages);
      const sum = sumOf(sharesOf(stages));
      expect(sum ? figureOf(sum).upTo : 0).toBeCloseTo(upTo, 2);
      const bar = lanesOf(withStages(...stages), 'page')?.bar;
      expect(bar !== undefined).toBe(units.size === 1);
      const drawnLength = (bar?.stretches ?? []).reduce((total, { length }) => total + length, 0);
      if (bar) expect(drawnLength).toBeCloseTo(100, 5);
    }),
  );
});

/** The column of a stage from the top lane to the lowest. */
const column = ({ lanes }: Lanes, index: number): LaneCell[] => lanes.map(({ cells }) => cells[index]);

const laneOfStage = (cells: readonly LaneCell[]) => cells.findIndex(cell => typeof cell === 'object');

/** What stands between two lanes, for the eye to follow. */
function wayBetween(from: number, to: number, lanes: number): LaneCell[] {
  const [upper, lower] = [Math.min(from, to), Math.max(from, to)];
  return Array.from({ length: lanes }, (_, lane) =>
    lane === from ? (from < to ? 'down' : 'up') : upper < lane && lane < lower ? 'past' : undefined,
  );
}

test('whatever the stages, the way goes from each to the next without a gap and nowhere else', () => {
  fc.assert(
    fc.property(anyStages, stages => {
      const { lanes, ...rest } = drawn(withStages(...stages));
      for (const index of stages.keys()) {
        const cells = column({ lanes, ...rest }, index);
        const own = laneOfStage(cells);
        const former = index === 0 ? own : laneOfStage(column({ lanes, ...rest }, index - 1));
        const entry = index === 0 ? undefined : former === own ? 'left' : former < own ? 'above' : 'below';
        expect(cells[own]).toMatchObject({ number: stages[index]?.order, from: entry });
        expect(cells.with(own, undefined)).toEqual(
          former === own ? lanes.map(() => undefined) : wayBetween(former, own, lanes.length),
        );
      }
    }),
  );
});

test('of the whole catalogue each stage is drawn once', () => {
  const cases = [...catalogue.procedures.values()].flatMap(own => own.cases);
  const stages = cases.reduce(
    (sum, own) => sum + (typeof own.stages === 'string' ? 0 : own.stages.length),
    0,
  );
  const boxes = cases.flatMap(own =>
    (lanesOf(own, 'page')?.lanes ?? []).flatMap(({ cells }) =>
      cells.filter(cell => typeof cell === 'object'),
    ),
  );
  expect(stages).toBeGreaterThan(150);
  expect(boxes).toHaveLength(stages);
});
