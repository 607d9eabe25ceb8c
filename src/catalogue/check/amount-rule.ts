import type { Severity } from '../finding.ts';
import { ownAmounts, type OwnAmount } from '../own-content.ts';
import { rule, type Problem, type Rule } from './rule.ts';

type Priced = 'procedure' | 'bundle';

interface AmountRule {
  readonly id: string;
  readonly severity: Severity;
  readonly demand: string;
  readonly judge: (own: OwnAmount) => readonly Problem[];
}

/** One judgement on each figure alone, of money or of time, wherever it stands. */
export function amountRule({ judge, ...named }: AmountRule): readonly Rule<Priced, 'itself'>[] {
  return (['procedure', 'bundle'] as const).map(scope =>
    rule<Priced, 'itself'>({
      ...named,
      scope,
      looksAt: 'itself',
      check: subject => ownAmounts(subject).flatMap(judge),
    }),
  );
}
