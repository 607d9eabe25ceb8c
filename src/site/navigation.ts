import { dataLink, homeLink } from './links.ts';

export interface Destination {
  readonly name: string;
  readonly link: string;
}

/** The main navigation, in its order on every page. Only what exists stands here; a new kind of page adds its line. */
export const mainNavigation: readonly Destination[] = [
  { name: 'Lĩnh vực', link: `${homeLink}#linh-vuc` },
  { name: 'Văn bản', link: `${homeLink}#van-ban` },
  { name: 'Liên thông', link: `${homeLink}#lien-thong` },
  { name: 'Biểu mẫu', link: `${homeLink}#bieu-mau` },
];

/** What stands at the foot of every page. */
export const footNavigation: readonly Destination[] = [
  { name: 'Dữ liệu mở (JSON)', link: dataLink('catalogue.json') },
  { name: 'Lược đồ dữ liệu', link: dataLink('catalogue.schema.json') },
];
