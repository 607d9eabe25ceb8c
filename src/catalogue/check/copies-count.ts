import { dossiersOf } from './form-attachment.ts';
import { rule, type Problem } from './rule.ts';

/** The largest honest dossiers go to councils of a dozen members. */
const most = 15;

export const copiesCount = rule({
  id: 'copies-count',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Số bộ hồ sơ, số bản của một giấy tờ phải ở mức có thể đòi được (không quá 15).',
  check(procedure) {
    const remedy = 'Đối chiếu con số với văn bản gốc; bản gốc in vậy thì khai vào acknowledged.';
    return dossiersOf(procedure).flatMap(([path, { sets, groups }]) => {
      const problems: Problem[] = [];
      if (typeof sets === 'number' && sets > most)
        problems.push({ path: [...path, 'sets'], fact: `đòi ${sets} bộ hồ sơ`, remedy });
      groups.forEach(({ items }, group) => {
        items.forEach(({ name, copies }, item) => {
          if (!Array.isArray(copies)) return;
          copies.forEach(({ count }, position) => {
            if (typeof count !== 'number' || count <= most) return;
            problems.push({
              path: [...path, 'groups', group, 'items', item, 'copies', position, 'count'],
              fact: `đòi ${count} bản “${name}”`,
              remedy,
            });
          });
        });
      });
      return problems;
    });
  },
});
