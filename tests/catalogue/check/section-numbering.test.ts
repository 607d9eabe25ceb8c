import { expect, test } from 'vitest';
import { sectionNumbering } from '../../../src/catalogue/check/section-numbering.ts';
import { changed, decision, judge } from '../real-content.ts';

const hue = decision('hue-1581');

test('numbers that run on through the sections are sound, and so are numbers that start anew in each', () => {
  expect(hue.procedures.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
  expect(judge(sectionNumbering, hue)).toEqual([]);

  const binhDuong = decision('binh-duong-1358');
  expect(binhDuong.procedures.filter(({ number }) => number === 1)).toHaveLength(3);
  expect(judge(sectionNumbering, binhDuong)).toEqual([]);
  expect(judge(sectionNumbering, decision('binh-phuoc-2025'))).toEqual([]);
});

test('a procedure left out is found at the one that follows it', () => {
  expect(judge(sectionNumbering, changed(hue, { procedures: hue.procedures.toSpliced(4, 1) }))).toEqual([
    {
      path: ['sections'],
      fact: '“dang-ky-nghia-vu-quan-su-lan-dau” mang số 6, thủ tục ngay trước mang số 4',
    },
  ]);
});

test('the first procedure left out is found', () => {
  expect(judge(sectionNumbering, changed(hue, { procedures: hue.procedures.slice(1) }))).toEqual([
    {
      path: ['sections'],
      fact: '“xoa-dang-ky-tam-vang-phuong-tien-ky-thuat” mang số 2, thủ tục ngay trước mang số 0',
    },
  ]);
});

test('a number given twice is found', () => {
  const twice = hue.procedures.with(7, changed(hue.procedures[7]!, { number: 7 }));
  expect(judge(sectionNumbering, changed(hue, { procedures: twice })).map(({ fact }) => fact)).toEqual([
    '“dang-ky-nghia-vu-quan-su-bo-sung” mang số 7, thủ tục ngay trước mang số 7',
    '“dang-ky-nghia-vu-quan-su-chuyen-di” mang số 9, thủ tục ngay trước mang số 7',
  ]);
});

test('numbers may start anew only where a section starts', () => {
  const [opening, inside] = [hue.procedures[5]!, hue.procedures[6]!];
  expect([opening.section, inside.section, hue.procedures[4]!.section]).toEqual(['IV', 'IV', 'III']);
  const anew = [...hue.procedures.slice(0, 5), changed(opening, { number: 1 })];
  expect(judge(sectionNumbering, changed(hue, { procedures: anew }))).toEqual([]);
  expect(
    judge(sectionNumbering, changed(hue, { procedures: [...anew, changed(inside, { number: 1 })] })),
  ).toEqual([
    {
      path: ['sections'],
      fact: '“dang-ky-phuc-vu-trong-ngach-du-bi” mang số 1, thủ tục ngay trước mang số 1',
    },
  ]);
});
