import { expect, test } from 'vitest';
import { mixedDayUnits } from '../../../src/catalogue/check/mixed-day-units.ts';
import { judge, procedure, stagesOf, takes, withCase, withStage, withStages } from '../../office/office.ts';

const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const twoCases = procedure('quy-trinh-noi-vu/cap-lai-giay-phep-dich-vu-viec-lam');

test('the known mixtures of the sources are found with the rarer unit named', () => {
  expect(judge(mixedDayUnits, procedure('quy-trinh-noi-vu/dang-ky-noi-quy-lao-dong'))).toEqual([
    {
      path: ['cases'],
      fact: 'lẫn “ngày” (2 chỗ) và “ngày làm việc” (3 chỗ); “ngày” ở bước 3, bước 4',
    },
  ]);
  expect(
    judge(mixedDayUnits, procedure('quan-su-cap-xa/che-do-huu-tri-quan-nhan-khang-chien-chong-my')),
  ).toEqual([{ path: ['cases'], fact: 'lẫn “ngày” (1 chỗ) và “ngày làm việc” (5 chỗ); “ngày” ở bước 5' }]);
});

test('with several cases the place names its case', () => {
  const subject = procedure('quy-trinh-noi-vu/gia-han-cap-lai-giay-chung-nhan-huan-luyen-an-toan-hang-b');
  expect(judge(mixedDayUnits, subject)).toEqual([
    { path: ['cases'], fact: 'lẫn “ngày” (1 chỗ) và “ngày làm việc” (9 chỗ); “ngày” ở 2/bước 4' },
  ]);
});

test('one unit throughout is sound, whichever it is', () => {
  expect(judge(mixedDayUnits, sound)).toEqual([]);
  expect(judge(mixedDayUnits, procedure('quy-trinh-noi-vu/tro-cap-tho-cung-liet-si'))).toEqual([]);
});

test('one changed unit is found, in a stage or in the total', () => {
  expect(judge(mixedDayUnits, withStage(sound, 0, 2, { duration: takes(1, 'day') }))).toEqual([
    { path: ['cases'], fact: 'lẫn “ngày” (1 chỗ) và “ngày làm việc” (4 chỗ); “ngày” ở bước 3' },
  ]);
  expect(judge(mixedDayUnits, withCase(twoCases, 1, { total: takes(5.25, 'day') }))).toEqual([
    { path: ['cases'], fact: 'lẫn “ngày” (1 chỗ) và “ngày làm việc” (10 chỗ); “ngày” ở 2/tổng' },
  ]);
});

test('where working days are the rarer unit, they are named', () => {
  const inDays = procedure('quy-trinh-noi-vu/tro-cap-tho-cung-liet-si');
  expect(judge(mixedDayUnits, withStage(inDays, 0, 0, { duration: takes(0.5) }))).toEqual([
    { path: ['cases'], fact: 'lẫn “ngày” (8 chỗ) và “ngày làm việc” (1 chỗ); “ngày làm việc” ở bước 1' },
  ]);
});

test('hours, months, shared times and "within the day" are no second unit of days', () => {
  const [first, second, third, fourth] = stagesOf(sound);
  const stages = [
    { ...first!, duration: takes(4, 'hour') },
    { ...second!, duration: takes(1, 'month') },
    { ...third!, duration: 'with-previous' as const },
    { ...fourth!, duration: { within: 'day' as const } },
  ];
  expect(judge(mixedDayUnits, withStages(sound, 0, stages))).toEqual([]);
});

test('where both units are as frequent, the days are named', () => {
  const half = withStage(sound, 0, 0, { duration: takes(0.25, 'day') });
  const tied = withCase(withStage(half, 0, 1, { duration: takes(3.5, 'day') }), 0, { total: 'unknown' });
  expect(judge(mixedDayUnits, tied)).toEqual([
    { path: ['cases'], fact: 'lẫn “ngày” (2 chỗ) và “ngày làm việc” (2 chỗ); “ngày” ở bước 1, bước 2' },
  ]);
});
