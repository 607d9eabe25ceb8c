import { expect, test } from 'vitest';
import type { Procedure } from '../../../src/catalogue/catalogue.ts';
import { duplicateCode } from '../../../src/catalogue/check/duplicate-code.ts';
import { changed, decision, judge, procedure } from '../real-content.ts';

const binhPhuoc = decision('binh-phuoc-2025');
const first = procedure('binh-phuoc-2025/di-chuyen-ho-so-nguoi-huong-tro-cap-uu-dai-e2');
const second = procedure('binh-phuoc-2025/di-chuyen-ho-so-nguoi-huong-tro-cap-uu-dai-e4');
const fact = `mã 1.010827 cùng cấp ở “${first.slug}” và “${second.slug}”`;

const holding = (...procedures: readonly Procedure[]) => changed(binhPhuoc, { procedures });

test('Bình Phước prints three procedures twice, under E.2 and E4, E3 and E5', () => {
  expect(judge(duplicateCode, binhPhuoc)).toEqual([
    { path: ['sections'], fact },
    {
      path: ['sections'],
      fact: 'mã 1.010814 cùng cấp ở “cap-lai-giay-chung-nhan-nguoi-co-cong-e3” và “cap-lai-giay-chung-nhan-nguoi-co-cong-e5”',
    },
    {
      path: ['sections'],
      fact: 'mã 1.010815 cùng cấp ở “nguoi-hoat-dong-cach-mang-e3” và “nguoi-hoat-dong-cach-mang-e5”',
    },
  ]);
});

test('one code at two levels is sound', () => {
  expect(judge(duplicateCode, holding(first, second))).toEqual([{ path: ['sections'], fact }]);
  expect(judge(duplicateCode, holding(first, changed(second, { levels: ['commune'] })))).toEqual([]);
});

test('the levels may be written in any order', () => {
  expect(first.levels).toEqual(['province', 'district']);
  const turned = changed(second, { levels: ['district', 'province'] });
  expect(judge(duplicateCode, holding(first, turned))).toEqual([{ path: ['sections'], fact }]);
});

test('one figure copied into the code of a neighbour is found', () => {
  const [one, two] = [
    procedure('binh-phuoc-2025/tam-dung-tro-cap-that-nghiep'),
    procedure('binh-phuoc-2025/tiep-tuc-tro-cap-that-nghiep'),
  ];
  expect(judge(duplicateCode, holding(one, two))).toEqual([]);
  expect(judge(duplicateCode, holding(one, changed(two, { code: one.code })))).toEqual([
    { path: ['sections'], fact: `mã 1.001973 cùng cấp ở “${one.slug}” và “${two.slug}”` },
  ]);
});

test('a third time is found against the second', () => {
  const third = changed(first, { slug: 'lan-thu-ba' });
  expect(judge(duplicateCode, holding(first, second, third)).map(said => said.fact)).toEqual([
    fact,
    `mã 1.010827 cùng cấp ở “${second.slug}” và “lan-thu-ba”`,
  ]);
});

test('procedures without a code are not one another', () => {
  expect(judge(duplicateCode, decision('hue-1581'))).toEqual([]);
});
