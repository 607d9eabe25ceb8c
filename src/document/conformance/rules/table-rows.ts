import type { ConformanceRule } from '../rule.ts';

export const tableRows: ConformanceRule = {
  id: 'table-rows',
  clause: 'thông lệ',
  demand: 'Hàng của bảng không bị ngắt giữa hai trang.',
  check({ tables }) {
    const known = tables.filter(({ torn }) => torn !== undefined);
    if (known.length === 0) return undefined;
    return known.flatMap(({ where, torn = [] }) =>
      torn.length === 0
        ? []
        : [
            {
              where: torn[0] ?? where,
              found:
                torn.length === 1 ? 'hàng có thể bị ngắt' : `${torn.length} hàng của bảng có thể bị ngắt`,
              expected: 'tắt “Allow row to break across pages”',
            },
          ],
    );
  },
};
