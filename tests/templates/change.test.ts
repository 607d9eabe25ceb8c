import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { countsOf, isUnchanged } from '../../src/catalogue/change-lists.ts';
import { compareDays } from '../../src/catalogue/compare-catalogues.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { announcingDocument } from '../../templates/change/decision.ts';
import { redlineDocument } from '../../templates/change/redline.ts';
import { submissionDocument } from '../../templates/change/submission.ts';
import { toldCatalogue } from '../catalogue/check/courses-of.ts';
import { course, dayOf, writtenBy } from '../catalogue/random-courses.ts';
import { decision } from '../office/office.ts';
import { announcedOf, expectOneCount } from './change-counts.ts';
import { allTexts, blocksOf, linesOf, sayRuns, tablesOf } from './reading.ts';

const { catalogue } = loadCatalogue(fileURLToPath(new URL('../../examples/tinh-vi-du', import.meta.url)));
if (!catalogue) throw new Error('the example office cannot be read');
const stated = (id: string) => {
  const found = catalogue.decisions.get(id);
  if (!found) throw new Error(`the example office has no ${id}`);
  return found;
};

const second = announcedOf(
  catalogue,
  compareDays(catalogue, '2026-06-30', '2026-07-01'),
  stated('vi-du-2026'),
);
const third = announcedOf(
  catalogue,
  compareDays(catalogue, '2027-02-28', '2027-03-01'),
  stated('vi-du-2027'),
);

describe('all that is counted anywhere is counted once', () => {
  test('in the second and third decision of the example office, and from the first to the third', () => {
    expectOneCount(second);
    expectOneCount(third);
    const all = compareDays(catalogue, '2025-08-01', '2027-03-01');
    expectOneCount(announcedOf(catalogue, all, stated('vi-du-2025')));
  });

  test('over random courses of procedures', () => {
    fc.assert(
      fc.property(course, fc.nat(30), (made, turn) => {
        const now = writtenBy(made, dayOf(made.days));
        const compared = compareDays(now, dayOf(Math.min(turn, made.days)), dayOf(made.days));
        fc.pre(!isUnchanged(countsOf(compared.lists)));
        expectOneCount(announcedOf(now, compared, decision('thu-vien')));
      }),
      { numRuns: 60 },
    );
  });
});

test('without a number and a whole date it is a draft with blanks for the pen, with both it is not', () => {
  const draft = announcingDocument(second, { mode: 'paper' });
  expect(draft.mark).toBe('DỰ THẢO');
  expect(allTexts(draft)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Số: +\/QĐ-UBND$/u), 'Ví Dụ, ngày … tháng … năm 2026']),
  );
  const { compared } = second.announcing;
  const issued = announcedOf(catalogue, compared, stated('vi-du-2026'), { serial: 45, date: '2026-06-20' });
  const text = announcingDocument(issued, { mode: 'paper' });
  expect(text.mark).toBeUndefined();
  expect(allTexts(text)).toEqual(
    expect.arrayContaining([
      'Số: 45/QĐ-UBND',
      '(Kèm theo Quyết định số 45/QĐ-UBND ngày 20 tháng 6 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Ví Dụ)',
    ]),
  );
  expect(submissionDocument(issued).mark).toBe('DỰ THẢO');
});

