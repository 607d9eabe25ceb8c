import type { Abolition, Change } from '../../src/catalogue/schema/change.ts';
import type { InForce } from '../../src/catalogue/schema/in-force.ts';
import { Lineages, type Stating, type Version } from '../../src/catalogue/lineage.ts';

/** A version as a table of histories tells it. */
export interface ToldVersion {
  readonly id: string;
  readonly from: string;
  readonly kind?: Change['kind'];
  readonly of?: readonly string[];
  readonly what?: Change['what'];
  readonly until?: string;
  readonly draft?: true;
  /** Which text states it; else one of its own. */
  readonly text?: string;
}

export interface ToldEnd {
  readonly of: string;
  readonly from: string;
  readonly what?: Change['what'];
}

const lasting: InForce = {
  from: 'signing',
  until: 'none',
  replacedBy: 'none',
  source: 'Bảng tính tay',
  checked: '2026-11-30',
};

/** The courses of procedures told in short; a day of a text is that of its first version. */
export function lineagesOf(versions: readonly ToldVersion[], ends: readonly ToldEnd[] = []): Lineages {
  const texts = new Map<string, Stating>();
  const textOf = (id: string, date: string, draft: true | undefined): Stating => {
    const text = texts.get(id) ?? { id, date, draft, inForce: lasting };
    texts.set(id, text);
    return text;
  };
  const told = versions.map(
    ({ id, from, kind, of = [], what, until, draft, text = `van-ban-${id}` }): Version => ({
      id,
      name: id,
      code: 'unknown',
      decision: textOf(text, from, draft),
      change: {
        kind: kind ?? (of.length === 0 ? 'new' : 'replaced'),
        from,
        of: of.map(procedure => ({ procedure })),
        what,
      },
      ...(until === undefined ? {} : { inForce: { ...lasting, until } }),
    }),
  );
  const abolishing = ends.map(({ of, from, what }, index): Stating => {
    const abolition: Abolition = { of: { procedure: of }, from, what };
    return { id: `bai-bo-${index}`, date: from, inForce: lasting, abolishes: [abolition] };
  });
  return new Lineages(told, [...texts.values(), ...abolishing]);
}

/** "A B*" holds: A wholly, of B only a part is left. */
export function holdingOn(lineages: Lineages, day: string): string {
  return lineages.all
    .flatMap(lineage => lineages.holding(lineage, day))
    .map(version => `${version.id}${lineages.standingOf(version, day).state === 'in-part' ? '*' : ''}`)
    .toSorted()
    .join(' ');
}
