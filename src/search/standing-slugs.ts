import type { StandingState } from '../catalogue/standing.ts';

/** The values of the facet of standing. */
export const standingSlugs = {
  'in-force': 'dang-ap-dung',
  'in-part': 'mot-phan',
  'not-yet': 'chua-ap-dung',
  ended: 'het-hieu-luc',
  draft: 'du-thao',
  unknown: 'chua-ro',
} as const satisfies Readonly<Record<StandingState, string>>;

/** What was abolished has ended as well: it bears both. */
export const abolishedSlug = 'bi-bai-bo';

export type StandingSlug = (typeof standingSlugs)[StandingState] | typeof abolishedSlug;
