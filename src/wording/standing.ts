import type { Catalogue, Decision } from '../catalogue/catalogue.ts';
import { present, presentList } from '../catalogue/known.ts';
import type { VersionStanding } from '../catalogue/lineage.ts';
import type { InForce, Replacement } from '../catalogue/schema/in-force.ts';
import type { Standing, StandingState } from '../catalogue/standing.ts';
import { sayShortDate } from '../language/date.ts';
import { sayDecision } from './decision.ts';
import { citeBriefly } from './instrument.ts';

type Texts = Pick<Catalogue, 'instruments' | 'decisions'>;

export const standingNames: Readonly<Record<StandingState, string>> = {
  draft: 'Dự thảo, chưa ban hành',
  'not-yet': 'Chưa có hiệu lực',
  'in-force': 'Đang có hiệu lực',
  'in-part': 'Còn hiệu lực một phần',
  ended: 'Đã hết hiệu lực',
  unknown: 'Chưa rõ hiệu lực hiện nay',
};

export const sayStanding = ({ state }: Pick<Standing, 'state'>): string => standingNames[state];

export const abolishedName = 'Đã bị bãi bỏ';

/** Of a version that nothing has followed, that it was abolished. */
export const sayVersionStanding = (standing: Pick<VersionStanding, 'state' | 'isAbolished'>): string =>
  standing.isAbolished ? abolishedName : sayStanding(standing);

/** "Quyết định số 20/QĐ-UBND, Điều 3" */
function sayReplacing(by: Replacement['by'], { instruments, decisions }: Texts): string {
  if ('text' in by) return by.text;
  const clause = by.clause === undefined ? '' : ` (${by.clause})`;
  if ('decision' in by) {
    const decision = decisions.get(by.decision);
    return `${decision ? sayDecision(decision, 'page') : by.decision}${clause}`;
  }
  const instrument = instruments.get(by.instrument);
  return `${instrument ? citeBriefly(instrument) : by.instrument}${clause}`;
}

/** "Bị thay thế một phần (Mục II) bởi Quyết định số 20/QĐ-UBND từ ngày 05/01/2026" */
function sayReplacement({ by, on, scope, what }: Replacement, texts: Texts): string {
  const part = scope === 'whole' ? '' : ` một phần${what === undefined ? '' : ` (${what})`}`;
  const day = present(on);
  const from = day === undefined ? '' : ` từ ngày ${sayShortDate(day)}`;
  return `Bị thay thế${part} bởi ${sayReplacing(by, texts)}${from}`;
}

/** From when until when it holds, and what takes its place: one piece each, without a stop. */
export function inForceDetails({ from, until, replacedBy }: InForce, texts: Texts): string[] {
  const start = present(from);
  const end = present(until);
  return [
    ...(start === undefined
      ? []
      : [`Có hiệu lực từ ngày ${start === 'signing' ? 'ký' : sayShortDate(start)}`]),
    ...(end === undefined ? [] : [`Hết hiệu lực từ ngày ${sayShortDate(end)}`]),
    ...presentList(replacedBy).map(replacement => sayReplacement(replacement, texts)),
  ];
}

/** The same of a text, and what it takes the place of itself. */
export function standingDetails(
  { inForce, replaces = [] }: Pick<Decision, 'inForce' | 'replaces'>,
  texts: Texts,
): string[] {
  const replaced = replaces.flatMap(id => texts.instruments.get(id) ?? []).map(citeBriefly);
  return [
    ...inForceDetails(inForce, texts),
    ...(replaced.length === 0 ? [] : [`Thay thế ${replaced.join('; ')}`]),
  ];
}

/** "Theo Điều 3 của chính văn bản; đối chiếu lần cuối ngày 21/11/2026" */
export const sayLastChecked = ({ source, checked }: Pick<InForce, 'source' | 'checked'>): string =>
  `Nguồn: ${source}; đối chiếu lần cuối ngày ${sayShortDate(checked)}`;
