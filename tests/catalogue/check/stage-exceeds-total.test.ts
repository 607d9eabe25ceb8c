import { expect, test } from 'vitest';
import { stageExceedsTotal } from '../../../src/catalogue/check/stage-exceeds-total.ts';
import { judge, procedure, takes, withStage } from '../../office/office.ts';

const subject = withStage(procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam'), 0, 0, {
  duration: 'unknown',
});

test('where a stage bears no figure, another may still not be longer than the whole', () => {
  const found = judge(stageExceedsTotal, withStage(subject, 0, 1, { duration: takes(90) }));
  expect(found).toMatchObject([{ path: ['cases', 0, 'stages', 1, 'duration'] }]);
  expect(judge(stageExceedsTotal, subject)).toEqual([]);
  expect(judge(stageExceedsTotal, withStage(subject, 0, 1, { duration: takes(90, 'hour') }))).toEqual([]);
});

test('where every stage bears its figure the sum tells', () => {
  const whole = withStage(procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam'), 0, 1, {
    duration: takes(90),
  });
  expect(judge(stageExceedsTotal, whole)).toEqual([]);
});
