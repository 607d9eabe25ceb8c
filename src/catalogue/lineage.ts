import type { Known } from './known.ts';
import type { Abolition, Change, ChangeKind, Forerunner, ProcedurePart } from './schema/change.ts';
import type { InForce } from './schema/in-force.ts';
import type { LegalBasis } from './schema/legal-basis.ts';
import {
  endIsKnown,
  endOf,
  standingOf,
  startOf,
  type Day,
  type Issued,
  type StandingState,
} from './standing.ts';

/** A decision as far as the course of procedures goes. */
export interface Stating extends Issued {
  readonly id: string;
  readonly abolishes?: readonly Abolition[] | undefined;
}

/** One version of a procedure as far as its course goes; every procedure of the catalogue is one. */
export interface Version {
  readonly id: string;
  readonly name: string;
  readonly code: Known<string>;
  readonly lineage?: string | undefined;
  readonly change?: Change | undefined;
  readonly inForce?: InForce | undefined;
  readonly decision: Stating;
}

/** One thing that happened to procedures on one day: what was before, and what is there since. */
export interface Step<Of extends Version = Version> {
  readonly kind: ChangeKind;
  /** Absent while the text that says so is a draft or its day is not known. */
  readonly day: Day | undefined;
  readonly decision: Of['decision'];
  /** As the file names them, also those outside the catalogue. */
  readonly of: readonly Forerunner[];
  readonly before: readonly Of[];
  /** Absent when nothing takes their place. */
  readonly after: Of | undefined;
  /** Only these parts; absent: the whole. */
  readonly what: readonly ProcedurePart[] | undefined;
  readonly by: LegalBasis | undefined;
  readonly note: string | undefined;
  /** What says so: of a version, or of a decision. */
  readonly change: Change | Abolition;
}

/** Procedures that came from one another, by whatever ways. */
export interface Lineage<Of extends Version = Version> {
  readonly id: string;
  /** The earliest first, those without a day last. */
  readonly versions: readonly Of[];
  readonly steps: readonly Step<Of>[];
}

/** Whether a version holds as of a day, and what made it so. */
export interface VersionStanding<Of extends Version = Version> {
  readonly state: StandingState;
  /** Whether it has ended by being abolished, or was printed only to say so, and nothing has followed it since. */
  readonly isAbolished: boolean;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  /** What has been done to it by that day, the earliest first. */
  readonly done: readonly Step<Of>[];
  /** What will be done to it, or will begin with it, later. */
  readonly toCome: readonly Step<Of>[];
  readonly next: Day | undefined;
}

/** From which day a version holds. */
export function versionStart({ change, inForce, decision }: Version): Day | undefined {
  if (decision.draft) return undefined;
  if (change?.from !== undefined) return change.from;
  return startOf(inForce ? { ...decision, inForce } : decision);
}

/** A part taken away leaves the rest; an amended or restated version is whole again. */
export const endsWhole = ({ kind, what }: Pick<Step, 'kind' | 'what'>): boolean =>
  what === undefined || kind === 'amended' || kind === 'restated';

const byDay = <Item>(dayOf: (item: Item) => Day | undefined, idOf: (item: Item) => string) => {
  const key = (item: Item) => `${dayOf(item) ?? '9999-12-31'} ${idOf(item)}`;
  return (left: Item, right: Item) => (key(left) < key(right) ? -1 : 1);
};

/** The same sets joined as in a graph: each member ends at the one it was joined to first. */
class Joined {
  readonly #to = new Map<string, string>();

  rootOf(id: string): string {
    let root = id;
    for (let next = this.#to.get(root); next !== undefined; next = this.#to.get(root)) root = next;
    if (root !== id) this.#to.set(id, root);
    return root;
  }

  join(left: string, right: string): void {
    const [from, to] = [this.rootOf(left), this.rootOf(right)];
    if (from !== to) this.#to.set(from, to);
  }
}

const named = ({ of }: { readonly of: readonly Forerunner[] }): string[] =>
  of.flatMap(forerunner => ('procedure' in forerunner ? [forerunner.procedure] : []));

/** All procedures by what became of them. */
export class Lineages<Of extends Version = Version> {
  readonly all: readonly Lineage<Of>[];
  readonly #byVersion = new Map<string, Lineage<Of>>();
  readonly #steps = new Map<string, Step<Of>[]>();
  /** Decisions that say themselves, procedure by procedure, what they do to those of others. */
  readonly #telling: ReadonlySet<string>;

  constructor(versions: Iterable<Of>, decisions: Iterable<Of['decision']>) {
    const byId = new Map(Array.from(versions, version => [version.id, version]));
    const steps = this.#stepsOf(byId, decisions);
    this.#telling = new Set(
      steps.filter(({ before }) => before.length > 0).map(({ decision }) => decision.id),
    );
    const joined = new Joined();
    for (const step of steps) {
      const [first, ...rest] = [...(step.after ? [step.after.id] : []), ...step.before.map(({ id }) => id)];
      if (first !== undefined) for (const id of rest) joined.join(id, first);
    }
    const members = Map.groupBy(byId.values(), ({ id }) => joined.rootOf(id));
    const happened = Map.groupBy(steps, ({ after, before: [before] }) =>
      joined.rootOf((after ?? before)?.id ?? ''),
    );
    this.all = [...members].map(([root, together]) => this.#lineageOf(together, happened.get(root) ?? []));
  }

