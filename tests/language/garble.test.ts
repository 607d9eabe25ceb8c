import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { garble } from '../../src/language/garble.ts';
import { catalogue, procedure } from '../office/office.ts';

/** Every text of the whole catalogue, ids and file names included. */
function textsOf(value: unknown, met = new Set<unknown>()): Set<string> {
  const texts = new Set<string>();
  const walk = (inner: unknown) => {
    if (typeof inner === 'string') texts.add(inner);
    if (typeof inner !== 'object' || inner === null || met.has(inner)) return;
    met.add(inner);
    for (const item of inner instanceof Map ? inner.values() : Object.values(inner)) walk(item);
  };
  walk(value);
  return texts;
}

const texts = [...textsOf(catalogue)];
const vietnamese = texts.filter(text => fold(text) !== text.toLowerCase());
const sound = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau').name;

/** Lines of the official letter of Điện Biên, 2018, as its OCR left them. */
const withoutMarks = [
  'V/v tham gia y kién vao Du thao',
  '- T& khai ctia than nhén theo mAu (ban chinh);',
  'Quyét dinh so 49/2015/QD-TTg ngay 14 thang 10 nim 2015 cia Thi twéng',
  'ti tudt/hd trg chi phi mai tang/hudng mai tang phi, dong thoi thyuc hién: Chuyen',
  'b) Trudng hep thude thAim quyén clia cdng an clp xa',
  'binh cling cp tong hop, 1ap danh sach d& Giam déc S& Lao dong - Thuong binh',
];
const brokenSyllables = [
  'S6: Ff+ /VPUB-KSTT Dién Bién, ngay gt thing 12 ndm 2018',
  'than nhén lya chon hudng trg cap tudt mét 14n hodc nguoi dai dién hop phép clia',
  'khang chién chéng My cltu nuéc nhung chira dwge hwéng chinh sach eiia',
  'cén bd sung cho ngudi chuyén hd so dé huéng dén cho ngudi dan.',
  'chirc vin héa - x& héi chuyén truc tiép hodc thong qua dudng buu chinh dén',
];
const foreignSigns = [
  ['¢', 'D& ¢6 co s¢ trinh Uy ban nhan dan tinh va tiép tuc hoan thién du thao'],
  ['¥', 'nghj giri vé Vin phong Uy ban nhan dan tinh truée ngay 07 thang 01 n¥m 2019'],
  ['§', 'phudng, thi trin va céc t§ chirc, c4 nhan c6 lién quan chiu trdch nhiém thi hanh'],
  ['©', 'Ngay sau khi tiép nhén hd so va 18 phi dang ky khai tir (neu ©0), cong chirc'],
] as const;

test('no text of the real catalogue is taken for garbled', () => {
  expect(texts.length).toBeGreaterThan(2000);
  expect(texts.filter(text => garble(text) !== undefined)).toEqual([]);
});

test.each(withoutMarks)('OCR that lost the marks is found: %s', line => {
  expect(garble(line)).toBe('hầu như không có dấu tiếng Việt');
});

test.each(brokenSyllables)('OCR that broke the syllables is found: %s', line => {
  expect(garble(line)).toBe('nhiều chữ không phải âm tiết tiếng Việt');
});

test.each(foreignSigns)('OCR that left %s behind is found', (sign, line) => {
  expect(garble(line)).toBe(`có ký tự lạ “${sign}” không dùng trong tiếng Việt`);
});

test.each(['windows-1252', 'windows-1258', 'iso-8859-1'])(
  'every Vietnamese text of the catalogue is found when its UTF-8 is read as %s',
  encoding => {
    const decoder = new TextDecoder(encoding);
    const misread = vietnamese.map(text => decoder.decode(new TextEncoder().encode(text)));
    expect(misread.length).toBeGreaterThan(1000);
    expect(misread.filter(text => garble(text) === undefined)).toEqual([]);
  },
);

test('every long name of the catalogue is found when it loses its marks', () => {
  const names = [...catalogue.procedures.values()].map(({ name }) => name);
  const long = names.filter(name => (name.match(/(?<![\p{L}.\d])\p{L}+(?![\p{L}.\d])/gu) ?? []).length >= 8);
  expect(long.length).toBeGreaterThan(40);
  expect(long.filter(name => garble(fold(name)) === undefined)).toEqual([]);
});

test('a control sign, a zero width space and a byte order mark are named by their numbers', () => {
  expect(garble(`${sound}\u0007`)).toBe('có ký tự điều khiển không in được (U+0007)');
  expect(garble(`\ufeff${sound}`)).toBe('có ký tự điều khiển không in được (U+FEFF)');
  expect(garble(sound.replace(' ', '\u200b'))).toBe('có ký tự điều khiển không in được (U+200B)');
});

test('a line break and a tab are no faults', () => {
  expect(garble(`${sound}\n\t${sound}`)).toBeUndefined();
});

test('short codes, abbreviations and names without marks are sound', () => {
  for (const text of ['VT, KSTT', 'Nghi Phong', '1.010815.000.00.00.H99', 'Lào', 'Cam-pu-chi-a', 'UBND XÃ”'])
    expect(garble(text)).toBeUndefined();
});

test('fewer than six words are too few to miss their marks', () => {
  expect(garble('nghia vu quan su lan')).toBeUndefined();
  expect(garble('nghia vu quan su lan dau')).toBe('hầu như không có dấu tiếng Việt');
});

test('one foreign letter in a sound text is enough', () => {
  expect(garble(sound.replace('đầu', 'ðầu').replace('quân', 'quæn'))).toBe(
    'có ký tự lạ “æ” không dùng trong tiếng Việt',
  );
});
