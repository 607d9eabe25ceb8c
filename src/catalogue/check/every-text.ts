import { rule, type Problem, type Rule, type Sight, type Sights } from './rule.ts';

type Citing = 'procedure' | 'decision' | 'bundle' | 'form';

interface EveryText<At extends Sight> {
  readonly id: string;
  readonly looksAt: At;
  readonly demand: string;
  check(this: void, ...seen: Sights<Citing>[At]): readonly Problem[];
}

/** The same judgement on the texts of each kind of entity that cites instruments. */
export function everyText<At extends Sight>(judgement: EveryText<At>): readonly Rule<Citing, At>[] {
  const scopes = ['procedure', 'decision', 'bundle', 'form'] as const;
  return scopes.map(scope => rule<Citing, At>({ ...judgement, severity: 'error', scope }));
}
