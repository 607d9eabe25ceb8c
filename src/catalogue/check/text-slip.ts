import type { Path, Severity } from '../finding.ts';
import { slipsIn, type SlipId } from '../text-slips.ts';
import { rule, type Rule } from './rule.ts';

type Written = 'procedure' | 'decision' | 'bundle' | 'form' | 'instrument' | 'agency';

interface TextSlip {
  readonly id: SlipId;
  readonly severity: Severity;
  readonly demand: string;
  readonly fact: (seen: string) => string;
  readonly remedy: string;
  /** Where such a text is lawful. */
  readonly isLawful?: (path: Path, scope: Written) => boolean;
}

const scopes: readonly Written[] = ['procedure', 'decision', 'bundle', 'form', 'instrument', 'agency'];

/** One judgement on each text alone, for every kind of entity that people write texts in. */
export function textSlip({ fact, remedy, isLawful, ...named }: TextSlip): readonly Rule<Written, 'itself'>[] {
  return scopes.map(scope =>
    rule<Written, 'itself'>({
      ...named,
      scope,
      looksAt: 'itself',
      check: subject =>
        slipsIn(subject)
          .filter(({ id, path }) => id === named.id && isLawful?.(path, scope) !== true)
          .map(({ path, seen }) => ({ path, fact: fact(seen), remedy })),
    }),
  );
}

/** The sheet of a form: its texts are pieces with blanks between them. */
export const isPieceOfForm = (path: Path, scope: Written): boolean =>
  scope === 'form' && (path[0] === 'body' || path[0] === 'footnotes');
