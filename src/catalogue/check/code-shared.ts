import { fold } from '../../language/fold.ts';
import { present } from '../known.ts';
import { onceFor } from '../once-for.ts';
import type { OwnProcedure } from '../understood.ts';
import { rule, type Family } from './rule.ts';

const byCode = onceFor(({ procedures }: Family) =>
  Map.groupBy(procedures, ({ code, id }) => present(code) ?? id),
);

const wordsIn = ({ name }: OwnProcedure) => new Set(fold(name).match(/[a-z0-9]+/g));

/** A code stands for one procedure: at another level its name may differ by some words, not by half of them. */
function isAnother(left: OwnProcedure, right: OwnProcedure): boolean {
  const [one, other] = [wordsIn(left), wordsIn(right)];
  const shared = one.intersection(other).size;
  return shared / Math.min(one.size, other.size) < 0.5;
}

export const codeShared = rule({
  id: 'code-shared',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'family',
  demand: 'Một mã thủ tục không dùng cho hai thủ tục khác tên trong một văn bản.',
  check(procedure, family) {
    const code = present(procedure.code);
    const [first] = code === undefined ? [] : (byCode(family).get(code) ?? []);
    if (first === undefined || first.id === procedure.id || !isAnother(first, procedure)) return [];
    return [
      {
        path: ['code'],
        fact: `mã ${code} đã là của “${first.name}”`,
        remedy: 'Đối chiếu mã của cả hai thủ tục; bản gốc in vậy thì khai vào acknowledged.',
      },
    ];
  },
});
