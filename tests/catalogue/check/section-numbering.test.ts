import { expect, test } from 'vitest';
import { sectionNumbering } from '../../../src/catalogue/check/section-numbering.ts';
import { changed, decision, judge } from '../../office/office.ts';

const military = decision('quan-su-cap-xa');

test('numbers that run on through the sections are sound, and so are numbers that start anew in each', () => {
  expect(military.procedures.map(({ number }) => number)).toEqual(
    Array.from({ length: 11 }, (_, at) => at + 1),
  );
  expect(judge(sectionNumbering, military)).toEqual([]);

  const plan = decision('mot-cua-cap-xa');
  expect(plan.procedures.filter(({ number }) => number === 1)).toHaveLength(3);
  expect(judge(sectionNumbering, plan)).toEqual([]);
  expect(judge(sectionNumbering, decision('quy-trinh-noi-vu'))).toEqual([]);
});

test('a procedure left out is found at the one that follows it', () => {
  expect(
    judge(sectionNumbering, changed(military, { procedures: military.procedures.toSpliced(4, 1) })),
  ).toEqual([
    {
      path: ['sections'],
      fact: '“dang-ky-nghia-vu-quan-su-lan-dau” mang số 6, thủ tục ngay trước mang số 4',
    },
  ]);
});

test('the first procedure left out is found', () => {
  expect(judge(sectionNumbering, changed(military, { procedures: military.procedures.slice(1) }))).toEqual([
    {
      path: ['sections'],
      fact: '“xoa-dang-ky-tam-vang-phuong-tien-ky-thuat” mang số 2, thủ tục ngay trước mang số 0',
    },
  ]);
});

test('a number given twice is found', () => {
  const twice = military.procedures.with(7, changed(military.procedures[7]!, { number: 7 }));
  expect(judge(sectionNumbering, changed(military, { procedures: twice })).map(({ fact }) => fact)).toEqual([
    '“dang-ky-nghia-vu-quan-su-chuyen-den” mang số 7, thủ tục ngay trước mang số 7',
    '“dang-ky-mien-goi-nhap-ngu-thoi-chien” mang số 9, thủ tục ngay trước mang số 7',
  ]);
});

test('numbers may start anew only where a section starts', () => {
  const [opening, inside] = [military.procedures[5]!, military.procedures[6]!];
  expect([opening.section, inside.section, military.procedures[4]!.section]).toEqual(['IV', 'IV', 'III']);
  const anew = [...military.procedures.slice(0, 5), changed(opening, { number: 1 })];
  expect(judge(sectionNumbering, changed(military, { procedures: anew }))).toEqual([]);
  expect(
    judge(sectionNumbering, changed(military, { procedures: [...anew, changed(inside, { number: 1 })] })),
  ).toEqual([
    {
      path: ['sections'],
      fact: '“dang-ky-phuc-vu-trong-ngach-du-bi” mang số 1, thủ tục ngay trước mang số 1',
    },
  ]);
});
