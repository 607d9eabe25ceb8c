import type { Procedure } from '../catalogue/catalogue.ts';
import { present, presentList, type Known } from '../catalogue/known.ts';
import { namedIn } from '../catalogue/offices.ts';
import type { Agency } from '../catalogue/schema/agency.ts';
import { fold } from '../language/fold.ts';
import { sayArea } from '../wording/area.ts';

/** Whole words only: "so noi vu" is not part of "so noi vu viec". */
const bounded = (words: string) =>
  ` ${fold(words)
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim()} `;

/** What a text of its own province calls an agency: in full, in short, and without the province's name. */
function callings({ name, shortNames = [], province }: Agency): string[] {
  const whole = [name, ...shortNames];
  const bare = province === undefined ? [] : whole.map(own => own.replace(` ${province}`, ''));
  return [...new Set([...whole, ...bare].map(bounded))];
}

interface Calling {
  readonly words: string;
  readonly agency: string;
}

/** Longest first: "Chủ tịch UBND tỉnh" is not the "UBND tỉnh" within it. */
function callingsIn(province: string, agencies: readonly Agency[]): readonly Calling[] {
  return agencies
    .filter(agency => agency.province === undefined || agency.province === province)
    .flatMap(agency => callings(agency).map(words => ({ words, agency: agency.id })))
    .toSorted((left, right) => right.words.length - left.words.length);
}

const told = (value: Known<string>) => [present(value) ?? ''];

/** Every place of a procedure which says who acts. */
function actorsIn({ place, resultPlace, authority, cases }: Procedure): string[] {
  const own = typeof authority === 'string' ? [] : Object.values(authority).flatMap(told);
  const acting = cases.flatMap(({ coordination, superior, stages }) => [
    ...told(coordination),
    ...told(superior),
    ...presentList(stages).flatMap(({ office = 'none', unit }) => [...told(office), ...told(unit)]),
  ]);
  return [...told(place), ...told(resultPlace), ...own, ...acting];
}

function agenciesNamed(procedure: Procedure, callings: readonly Calling[]): Set<string> {
  let said = [...new Set(actorsIn(procedure))].map(bounded).join('|');
  const found = new Set<string>();
  for (const { words, agency } of callings) {
    if (!said.includes(words)) continue;
    found.add(agency);
    said = said.replaceAll(words, ' | ');
  }
  return found;
}

/** Tells which agencies a procedure names as those that act, in its text or by their ids. */
export class NamedAgencies {
  readonly #agencies: readonly Agency[];
  readonly #callings = new Map<string, readonly Calling[]>();

  constructor(agencies: readonly Agency[]) {
    this.#agencies = agencies;
  }

  in(procedure: Procedure): ReadonlySet<string> {
    const area = sayArea(procedure.decision);
    const callings = this.#callings.get(area) ?? callingsIn(area, this.#agencies);
    this.#callings.set(area, callings);
    const linked = Object.values(procedure.agencies ?? {}).flatMap(namedIn);
    return agenciesNamed(procedure, callings).union(new Set(linked));
  }
}
