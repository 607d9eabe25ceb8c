import { proceduresByAgency } from './agencies.ts';
import {
  agencies,
  bundles,
  decisionListLength,
  decisions,
  decisionsByProvince,
  families,
  fields,
  forms,
  guides,
  listLength,
  procedures,
  proceduresByField,
} from './collections.ts';
import { histories } from './history.ts';
import { provinceSlug } from './links.ts';

/** Pages of which each catalogue has one. */
const single = [
  '',
  'bieu-mau/',
  'co-quan/',
  'du-lieu/',
  'gioi-thieu/',
  'huong-dan/',
  'lien-thong/',
  'linh-vuc/',
  'quyet-dinh/',
  'so-sanh/',
  'soan-van-ban/',
  'soat-the-thuc/',
  'tim-kiem/',
  'tinh/',
  'tro-nang/',
  'tu-ngu/',
] as const;

/** A list that goes on to further pages. */
function paged(path: string, count: number, length: number): string[] {
  const more = Math.max(0, Math.ceil(count / length) - 1);
  return [path, ...Array.from({ length: more }, (_, index) => `${path}${index + 2}/`)];
}

/** Every page for readers and search engines, as its path below the base. A test holds it to the pages that are built. */
export const pagePaths: readonly string[] = [
  ...single,
  ...agencies.flatMap(({ id }) =>
    paged(`co-quan/${id}/`, proceduresByAgency.get(id)?.length ?? 0, listLength),
  ),
  ...bundles.map(({ id }) => `lien-thong/${id}/`),
  ...decisions.flatMap(({ id, procedures: listed }) =>
    paged(`quyet-dinh/${id}/`, listed.length, decisionListLength),
  ),
  ...[...decisionsByProvince.keys()].map(name => `tinh/${provinceSlug(name)}/`),
  ...families.flatMap(([first]) => (first ? [`so-sanh/${first.id}/`] : [])),
  ...fields.flatMap(({ id }) => paged(`linh-vuc/${id}/`, proceduresByField.get(id)?.length ?? 0, listLength)),
  ...forms.map(({ id }) => `bieu-mau/${id}/`),
  ...guides.map(({ id }) => `huong-dan/${id}/`),
  ...procedures.map(({ id }) => `thu-tuc/${id}/`),
  ...histories.map(({ id }) => `qua-trinh/${id}/`),
];
