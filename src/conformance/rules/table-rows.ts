import type { Cure } from '../cure.ts';
import { practice, type ConformanceRule, type Fault } from '../rule.ts';

/** Long tables fail in many places for one cause: the first place and how many there are. */
function faultOf(
  places: readonly string[],
  [one, many]: readonly [string, string],
  expected: string,
  cures: readonly Cure[] = [],
): readonly Fault[] {
  const [where] = places;
  if (where === undefined) return [];
  return [{ where, found: places.length === 1 ? one : `${places.length} ${many}`, expected, cures }];
}

/** A Word file tells what may happen, a finished page what has. */
const said = {
  docx: {
    torn: ['hàng có thể bị ngắt', 'hàng của bảng có thể bị ngắt'],
    parted: ['hàng nhóm có thể tách khỏi hàng sau', 'hàng nhóm có thể tách khỏi hàng sau'],
  },
  pdf: {
    torn: ['hàng bị ngắt ở cuối trang', 'hàng bị ngắt ở cuối trang'],
    parted: ['hàng nhóm tách khỏi hàng sau', 'hàng nhóm tách khỏi hàng sau'],
  },
} as const;

export const tableRows: ConformanceRule = {
  id: 'table-rows',
  clause: practice,
  demand:
    'Hàng của bảng cao dưới 4 cm không bị ngắt giữa hai trang, hàng nhóm đi liền hàng sau (PDF: xét bảng có gắn thẻ cấu trúc).',
  check({ tables, format }) {
    const known = tables.filter(({ torn }) => torn !== undefined);
    if (known.length === 0) return undefined;
    const words = said[format];
    return known.flatMap(({ torn = [], partedGroups = [], source }) => [
      ...faultOf(torn, words.torn, 'tắt “Allow row to break across pages”', [
        { kind: 'rows', rows: source?.torn ?? [], set: 'whole' },
      ]),
      ...faultOf(partedGroups, words.parted, 'bật “Keep with next” cho hàng nhóm'),
    ]);
  },
};
