import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import type { AppendixGroup } from '../../src/catalogue/schema/appendix.ts';
import { roman } from '../../src/language/numbering.ts';
import { sayDecision } from '../../src/wording/decision.ts';
import { sayLevels } from '../../src/wording/level.ts';
import type { Composition, Grouping, Ordering } from './composition.ts';

const headings: Readonly<Record<Exclude<Grouping, 'none'>, (procedure: Procedure) => string>> = {
  field: ({ field }) => `Lĩnh vực ${field.name}`,
  level: ({ levels }) => {
    const said = sayLevels(levels, 'page');
    return present(levels)
      ? `Thủ tục ${said.charAt(0).toLowerCase()}${said.slice(1)}`
      : 'Thủ tục chưa rõ cấp thực hiện';
  },
  decision: ({ decision }) => `Thủ tục tại ${sayDecision(decision, 'page')}`,
};

const vietnamese = new Intl.Collator('vi', { numeric: true });

const comparers: Readonly<
  Record<Exclude<Ordering, 'chosen' | 'catalogue'>, (left: Procedure, right: Procedure) => number>
> = {
  name: (left, right) => vietnamese.compare(left.name, right.name),
  // Procedures without a code come last.
  code: (left, right) =>
    Number(present(left.code) === undefined) - Number(present(right.code) === undefined) ||
    vietnamese.compare(left.code, right.code),
};

/** The chosen procedures that the catalogue has, in the order asked for. */
export function chosenIn({ procedures }: Catalogue, { procedures: ids, order }: Composition): Procedure[] {
  if (order === 'catalogue') {
    const chosen = new Set(ids);
    return [...procedures.values()].filter(({ id }) => chosen.has(id));
  }
  const chosen = ids.flatMap(id => procedures.get(id) ?? []);
  return order === 'chosen' ? chosen : chosen.toSorted(comparers[order]);
}

const idsOf = (procedures: readonly Procedure[]) => procedures.map(({ id }) => id);

/** The chosen procedures under their headings, each heading where its first procedure stands. */
export function groupsFor(catalogue: Catalogue, composition: Composition): AppendixGroup[] {
  const chosen = chosenIn(catalogue, composition);
  const { groups } = composition;
  if (chosen.length === 0) return [];
  if (groups === 'none') return [{ procedures: idsOf(chosen) }];
  return [...Map.groupBy(chosen, headings[groups])].map(([heading, own], index) => ({
    mark: roman(index + 1),
    heading,
    procedures: idsOf(own),
  }));
}
