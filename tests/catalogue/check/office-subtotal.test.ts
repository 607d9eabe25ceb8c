import { expect, test } from 'vitest';
import { officeSubtotal } from '../../../src/catalogue/check/office-subtotal.ts';
import type { Duration } from '../../../src/catalogue/schema/duration.ts';
import { caseOf, judge, procedure, takes, withCase, withStage } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang');
const names = caseOf(subject).offices!.map(({ name }) => name);

/** The same case with these subtotals printed, one an office. */
function withSubtotals(...subtotals: readonly Duration[]) {
  const offices = caseOf(subject).offices!.map((office, index) => ({
    ...office,
    subtotal: subtotals[index]!,
  }));
  return withCase(subject, 0, { offices });
}

const right = [1, 2, 3, 1].map(amount => takes(amount, 'day'));

test('a subtotal printed for one office of four is found', () => {
  expect(names).toHaveLength(4);
  expect(judge(officeSubtotal, subject)).toEqual([
    {
      path: ['cases', 0, 'offices', 0, 'subtotal'],
      fact: 'trường hợp 1: chỉ 1/4 cơ quan có dòng cộng riêng giữa bảng',
    },
  ]);
});

test('a table without subtotals, and one without offices, are sound', () => {
  expect(
    judge(officeSubtotal, procedure('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-ngoai-nghia-trang')),
  ).toEqual([]);
  expect(judge(officeSubtotal, procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam'))).toEqual([]);
});

test('a right subtotal for each office is sound', () => {
  expect(judge(officeSubtotal, withSubtotals(...right))).toEqual([]);
});

test('one wrong subtotal is found', () => {
  expect(judge(officeSubtotal, withSubtotals(...right.with(2, takes(2, 'day'))))).toEqual([
    {
      path: ['cases', 0, 'offices', 2, 'subtotal'],
      fact: `trường hợp 1: “${names[2]!}”: các bước cộng 3 ≠ dòng cộng riêng 2`,
    },
  ]);
});

test('a stage changed under a right subtotal is found', () => {
  const changedStage = withStage(withSubtotals(...right), 0, 8, { duration: takes(1.5, 'day') });
  expect(judge(officeSubtotal, changedStage)).toEqual([
    {
      path: ['cases', 0, 'offices', 3, 'subtotal'],
      fact: `trường hợp 1: “${names[3]!}”: các bước cộng 1,5 ≠ dòng cộng riêng 1`,
    },
  ]);
});

test('an office whose stage has no figure, and a subtotal without one, are not judged', () => {
  expect(judge(officeSubtotal, withStage(withSubtotals(...right), 0, 8, { duration: 'unknown' }))).toEqual(
    [],
  );
  expect(judge(officeSubtotal, withSubtotals(...right.with(3, { within: 'day' })))).toEqual([]);
  expect(judge(officeSubtotal, withCase(withSubtotals(...right), 0, { stages: 'unknown' }))).toEqual([]);
});

test('a subtotal of an office without any stage is found', () => {
  const renamed = caseOf(withSubtotals(...right)).offices!.map((office, index) =>
    index === 3 ? { ...office, name: 'Sở Nội vụ tỉnh Sông Ngân' } : office,
  );
  expect(judge(officeSubtotal, withCase(subject, 0, { offices: renamed }))).toEqual([
    {
      path: ['cases', 0, 'offices', 3, 'subtotal'],
      fact: 'trường hợp 1: “Sở Nội vụ tỉnh Sông Ngân”: các bước cộng 0 ≠ dòng cộng riêng 1',
    },
  ]);
});
