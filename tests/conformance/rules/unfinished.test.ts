import { expect, test } from 'vitest';
import { unfinished } from '../../../src/conformance/rules/unfinished.ts';
import { check, decision, fileOf, found } from '../sheet.ts';

test.each(['[…]', '[...]', '[tên cơ quan]', '[Điền ngày ban hành]', '{{so}}'])('%s was left open', blank => {
  expect(found(unfinished, { ...decision, body: [`Giao ${blank} thi hành.`] })).toEqual([
    `còn chỗ chưa điền “${blank}”`,
  ]);
});

test.each(['[1]', '[x]', '[ ]', 'Điều 5 [sửa đổi năm 2024]'])('%s was not', words => {
  expect(found(unfinished, { ...decision, body: [`Xem ${words} thi hành.`] })).toEqual([]);
});

test('tracked changes and comments are counted', () => {
  const remains = { changes: 3, comments: 1 };
  expect(check(unfinished, fileOf(decision, { remains }))?.map(fault => fault.found)).toEqual([
    '3 thay đổi được theo dõi chưa chấp nhận',
    '1 ghi chú (comment) còn lại',
  ]);
});
