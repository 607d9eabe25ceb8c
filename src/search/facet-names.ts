import { notStated as notStatedName } from '../wording/known.ts';
import { sayLevel } from '../wording/level.ts';
import { onlineLevelNames } from '../wording/online-level.ts';
import { abolishedName, standingNames } from '../wording/standing.ts';
import { termBandNames } from '../wording/term-band.ts';
import { abolishedSlug, type StandingSlug } from './standing-slugs.ts';

/** What results can be narrowed by: the name of each is also that of its parameter in the address of a search. */
export const facetNames = {
  loai: 'Loại',
  'hieu-luc': 'Hiệu lực',
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

/** What a result says of itself, by its value of the facet. */
export const standingValues: Readonly<Record<StandingSlug, string>> = {
  'dang-ap-dung': standingNames['in-force'],
  'mot-phan': standingNames['in-part'],
  'chua-ap-dung': standingNames['not-yet'],
  'het-hieu-luc': standingNames.ended,
  [abolishedSlug]: abolishedName,
  'du-thao': standingNames.draft,
  'chua-ro': standingNames.unknown,
};

/** Facets whose values are the same in every catalogue, in the order shown. */
export const fixedValues = {
  loai: kindNames,
  'hieu-luc': standingValues,
  cap: {
    'trung-uong': sayLevel('central'),
    'cap-tinh': sayLevel('province'),
    'cap-huyen': sayLevel('district'),
    'cap-xa': sayLevel('commune'),
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
    'trong-ngay': termBandNames['within-day'],
    'den-3-ngay': termBandNames['to-3-days'],
    'den-10-ngay': termBandNames['to-10-days'],
    'den-30-ngay': termBandNames['to-30-days'],
    'tren-30-ngay': termBandNames['over-30-days'],
    'khong-quy-dinh': termBandNames['not-prescribed'],
    [notStated.slug]: notStated.name,
  },
} as const satisfies Partial<Record<Facet, Readonly<Record<string, string>>>>;
