import type { Actor } from '../catalogue/schema/acting.ts';
import { agencyKindNames } from '../catalogue/schema/agency-kind.ts';
import type { Agency } from '../catalogue/schema/agency.ts';

/** "Sở Nội vụ tỉnh Sông Ngân; Trung tâm Phục vụ hành chính công cấp xã" */
export function sayActors(actors: readonly Actor[], agencies: ReadonlyMap<string, Agency>): string {
  return actors
    .map(actor =>
      'kind' in actor ? agencyKindNames[actor.kind] : (agencies.get(actor.agency)?.name ?? actor.agency),
    )
    .join('; ');
}
