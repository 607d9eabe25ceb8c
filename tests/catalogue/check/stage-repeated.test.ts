import { expect, test } from 'vitest';
import { stageRepeated } from '../../../src/catalogue/check/stage-repeated.ts';
import { judge, procedure, stagesOf, takes, withStage, withStages } from '../../office/office.ts';

const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const stages = stagesOf(sound);
const [receive, appraise, decide, giveBack] = [stages[0]!, stages[1]!, stages[2]!, stages[3]!];

test('stages numbered 1 to 4 are sound', () => {
  expect(stages.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  expect(judge(stageRepeated, sound)).toEqual([]);
});

test('numbers may start anew at each office, even when one office comes twice', () => {
  const subject = procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-ngoai-nghia-trang');
  const printed = stagesOf(subject, 1);
  expect(printed.map(({ order }) => order)).toEqual([1, 2, 3, 1, 1, 2, 3, 1]);
  expect(printed[7]?.office).toBe(printed[0]?.office);
  expect(judge(stageRepeated, subject)).toEqual([]);
});

test('a stage copied twice is found', () => {
  const copied = [receive, appraise, { ...appraise, order: 3 }, { ...giveBack, order: 4 }];
  expect(judge(stageRepeated, withStages(sound, 0, copied))).toEqual([
    { path: ['cases', 0, 'stages', 2], fact: 'bước 3 lặp lại y nguyên bước 2' },
  ]);
});

test('a copy further down is found too', () => {
  const copied = [receive, appraise, decide, { ...receive, order: 4 }];
  expect(judge(stageRepeated, withStages(sound, 0, copied))).toEqual([
    { path: ['cases', 0, 'stages', 3], fact: 'bước 4 lặp lại y nguyên bước 1' },
  ]);
});

test('the same act by the same unit with another time limit is another stage', () => {
  const again = { ...appraise, order: 3, duration: takes(1.5) };
  expect(
    judge(stageRepeated, withStages(sound, 0, [receive, appraise, again, { ...giveBack, order: 4 }])),
  ).toEqual([]);
});

test('a stage left out is found at the one that follows it', () => {
  expect(judge(stageRepeated, withStages(sound, 0, [receive, decide, giveBack]))).toEqual([
    { path: ['cases', 0, 'stages', 1, 'order'], fact: 'bước 3 đứng ở chỗ của bước 2' },
  ]);
});

test('the first stage must be number 1', () => {
  expect(judge(stageRepeated, withStages(sound, 0, [appraise, decide, giveBack]))).toEqual([
    { path: ['cases', 0, 'stages', 0, 'order'], fact: 'bước 2 đứng ở chỗ của bước 1' },
  ]);
});

test('the first stage of the next office must be number 1 again', () => {
  const subject = procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang');
  expect(stagesOf(subject)[8]?.order).toBe(1);
  expect(judge(stageRepeated, withStage(subject, 0, 8, { order: 2 }))).toEqual([
    { path: ['cases', 0, 'stages', 8, 'order'], fact: 'trường hợp 1: bước 2 đứng ở chỗ của bước 1' },
  ]);
});

test('a stage that says neither what is done nor who does it is found, one that says either is not', () => {
  expect(judge(stageRepeated, withStage(sound, 0, 1, { action: 'unknown', unit: 'unknown' }))).toEqual([
    { path: ['cases', 0, 'stages', 1], fact: 'bước 2 không ghi việc làm lẫn bộ phận làm' },
  ]);
  expect(judge(stageRepeated, withStage(sound, 0, 1, { unit: 'unknown' }))).toEqual([]);
  expect(judge(stageRepeated, withStage(sound, 0, 1, { action: 'none' }))).toEqual([]);
});

test('one number may stand twice only when each line is for another outcome', () => {
  const subject = procedure('quy-trinh-noi-vu/cong-bo-hop-quy-san-pham-hang-hoa');
  const [first, complete, ...rest] = stagesOf(subject, 0);
  const incomplete = stagesOf(subject, 1)[1]!;
  expect([complete?.order, incomplete.order]).toEqual([2, 2]);
  expect(judge(stageRepeated, withStages(subject, 0, [first!, complete!, incomplete, ...rest]))).toEqual([]);

  const { outcome: _, ...unexplained } = incomplete;
  expect(judge(stageRepeated, withStages(subject, 0, [first!, complete!, unexplained, ...rest]))).toEqual([
    { path: ['cases', 0, 'stages', 2, 'order'], fact: 'trường hợp 1: bước 2 đứng ở chỗ của bước 3' },
  ]);
});

test('stages that share one time limit are not repeated', () => {
  expect(judge(stageRepeated, procedure('quy-trinh-noi-vu/tu-van-gioi-thieu-viec-lam'))).toEqual([]);
});
