import type { ConformanceRule } from '../rule.ts';

/** A Word file tells what may happen, a finished page what has. */
const said = { docx: 'có thể bị ngắt', pdf: 'bị ngắt ở cuối trang' } as const;

export const tableRows: ConformanceRule = {
  id: 'table-rows',
  clause: 'thông lệ',
  demand: 'Hàng của bảng không bị ngắt giữa hai trang (PDF: xét bảng có gắn thẻ cấu trúc).',
  check({ tables, format }) {
    const known = tables.flatMap(({ torn }) => (torn ? [torn] : []));
    if (known.length === 0) return undefined;
    return known.flatMap(torn =>
      torn.slice(0, 1).map(where => ({
        where,
        found: `${torn.length === 1 ? 'hàng' : `${torn.length} hàng của bảng`} ${said[format]}`,
        expected: 'tắt “Allow row to break across pages”',
      })),
    );
  },
};
