import { expect, test } from 'vitest';
import { citedInGuide, endedInGuides } from '../../src/catalogue/guide-citations.ts';
import type { InForce } from '../../src/catalogue/schema/in-force.ts';
import { changed, instrument } from '../office/office.ts';

const inForce: InForce = {
  from: 'unknown',
  until: '2025-07-01',
  replacedBy: 'unknown',
  source: 'Bản sao',
  checked: '2026-11-30',
};
const ended = changed(instrument('nghi-dinh-61-2018-nd-cp'), { inForce });
const head = '---\ntitle: Một cửa\ndescription: Thử.\norder: 1\n---\n\n';
const found = (prose: string, asOf = '2026-11-30') =>
  endedInGuides(new Map([['guides/thu.mdx', { cited: citedInGuide(`${head}${prose}`) }]]), [ended], asOf);

test('a guide that leans on an ended decree is found where it names it', () => {
  expect(found('## Nộp hồ sơ\n\nHồ sơ nộp theo Nghị định số 61/2018/NĐ-CP tại một cửa.')).toMatchObject([
    {
      rule: 'guide-ended',
      severity: 'error',
      file: 'guides/thu.mdx',
      line: 9,
      column: 29,
      message: 'Bài viết dựa vào Nghị định số 61/2018/NĐ-CP, đã hết hiệu lực từ ngày 01/7/2025.',
    },
  ]);
});

test('a citation broken over two lines, or named twice, is found each time', () => {
  const twice = 'Theo Nghị định\nsố 61/2018/NĐ-CP.\n\n- Một\n- Nghị định số 61/2018/NĐ-CP';
  expect(found(twice).map(({ line }) => line)).toEqual([8, 11]);
});

test('until the day on which it ends a decree may be leant on', () => {
  expect(found('Theo Nghị định số 61/2018/NĐ-CP.', '2025-06-30')).toEqual([]);
  expect(found('Theo Nghị định số 61/2018/NĐ-CP.', '2025-07-01')).toHaveLength(1);
});

test('a paragraph that tells that a decree was replaced tells history; its neighbours are not excused', () => {
  const told = 'Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP.';
  expect(found(told)).toEqual([]);
  expect(found(`${told}\n\nTheo Nghị định số 61/2018/NĐ-CP.`)).toHaveLength(1);
  expect(found(`- ${told}\n- Theo Nghị định số 61/2018/NĐ-CP.`)).toHaveLength(1);
});

test('what is not in the catalogue, or of which nothing is known, is not judged', () => {
  expect(found('Theo Nghị định số 99/2018/NĐ-CP.')).toEqual([]);
  const unknown = changed(ended, { inForce: 'unknown' });
  const cited = citedInGuide(`${head}Theo Nghị định số 61/2018/NĐ-CP.`);
  expect(endedInGuides(new Map([['guides/thu.mdx', { cited }]]), [unknown], '2026-11-30')).toEqual([]);
});
