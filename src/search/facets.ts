import type { Bundle, Decision, Form, Procedure } from '../catalogue/catalogue.ts';
import { present, presentList, type Known } from '../catalogue/known.ts';
import { chargesOf, termsOf } from '../catalogue/channels.ts';
import type { Level } from '../catalogue/schema/level.ts';
import type { VersionStanding } from '../catalogue/lineage.ts';
import type { StandingState } from '../catalogue/standing.ts';
import { termBandOf, type TermBand } from '../catalogue/term-band.ts';
import { slugify } from '../language/fold.ts';
import { sayArea } from '../wording/area.ts';
import { notStated, type Facets, type Kind } from './facet-names.ts';
import { abolishedSlug, standingSlugs } from './standing-slugs.ts';

const levelSlugs: Readonly<Record<Level, string>> = {
  central: 'trung-uong',
  province: 'cap-tinh',
  district: 'cap-huyen',
  commune: 'cap-xa',
};
const onlineSlugs = { full: 'toan-trinh', partial: 'mot-phan', information: 'thong-tin' } as const;

const termSlugs: Readonly<Record<TermBand, string>> = {
  'within-day': 'trong-ngay',
  'to-3-days': 'den-3-ngay',
  'to-10-days': 'den-10-ngay',
  'to-30-days': 'den-30-ngay',
  'over-30-days': 'tren-30-ngay',
  'not-prescribed': 'khong-quy-dinh',
  none: notStated.slug,
  unknown: notStated.slug,
};

function feeSlug(fee: Known<unknown>): string {
  if (fee === 'unknown') return notStated.slug;
  return fee === 'none' ? 'khong' : 'co';
}

function onlineSlug(level: Procedure['onlineLevel']): string {
  if (level === 'unknown') return notStated.slug;
  return level === 'none' ? 'khong-co' : onlineSlugs[level];
}

const distinct = (values: readonly string[]) => [...new Set(values)];

export function facetsOfProcedure(
  procedure: Procedure,
  { state, isAbolished }: Pick<VersionStanding, 'state' | 'isAbolished'>,
): Facets {
  const levels = presentList(procedure.levels).map(level => levelSlugs[level]);
  const place = present(procedure.place);
  return {
    loai: ['thu-tuc'],
    'hieu-luc': [standingSlugs[state], ...(isAbolished ? [abolishedSlug] : [])],
    'linh-vuc': [procedure.field.id],
    cap: levels.length > 0 ? levels : [notStated.slug],
    'noi-nop': [place === undefined ? notStated.slug : slugify(place)],
    tinh: [slugify(sayArea(procedure.decision))],
    'van-ban': [procedure.decision.id],
    'truc-tuyen': [onlineSlug(procedure.onlineLevel)],
    phi: distinct(procedure.cases.flatMap(own => chargesOf(procedure, own).map(feeSlug))),
    mau: [feeSlug(procedure.forms)],
    'thoi-han': distinct(
      procedure.cases.flatMap(own => termsOf(procedure, own).map(limit => termSlugs[termBandOf(limit)])),
    ),
  };
}

function facetsOfText(
  kind: Kind,
  decision: Decision,
  procedures: readonly Procedure[],
  state: StandingState,
): Facets {
  return {
    loai: [kind],
    'hieu-luc': [standingSlugs[state]],
    'linh-vuc': distinct(procedures.map(({ field }) => field.id)),
    tinh: [slugify(sayArea(decision))],
    'van-ban': [decision.id],
  };
}

export const facetsOfDecision = (decision: Decision, state: StandingState) =>
  facetsOfText('van-ban', decision, decision.procedures, state);
export const facetsOfForm = (form: Form, state: StandingState) =>
  facetsOfText('bieu-mau', form.decision, form.procedures, state);
export const facetsOfBundle = (bundle: Bundle, state: StandingState) =>
  facetsOfText('lien-thong', bundle.decision, [], state);
