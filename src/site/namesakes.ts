import type { ExportedProcedure } from '../catalogue/export.ts';
import { fold } from '../language/fold.ts';
import { procedures } from './collections.ts';

type Family = ReadonlySet<ExportedProcedure>;

/** "Thủ tục đăng ký …" and "Đăng ký …" name the same thing. */
function sameNameKey({ name }: ExportedProcedure): string {
  return fold(name)
    .replace(/^thu tuc /, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function sameCodeKey({ code }: ExportedProcedure): string | undefined {
  return code === 'none' || code === 'unknown' ? undefined : code;
}

/** Joined once a build by name and by national code: looking through all procedures on every page would be quadratic. */
function gather(): ReadonlyMap<ExportedProcedure, Family> {
  const families = new Map(procedures.map(procedure => [procedure, new Set([procedure])]));
  const join = (members: readonly ExportedProcedure[]) => {
    for (const member of members) {
      const [small, large] = [families.get(members[0]!)!, families.get(member)!].toSorted(
        (left, right) => left.size - right.size,
      ) as [Set<ExportedProcedure>, Set<ExportedProcedure>];
      if (small === large) continue;
      for (const moved of small) families.set(moved, large.add(moved));
    }
  };
  Map.groupBy(procedures, sameNameKey).forEach(join);
  Map.groupBy(
    procedures.filter(own => sameCodeKey(own) !== undefined),
    sameCodeKey,
  ).forEach(join);
  return families;
}

const familyOf = gather();

/** The same procedure in another text, at another level or in another version: by name or by national code. */
export function namesakesOf(procedure: ExportedProcedure): readonly ExportedProcedure[] {
  return [...familyOf.get(procedure)!].filter(own => own !== procedure);
}

/** Procedures that stand in several places, each family in the order of the catalogue; the first names its comparison. */
export const families: readonly (readonly ExportedProcedure[])[] = [...new Set(familyOf.values())]
  .filter(({ size }) => size > 1)
  .map(family => [...family].toSorted((left, right) => (left.id < right.id ? -1 : 1)));

const comparisonIds = new Map(families.flatMap(family => family.map(own => [own, family[0]!.id] as const)));

/** Where the comparison of a procedure stands; nothing for a procedure that stands alone. */
export const comparisonOf = (procedure: ExportedProcedure) => comparisonIds.get(procedure);
