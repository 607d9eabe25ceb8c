import { expect, test } from 'vitest';
import { statedCount } from '../../../src/catalogue/check/stated-count.ts';
import { changed, decision, judge } from '../../office/office.ts';

/** Without its prose, which may be worded otherwise any day. */
const military = changed(decision('quan-su-cap-xa'), {
  title: 'Phê duyệt danh mục thủ tục hành chính',
  articles: [],
});
const article = (text: string) => changed(military, { articles: [{ text }] });

test('the texts hold as many procedures and bundles as they say', () => {
  expect([decision('quan-su-cap-xa').statedCount, military.procedures.length]).toEqual([11, 11]);
  expect([
    decision('lien-thong-cap-huyen').statedCount,
    decision('lien-thong-cap-huyen').bundles.length,
  ]).toEqual([2, 2]);
  for (const id of [
    'quan-su-cap-xa',
    'lien-thong-cap-huyen',
    'mot-cua-cap-xa',
    'quy-trinh-noi-vu',
    'lien-thong-khai-tu',
  ])
    expect(judge(statedCount, decision(id))).toEqual([]);
});

test('one procedure left out is found in the total and in its section', () => {
  const short = changed(military, { procedures: military.procedures.toSpliced(4, 1) });
  expect(judge(statedCount, short)).toEqual([
    { path: ['statedCount'], fact: 'văn bản ghi 11, danh mục có 10' },
    {
      path: ['sections', 2, 'statedCount'],
      fact: '“Lĩnh vực Dân quân tự vệ” ghi 02, danh mục có 01',
    },
  ]);
});

test('a section counts the procedures of the sections under it', () => {
  const workflows = decision('quy-trinh-noi-vu');
  const stating = (count: number) =>
    changed(workflows, {
      sections: workflows.sections!.map(section =>
        section.id === 'C' ? { ...section, statedCount: count } : section,
      ),
    });
  expect(workflows.procedures.filter(({ section }) => section === 'C')).toEqual([]);
  expect(judge(statedCount, stating(5))).toEqual([]);
  const heading = workflows.sections!.findIndex(({ id }) => id === 'C');
  expect(judge(statedCount, stating(6))).toEqual([
    {
      path: ['sections', heading, 'statedCount'],
      fact: `“${workflows.sections![heading]!.heading}” ghi 06, danh mục có 05`,
    },
  ]);
});

test('a text of bundles counts its bundles', () => {
  expect(judge(statedCount, changed(decision('lien-thong-cap-huyen'), { statedCount: 3 }))).toEqual([
    { path: ['statedCount'], fact: 'văn bản ghi 03, danh mục có 02' },
  ]);
});

test('the count in an article and in the title is read in brackets or after "Danh mục"', () => {
  expect(judge(statedCount, article('Phê duyệt Danh mục thủ tục hành chính (11 TTHC).'))).toEqual([]);
  expect(judge(statedCount, article('Phê duyệt Danh mục thủ tục hành chính (15 TTHC).'))).toEqual([
    { path: ['articles', 0, 'text'], fact: 'điều 1 ghi 15 thủ tục, danh mục có 11' },
  ]);
  expect(judge(statedCount, article('Phê duyệt Danh mục 13 thủ tục hành chính (TTHC).'))).toEqual([
    { path: ['articles', 0, 'text'], fact: 'điều 1 ghi 13 thủ tục, danh mục có 11' },
  ]);
  expect(
    judge(statedCount, changed(military, { title: 'Phê duyệt danh mục 04 thủ tục hành chính' })),
  ).toEqual([{ path: ['title'], fact: 'trích yếu ghi 04 thủ tục, danh mục có 11' }]);
});

test('a count of other things in an article is not compared', () => {
  expect(judge(statedCount, article('Bãi bỏ 02 thủ tục đã công bố trước đây.'))).toEqual([]);
});

test('a text that states no count is not judged', () => {
  const { statedCount: _, ...silent } = military;
  expect(judge(statedCount, { ...silent, sections: [] })).toEqual([]);
});

test('a section that stands under itself is counted once', () => {
  const sections = military.sections!.map((section, index) =>
    index === 2 ? { ...section, parent: section.id } : section,
  );
  expect(judge(statedCount, changed(military, { sections }))).toEqual([]);
});

test('an announcement counts what it announces, all together or kind by kind', () => {
  const announcing = (words: string) =>
    judge(statedCount, article(`Công bố kèm theo Quyết định này ${words}.`));
  expect(announcing('12 thủ tục hành chính mới ban hành')).toEqual([
    { path: ['articles', 0, 'text'], fact: 'điều 1 ghi 12 thủ tục, danh mục có 11' },
  ]);
  expect(announcing('04 thủ tục hành chính mới ban hành, 08 thủ tục được sửa đổi')).toHaveLength(1);
  expect(announcing('11 thủ tục hành chính')).toEqual([]);
  expect(announcing('04 thủ tục hành chính mới ban hành, 07 thủ tục được sửa đổi')).toEqual([]);
  expect(announcing('11 thủ tục hành chính mới và 03 thủ tục hành chính bị bãi bỏ')).toEqual([]);
});

test('a text that only lists procedures of others counts those', () => {
  const lists = (ids: string[]) =>
    changed(article(`Ban hành danh mục 02 thủ tục hành chính.`), {
      procedures: [],
      statedCount: undefined,
      sections: [],
      appendices: [
        {
          id: 'danh-muc',
          title: 'DANH MỤC',
          template: 'catalogue',
          select: { groups: [{ procedures: ids }] },
        },
      ],
    });
  const ids = military.procedures.map(({ id }) => id);
  expect(judge(statedCount, lists(ids.slice(0, 2)))).toEqual([]);
  expect(judge(statedCount, lists(ids.slice(0, 3)))).toHaveLength(1);
});
