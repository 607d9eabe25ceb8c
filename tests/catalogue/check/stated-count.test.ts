import { expect, test } from 'vitest';
import { statedCount } from '../../../src/catalogue/check/stated-count.ts';
import { changed, decision, judge } from '../real-content.ts';

/** Without its prose, which may be worded otherwise any day. */
const hue = changed(decision('hue-1581'), { title: 'Phê duyệt danh mục thủ tục hành chính', articles: [] });
const article = (text: string) => changed(hue, { articles: [{ text }] });

test('the real texts hold as many procedures and bundles as they say', () => {
  expect([decision('hue-1581').statedCount, hue.procedures.length]).toEqual([14, 14]);
  expect([decision('binh-giang-2023').statedCount, decision('binh-giang-2023').bundles.length]).toEqual([
    2, 2,
  ]);
  for (const id of ['hue-1581', 'binh-giang-2023', 'binh-duong-1358', 'binh-phuoc-2025', 'dien-bien-2019'])
    expect(judge(statedCount, decision(id))).toEqual([]);
});

test('one procedure left out is found in the total and in its section', () => {
  const short = changed(hue, { procedures: hue.procedures.toSpliced(4, 1) });
  expect(judge(statedCount, short)).toEqual([
    { path: ['statedCount'], fact: 'văn bản ghi 14, danh mục có 13' },
    {
      path: ['sections', 2, 'statedCount'],
      fact: '“Lĩnh vực Dân quân tự vệ” ghi 02, danh mục có 01',
    },
  ]);
});

test('a section counts the procedures of the sections under it', () => {
  const binhPhuoc = decision('binh-phuoc-2025');
  const stating = (count: number) =>
    changed(binhPhuoc, {
      sections: binhPhuoc.sections!.map(section =>
        section.id === 'D' ? { ...section, statedCount: count } : section,
      ),
    });
  expect(binhPhuoc.procedures.filter(({ section }) => section === 'D')).toEqual([]);
  expect(judge(statedCount, stating(4))).toEqual([]);
  const heading = binhPhuoc.sections!.findIndex(({ id }) => id === 'D');
  expect(judge(statedCount, stating(5))).toEqual([
    {
      path: ['sections', heading, 'statedCount'],
      fact: `“${binhPhuoc.sections![heading]!.heading}” ghi 05, danh mục có 04`,
    },
  ]);
});

test('a text of bundles counts its bundles', () => {
  expect(judge(statedCount, changed(decision('binh-giang-2023'), { statedCount: 3 }))).toEqual([
    { path: ['statedCount'], fact: 'văn bản ghi 03, danh mục có 02' },
  ]);
});

test('the count in an article and in the title is read in brackets or after "Danh mục"', () => {
  expect(judge(statedCount, article('Phê duyệt Danh mục thủ tục hành chính (14 TTHC).'))).toEqual([]);
  expect(judge(statedCount, article('Phê duyệt Danh mục thủ tục hành chính (15 TTHC).'))).toEqual([
    { path: ['articles', 0, 'text'], fact: 'điều 1 ghi 15 thủ tục, danh mục có 14' },
  ]);
  expect(judge(statedCount, article('Phê duyệt Danh mục 13 thủ tục hành chính (TTHC).'))).toEqual([
    { path: ['articles', 0, 'text'], fact: 'điều 1 ghi 13 thủ tục, danh mục có 14' },
  ]);
  expect(judge(statedCount, changed(hue, { title: 'Phê duyệt danh mục 04 thủ tục hành chính' }))).toEqual([
    { path: ['title'], fact: 'trích yếu ghi 04 thủ tục, danh mục có 14' },
  ]);
});

test('a count of other things in an article is not compared', () => {
  expect(judge(statedCount, article('Bãi bỏ 02 thủ tục đã công bố trước đây.'))).toEqual([]);
});

test('a text that states no count is not judged', () => {
  const { statedCount: _, ...silent } = hue;
  expect(judge(statedCount, { ...silent, sections: [] })).toEqual([]);
});

test('a section that stands under itself is counted once', () => {
  const sections = hue.sections!.map((section, index) =>
    index === 2 ? { ...section, parent: section.id } : section,
  );
  expect(judge(statedCount, changed(hue, { sections }))).toEqual([]);
});
