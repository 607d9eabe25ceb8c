import { expect, test } from 'vitest';
import { caseInTwoOffices, stagesInEveryUnit } from '../../src/components/examples/data.ts';
import { timelineOf } from '../../src/site/timeline.ts';
import { catalogue } from '../office/office.ts';

function stagesOf(id: string) {
  const { stages } = catalogue.procedures.get(id)!.cases[0]!;
  if (typeof stages === 'string') throw new Error(`${id} has no stages`);
  return stages;
}

test('stages of one unit follow each other from receipt to result', () => {
  const bars = timelineOf(stagesOf('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam')).map(({ bar }) => bar);
  expect(bars).toEqual([
    { start: 0, length: 5 },
    { start: 5, length: 70 },
    { start: 75, length: 20 },
    { start: 95, length: 5 },
  ]);
});

test('a stage says its time, its unit and who does it', () => {
  const [first] = timelineOf(stagesOf('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam'));
  expect(first).toMatchObject({
    time: '0,25 ngày làm việc',
    unit: 'working-day',
    who: 'Bộ phận tiếp nhận tại TTPVHCC',
  });
});

test('stages of different units get no common scale', () => {
  const steps = timelineOf(stagesInEveryUnit);
  expect(steps.every(({ bar }) => bar === undefined)).toBe(true);
  expect(steps.map(({ unit }) => unit)).toEqual(['hour', 'working-day', 'day', 'month', 'day', undefined]);
  expect(steps.at(-1)).toMatchObject({ time: 'Văn bản không nêu', who: 'Văn bản không nêu' });
  expect(steps.at(-2)).toMatchObject({ time: 'trong ngày', who: 'Không' });
});

test('two outcomes of a stage run side by side, and shared time is one stretch', () => {
  const bars = timelineOf(caseInTwoOffices.stages).map(({ bar }) => bar);
  expect(bars).toEqual([
    { start: 0, length: 12.5 },
    { start: 12.5, length: 62.5 },
    { start: 12.5, length: 25 },
    { start: 12.5, length: 25 },
    { start: 75, length: 25 },
  ]);
});

test('an office is named where it takes over, and only there', () => {
  expect(timelineOf(caseInTwoOffices.stages).map(({ office }) => office)).toEqual([
    'Sở Nội vụ',
    undefined,
    undefined,
    undefined,
    'UBND cấp xã',
  ]);
});

test('no bar of the whole catalogue leaves the line', () => {
  const bars = [...catalogue.procedures.values()]
    .flatMap(({ cases }) => cases)
    .flatMap(({ stages }) => (typeof stages === 'string' ? [] : timelineOf(stages)))
    .flatMap(({ bar }) => bar ?? []);
  expect(bars.length).toBeGreaterThan(150);
  expect(bars.filter(({ start, length }) => start < 0 || length < 0 || start + length > 100.02)).toEqual([]);
});
