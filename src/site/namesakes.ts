import type { Procedure } from '../catalogue/catalogue.ts';
import { fold } from '../language/fold.ts';

type Family = readonly Procedure[];

/** "Thủ tục đăng ký …" and "Đăng ký …" name the same thing. */
function sameNameKey({ name }: Procedure): string {
  return fold(name)
    .replace(/^thu tuc /, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * The same procedure in other texts, at other levels or in other versions, by name or by national code: all that belong
 * together, in the order of their ids. Joined once; looking through all procedures on every page would be quadratic.
 */
export function gatherFamilies(procedures: readonly Procedure[]): ReadonlyMap<Procedure, Family> {
  const families = new Map(procedures.map(procedure => [procedure, new Set([procedure])]));
  const join = (members: readonly Procedure[]) => {
    for (const member of members) {
      const [one, other] = [families.get(members[0]!)!, families.get(member)!];
      if (one === other) continue;
      const [small, large] = one.size < other.size ? [one, other] : [other, one];
      for (const moved of small) families.set(moved, large.add(moved));
    }
  };
  const coded = procedures.filter(({ code }) => code !== 'none' && code !== 'unknown');
  Map.groupBy(procedures, sameNameKey).forEach(join);
  Map.groupBy(coded, ({ code }) => code).forEach(join);
  const sorted = new Map(
    [...new Set(families.values())].map(family => [
      family,
      [...family].toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    ]),
  );
  return new Map(procedures.map(procedure => [procedure, sorted.get(families.get(procedure)!)!]));
}
