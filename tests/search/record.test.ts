import { expect, test } from 'vitest';
import { facetNames, fixedValues } from '../../src/search/facet-names.ts';
import { searchRecords } from '../../src/search/record.ts';
import { fromIndex, toIndex, toQuery } from '../../src/search/writing.ts';
import { asOf, catalogue } from '../office/office.ts';

const records = new Map([...searchRecords(catalogue, asOf)].map(record => [record.path, record]));

test('every procedure, bundle, form and decision can be found', () => {
  const { procedures, bundles, forms, decisions } = catalogue;
  expect(records.size).toBe(procedures.size + bundles.size + forms.size + decisions.size);
});

test('a record holds what people search by', () => {
  const record = records.get('thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/')!;
  expect(record.title).toBe('Đăng ký nghĩa vụ quân sự lần đầu');
  expect(record.papers).toContain('Phiếu tự khai sức khỏe nghĩa vụ quân sự');
  expect(record.agencies).toContain('Ban Chỉ huy quân sự cấp huyện');
  expect(record.source).toContain('4101/QĐ-UBND');
  expect(record.facets).toEqual({
    loai: ['thu-tuc'],
    'hieu-luc': ['dang-ap-dung'],
    'linh-vuc': ['nghia-vu-quan-su'],
    cap: ['cap-xa'],
    'noi-nop': ['bo-phan-tiep-nhan-va-tra-ket-qua-cap-xa'],
    tinh: ['song-ngan'],
    'van-ban': ['quan-su-cap-xa'],
    'truc-tuyen': ['khong-neu'],
    phi: ['khong'],
    mau: ['khong'],
    'thoi-han': ['trong-ngay'],
  });
});

test('the short name and the words that people use weigh like names', () => {
  const { names } = records.get('thu-tuc/thu-vien/cap-the-ban-doc/')!;
  expect(names).toContain('Thẻ bạn đọc Thư viện tỉnh');
  expect(names).toContain('làm thẻ mượn sách');
});

test('a text of the whole country and its procedures are found under the whole country', () => {
  expect(records.get('quyet-dinh/viec-lam-toan-quoc/')).toMatchObject({
    source: 'Toàn quốc',
    agencies: 'Bộ Nội vụ',
    facets: { tinh: ['toan-quoc'] },
  });
  const { source, facets } = records.get('thu-tuc/viec-lam-toan-quoc/cap-the-tu-van-vien-viec-lam/')!;
  expect(source).toBe('Quyết định số 4104/QĐ-BNV ngày 16 tháng 3 năm 2026 · Toàn quốc');
  expect(facets).toMatchObject({ tinh: ['toan-quoc'], cap: ['trung-uong'] });
});

test('what the source does not state is its own value, never “none”', () => {
  const unknown = [...catalogue.procedures.values()].find(({ fee }) => fee === 'unknown')!;
  expect(records.get(`thu-tuc/${unknown.id}/`)!.facets.phi).toEqual(['khong-neu']);
});

test('facets hold only values that the page offers', () => {
  for (const { path, facets } of records.values())
    for (const [facet, values] of Object.entries(facets)) {
      expect(Object.keys(facetNames), path).toContain(facet);
      const offered: Readonly<Record<string, Readonly<Record<string, string>>>> = fixedValues;
      if (facet in offered)
        expect(Object.keys(offered[facet]!), path).toEqual(expect.arrayContaining([...values]));
    }
});

test('texts stay short, whatever the catalogue says', () => {
  for (const { text } of records.values()) expect(text.length).toBeLessThanOrEqual(300);
});

test('words go into the index with their end, đ as d with a mark, and come back unharmed', () => {
  for (const { title, code, papers } of records.values())
    for (const text of [title, code, papers]) expect(fromIndex(toIndex(text))).toBe(text);
  expect(
    toIndex('Đường 23/2012')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, ''),
  ).toBe('Duongǀ 23ǀ/2012ǀ');
  expect(toQuery('Đường đi', true)).toBe('Dườngǀ di');
  expect(toQuery('Đường đi', false)).toBe('Dườngǀ diǀ');
});
