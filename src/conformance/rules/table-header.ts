import { practice, type ConformanceRule } from '../rule.ts';

export const tableHeader: ConformanceRule = {
  id: 'table-header',
  clause: practice,
  demand: 'Hàng đầu của bảng lặp lại ở mỗi trang.',
  check({ tables }) {
    if (tables.length === 0) return undefined;
    return tables.flatMap(({ withoutHeader, source }) =>
      withoutHeader.map(where => ({
        where,
        found: 'hàng đầu bảng không lặp lại',
        expected: 'bật “Repeat Header Rows” cho hàng đầu bảng',
        cures: [{ kind: 'rows', rows: source?.header ?? [], set: 'repeat' }],
      })),
    );
  },
};
