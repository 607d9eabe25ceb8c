import { expect, test } from 'vitest';
import { caseOverlap } from '../../../src/catalogue/check/case-overlap.ts';
import { catalogue, judge, procedure, withCase, withTitles } from '../../office/office.ts';

const hiring = procedure(
  'quy-trinh-noi-vu/de-nghi-tuyen-lao-dong-viet-nam-vao-vi-tri-du-kien-nguoi-nuoc-ngoai',
);

/** What is found when the cases bear these titles. */
const found = (...titles: readonly string[]) =>
  judge(caseOverlap, withTitles(hiring, ...titles)).map(({ fact }) => fact);

test('two cases that overlap between 100 and 500 workers are found', () => {
  expect(judge(caseOverlap, hiring)).toEqual([
    {
      path: ['cases', 1, 'title'],
      fact: 'trường hợp 1 “dưới 500” chồng lên trường hợp 2 “từ 100 đến dưới 500”',
    },
  ]);
});

test('no other procedure of the catalogue has cases that overlap', () => {
  const others = [...catalogue.procedures.values()].filter(({ id }) => id !== hiring.id);
  expect(others.flatMap(subject => judge(caseOverlap, subject))).toEqual([]);
});

test('the figure that was most likely meant, 100, makes the three cases sound: they touch, no more', () => {
  const title = hiring.cases[0]!.title.replace('dưới 500', 'dưới 100');
  expect(title).toContain('dưới 100');
  expect(judge(caseOverlap, withCase(hiring, 0, { title }))).toEqual([]);
});

test('ranges that touch do not overlap, one figure further they do', () => {
  expect(found('Có từ 100 đến dưới 500 lao động', 'Có từ 500 lao động trở lên')).toEqual([]);
  expect(found('Có từ 100 đến dưới 500 lao động', 'Có từ 499 lao động trở lên')).toEqual([
    'trường hợp 1 “từ 100 đến dưới 500” chồng lên trường hợp 2 “từ 499 lao động trở lên”',
  ]);
  expect(found('Dưới 15 tuổi', 'Từ đủ 15 tuổi trở lên')).toEqual([]);
});

test('"trên" leaves its figure out, "từ … đến" takes both in', () => {
  expect(found('Có từ 100 đến 500 lao động', 'Có trên 500 lao động')).toEqual([]);
  expect(found('Có từ 100 đến 500 lao động', 'Có trên 500 đến 1.000 lao động')).toEqual([]);
  expect(found('Có từ 100 đến 500 lao động', 'Có từ 500 lao động trở lên')).toEqual([
    'trường hợp 1 “từ 100 đến 500” chồng lên trường hợp 2 “từ 500 lao động trở lên”',
  ]);
  expect(found('Có trên 1 lao động', 'Có dưới 2 lao động')).toEqual([
    'trường hợp 1 “trên 1” chồng lên trường hợp 2 “dưới 2”',
  ]);
});

test('dots part thousands, commas part decimals', () => {
  expect(found('Có dưới 1.000 lao động', 'Có từ 1.000 lao động trở lên')).toEqual([]);
  expect(found('Có dưới 1.000 lao động', 'Có từ 500 lao động trở lên')).toHaveLength(1);
  expect(found('Có dưới 0,5 ha', 'Có từ 0,5 ha trở lên')).toEqual([]);
});

test('ranges of other things, or in other measures, do not compete', () => {
  expect(found('Doanh nghiệp có dưới 500 lao động', 'Hợp tác xã có từ 100 lao động trở lên')).toEqual([]);
  expect(found('Hợp đồng dưới 12 tháng', 'Hợp đồng từ 1 năm trở lên')).toEqual([]);
  expect(found('Hợp đồng dưới 12 tháng', 'Hợp đồng từ 6 tháng trở lên')).toHaveLength(1);
});

test('one range with other words after it is another case, with the same words it is the same', () => {
  expect(
    found('Con từ đủ 18 tuổi trở lên còn đi học', 'Con từ đủ 18 tuổi trở lên bị khuyết tật nặng'),
  ).toEqual([]);
  expect(found('Có từ 100 đến dưới 500 lao động', 'Có từ 100 đến dưới 500 người lao động')).toHaveLength(1);
});

test('each case is held against all before it, and the first clash is named', () => {
  expect(
    found('Có dưới 100 lao động', 'Có từ 500 lao động trở lên', 'Có từ 100 đến dưới 600 lao động'),
  ).toEqual(['trường hợp 2 “từ 500 lao động trở lên” chồng lên trường hợp 3 “từ 100 đến dưới 600”']);
});

test('dates and titles without a range are no ranges', () => {
  expect(found('Nhập ngũ từ 30/4/1975 trở về trước', 'Nhập ngũ từ 30/4/1975 trở lên')).toEqual([]);
  expect(found('none', 'none')).toEqual([]);
});

test('a title may begin with the range, and may be in capitals', () => {
  expect(found('Dưới 100 lao động', 'Từ 50 lao động trở lên')).toHaveLength(1);
  expect(found('Từ 100 đến dưới 500 lao động', 'Trên 400 lao động')).toHaveLength(1);
  expect(found('Doanh nghiệp có dưới 100 lao động', 'DOANH NGHIỆP CÓ TỪ 50 LAO ĐỘNG TRỞ LÊN')).toHaveLength(
    1,
  );
});
