import { abolishedSlug, standingSlugs, type StandingSlug } from './standing-slugs.ts';
import { separator } from './parts.ts';

/** What tells how one result stands to another. */
export interface Standing {
  readonly standing: string;
  /** What all versions of one procedure share; empty where there is one alone. */
  readonly lineage: string;
  readonly found: { readonly title: string; readonly source: string };
  readonly judged: { readonly score: number };
}

/** What holds comes first, what may hold next; then what will, and last what does not. */
const places: Readonly<Record<StandingSlug, number>> = {
  'dang-ap-dung': 0,
  'mot-phan': 0,
  'chua-ro': 1,
  'chua-ap-dung': 2,
  'het-hieu-luc': 3,
  'bi-bai-bo': 3,
  'du-thao': 3,
};

/** The values by which every record can be asked for once, what holds first. */
export const standingsInOrder: readonly string[] = Object.values(standingSlugs).toSorted(
  (left, right) => places[left] - places[right],
);

const isSlug = (standing: string): standing is StandingSlug => standing in places;
const placeOf = ({ standing }: Standing): number => (isSlug(standing) ? places[standing] : places['chua-ro']);

/** Of the values that a record bears, the one that says most. */
export const tellingStanding = (values: readonly string[]): string =>
  values.includes(abolishedSlug) ? abolishedSlug : (values[0] ?? '');

const ended: readonly string[] = [standingSlugs.ended, abolishedSlug];

/** Whether somebody may go by it, as far as anybody knows. */
const mayHold = (result: Standing) => placeOf(result) <= 1;

function keysOf({ lineage, found }: Standing): string[] {
  const named = `${found.title}${separator}${found.source.split(separator).at(-1)}`;
  return lineage === '' ? [named] : [named, lineage];
}

/** Versions of one procedure, and what bears one name in one province. */
function alike<Result extends Standing>(results: readonly Result[]): Result[][] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const known = keysOf(result).flatMap(key => groups.get(key) ?? []);
    const joined = [...new Set(known), result];
    for (const key of joined.flatMap(keysOf)) groups.set(key, joined);
  }
  return [...new Set(groups.values())].filter(({ length }) => length > 1);
}

/**
 * The likeliest first, of those as likely what holds; and among versions of one procedure what holds before what does not,
 * however well their words answer.
 */
export function orderByStanding<Result extends Standing>(results: readonly Result[]): Result[] {
  const ordered = results.toSorted(
    (left, right) => right.judged.score - left.judged.score || placeOf(left) - placeOf(right),
  );
  for (const group of alike(ordered)) {
    const at = group.map(result => ordered.indexOf(result)).toSorted((left, right) => left - right);
    const members = at.flatMap(index => ordered[index] ?? []);
    const settled = members.toSorted((left, right) => placeOf(left) - placeOf(right));
    for (const [turn, index] of at.entries()) {
      const own = settled[turn];
      if (own) ordered[index] = own;
    }
  }
  return ordered;
}

/** Versions that have ended go under the one of their lineage that holds, where it was found too. */
export function foldOlder<Result extends Standing>(
  ordered: readonly Result[],
): (Result & { readonly older: readonly Result[] })[] {
  const holding = new Map<string, Result>();
  for (const result of ordered)
    if (result.lineage !== '' && mayHold(result) && !holding.has(result.lineage))
      holding.set(result.lineage, result);
  const isOld = (result: Result) => ended.includes(result.standing) && holding.has(result.lineage);
  return ordered
    .filter(result => !isOld(result))
    .map(result => ({
      ...result,
      older: ordered.filter(old => isOld(old) && holding.get(old.lineage) === result),
    }));
}
