import { Surroundings } from '../../../src/catalogue/check/surroundings.ts';
import type { Rule } from '../../../src/catalogue/check/rule.ts';
import { seenBy } from '../../../src/catalogue/check/surroundings.ts';
import type { Catalogue, Decision, Procedure } from '../../../src/catalogue/catalogue.ts';
import { takeApart } from '../../../src/catalogue/understood.ts';
import type { Abolition, Change } from '../../../src/catalogue/schema/change.ts';
import type { InForce } from '../../../src/catalogue/schema/in-force.ts';
import { asOf, catalogue, decision, procedure } from '../../office/office.ts';

const lasting: InForce = {
  from: 'signing',
  until: 'none',
  replacedBy: 'none',
  source: 'Bảng thử',
  checked: asOf,
};
/** Without what they say of courses themselves. */
const { change: _, ...model } = procedure('thu-vien/cap-the-ban-doc');
const { abolishes: __, ...text } = decision('thu-vien');

/** A decision of its own for each version: `A` is stated by `van-ban-A`, unless another is named. */
export interface Told {
  readonly id: string;
  readonly from: string;
  readonly change?: Omit<Change, 'of' | 'from'> & { readonly of?: readonly string[] };
  readonly until?: string;
  readonly text?: string;
}

export interface ToldAbolition {
  readonly of: string;
  readonly from: string;
  readonly what?: Abolition['what'];
}

/** A catalogue with nothing but the told versions and abolitions. */
export function toldCatalogue(told: readonly Told[], abolitions: readonly ToldAbolition[] = []): Catalogue {
  const decisions = new Map<string, Decision>();
  const stating = (id: string, date: string, own: Partial<Decision> = {}): Decision => {
    const known = decisions.get(id) ?? {
      ...text,
      inForce: lasting,
      procedures: [],
      serial: 9000 + decisions.size,
      id,
      date,
      file: `decisions/${id}.yaml`,
      ...own,
    };
    decisions.set(id, known);
    return known;
  };
  const procedures = told.map(({ id, from, change, until, text: by = `van-ban-${id}` }): Procedure => {
    const of = change?.of?.map(before => ({ procedure: before }));
    return {
      ...model,
      id,
      file: `procedures/${by}/01-${id}.yaml`,
      decision: stating(by, from),
      ...(change ? { change: { ...change, from, of } } : {}),
      ...(until === undefined ? {} : { inForce: { ...lasting, until } }),
    };
  });
  for (const [index, { of, from, what }] of abolitions.entries())
    stating(`bai-bo-${index}`, from, { abolishes: [{ of: { procedure: of }, from, what }] });
  return {
    ...catalogue,
    decisions,
    procedures: new Map(procedures.map(own => [own.id, own])),
    bundles: new Map(),
    forms: new Map(),
  };
}

/** What rules find in all subjects of a catalogue: "A: what is wrong". */
export function factsOf(rules: readonly Rule[], told: Catalogue): string[] {
  const understood = takeApart(told);
  const surroundings = new Surroundings();
  surroundings.look(understood, asOf);
  return rules.flatMap(rule => {
    const subjects =
      rule.scope === 'procedure'
        ? understood.procedures
        : understood.decisions.map(own => ({ own, decision: own.id }));
    return subjects.flatMap(({ own, decision: by }) => {
      const seen = seenBy(rule, own, surroundings.of(by));
      return (seen ? rule.check(...seen) : []).map(
        ({ path, fact }) => `${own.id} ${path.join('.')}: ${fact}`,
      );
    });
  });
}
