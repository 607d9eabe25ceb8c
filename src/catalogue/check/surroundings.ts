import { onceFor } from '../once-for.ts';
import { Lineages } from '../lineage.ts';
import type { Agency } from '../schema/agency.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { Day } from '../standing.ts';
import type { OwnDecision, OwnProcedure, Understood, UnderstoodForm } from '../understood.ts';
import { Vocabulary, type Misspelt } from '../vocabulary.ts';
import type {
  Agencies,
  Courses,
  Family,
  FormClaims,
  Instruments,
  Law,
  Offices,
  OwnVersion,
  Rule,
  Scope,
  Sight,
  Sights,
  Subjects,
} from './rule.ts';

const sameItems = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);

const sameFamily = (left: Family, right: Family): boolean =>
  left.decision === right.decision &&
  sameItems(left.procedures, right.procedures) &&
  sameItems(left.bundles, right.bundles);

function familiesOf({ decisions, procedures, bundles, gaps }: Understood): Family[] {
  const stated = Map.groupBy(procedures, ({ decision }) => decision);
  const linked = Map.groupBy(bundles, ({ decision }) => decision);
  const whole = decisions.filter(({ id }) => !gaps.decisions.has(id));
  return whole.map(decision => ({
    decision,
    procedures: (stated.get(decision.id) ?? []).map(({ own }) => own),
    bundles: (linked.get(decision.id) ?? []).map(({ own }) => own),
  }));
}

function claimsOf(forms: readonly UnderstoodForm[]): FormClaims {
  const claims = new Map<string, string[]>();
  for (const { own, procedures } of forms) {
    for (const procedure of new Set(procedures)) {
      const before = claims.get(procedure);
      if (before) before.push(own.id);
      else claims.set(procedure, [own.id]);
    }
  }
  return claims;
}

function claimsOn(versions: Iterable<OwnVersion>): Courses['formerly'] {
  const claims = new Map<string, string[]>();
  for (const { id, formerAddresses = [] } of versions) {
    for (const old of formerAddresses) {
      const before = claims.get(old);
      if (before) before.push(id);
      else claims.set(old, [id]);
    }
  }
  return claims;
}

/** Procedures that say what they do to others, or to which something is done, and all decisions. */
function coursesOf(families: readonly Family[]): Courses {
  const versions = new Map(
    families.flatMap(({ decision, procedures }) =>
      procedures.map(own => {
        const { id, name, code, lineage, change, inForce, formerAddresses } = own;
        const version: OwnVersion = {
          id,
          name,
          code,
          lineage,
          change,
          inForce,
          formerAddresses,
          decision,
        };
        return [id, version];
      }),
    ),
  );
  const decisions = new Map(families.map(({ decision }) => [decision.id, decision]));
  return {
    versions,
    decisions,
    lineages: new Lineages(versions.values(), decisions.values()),
    formerly: claimsOn(versions.values()),
  };
}

function sameCourses({ versions, decisions }: Courses, families: readonly Family[]): boolean {
  const procedures = families.flatMap(({ procedures: stated }) => stated);
  return (
    versions.size === procedures.length &&
    decisions.size === families.length &&
    families.every(({ decision }) => decisions.get(decision.id) === decision) &&
    procedures.every(own => sameCourse(versions.get(own.id), own))
  );
}

/** A procedure saved with other words has taken no other course. */
const sameCourse = (known: OwnVersion | undefined, own: OwnProcedure) =>
  known !== undefined &&
  (['change', 'inForce', 'lineage', 'name', 'code', 'formerAddresses'] as const).every(
    key => known[key] === own[key],
  );

const instrumentsById = onceFor(
  (list: readonly Instrument[]): Instruments => new Map(list.map(item => [item.id, item])),
);

const agenciesById = onceFor(
  (list: readonly Agency[]): Agencies => new Map(list.map(item => [item.id, item])),
);

/** What is around one subject; without what is not there or could not be understood. */
export interface Around {
  readonly family?: Family | undefined;
  readonly instruments?: Instruments | undefined;
  readonly forms?: FormClaims | undefined;
  readonly law?: Law | undefined;
  readonly courses?: Courses | undefined;
  readonly offices?: Offices | undefined;
  readonly misspelt?: Misspelt | undefined;
}

