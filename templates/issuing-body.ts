import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Agency } from '../src/catalogue/schema/agency.ts';

/** Offices a person holds: their texts go out under the name of the body. */
const person = /^(?:Chủ tịch|Giám đốc|Tổng Giám đốc|Bộ trưởng|Chánh Văn phòng|Cục trưởng|Thủ trưởng) /;

/** The body whose name stands in the letterhead: of "Chủ tịch UBND tỉnh …" it is the Ủy ban nhân dân. */
export function issuingBody({ agencies }: Catalogue, { issuer }: Decision): Agency {
  const body = issuer.parent === undefined ? undefined : agencies.get(issuer.parent);
  return body && person.test(issuer.name) ? body : issuer;
}
