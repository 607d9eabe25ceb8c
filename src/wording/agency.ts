import { present } from '../catalogue/known.ts';
import type { Agency } from '../catalogue/schema/agency.ts';
import { stateOfAgency } from '../catalogue/offices.ts';
import type { Day } from '../catalogue/standing.ts';
import { sayShortDate } from '../language/date.ts';

/** Nobody has told; unlike a text, an office is silent about nothing. */
export const notFoundOut = 'Chưa rõ';

/** "Có từ ngày 01/7/2025"; nothing where it is not known. */
export function sayExistence(agency: Pick<Agency, 'exists'>, asOf: Day): string | undefined {
  const { exists } = agency;
  if (exists === undefined) return undefined;
  const from = present(exists.from);
  const until = present(exists.until);
  switch (stateOfAgency(agency, asOf)) {
    case 'ended':
      return `Không còn từ ngày ${sayShortDate(until ?? asOf)}`;
    case 'not-yet':
      return `Có từ ngày ${sayShortDate(from ?? asOf)}, nay chưa hoạt động`;
    case 'exists':
      return [
        from === undefined ? 'Đang hoạt động' : `Đang hoạt động, có từ ngày ${sayShortDate(from)}`,
        until === undefined ? undefined : `sẽ không còn từ ngày ${sayShortDate(until)}`,
      ]
        .filter(Boolean)
        .join('; ');
    case 'unknown':
      return from === undefined
        ? 'Chưa rõ nay còn hoạt động hay không'
        : `Có từ ngày ${sayShortDate(from)}; chưa rõ nay còn hoạt động hay không`;
  }
}

/** What a telephone dials: figures only, with the plus of a call from abroad. */
export const dialled = (telephone: string): string => telephone.replaceAll(/[^\d+]/gu, '');

/** A point for the map of the device itself; nothing is asked of anybody on the net (RFC 5870). */
export const geoLink = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `geo:${latitude},${longitude}`;
