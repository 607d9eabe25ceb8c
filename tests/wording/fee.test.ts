import { expect, test } from 'vitest';
import type { Known } from '../../src/catalogue/known.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';
import * as wording from '../../src/wording/fee.ts';
import type { Style } from '../../src/wording/style.ts';
import { catalogue } from '../office/office.ts';

const sayFee = (fee: Fee) => wording.sayFee(catalogue, fee);
const sayFees = (fees: Known<readonly Fee[]>, style: Style) => wording.sayFees(catalogue, fees, style);
const feeLines = (fees: Known<readonly Fee[]>, style: Style) => wording.feeLines(catalogue, fees, style);

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

const circular = { instrument: 'nghi-quyet-9012-nq-hdnd', clause: 'Khoản 1 Điều 2' };

test('a fee says whether it is phí or lệ phí, a range and what lays it down', () => {
  expect(sayFee({ kind: 'charge', amount: 50000, unit: 'đồng' })).toBe('Lệ phí: 50.000 đồng');
  expect(
    sayFee({ kind: 'fee', amount: 100000, upTo: 250000, unit: 'đồng', per: 'hồ sơ', for: 'Thẩm định' }),
  ).toBe('Phí (Thẩm định): từ 100.000 đến 250.000 đồng/hồ sơ');
  expect(sayFee({ kind: 'other', amount: 1, unit: 'đồng' })).toBe('Khoản thu khác: 1 đồng');
  expect(sayFee({ kind: 'fee', basis: circular })).toBe(
    'Phí: theo Khoản 1 Điều 2 Nghị quyết số 9012/NQ-HĐND',
  );
  expect(sayFee({ amount: 8000, unit: 'đồng', basis: circular })).toBe(
    '8.000 đồng (theo Khoản 1 Điều 2 Nghị quyết số 9012/NQ-HĐND)',
  );
});

test('who pays less or nothing stands on a line of its own, with what lays it down', () => {
  const reduced: Fee = {
    amount: 50000,
    unit: 'đồng',
    per: 'lần',
    reductions: [
      { group: 'Người thuộc hộ nghèo', by: 'free', basis: circular },
      { group: 'Trẻ em', by: { percent: 12.5 } },
      { group: 'Nộp trực tuyến', by: { amount: 25000 } },
    ],
  };
  const lines = [
    '50.000 đồng/lần',
    'Miễn: Người thuộc hộ nghèo (theo Khoản 1 Điều 2 Nghị quyết số 9012/NQ-HĐND)',
    'Giảm 12,5%: Trẻ em',
    'Chỉ nộp 25.000 đồng/lần: Nộp trực tuyến',
  ];
  expect(feeLines([reduced], 'page')).toEqual(lines);
  expect(sayFees([reduced], 'paper')).toBe(lines.join('; '));
  const briefly = (...fees: readonly Fee[]) => wording.sayFeesBriefly(catalogue, fees);
  expect(briefly({ ...reduced, kind: 'charge', basis: circular })).toBe(
    '50.000 đồng/lần; có trường hợp được miễn, giảm',
  );
  expect(briefly({ kind: 'fee', basis: circular }, { ...copy, kind: 'charge' })).toBe(
    'Phí: theo Khoản 1 Điều 2 Nghị quyết số 9012/NQ-HĐND; Lệ phí: 8.000 đồng/lần',
  );
});
