import { expect, test } from 'vitest';
import { signerAuthority } from '../../../src/catalogue/check/signer-authority.ts';
import { catalogue, changed, decision, judge } from '../../office/office.ts';

type Line = readonly [by: 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.', of: string];

const facts = (position: string, ...lines: readonly Line[]) =>
  judge(
    signerAuthority,
    changed(decision('thu-vien'), {
      signer: {
        position,
        name: 'unknown',
        ...(lines.length === 0 ? {} : { onBehalf: lines.map(([by, of]) => ({ by, of })) }),
      },
    }),
  ).map(({ fact }) => fact);

test('who signs in the place of a head is a deputy, and a deputy says in whose place', () => {
  expect(facts('CHỦ TỊCH', ['KT.', 'CHỦ TỊCH'])).toEqual(['“KT. CHỦ TỊCH” rồi ký với chính chức vụ ấy']);
  expect(facts('CHÁNH VĂN PHÒNG', ['KT.', 'CHỦ TỊCH'])).toEqual([
    '“KT. CHỦ TỊCH” mà người ký là “CHÁNH VĂN PHÒNG”, không phải cấp phó',
  ]);
  expect(facts('PHÓ CHỦ TỊCH')).toEqual(['“PHÓ CHỦ TỊCH” ký mà không có dòng KT.']);
  expect(facts('PHÓ CHỦ TỊCH', ['TM.', 'ỦY BAN NHÂN DÂN'])).toHaveLength(1);
  expect(facts('THỨ TRƯỞNG')).toEqual(['“THỨ TRƯỞNG” ký mà không có dòng KT.']);
});

test('only a body is signed for with TM.', () => {
  expect(facts('CHÁNH VĂN PHÒNG', ['TM.', 'CHỦ TỊCH'])).toEqual([
    '“TM. CHỦ TỊCH”: chỉ ký thay mặt một tập thể',
  ]);
});

test('what Decree 30 shows is left alone', () => {
  expect(facts('CHỦ TỊCH')).toEqual([]);
  expect(facts('CHỦ TỊCH', ['TM.', 'ỦY BAN NHÂN DÂN'])).toEqual([]);
  expect(facts('PHÓ CHỦ TỊCH', ['TM.', 'ỦY BAN NHÂN DÂN'], ['KT.', 'CHỦ TỊCH'])).toEqual([]);
  expect(facts('PHÓ GIÁM ĐỐC', ['KT.', 'GIÁM ĐỐC'])).toEqual([]);
  expect(facts('THỨ TRƯỞNG', ['KT.', 'BỘ TRƯỞNG'])).toEqual([]);
  expect(facts('CHÁNH VĂN PHÒNG', ['TL.', 'CHỦ TỊCH'])).toEqual([]);
  expect(facts('PHÓ GIÁM ĐỐC', ['TUQ.', 'GIÁM ĐỐC'])).toEqual([]);
  expect([...catalogue.decisions.values()].flatMap(each => judge(signerAuthority, each))).toEqual([]);
});
