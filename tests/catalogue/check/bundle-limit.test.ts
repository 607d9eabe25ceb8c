import { expect, test } from 'vitest';
import type { Bundle } from '../../../src/catalogue/catalogue.ts';
import { bundleLimit } from '../../../src/catalogue/check/bundle-limit.ts';
import { presentList } from '../../../src/catalogue/known.ts';
import { bundle, changed, judge, takes } from '../../office/office.ts';

const funeral = bundle('khai-tu-cap-tinh');
const limits = presentList(funeral.limits);
const categories = presentList(funeral.categories);
type Limit = (typeof limits)[number];

/** The bundle with one limit only, changed. */
function withLimit(position: number, change: Partial<Limit>): Bundle {
  return changed(funeral, { limits: [changed(limits[position]!, change)] });
}

function withCategory(key: string, change: Partial<(typeof categories)[number]>): Bundle {
  return changed(funeral, {
    categories: categories.map(given => (given.key === key ? changed(given, change) : given)),
  });
}

test('four of the eight time limits disagree with the stages', () => {
  const stages = (limit: number, key: string, sum: number, printed: number) => ({
    path: ['limits', limit - 1, 'processing'],
    fact: `thời hạn ${limit}: các bước của loại ${key} cộng ${sum} ≠ giải quyết ${printed}`,
  });
  expect(limits).toHaveLength(8);
  expect(judge(bundleLimit, funeral)).toEqual([
    stages(1, '3.1', 25, 20),
    stages(2, '3.1', 25, 20),
    stages(4, '3.7', 5, 8),
    stages(5, '3.7', 5, 8),
  ]);
});

test('limits whose figures agree are sound, also where one stage is "within the day"', () => {
  expect(limits[5]).toMatchObject({
    category: '3.4',
    processing: takes(24, 'day'),
    transfer: takes(6, 'day'),
  });
  expect(categories.find(({ key }) => key === '3.4')?.stages[0]).toMatchObject({
    duration: { within: 'day' },
  });
  expect(judge(bundleLimit, withLimit(5, {}))).toEqual([]);
});

test('one changed figure of the sum is found', () => {
  expect(judge(bundleLimit, withLimit(5, { maximum: takes(31, 'day') }))).toEqual([
    {
      path: ['limits', 0, 'maximum'],
      fact: 'thời hạn 1: giải quyết 24 + chuyển 6 ≠ tối đa 31',
    },
  ]);
  expect(judge(bundleLimit, withLimit(5, { processing: takes(25, 'day') })).map(({ fact }) => fact)).toEqual([
    'thời hạn 1: giải quyết 25 + chuyển 6 ≠ tối đa 30',
    'thời hạn 1: các bước của loại 3.4 cộng 24 ≠ giải quyết 25',
  ]);
});

test('a limit without transfer equals its processing', () => {
  expect(limits[7]).toMatchObject({ transfer: 'none', processing: takes(4, 'day') });
  expect(judge(bundleLimit, withLimit(7, {}))).toEqual([]);
  expect(judge(bundleLimit, withLimit(7, { maximum: takes(8, 'day') }))).toEqual([
    { path: ['limits', 0, 'maximum'], fact: 'thời hạn 1: giải quyết 4 + chuyển 0 ≠ tối đa 8' },
  ]);
});

test('tenths of a day add up without binary dust', () => {
  const tenths = { maximum: takes(0.3), processing: takes(0.1), transfer: takes(0.2) };
  expect(judge(bundleLimit, withLimit(7, tenths))).toEqual([]);
});

test('a part that is unknown leaves nothing to compare', () => {
  expect(judge(bundleLimit, withLimit(5, { transfer: 'unknown', maximum: takes(99, 'day') }))).toEqual([]);
  expect(judge(bundleLimit, withLimit(0, { processing: 'unknown' }))).toEqual([]);
  expect(judge(bundleLimit, bundle('khai-tu-cap-huyen'))).toEqual([]);
});

test('stages of which one is unknown prove no limit wrong', () => {
  const { stages } = categories.find(({ key }) => key === '3.7')!;
  const unsure = presentList(stages).with(0, { ...presentList(stages)[0]!, duration: 'unknown' });
  const limitsOfIt = (subject: Bundle) =>
    judge(bundleLimit, subject).filter(({ fact }) => fact.includes('loại 3.7'));
  expect(limitsOfIt(funeral)).toHaveLength(2);
  expect(limitsOfIt(withCategory('3.7', { stages: unsure }))).toEqual([]);
  expect(limitsOfIt(withCategory('3.7', { stages: 'unknown' }))).toEqual([]);
});

test('stages mended to the printed figure are sound', () => {
  const { stages } = categories.find(({ key }) => key === '3.7')!;
  const mended = presentList(stages).with(1, { ...presentList(stages)[1]!, duration: takes(6) });
  const left = judge(bundleLimit, withCategory('3.7', { stages: mended }));
  expect(left.map(({ path }) => path[1])).toEqual([0, 1]);
});

test('stages of which none has a figure prove no limit wrong', () => {
  const { stages } = categories.find(({ key }) => key === '3.7')!;
  const within = presentList(stages).map(stage => ({ ...stage, duration: { within: 'day' as const } }));
  const left = judge(bundleLimit, withCategory('3.7', { stages: within }));
  expect(left.map(({ path }) => path[1])).toEqual([0, 1]);
});
