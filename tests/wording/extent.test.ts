import { expect, test } from 'vitest';
import { sayExtent } from '../../src/wording/extent.ts';
import { decision } from '../office/office.ts';

const { procedures } = decision('quy-trinh-noi-vu');
const [first] = procedures;
const twice = [
  { ...first!, code: '1.000001' },
  { ...first!, code: '1.000001' },
];

test('procedures printed twice or divided into cases are not said by one number', () => {
  const cases = [first!.cases[0]!, first!.cases[0]!];
  expect(sayExtent(twice.map(own => ({ ...own, cases })))).toBe('2 thủ tục (1 mã số, 4 trường hợp)');
  expect(sayExtent(twice.map(own => ({ ...own, cases: cases.slice(1) })))).toBe('2 thủ tục (1 mã số)');
});

test('one number is enough where it tells all', () => {
  const cases = [first!.cases[0]!];
  expect(
    sayExtent([
      { code: '1.000001', cases },
      { code: 'unknown', cases },
    ]),
  ).toBe('2 thủ tục');
});
