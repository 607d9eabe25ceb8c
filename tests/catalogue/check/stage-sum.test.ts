import { expect, test } from 'vitest';
import { stageSum } from '../../../src/catalogue/check/stage-sum.ts';
import { judge, procedure, stagesOf, takes, withCase, withStage, withStages } from '../../office/office.ts';

const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const twoCases = procedure('quy-trinh-noi-vu/cap-lai-giay-phep-dich-vu-viec-lam');

test('stages that add up to 6,75 where the table prints 07 are found', () => {
  const subject = procedure('quy-trinh-noi-vu/ho-tro-kham-chua-benh-nghe-nghiep-sau-nghi-huu');
  expect(judge(stageSum, subject)).toEqual([
    { path: ['cases', 0, 'total'], fact: 'tổng các bước 6,75 ≠ in 7' },
  ]);
});

test('quarter days that add up to the total are sound', () => {
  expect(stagesOf(sound).map(({ duration }) => duration)).toEqual([0.25, 3.5, 1, 0.25].map(n => takes(n)));
  expect(judge(stageSum, sound)).toEqual([]);
});

test('one changed stage is found', () => {
  expect(judge(stageSum, withStage(sound, 0, 1, { duration: takes(3) }))).toEqual([
    { path: ['cases', 0, 'total'], fact: 'tổng các bước 4,5 ≠ in 5' },
  ]);
});

test('of two cases only the one that differs is named', () => {
  expect(judge(stageSum, twoCases)).toEqual([]);
  expect(judge(stageSum, withCase(twoCases, 1, { total: takes(5) }))).toEqual([
    { path: ['cases', 1, 'total'], fact: 'trường hợp 2: tổng các bước 5,25 ≠ in 5' },
  ]);
});

test('a stage that shares the time of the stage before it adds nothing', () => {
  const shared = procedure('quy-trinh-noi-vu/thong-bao-tim-viec-lam-hang-thang');
  expect(stagesOf(shared)).toMatchObject([{ duration: takes(1) }, { duration: 'with-previous' }]);
  expect(judge(stageSum, shared)).toEqual([]);
  expect(judge(stageSum, withCase(shared, 0, { total: takes(2) }))).toEqual([
    { path: ['cases', 0, 'total'], fact: 'tổng các bước 1 ≠ in 2' },
  ]);
});

test('"within the working day" is no figure, so nothing is compared', () => {
  const within = procedure('quy-trinh-noi-vu/tu-van-gioi-thieu-viec-lam');
  expect(stagesOf(within)[0]?.duration).toMatchObject({ within: 'working-day' });
  expect(judge(stageSum, within)).toEqual([]);
  expect(judge(stageSum, withCase(within, 0, { total: takes(3) }))).toEqual([]);
});

test('a total "within the day" is no figure either', () => {
  expect(judge(stageSum, withCase(sound, 0, { total: { within: 'day' } }))).toEqual([]);
});

test('tenths of a day add up without binary dust', () => {
  const [first, second] = stagesOf(sound);
  const stages = [
    { ...first!, duration: takes(0.1) },
    { ...second!, duration: takes(0.2) },
  ];
  expect(judge(stageSum, withCase(withStages(sound, 0, stages), 0, { total: takes(0.3) }))).toEqual([]);
});

test('an unknown stage, an unknown total or no stages at all leave nothing to compare', () => {
  expect(judge(stageSum, withStage(sound, 0, 1, { duration: 'unknown' }))).toEqual([]);
  expect(judge(stageSum, withCase(sound, 0, { total: 'unknown' }))).toEqual([]);
  expect(judge(stageSum, withCase(sound, 0, { stages: 'none' }))).toEqual([]);
  expect(judge(stageSum, procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau'))).toEqual([]);
});

test('days and working days are compared by figure', () => {
  const mixed = procedure('quy-trinh-noi-vu/dang-ky-noi-quy-lao-dong');
  expect(stagesOf(mixed)[2]?.duration).toEqual(takes(1, 'day'));
  expect(judge(stageSum, mixed)).toEqual([]);
});

test('hours do not add up to days, nor days to months', () => {
  expect(judge(stageSum, withStage(sound, 0, 0, { duration: takes(2, 'hour') }))).toEqual([
    { path: ['cases', 0, 'total'], fact: 'không cộng được giờ, ngày làm việc với ngày làm việc' },
  ]);
  expect(judge(stageSum, withCase(sound, 0, { total: takes(1, 'month') }))).toEqual([
    { path: ['cases', 0, 'total'], fact: 'không cộng được ngày làm việc với tháng' },
  ]);
});

test('a workflow wholly in hours adds up', () => {
  const inHours = withStages(
    sound,
    0,
    stagesOf(sound).map(stage => ({ ...stage, duration: takes(2, 'hour') })),
  );
  expect(judge(stageSum, withCase(inHours, 0, { total: takes(8, 'hour') }))).toEqual([]);
  expect(judge(stageSum, withCase(inHours, 0, { total: takes(7, 'hour') }))).toEqual([
    { path: ['cases', 0, 'total'], fact: 'tổng các bước 8 ≠ in 7' },
  ]);
});

test('of one step with a time limit for each outcome the longest counts', () => {
  const subject = procedure('quy-trinh-noi-vu/cong-bo-hop-quy-san-pham-hang-hoa');
  const [receive, complete, ...rest] = stagesOf(subject, 0);
  const incomplete = stagesOf(subject, 1)[1];
  expect([complete, incomplete].map(stage => [stage?.order, stage?.duration])).toEqual([
    [2, takes(3.5)],
    [2, takes(1.5)],
  ]);
  const oneTable = withStages(subject, 0, [receive!, complete!, incomplete!, ...rest]);
  expect(judge(stageSum, oneTable)).toEqual([]);
  expect(judge(stageSum, withStages(subject, 0, [receive!, incomplete!, complete!, ...rest]))).toEqual([]);
  expect(judge(stageSum, withCase(oneTable, 0, { total: takes(6.5) }))).toEqual([
    { path: ['cases', 0, 'total'], fact: 'trường hợp 1: tổng các bước 5 ≠ in 6,5' },
  ]);
});
