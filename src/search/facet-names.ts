import { notStated as notStatedName } from '../wording/known.ts';
import { levelNames } from '../wording/level.ts';
import { onlineLevelNames } from '../wording/online-level.ts';

/** What results can be narrowed by: the name of each is also that of its parameter in the address of a search. */
export const facetNames = {
  loai: 'Loại',
  'linh-vuc': 'Lĩnh vực',
  cap: 'Cấp thực hiện',
  'noi-nop': 'Nơi nộp hồ sơ',
  tinh: 'Tỉnh',
  'van-ban': 'Văn bản',
  'truc-tuyen': 'Dịch vụ công trực tuyến',
  phi: 'Phí, lệ phí',
  mau: 'Biểu mẫu',
  'thoi-han': 'Thời hạn giải quyết',
} as const;

export type Facet = keyof typeof facetNames;
export type Facets = Partial<Record<Facet, readonly string[]>>;

/** A value the source does not state can be asked for too. */
export const notStated = { slug: 'khong-neu', name: notStatedName } as const;

export const kindNames = {
  'thu-tuc': 'Thủ tục',
  'lien-thong': 'Liên thông',
  'bieu-mau': 'Biểu mẫu',
  'van-ban': 'Văn bản',
} as const;

export type Kind = keyof typeof kindNames;

/** Facets whose values are the same in every catalogue, in the order shown. */
export const fixedValues = {
  loai: kindNames,
  cap: {
    'trung-uong': levelNames.central,
    'cap-tinh': levelNames.province,
    'cap-huyen': levelNames.district,
    'cap-xa': levelNames.commune,
    [notStated.slug]: notStated.name,
  },
  'truc-tuyen': {
    'toan-trinh': onlineLevelNames.full,
    'mot-phan': onlineLevelNames.partial,
    'thong-tin': onlineLevelNames.information,
    'khong-co': 'Không có',
    [notStated.slug]: notStated.name,
  },
  phi: { khong: 'Không thu', co: 'Có thu', [notStated.slug]: notStated.name },
  mau: { co: 'Có mẫu', khong: 'Không có mẫu', [notStated.slug]: notStated.name },
  'thoi-han': {
    'trong-ngay': 'Trong ngày',
    'den-3-ngay': 'Đến 3 ngày',
    'den-10-ngay': 'Trên 3 đến 10 ngày',
    'den-30-ngay': 'Trên 10 đến 30 ngày',
    'tren-30-ngay': 'Trên 30 ngày',
    'khong-quy-dinh': 'Không quy định',
    [notStated.slug]: notStated.name,
  },
} as const satisfies Partial<Record<Facet, Readonly<Record<string, string>>>>;
