import { rule } from './rule.ts';

export const archiveOffice = rule({
  id: 'archive-office',
  severity: 'warning',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Dòng lưu mở đầu bằng VT, nơi giữ bản gốc.',
  check({ archive }) {
    if (archive[0]?.startsWith('VT') === true) return [];
    return [
      {
        path: ['archive'],
        fact: `dòng lưu ghi “${archive.join(', ')}”, không mở đầu bằng VT`,
        remedy: 'Thêm VT vào đầu (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9).',
      },
    ];
  },
});
