import { expect, test } from 'vitest';
import { addressees } from '../../../src/conformance/rules/addressees.ts';
import { decision, found, letter } from '../sheet.ts';

const of = (...body: readonly string[]) => found(addressees, { ...letter, body });

test('a letter and a submission say whom they address, a decision does not', () => {
  expect(found(addressees, letter)).toEqual([]);
  expect(of('Sở Nội vụ đề nghị góp ý./.')).toEqual(['không thấy “Kính gửi:” (bắt buộc với công văn)']);
  expect(found(addressees, { ...decision, title: 'TỜ TRÌNH' })).toEqual([
    'không thấy “Kính gửi:” (bắt buộc với tờ trình)',
  ]);
  expect(found(addressees, decision)).toBeUndefined();
});

test('its colon, and the stops of its list', () => {
  expect(of('Kính gửi Sở Tư pháp', 'Nội dung./.')).toEqual(['thiếu dấu hai chấm sau “Kính gửi”']);
  expect(of('Kính gửi:', '- Sở Tư pháp,', '- Công an tỉnh;', 'Nội dung./.')).toEqual([
    'kết thúc bằng “,”',
    'kết thúc bằng “;”',
  ]);
  expect(of('KÍNH GỬI: Sở TƯ PHÁP', 'Nội dung./.')).toEqual([]);
});
