import { bundles, families, forms } from './collections.ts';
import { composeLink, pageLink, searchLink } from './links.ts';

export interface Destination {
  readonly name: string;
  readonly link: string;
}

/** The page that lists each kind of thing. */
export const places = {
  search: { name: 'Tìm kiếm', link: searchLink },
  fields: { name: 'Lĩnh vực', link: pageLink('linh-vuc') },
  agencies: { name: 'Cơ quan', link: pageLink('co-quan') },
  provinces: { name: 'Tỉnh, thành phố', link: pageLink('tinh') },
  decisions: { name: 'Văn bản', link: pageLink('quyet-dinh') },
  bundles: { name: 'Liên thông', link: pageLink('lien-thong') },
  forms: { name: 'Biểu mẫu', link: pageLink('bieu-mau') },
  comparisons: { name: 'So sánh', link: pageLink('so-sanh') },
  guides: { name: 'Hướng dẫn', link: pageLink('huong-dan') },
} as const satisfies Readonly<Record<string, Destination>>;

/** The main navigation, in its order on every page; a kind of which the catalogue has none is left out. */
export const mainNavigation: readonly Destination[] = [
  places.search,
  places.fields,
  places.agencies,
  places.decisions,
  ...(bundles.length > 0 ? [places.bundles] : []),
  ...(forms.length > 0 ? [places.forms] : []),
  places.guides,
];

/** What stands at the foot of every page. */
export const footNavigation: readonly Destination[] = [
  { name: 'Giới thiệu', link: pageLink('gioi-thieu') },
  { name: 'Khả năng tiếp cận', link: pageLink('tro-nang') },
  { name: 'Dữ liệu mở', link: pageLink('du-lieu') },
  { name: 'Soạn văn bản', link: composeLink },
  places.provinces,
  ...(families.length > 0 ? [places.comparisons] : []),
  { name: 'Soát thể thức', link: pageLink('soat-the-thuc') },
];
