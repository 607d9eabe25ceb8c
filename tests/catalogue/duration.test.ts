import { expect, test } from 'vitest';
import { agrees, figureOf, measured, sayEnds, sumStages } from '../../src/catalogue/duration.ts';
import { procedure, stagesOf, takes } from '../office/office.ts';

test('only a figure is measured', () => {
  expect(measured(takes(5))).toEqual(takes(5));
  expect(measured({ within: 'day' })).toBeUndefined();
  expect(measured('with-previous')).toBeUndefined();
  expect(measured('none')).toBeUndefined();
  expect(measured('unknown')).toBeUndefined();
});

test('the stages of a workflow add up', () => {
  expect(sumStages(stagesOf(procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam')))).toEqual({
    amount: 5,
    upTo: 5,
    units: new Set(['working-day']),
    whole: true,
  });
  expect(
    sumStages(stagesOf(procedure('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh'))),
  ).toEqual({
    amount: 150,
    upTo: 150,
    units: new Set(['day']),
    whole: true,
  });
});

test('the units met are told', () => {
  const mixed = stagesOf(procedure('quy-trinh-noi-vu/dang-ky-noi-quy-lao-dong'));
  expect(sumStages(mixed)).toEqual({
    amount: 4,
    upTo: 4,
    units: new Set(['working-day', 'day']),
    whole: true,
  });
});

test('a stage that shares the time before it adds nothing and takes nothing away', () => {
  const shared = stagesOf(procedure('quy-trinh-noi-vu/thong-bao-tim-viec-lam-hang-thang'));
  expect(sumStages(shared)).toMatchObject({ amount: 1, whole: true });
});

test('a sum with a stage without figure is not whole', () => {
  for (const duration of ['unknown', 'none', { within: 'day' }] as const)
    expect(sumStages([{ duration: takes(2) }, { duration }])).toMatchObject({ amount: 2, whole: false });
  expect(sumStages(stagesOf(procedure('quy-trinh-noi-vu/tu-van-gioi-thieu-viec-lam'))).whole).toBe(false);
});

test('no stages say nothing', () => {
  expect(sumStages([])).toEqual({ amount: 0, upTo: 0, units: new Set(), whole: false });
});

test('tenths and quarters add up without binary dust', () => {
  expect(sumStages([0.1, 0.2].map(amount => ({ duration: takes(amount) }))).amount).toBe(0.3);
  expect(sumStages(Array.from({ length: 10 }, () => ({ duration: takes(0.1) }))).amount).toBe(1);
});

test('of the alternatives of one step the longest counts, of one number in two offices both do', () => {
  const step = (order: number, amount: number, rest: { outcome?: string; office?: string } = {}) => ({
    order,
    duration: takes(amount),
    ...rest,
  });
  const alternatives = [1.5, 3.5, 2].map(amount => step(2, amount, { outcome: 'Hồ sơ đầy đủ' }));
  expect(sumStages([step(1, 0.5), ...alternatives, step(3, 1)]).amount).toBe(5);
  expect(sumStages([step(1, 1, { office: 'Sở Nội vụ' }), step(1, 1, { office: 'UBND cấp xã' })]).amount).toBe(
    2,
  );
  expect(sumStages([step(1, 1), step(1, 2)]).amount).toBe(3);
});

test('minutes add up with hours, years with months', () => {
  const sum = sumStages([
    { duration: takes(20, 'minute') },
    { duration: takes(20, 'minute') },
    { duration: takes(20, 'minute') },
    { duration: takes(3, 'hour') },
  ]);
  expect(sum).toEqual({ amount: 4, upTo: 4, units: new Set(['hour']), whole: true });
  expect(agrees(sum, figureOf({ amount: 240, unit: 'minute' }))).toBe(true);
  expect(sumStages([{ duration: takes(1, 'year') }, { duration: takes(2, 'month') }]).amount).toBe(14);
});

test('ranges add up at both ends, and what is done at once takes no time', () => {
  const sum = sumStages([
    { duration: { amount: 2, upTo: 3, unit: 'working-day' } },
    { duration: { atOnce: true } },
    { duration: takes(1) },
  ]);
  expect(sum).toEqual({ amount: 3, upTo: 4, units: new Set(['working-day']), whole: true });
  expect(sayEnds(sum)).toBe('từ 3 đến 4');
  expect(agrees(sum, figureOf({ amount: 3, upTo: 4, unit: 'working-day' }))).toBe(true);
  expect(agrees(sum, figureOf({ amount: 3, upTo: 5, unit: 'working-day' }))).toBe(false);
});

test('a plain total agrees with a range of parts that it lies in', () => {
  for (const [amount, agreed] of [
    [2, false],
    [3, true],
    [4, true],
    [5, false],
  ] as const)
    expect(agrees({ amount: 3, upTo: 4 }, { amount, upTo: amount })).toBe(agreed);
});
