import { expect, test } from 'vitest';
import type { Procedure } from '../../../src/catalogue/catalogue.ts';
import { duplicateCode } from '../../../src/catalogue/check/duplicate-code.ts';
import { changed, decision, judge, procedure } from '../../office/office.ts';

const workflows = decision('quy-trinh-noi-vu');
const first = procedure('quy-trinh-noi-vu/di-chuyen-ho-so-nguoi-huong-tro-cap-uu-dai-e2');
const second = procedure('quy-trinh-noi-vu/di-chuyen-ho-so-nguoi-huong-tro-cap-uu-dai-e4');
const fact = `mã 7.010827 cùng cấp ở “${first.slug}” và “${second.slug}”`;

const holding = (...procedures: readonly Procedure[]) => changed(workflows, { procedures });

test('a procedure printed twice, under E.2 and E4, is found', () => {
  expect(judge(duplicateCode, workflows)).toEqual([{ path: ['sections'], fact }]);
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
    procedure('quy-trinh-noi-vu/tam-dung-tro-cap-that-nghiep'),
    procedure('quy-trinh-noi-vu/tiep-tuc-tro-cap-that-nghiep'),
  ];
  expect(judge(duplicateCode, holding(one, two))).toEqual([]);
  expect(judge(duplicateCode, holding(one, changed(two, { code: one.code })))).toEqual([
    { path: ['sections'], fact: `mã 7.001973 cùng cấp ở “${one.slug}” và “${two.slug}”` },
  ]);
});

test('a third time is found against the second', () => {
  const third = changed(first, { slug: 'lan-thu-ba' });
  expect(judge(duplicateCode, holding(first, second, third)).map(said => said.fact)).toEqual([
    fact,
    `mã 7.010827 cùng cấp ở “${second.slug}” và “lan-thu-ba”`,
  ]);
});

test('procedures without a code are not one another', () => {
  expect(judge(duplicateCode, decision('quan-su-cap-xa'))).toEqual([]);
});