  #stepsOf(byId: ReadonlyMap<string, Of>, decisions: Iterable<Of['decision']>): Step<Of>[] {
    const inCatalogue = (of: readonly Forerunner[]) => named({ of }).flatMap(id => byId.get(id) ?? []);
    const changes = byId.values().flatMap((version): Step<Of>[] => {
      const { change, decision } = version;
      if (!change) return [];
      const { kind, of = [], what, by, note } = change;
      const after = kind === 'abolished' ? undefined : version;
      const day = versionStart(version);
      return [{ kind, day, decision, of, before: inCatalogue(of), after, what, by, note, change }];
    });
    const abolitions = Array.from(decisions).flatMap(decision =>
      (decision.abolishes ?? []).map((change): Step<Of> => {
        const { of, from, what, by, instead: note } = change;
        const day = decision.draft ? undefined : (from ?? startOf(decision));
        const before = inCatalogue([of]);
        return {
          kind: 'abolished',
          day,
          decision,
          of: [of],
          before,
          after: undefined,
          what,
          by,
          note,
          change,
        };
      }),
    );
    return [...changes, ...abolitions];
  }

  #lineageOf(together: readonly Of[], happened: readonly Step<Of>[]): Lineage<Of> {
    const versions = together.toSorted(byDay(versionStart, ({ id }) => id));
    const steps = happened.toSorted(
      byDay(
        ({ day }) => day,
        ({ decision, after }) => after?.id ?? decision.id,
      ),
    );
    const own = versions.find(({ lineage: given }) => given !== undefined)?.lineage;
    const lineage = { id: own ?? versions[0]?.id ?? '', versions, steps };
    for (const { id } of versions) this.#byVersion.set(id, lineage);
    for (const step of steps) {
      for (const { id } of step.before) {
        const before = this.#steps.get(id);
        if (before) before.push(step);
        else this.#steps.set(id, [step]);
      }
    }
    return lineage;
  }

  of(version: Pick<Version, 'id'>): Lineage<Of> {
    return this.#byVersion.get(version.id) ?? { id: version.id, versions: [], steps: [] };
  }

  /** What was, is and will be done to a version, the earliest first. */
  stepsFrom({ id }: Pick<Version, 'id'>): readonly Step<Of>[] {
    return this.#steps.get(id) ?? [];
  }

  /** From which day a version no longer holds. */
  endOf(version: Of): Day | undefined {
    const { inForce, decision } = version;
    const whole = this.stepsFrom(version).filter(endsWhole);
    const days = [inForce ? endOf(inForce) : endOf(decision.inForce), ...whole.map(({ day }) => day)];
    return days.filter(day => day !== undefined).toSorted()[0];
  }

  standingOf(version: Of, asOf: Day): VersionStanding<Of> {
    const { change, decision, inForce = decision.inForce } = version;
    const from = versionStart(version);
    const until = this.endOf(version);
    const steps = this.stepsFrom(version);
    const done = steps.filter(({ day }) => day !== undefined && day <= asOf);
    const own = this.of(version).steps.find(({ after }) => after === version);
    const begins = from !== undefined && from > asOf && own ? [own] : [];
    const toCome = [...begins, ...steps.filter(({ day }) => day !== undefined && day > asOf)];
    const next = [from, until, ...toCome.map(({ day }) => day)]
      .filter(day => day !== undefined && day > asOf)
      .toSorted()[0];
    const state = ((): StandingState => {
      if (decision.draft) return 'draft';
      if (from !== undefined && from > asOf) return 'not-yet';
      if (change?.kind === 'abolished' || (until !== undefined && until <= asOf)) return 'ended';
      const own = standingOf({ ...decision, inForce }, asOf).state;
      if (own === 'ended') return 'ended';
      if (done.length > 0 || this.#losesPart(version, asOf)) return 'in-part';
      return endIsKnown(inForce) ? 'in-force' : 'unknown';
    })();
    const last = done.findLast(endsWhole)?.kind ?? change?.kind;
    return { state, isAbolished: state === 'ended' && last === 'abolished', from, until, done, toCome, next };
  }

  /** What a decision loses to one that tells procedure by procedure is lost by the procedures it names alone. */
  #losesPart({ inForce, decision }: Of, asOf: Day): boolean {
    const { replaced } = standingOf(inForce ? { ...decision, inForce } : decision, asOf);
    return replaced.some(
      ({ by }) => inForce !== undefined || !('decision' in by) || !this.#telling.has(by.decision),
    );
  }

  /** Whether a version is what a lineage goes by on a day, as far as anybody knows. */
  #holds(version: Of, asOf: Day): boolean {
    const { state } = this.standingOf(version, asOf);
    return state === 'in-force' || state === 'in-part' || state === 'unknown';
  }

  /** The versions that hold as of a day: none, one, or after a division several. */
  holding(lineage: Lineage<Of>, asOf: Day): Of[] {
    return lineage.versions.filter(version => this.#holds(version, asOf));
  }

  /** What holds as of a day in the place of a version: where somebody who has found that one is to go. */
  leadsTo(version: Of, asOf: Day): Of[] {
    const found = new Set<Of>();
    const seen = new Set<Of>();
    const walk = (from: Of) => {
      if (seen.has(from)) return;
      seen.add(from);
      if (from !== version && this.#holds(from, asOf)) found.add(from);
      for (const { day, after } of this.stepsFrom(from))
        if (after && day !== undefined && day <= asOf) walk(after);
    };
    walk(version);
    return [...found];
  }
}
