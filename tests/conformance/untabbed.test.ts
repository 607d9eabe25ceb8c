import { expect, test } from 'vitest';
import { findParts } from '../../src/conformance/parts.ts';
import { untabbed } from '../../src/conformance/untabbed.ts';
import { decision, fileOf, passage } from './sheet.ts';

const table = fileOf({ ...decision, superior: '' });
const isText = ({ place }: (typeof table.passages)[number]) => place === undefined;
const tabbed = {
  ...table,
  passages: [
    passage('SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
    passage('\tĐộc lập - Tự do - Hạnh phúc', { bold: true }),
    passage('Số: 05/QĐ-SNV          Điện Biên, ngày 07 tháng 3 năm 2025'),
    ...table.passages.filter(isText),
    passage('Nơi nhận:\tKT. GIÁM ĐỐC', { bold: true }),
    passage('- Như Điều 2;\tPHÓ GIÁM ĐỐC'),
    passage('- Lưu: VT, VP.'),
    passage('\tNguyễn Văn Ví', { bold: true }),
  ],
};

test('a letterhead and a closing that tabs or spaces lay out are read as two columns', () => {
  const { kind, letterhead, closing } = findParts(tabbed);
  expect(kind.name).toBe('quyết định');
  expect(
    [letterhead.country, letterhead.motto, letterhead.number, letterhead.placeAndDate].map(
      each => each?.text,
    ),
  ).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 05/QĐ-SNV',
    'Điện Biên, ngày 07 tháng 3 năm 2025',
  ]);
  expect(letterhead.issuer.map(({ text }) => text)).toEqual(['SỞ NỘI VỤ']);
  expect(closing.authority.map(({ text }) => text)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  expect(closing.recipients.map(({ text }) => text)).toEqual(['- Như Điều 2;', '- Lưu: VT, VP.']);
  expect(closing.signer?.text).toBe('Nguyễn Văn Ví');
});

test('what a table lays out is left alone', () => {
  expect(untabbed(table.passages)).toBe(table.passages);
});
