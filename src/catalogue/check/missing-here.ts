import type { OwnProcedure } from '../understood.ts';
import { onceFor } from '../once-for.ts';
import { rule, type Family, type Rule } from './rule.ts';

interface Missing {
  readonly id: string;
  readonly key: 'code' | 'onlineLevel' | 'levels';
  readonly demand: string;
  readonly what: string;
}

/** A decision that states something for its other procedures must state it for this one too. */
export function missingHere({ id, key, demand, what }: Missing): Rule<'procedure', 'family'> {
  const isStated = (procedure: OwnProcedure) => procedure[key] !== 'unknown';
  const isStatedSomewhere = onceFor(({ procedures }: Family) => procedures.some(isStated));
  return rule({
    id,
    severity: 'error',
    scope: 'procedure',
    looksAt: 'family',
    demand,
    check(procedure, family) {
      if (isStated(procedure) || !isStatedSomewhere(family)) return [];
      return [
        {
          path: [key],
          fact: `không ghi ${what} dù văn bản ghi cho các thủ tục khác`,
          remedy: 'Tìm trong văn bản gốc; nếu bản gốc bỏ sót thì khai vào acknowledged.',
        },
      ];
    },
  });
}
