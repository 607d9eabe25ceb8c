import { kindOfAgency } from '../src/catalogue/agency-kind.ts';
import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Agency } from '../src/catalogue/schema/agency.ts';
import type { Letterhead } from '../src/document/tree.ts';
import { keepTogether } from '../src/language/typography.ts';
import { blankForThePen, sayDecisionNumber, sayIssueDate } from '../src/wording/decision.ts';
import { issuingBody } from './issuing-body.ts';

const council = /^(Ủy ban nhân dân|Hội đồng nhân dân) (.+)$/;
/** In capitals of 12 points so many letters fit the left column of the letterhead. */
const fitting = 24;

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** "ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC": it may part only before the name of the place. */
export function inCapitals(name: string): string {
  const [, body, place] = council.exec(name) ?? [];
  const kept =
    body === undefined || place === undefined || place.length > fitting
      ? name
      : `${unbroken(body)} ${unbroken(place)}`;
  return kept.toUpperCase();
}

/** "Văn phòng Ủy ban nhân dân tỉnh …" under its province is only "VĂN PHÒNG". */
function ownName(name: string, superior: string): string {
  const tail = [superior, council.exec(superior)?.[2]].find(
    own => own !== undefined && name.endsWith(` ${own}`),
  );
  return tail === undefined ? name : name.slice(0, -tail.length - 1);
}

/** A superior body is named in common abbreviations (Decree 30/2020, annex I, II.2.a). */
function abbreviated({ name }: Agency): string {
  return name.replace(/^Ủy ban nhân dân /, 'UBND ').replace(/^Hội đồng nhân dân /, 'HĐND ');
}

/** A people's committee and a ministry answer to no body above them in the letterhead. */
function superiorOf({ agencies }: Catalogue, body: Agency): Agency | undefined {
  const { name, parent } = body;
  const isOwnHead = council.test(name) || kindOfAgency(body) === 'ministry';
  return parent === undefined || isOwnHead ? undefined : agencies.get(parent);
}

export function letterhead(catalogue: Catalogue, decision: Decision): Letterhead {
  const body = issuingBody(catalogue, decision);
  const superior = superiorOf(catalogue, body);
  return {
    kind: 'letterhead',
    ...(superior ? { superior: inCapitals(abbreviated(superior)) } : {}),
    issuer: inCapitals(superior ? ownName(body.name, superior.name) : body.name),
    number: `Số: ${sayDecisionNumber(decision, blankForThePen)}`,
    placeAndDate: keepTogether(`${decision.placeOfIssue}, ${sayIssueDate(decision, 'paper')}`),
    ...(decision.kind === 'letter' ? { about: keepTogether(`V/v ${decision.title}`) } : {}),
  };
}
