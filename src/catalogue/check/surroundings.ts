import { onceFor } from '../once-for.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { Understood, UnderstoodForm } from '../understood.ts';
import type { Family, FormClaims, Instruments, Rule, Scope, Sight, Sights, Subjects } from './rule.ts';

const sameItems = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);

const sameFamily = (left: Family, right: Family): boolean =>
  left.decision === right.decision &&
  sameItems(left.procedures, right.procedures) &&
  sameItems(left.bundles, right.bundles);

function familiesOf({ decisions, procedures, bundles, gaps }: Understood): Family[] {
  const stated = Map.groupBy(procedures, ({ decision }) => decision);
  const linked = Map.groupBy(bundles, ({ decision }) => decision);
  const whole = decisions.filter(({ id }) => !gaps.decisions.has(id));
  return whole.map(decision => ({
    decision,
    procedures: (stated.get(decision.id) ?? []).map(({ own }) => own),
    bundles: (linked.get(decision.id) ?? []).map(({ own }) => own),
  }));
}

function claimsOf(forms: readonly UnderstoodForm[]): FormClaims {
  const claims = new Map<string, string[]>();
  for (const { own, procedures } of forms) {
    for (const procedure of new Set(procedures)) {
      const before = claims.get(procedure);
      if (before) before.push(own.id);
      else claims.set(procedure, [own.id]);
    }
  }
  return claims;
}

const instrumentsById = onceFor(
  (list: readonly Instrument[]): Instruments => new Map(list.map(item => [item.id, item])),
);

/** What is around one subject; without what is not there or could not be understood. */
export interface Around {
  readonly family?: Family | undefined;
  readonly instruments?: Instruments | undefined;
  readonly forms?: FormClaims | undefined;
}

/** What a rule is handed; nothing when part of what it looks at is not there. */
export function seenBy<Of extends Scope>(
  { looksAt }: Rule<Of>,
  subject: Subjects[Of],
  { family, instruments, forms }: Around,
): Sights<Of>[Sight] | undefined {
  switch (looksAt) {
    case 'itself':
      return [subject];
    case 'family':
      return family && [subject, family];
    case 'instruments':
      return instruments && [subject, instruments];
    case 'forms':
      return forms && [subject, forms];
  }
}

/** What rules may look at; what holds the same as at the last look stays the same object. */
export class Surroundings {
  #byDecision: ReadonlyMap<string, Around> = new Map();
  #alone: Around = {};
  #claims: FormClaims = new Map();
  #forms: readonly UnderstoodForm[] = [];

  look(understood: Understood): void {
    if (!sameItems(this.#forms, understood.forms)) this.#claims = claimsOf(understood.forms);
    this.#forms = understood.forms;
    const { instruments, gaps } = understood;
    const everywhere: Around = {
      instruments: gaps.instruments ? undefined : instrumentsById(instruments),
      forms: gaps.forms ? undefined : this.#claims,
    };
    const isSame = (around: Around) =>
      around.instruments === everywhere.instruments && around.forms === everywhere.forms;
    if (!isSame(this.#alone)) this.#alone = everywhere;
    const before = this.#byDecision;
    this.#byDecision = new Map(
      familiesOf(understood).map(family => {
        const known = before.get(family.decision.id);
        const kept = known?.family && sameFamily(known.family, family) ? known.family : family;
        const around = known?.family === kept && isSame(known) ? known : { ...everywhere, family: kept };
        return [family.decision.id, around];
      }),
    );
  }

  /** What is around a subject that belongs to this decision, or to none. */
  of(decision: string | undefined): Around {
    return (decision === undefined ? undefined : this.#byDecision.get(decision)) ?? this.#alone;
  }
}
