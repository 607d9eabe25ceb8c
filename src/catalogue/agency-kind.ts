import type { AgencyKind } from './schema/agency-kind.ts';
import type { Agency } from './schema/agency.ts';

/** What the official name of an agency tells of its kind. "thành phố" is a province's or a district's: there the level tells. */
const byName: readonly (readonly [name: RegExp, kind: AgencyKind])[] = [
  [/^(?:Chính phủ|Thủ tướng Chính phủ)$/u, 'government'],
  [/^(?:Bộ trưởng )?Bộ (?!Chỉ huy|Tư lệnh|phận)/u, 'ministry'],
  [/^Trung tâm (?:Phục vụ )?[Hh]ành chính công (?:xã|phường|đặc khu) /u, 'commune-centre'],
  [/^Trung tâm (?:Phục vụ )?[Hh]ành chính công (?:tỉnh|thành phố) /u, 'province-centre'],
  [/^Văn phòng (?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND) /u, 'office'],
  [/^(?:Giám đốc )?Sở /u, 'department'],
  [/^(?:Bộ Chỉ huy|Ban Chỉ huy|Bộ Tư lệnh) /u, 'army'],
  [/^Công an /u, 'police'],
  [/^Bảo hiểm xã hội /u, 'social-insurance'],
];

const committee = /^(?:Chủ tịch )?(?:Ủy ban nhân dân|UBND) /u;

/** As the office says it, else as far as the name tells. */
export function kindOfAgency({ kind, name, level }: Agency): AgencyKind | undefined {
  if (kind !== undefined) return kind;
  if (committee.test(name) && level !== 'central') return level;
  return byName.find(([pattern]) => pattern.test(name))?.[1];
}
