import type { Path } from '../finding.ts';
import { dossiersOf } from './form-attachment.ts';
import { rule, type Problem } from './rule.ts';

/** The largest honest dossiers go to councils of a dozen members. */
const most = 15;

const remedy = 'Đối chiếu con số với văn bản gốc; bản gốc in vậy thì khai vào acknowledged.';
const demand = 'Số bộ hồ sơ, số bản của một giấy tờ phải ở mức có thể đòi được (không quá 15).';

const tooManySets = (sets: unknown, path: Path): Problem[] =>
  typeof sets === 'number' && sets > most
    ? [{ path: [...path, 'sets'], fact: `đòi ${sets} bộ hồ sơ`, remedy }]
    : [];

export const bundleCopiesCount = rule({
  id: 'copies-count',
  severity: 'warning',
  scope: 'bundle',
  looksAt: 'itself',
  demand,
  check: ({ sets }) => tooManySets(sets, []),
});

export const copiesCount = rule({
  id: 'copies-count',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'itself',
  demand,
  check(procedure) {
    return dossiersOf(procedure).flatMap(([path, { sets, groups }]) => {
      const problems = tooManySets(sets, path);
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
