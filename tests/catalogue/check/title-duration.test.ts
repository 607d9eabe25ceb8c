import { expect, test } from 'vitest';
import { titleDuration } from '../../../src/catalogue/check/title-duration.ts';
import { caseOf, judge, procedure, takes, withCase } from '../../office/office.ts';

const training = procedure('quy-trinh-noi-vu/gia-han-cap-lai-giay-chung-nhan-huan-luyen-an-toan-hang-b');
const funeral = procedure('quy-trinh-noi-vu/mai-tang-phi-cuu-chien-binh');
const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

test('titles that say days where the totals say working days are found', () => {
  expect(judge(titleDuration, training)).toEqual([
    { path: ['cases', 0, 'title'], fact: 'trường hợp 1: tên ghi “15 ngày”, tổng in “15 ngày làm việc”' },
    { path: ['cases', 1, 'title'], fact: 'trường hợp 2: tên ghi “8 ngày”, tổng in “08 ngày làm việc”' },
  ]);
});

test('titles that say working days where the totals say days are found', () => {
  for (const id of ['mai-tang-phi-cuu-chien-binh', 'mai-tang-phi-theo-quyet-dinh-49-2015']) {
    expect(judge(titleDuration, procedure(`quy-trinh-noi-vu/${id}`))).toEqual([
      { path: ['cases', 0, 'title'], fact: 'trường hợp 1: tên ghi “21 ngày làm việc”, tổng in “21 ngày”' },
      { path: ['cases', 1, 'title'], fact: 'trường hợp 2: tên ghi “20 ngày làm việc”, tổng in “20 ngày”' },
    ]);
  }
});

test('a title that agrees with the total in figure and unit is sound', () => {
  const mended = withCase(funeral, 0, { total: takes(21) });
  expect(judge(titleDuration, mended).map(({ path }) => path)).toEqual([['cases', 1, 'title']]);
  expect(judge(titleDuration, withCase(mended, 1, { total: takes(20) }))).toEqual([]);
});

test('another figure is found', () => {
  expect(judge(titleDuration, withCase(funeral, 0, { total: takes(12) }))[0]).toEqual({
    path: ['cases', 0, 'title'],
    fact: 'trường hợp 1: tên ghi “21 ngày làm việc”, tổng in “12 ngày làm việc”',
  });
});

test('half days, brackets and "not more than" are understood', () => {
  const titled = withCase(sound, 0, { title: 'Cấp giấy phép (không quá 3,5 ngày làm việc)' });
  expect(judge(titleDuration, withCase(titled, 0, { total: takes(3.5) }))).toEqual([]);
  expect(judge(titleDuration, titled)).toEqual([
    { path: ['cases', 0, 'title'], fact: 'tên ghi “3,5 ngày làm việc”, tổng in “05 ngày làm việc”' },
  ]);
});

test('days that are a condition of the case are no time limit', () => {
  for (const title of [
    'Hợp đồng nhận lao động thực tập dưới 90 ngày',
    'Nghỉ việc hưởng chế độ ốm đau từ 14 đến 30 ngày',
  ])
    expect(judge(titleDuration, withCase(sound, 0, { title }))).toEqual([]);
});

test('a title without days, and a case without a total figure, say nothing', () => {
  expect(caseOf(sound).title).toBe('none');
  expect(judge(titleDuration, sound)).toEqual([]);
  expect(
    judge(titleDuration, withCase(sound, 0, { title: caseOf(funeral).title, total: 'unknown' })),
  ).toEqual([]);
  const within = withCase(sound, 0, { title: caseOf(funeral).title, total: { within: 'working-day' } });
  expect(judge(titleDuration, within)).toEqual([]);
});
