import type { Catalogue } from '../catalogue.ts';
import { rule, type Problem, type Rule } from './rule.ts';

interface EveryText {
  readonly id: string;
  readonly demand: string;
  check(this: void, subject: object, catalogue: Catalogue): readonly Problem[];
}

/** The same judgement on the texts of each kind of entity that cites instruments. */
export function everyText({ id, demand, check }: EveryText): readonly Rule[] {
  const scopes = ['procedure', 'decision', 'bundle', 'form'] as const;
  return scopes.map(scope =>
    rule({ id, severity: 'error', scope, demand, check: (subject, catalogue) => check(subject, catalogue) }),
  );
}
