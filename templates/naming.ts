import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Agency } from '../src/catalogue/schema/agency.ts';
import { sayDate } from '../src/language/date.ts';
import { sayCount } from '../src/language/number.ts';
import { keepTogether } from '../src/language/typography.ts';

export const kindNames = { decision: 'Quyết định', plan: 'Kế hoạch', letter: 'Công văn' } as const;

/** Wide enough for a number written by hand; non-breaking, so that no reader folds it. */
export const blankSerial = '\u00a0'.repeat(6);

/** "1581/QĐ-UBND"; a number below ten is "05", an unnumbered text keeps its blank. */
export function sayNumber({ serial, symbol }: Decision, blank = blankSerial): string {
  return `${serial === 'blank' ? blank : sayCount(serial)}/${symbol}`;
}

/** "ngày 01 tháng 7 năm 2020", on one line; what is not known yet stays blank: "ngày … tháng … năm 2025". */
export function sayIssueDate({ date }: Decision): string {
  const [, month, day] = date.split('-');
  const blanks = month === undefined ? 'ngày … tháng … ' : day === undefined ? 'ngày … ' : '';
  return `${blanks}${sayDate(date)}`.replaceAll(' ', '\u00a0');
}

/** "Quyết định số 1581/QĐ-UBND ngày 01 tháng 7 năm 2020"; a blank is "…" unless it waits for the pen. */
export function sayDecision(decision: Decision, blank = '…'): string {
  const number = sayNumber(decision, blank);
  return keepTogether(`${kindNames[decision.kind]} số ${number} ${sayIssueDate(decision)}`);
}

/** Offices a person holds: their texts go out under the name of the body. */
const person = /^(?:Chủ tịch|Giám đốc|Tổng Giám đốc|Bộ trưởng|Chánh Văn phòng|Cục trưởng|Thủ trưởng) /;

/** The body whose name stands in the letterhead: of "Chủ tịch UBND tỉnh …" it is the Ủy ban nhân dân. */
export function issuingBody({ agencies }: Catalogue, { issuer }: Decision): Agency {
  const body = issuer.parent === undefined ? undefined : agencies.get(issuer.parent);
  return body && person.test(issuer.name) ? body : issuer;
}
