import type { Catalogue, Decision } from '../catalogue/catalogue.ts';
import { present } from '../catalogue/known.ts';
import { sayShortDate } from '../language/date.ts';
import { citeBriefly } from './instrument.ts';

type Status = Decision['status'];

const standingNames: Readonly<Record<Status['state'], string>> = {
  draft: 'Dự thảo, chưa ban hành',
  'in-force': 'Đang có hiệu lực',
  replaced: 'Đã bị thay thế',
  unknown: 'Chưa rõ hiệu lực hiện nay',
};

export const sayStanding = ({ state }: Pick<Status, 'state'>): string => standingNames[state];

/** From when it holds, what it takes the place of and what takes its place: one piece each, without a stop. */
export function standingDetails(
  { effectiveFrom, replaces = [], replacedBy }: Status,
  { instruments }: Pick<Catalogue, 'instruments'>,
): string[] {
  const from = present(effectiveFrom);
  const by = present(replacedBy);
  const replaced = replaces.flatMap(id => instruments.get(id) ?? []).map(citeBriefly);
  return [
    ...(from === undefined ? [] : [`Có hiệu lực từ ngày ${from === 'signing' ? 'ký' : sayShortDate(from)}`]),
    ...(replaced.length === 0 ? [] : [`Thay thế ${replaced.join('; ')}`]),
    ...(by === undefined ? [] : [`Bị thay thế bởi ${by}`]),
  ];
}

export const sayLastChecked = ({ lastChecked }: Pick<Status, 'lastChecked'>): string =>
  `Đối chiếu với văn bản gốc lần cuối ngày ${sayShortDate(lastChecked)}`;