test('what is replaced stands beside what replaces it, merged and divided as such', () => {
  const [replaced] = tablesOf(announcingDocument(second, { mode: 'paper' })).filter(({ description }) =>
    description.startsWith('Thủ tục hành chính được thay thế'),
  );
  const rows = replaced ? linesOf(replaced) : [];
  expect(rows.map(([number, , former, , name]) => [number, former, name])).toEqual([
    [
      '1',
      'Cấp Giấy xác nhận tình trạng hôn nhân',
      'Cấp Giấy xác nhận tình trạng hôn nhân để dùng trong nước',
    ],
    [
      '1',
      'Cấp Giấy xác nhận tình trạng hôn nhân',
      'Cấp Giấy xác nhận tình trạng hôn nhân để kết hôn ở nước ngoài',
    ],
    ['2', 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội', 'Hỗ trợ chi phí mai táng'],
    ['2', 'Hỗ trợ chi phí mai táng cho người từ đủ 80 tuổi không có lương hưu', 'Hỗ trợ chi phí mai táng'],
    ['2', 'Hưởng mai táng phí khi người có công với cách mạng từ trần', 'Hỗ trợ chi phí mai táng'],
  ]);
  expect(rows[0]?.at(-1)).toContain('Tách 01 thủ tục thành 02 thủ tục.');
  expect(rows[2]?.at(-1)).toContain('Hợp nhất 03 thủ tục thành 01 thủ tục.');
});

test('what many replace together is told as many for many', () => {
  const old = Array.from({ length: 14 }, (_, index) => `cu/c${index}`);
  const told = toldCatalogue([
    ...old.map(id => ({ id, from: '2025-01-01' })),
    ...[0, 1, 2, 3, 4].map(index => ({
      id: `moi/n${index}`,
      from: '2026-07-01',
      change: { kind: 'replaced' as const, of: old },
    })),
  ]);
  const merged = announcedOf(told, compareDays(told, '2026-06-30', '2026-07-01'), decision('thu-vien'));
  expectOneCount(merged);
  const words = allTexts(announcingDocument(merged, { mode: 'paper' }));
  expect(words).toContain(
    'C. THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ (05 THỦ TỤC THAY THẾ 14 THỦ TỤC)'.replace('C', 'A'),
  );
  expect(words).toContain('Sắp xếp lại 14 thủ tục thành 05 thủ tục.');
});

test('of an amended procedure only what is new is in italics, in its list and in its content', () => {
  const blocks = blocksOf(announcingDocument(second, { mode: 'paper' }));
  const slanted = blocks
    .flatMap(block =>
      block.kind === 'list'
        ? block.items.flatMap(({ text }) => text)
        : block.kind === 'paragraph' && block.role === 'body'
          ? block.text
          : [],
    )
    .filter(({ italic }) => italic);
  expect(slanted.map(run => sayRuns([run]))).toContain(
    'Miễn: Người khuyết tật (theo Điều 3 Nghị quyết số 9021/2026/NQ-HĐND).',
  );
  const [, amended] = tablesOf(announcingDocument(second, { mode: 'paper' }));
  const cells = amended?.rows.filter(({ role }) => role === 'plain').flatMap(row => row.cells) ?? [];
  const inItalics = cells.filter(({ paragraphs }) => paragraphs.flat().some(({ italic }) => italic));
  expect(inItalics.map(({ paragraphs }) => paragraphs.map(sayRuns).join(' '))).toContain(
    'Hình thức nộp; phí, lệ phí; căn cứ pháp lý',
  );
});

test('an abolition names what it rests on, from outside too, and leaves a place where nobody has said', () => {
  const abolished = tablesOf(announcingDocument(second, { mode: 'paper' })).find(({ description }) =>
    description.startsWith('Thủ tục hành chính bị bãi bỏ'),
  );
  const rows = abolished ? linesOf(abolished) : [];
  expect(rows.map(([, code, name, basis]) => [code, name?.split('\n')[0], basis?.slice(0, 17)])).toEqual([
    ['9.900111.000.00.00.H99', 'Cấp thẻ đi xe buýt miễn phí cho người cao tuổi', 'Điều 5 Nghị quyết'],
    ['9.900112.000.00.00.H99', 'Xác nhận nơi ở để nhập học', 'Điều 5 Nghị quyết'],
    ['9.900777', 'Cấp sổ theo dõi việc gửi giấy mời họp', '…'],
  ]);
});

test('a change of a part alone says which, and what returns says so', () => {
  const words = allTexts(announcingDocument(third, { mode: 'paper' }));
  expect(words).toContain('Chỉ thay thế phần: phí, lệ phí.');
  expect(words).toContain('Khôi phục thủ tục đã bị bãi bỏ.');
  expect(allTexts(announcingDocument(second, { mode: 'paper' }))).toContain(
    'Giữ nguyên nội dung, công bố lại.',
  );
});

test('with abolitions alone there is one appendix without parts', () => {
  const told = toldCatalogue([{ id: 'a/b', from: '2025-01-01' }], [{ of: 'a/b', from: '2026-07-01' }]);
  const ended = announcedOf(told, compareDays(told, '2026-06-30', '2026-07-01'), decision('thu-vien'));
  expectOneCount(ended);
  expect(ended.decision.title).toMatch(/^Công bố 01 thủ tục hành chính bị bãi bỏ /u);
  const labels = blocksOf(announcingDocument(ended, { mode: 'paper' })).flatMap(block =>
    block.kind === 'appendix-title' ? [block.label] : [],
  );
  expect(labels).toEqual(['Phụ lục']);
});

test('recipients go by the last article, bases take in what the changes rest on', () => {
  expect(second.decision.recipients[0]).toBe(`Như Điều ${second.decision.articles?.length ?? 0}`);
  const cited = (second.decision.bases ?? []).map(basis => basis.instrument);
  expect(cited).toContain('quyet-dinh-9015-2025-qd-ubnd');
  expect(second.decision.bases?.at(-1)).toMatchObject({
    text: expect.stringMatching(/^Theo đề nghị/u) as string,
  });
});

test('whoever asks for the decision submits it', () => {
  const words = allTexts(submissionDocument(second));
  expect(words).toEqual(
    expect.arrayContaining([
      'VĂN PHÒNG',
      'TỜ TRÌNH',
      'CHÁNH VĂN PHÒNG',
      'Chủ tịch Ủy ban nhân dân tỉnh Ví Dụ',
    ]),
  );
});

test('the comparison tells no procedure that says the same as before', () => {
  const same = (own: Procedure) => own.id === 'vi-du-2026/dang-ky-hoat-dong-thu-vien-gia-dinh';
  const [restated] = second.lists.restated;
  expect(restated && same(restated.after)).toBe(true);
  const words = blocksOf(redlineDocument(second)).flatMap(block =>
    'text' in block ? [sayRuns(block.text)] : [],
  );
  expect(words.join('\n')).not.toContain('Thông báo thành lập thư viện');
  expect(words.join('\n')).toContain('Đăng ký khai sinh');
});
