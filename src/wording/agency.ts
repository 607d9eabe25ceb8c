import { present } from '../catalogue/known.ts';
import type { Agency } from '../catalogue/schema/agency.ts';
import { stateOfAgency } from '../catalogue/offices.ts';
import type { Day } from '../catalogue/standing.ts';
import { capitalised } from '../language/capitals.ts';
import { sayShortDate } from '../language/date.ts';

/** Nobody has told; unlike a text, an office is silent about nothing. */
export const notFoundOut = 'Chưa rõ';

/** "Đang hoạt động, có từ ngày 01/7/2025": what is known of its days, as seen from one of them. */
export function sayExistence({ exists }: Pick<Agency, 'exists'>, asOf: Day): string | undefined {
  if (exists === undefined) return undefined;
  const from = present(exists.from);
  const until = present(exists.until);
  const state = stateOfAgency({ exists }, asOf);
  const begun = from === undefined ? undefined : `có từ ngày ${sayShortDate(from)}`;
  const end = until === undefined ? undefined : `không còn từ ngày ${sayShortDate(until)}`;
  const planned = end === undefined ? undefined : `sẽ ${end}`;
  const said = {
    ended: [end, begun],
    'not-yet': ['chưa hoạt động', begun, planned],
    exists: ['đang hoạt động', begun, planned],
    unknown: [begun, 'chưa rõ nay còn hoạt động hay không'],
  }[state];
  return capitalised(said.filter(words => words !== undefined).join(', '));
}

/** No number breaks over two lines. */
export const sayTelephone = (telephone: string): string => telephone.replaceAll(' ', '\u00a0');

/** What a telephone dials: figures only, with the plus of a call from abroad. */
export const dialled = (telephone: string): string => telephone.replaceAll(/[^\d+]/gu, '');

/** A point for the map of the device itself; nothing is asked of anybody on the net (RFC 5870). */
export const geoLink = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `geo:${latitude},${longitude}`;
