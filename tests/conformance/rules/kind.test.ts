import { expect, test } from 'vitest';
import { kindNamed } from '../../../src/conformance/kinds.ts';
import { findParts } from '../../../src/conformance/parts.ts';
import { kind } from '../../../src/conformance/rules/kind.ts';
import { check, decision, fileOf, found, letter, passage } from '../sheet.ts';

const kindOf = (sheet: typeof decision) => findParts(fileOf(sheet)).recognised?.name;

test.each([
  ['QUYẾT ĐINH', 'tên loại viết “QUYẾT ĐINH”'],
  ['QUYÊT ĐỊNH', 'tên loại viết “QUYÊT ĐỊNH”'],
  ['QUYẾT DỊNH', 'tên loại viết “QUYẾT DỊNH”'],
  ['QUYẾT ĐỊNHH', 'tên loại viết “QUYẾT ĐỊNHH”'],
])('%s is misspelt, and still a decision', (title, fault) => {
  expect(found(kind, { ...decision, title })).toEqual([fault]);
  expect(kindOf({ ...decision, title })).toBe('quyết định');
});

test.each([
  ['GIẤY UỶ QUYỀN', 'giấy ủy quyền'],
  ['KẾ HOẠCH', 'kế hoạch'],
  ['TỜ TRÌNH', 'tờ trình'],
  ['BẢN THOẢ THUẬN', 'bản thỏa thuận'],
  ['Quyết định', 'quyết định'],
  ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025', 'kế hoạch'],
  ['QUYẾT ĐỊNH'.normalize('NFD'), 'quyết định'],
])('%s is a kind of annex III', (title, name) => {
  expect(kindOf({ ...decision, title })).toBe(name);
  expect(found(kind, { ...decision, title })).toEqual([]);
});

test('a kind the decree does not know is told, and so is a file that shows none', () => {
  const other = { ...decision, title: 'NỘI QUY', number: 'Số: 05/NQu-SNV', promulgator: '', bases: [] };
  expect(found(kind, other)).toEqual(['tên loại “NỘI QUY” không có trong bảng của Phụ lục III']);
  const bare = { ...fileOf(decision), passages: [passage('Chào cả nhà, hôm nay trời đẹp.')] };
  expect(check(kind, bare)).toMatchObject([{ found: 'không nhận ra loại văn bản' }]);
});

test('without its title a text is known by its symbol, a letter by its “V/v” or its “Kính gửi”', () => {
  expect(kindOf({ ...decision, title: '' })).toBe('quyết định');
  expect(kindOf(letter)).toBe('công văn');
  expect(kindOf({ ...letter, about: '' })).toBe('công văn');
});

test('forms of other texts are forms: by their number, or by a country that no office stands beside', () => {
  const blank = {
    ...decision,
    number: '',
    date: '',
    promulgator: '',
    bases: [],
    enacting: '',
    recipients: [],
  };
  const form = { ...blank, superior: '', issuer: '', authority: [], signer: '' };
  expect(kindOf({ ...form, title: 'TỜ KHAI' })).toBe('biểu mẫu');
  const numbered = (sheet: typeof decision) => {
    const file = fileOf(sheet);
    return findParts({ ...file, passages: [passage('Mẫu số 02'), ...file.passages] }).recognised?.name;
  };
  expect(numbered({ ...form, title: 'GIẤY ỦY QUYỀN' })).toBe('biểu mẫu');
  expect(numbered({ ...blank, title: 'GIẤY TIẾP NHẬN HỒ SƠ' })).toBe('biểu mẫu');
  expect(numbered({ ...decision, title: 'THÔNG BÁO' })).toBe('thông báo');
});

test('a submission addresses somebody and is no letter', () => {
  const body = ['Kính gửi: Ủy ban nhân dân tỉnh', 'Nội dung trình./.'];
  const submission = { ...decision, title: 'TỜ TRÌNH', number: 'Số: 05/TTr-SNV', promulgator: '', bases: [] };
  expect(kindOf({ ...submission, enacting: '', body })).toBe('tờ trình');
});

test('what is asked for beats what is seen, and a title that says otherwise is told', () => {
  const asked = kindNamed('ke hoach');
  expect(check(kind, fileOf(decision), asked)).toMatchObject([
    {
      found: 'tên loại “QUYẾT ĐỊNH”, không phải kế hoạch',
      expected: expect.stringContaining('--kind') as string,
    },
  ]);
  expect(check(kind, fileOf(decision), kindNamed('Quyết định'))).toEqual([]);
});
