import { expect, test } from 'vitest';
import { feeLines, sayFee, sayFees } from '../../src/wording/fee.ts';

const copy = { amount: 8000, unit: 'đồng', per: 'lần' };
const late = { amount: 15000, unit: 'đồng', for: 'Đăng ký không đúng hạn' };

test('a fee says its purpose, amount, unit and what it is charged for each time', () => {
  expect(sayFee(copy)).toBe('8.000 đồng/lần');
  expect(sayFee(late)).toBe('Đăng ký không đúng hạn: 15.000 đồng');
  expect(sayFee({ amount: 0 })).toBe('0');
});

test('several fees stand in one line, or one a line in a cell', () => {
  expect(sayFees([copy, late], 'page')).toBe('8.000 đồng/lần; Đăng ký không đúng hạn: 15.000 đồng');
  expect(feeLines([copy, late], 'paper')).toEqual(['8.000 đồng/lần', 'Đăng ký không đúng hạn: 15.000 đồng']);
});

test('no fee and no word of a fee are told apart', () => {
  expect([sayFees('none', 'page'), sayFees('unknown', 'page')]).toEqual(['Không', 'Văn bản không nêu']);
  expect([feeLines('none', 'paper'), feeLines('unknown', 'paper')]).toEqual([['Không'], []]);
});
