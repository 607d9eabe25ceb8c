import { expect, test } from 'vitest';
import { authority } from '../../../src/conformance/rules/authority.ts';
import { check, decision, fileOf, found, letter } from '../sheet.ts';

test.each([
  [['CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'PHÓ CHỦ TỊCH ký mà không ghi “KT.”'],
  [['PHÓ GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC ký mà không ghi “KT.”'],
  [['BỘ TRƯỞNG', 'THỨ TRƯỞNG'], 'THỨ TRƯỞNG ký mà không ghi “KT.”'],
  [['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'], 'PHÓ CHỦ TỊCH ký mà không ghi “KT.”'],
  [['TM. UBND XÃ', 'PHÓ CHỦ TỊCH'], 'PHÓ CHỦ TỊCH ký mà không ghi “KT.”'],
  [['TM. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], '“TM.” đứng trước chức vụ CHỦ TỊCH'],
  [['KT. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], '“KT.” đứng trước tên cơ quan'],
  [['KT. GIÁM ĐỐC'], 'dưới “GIÁM ĐỐC” không có chức vụ người ký'],
  [['KT. GIÁM ĐỐC', 'GIÁM ĐỐC'], 'người ký thay lại ghi “GIÁM ĐỐC”'],
  [['KT GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], 'chữ viết tắt quyền hạn sai dạng'],
  [['T/M ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'chữ viết tắt quyền hạn sai dạng'],
])('%j is a fault: %s', (lines, fault) => {
  expect(found(authority, { ...decision, authority: lines })).toContain(fault);
});

test.each([
  [['CHỦ TỊCH']],
  [['GIÁM ĐỐC']],
  [['Q. GIÁM ĐỐC']],
  [['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  [['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
  [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  [['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  [['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
  [['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
  [['TM. BAN CHỈ ĐẠO', 'PHÓ TRƯỞNG BAN']],
  [['TM. ĐOÀN CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  [['GIÁM ĐỐC SỞ LAO ĐỘNG -', 'THƯƠNG BINH VÀ XÃ HỘI']],
])('%j is sound', lines => {
  expect(found(authority, { ...letter, authority: lines })).toEqual([]);
});

test('lines that a page sets under one another in one passage are read one by one', () => {
  const file = fileOf({ ...decision, authority: [] });
  const merged = fileOf({ ...decision, authority: ['KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC'] });
  const lines = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'];
  const passages = merged.passages.map(each =>
    each.text === 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC' ? { ...each, lines } : each,
  );
  expect(check(authority, { ...merged, passages })).toEqual([]);
  expect(check(authority, file)).toBeUndefined();
});