/** What a rule is handed; nothing when part of what it looks at is not there. */
export function seenBy<Of extends Scope>(
  { looksAt }: Rule<Of>,
  subject: Subjects[Of],
  { family, instruments, forms, law, courses, offices, misspelt }: Around,
): Sights<Of>[Sight] | undefined {
  switch (looksAt) {
    case 'itself':
      return [subject];
    case 'family':
      return family && [subject, family];
    case 'instruments':
      return instruments && [subject, instruments];
    case 'forms':
      return forms && [subject, forms];
    case 'law':
      return law && [subject, law];
    case 'courses':
      return courses && [subject, courses];
    case 'offices':
      return offices && [subject, offices];
    case 'misspelt':
      return misspelt && [subject, misspelt];
  }
}

/** Of a catalogue with gaps the words are not all there: a right one might look like a slip. */
const isWhole = ({ decisions, forms, instruments }: Understood['gaps']): boolean =>
  decisions.size === 0 && !forms && !instruments;

/** Everything that people write words in. */
const writtenIn = (understood: Understood): object[] => [
  ...[...understood.procedures, ...understood.bundles, ...understood.forms].map(({ own }) => own),
  ...understood.decisions,
  ...understood.instruments,
  ...understood.agencies,
];

/** What rules may look at; what holds the same as at the last look stays the same object. */
export class Surroundings {
  #byDecision: ReadonlyMap<string, Around> = new Map();
  #alone: Around = {};
  /** Of what belongs to a decision that could not be understood: who issues it and whether it holds is not known. */
  #stray: Around = {};
  #claims: FormClaims = new Map();
  #forms: readonly UnderstoodForm[] = [];
  #courses: Courses = coursesOf([]);
  readonly #vocabulary = new Vocabulary();

  look(understood: Understood, asOf: Day): void {
    if (!sameItems(this.#forms, understood.forms)) this.#claims = claimsOf(understood.forms);
    this.#forms = understood.forms;
    const { instruments, gaps } = understood;
    const known = gaps.instruments ? undefined : instrumentsById(instruments);
    const { agencies: agencyList, issuers } = understood;
    const agencies = gaps.agencies ? undefined : agenciesById(agencyList);
    const officesOf = (decision: OwnDecision | undefined): Offices | undefined =>
      agencies && { asOf, agencies, decision, issuer: agencies.get(issuers.get(decision?.id ?? '') ?? '') };
    const areSame = (offices: Offices | undefined) =>
      offices?.agencies === agencies && offices?.asOf === (agencies && asOf);
    const families = familiesOf(understood);
    if (!sameCourses(this.#courses, families)) this.#courses = coursesOf(families);
    const courses = this.#courses;
    const lawOf = (decision: OwnDecision | undefined) =>
      known && { asOf, instruments: known, decision, courses };
    const everywhere: Around = {
      instruments: known,
      forms: gaps.forms ? undefined : this.#claims,
      courses,
      misspelt: isWhole(gaps) ? this.#vocabulary.look(writtenIn(understood)) : undefined,
    };
    const isSame = (around: Around) =>
      around.instruments === everywhere.instruments &&
      around.forms === everywhere.forms &&
      around.courses === everywhere.courses &&
      around.misspelt === everywhere.misspelt &&
      around.law?.asOf === (known && asOf) &&
      areSame(around.offices);
    if (!isSame(this.#alone)) {
      this.#stray = { ...everywhere, law: lawOf(undefined) };
      this.#alone = { ...this.#stray, offices: officesOf(undefined) };
    }
    const before = this.#byDecision;
    this.#byDecision = new Map(
      families.map(family => {
        const { decision } = family;
        const last = before.get(decision.id);
        const kept = last?.family && sameFamily(last.family, family) ? last.family : family;
        if (last?.family === kept && isSame(last)) return [decision.id, last];
        const isLaw =
          last?.law?.decision === decision &&
          last.instruments === known &&
          last.law.asOf === asOf &&
          last.law.courses === courses;
        const law = isLaw ? last.law : lawOf(decision);
        const seen = last?.offices;
        const offices = seen?.decision === decision && areSame(seen) ? seen : officesOf(decision);
        return [decision.id, { ...everywhere, family: kept, law, offices }];
      }),
    );
  }

  /** What is around a subject that belongs to this decision, or to none. */
  of(decision: string | undefined): Around {
    return decision === undefined ? this.#alone : (this.#byDecision.get(decision) ?? this.#stray);
  }
}
