import { present, type Known } from '../known.ts';
import type { ProcedurePart } from '../schema/change.ts';
import { rule, type Problem } from './rule.ts';

interface Named {
  readonly name: string;
  readonly code: Known<string>;
}

/** Of the parts that a change may name, those that every version surely has. */
const parts: readonly (readonly [
  part: ProcedurePart,
  said: string,
  of: (version: Named) => string | undefined,
])[] = [
  ['name', 'tên thủ tục', ({ name }) => name],
  ['code', 'mã số', ({ code }) => present(code)],
];

export const changeWhat = rule({
  id: 'change-what',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'courses',
  demand: 'Tên và mã ghi là đã thay đổi thì phải khác bản trước; đã khác thì phải ghi ở what.',
  check(procedure, { versions }) {
    const { change } = procedure;
    const [only, ...others] = change?.of ?? [];
    const before =
      only && others.length === 0 && 'procedure' in only ? versions.get(only.procedure) : undefined;
    const what = change?.what;
    if (change?.kind !== 'amended' || !before || what === undefined) return [];
    return parts.flatMap(([part, said, of]): Problem[] => {
      const [old, now] = [of(before), of(procedure)];
      if (old === undefined || now === undefined) return [];
      const isTold = what.includes(part);
      if (isTold === (old !== now)) return [];
      return [
        {
          path: ['change', 'what'],
          fact: isTold
            ? `ghi ${said} thay đổi, hai bản đều là “${now}”`
            : `${said} khác bản trước (“${old}”) mà không ghi là thay đổi`,
          remedy: isTold
            ? `Bỏ ${part} ở what, hoặc xem lại ${said} của hai bản.`
            : `Thêm ${part} vào what, hoặc xem lại ${said}.`,
        },
      ];
    });
  },
});
