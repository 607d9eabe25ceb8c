import { changedParts, changesBetween } from './change.ts';
import {
  isVersion,
  type Amendment,
  type ChangeLists,
  type Ending,
  type Former,
  type Held,
  type Outside,
  type PartLost,
  type Restatement,
  type Substitution,
} from './change-lists.ts';
import type { Catalogue, Procedure } from './catalogue.ts';
import { present, presentList } from './known.ts';
import { endsWhole, Lineages, versionStart, type Step } from './lineage.ts';
import { isSame } from './same.ts';
import type { Abolition, ProcedurePart } from './schema/change.ts';
import { startOf, type Day } from './standing.ts';
import { isNonEmpty } from '../sure.ts';

type Happened = Step<Procedure>;

const lineagesOf = ({ procedures, decisions }: Catalogue) =>
  new Lineages<Procedure>(procedures.values(), decisions.values());

const byId = (procedures: Iterable<Procedure>): Held =>
  new Map(Array.from(procedures, own => [own.id, own] as const));

/** What holds on a day. */
export function heldOn(catalogue: Catalogue, day: Day): Held {
  const lineages = lineagesOf(catalogue);
  return byId(lineages.all.flatMap(lineage => lineages.holding(lineage, day)));
}

const endOfTime = '9999-12-31';

/** What holds once all that the catalogue tells has come about, what it has as a draft included. */
function heldAtLast(catalogue: Catalogue): Held {
  const lineages = lineagesOf(catalogue);
  const lasts = (own: Procedure) =>
    own.change?.kind !== 'abolished' &&
    !lineages.stepsFrom(own).some(endsWhole) &&
    lineages.endOf(own) === undefined &&
    lineages.standingOf(own, endOfTime).state !== 'ended';
  return byId([...catalogue.procedures.values()].filter(lasts));
}

/** Two times, and what is told of what happened between them. */
interface Between {
  readonly before: Held;
  readonly after: Held;
  readonly catalogue: Catalogue;
  /** Whether a version was there at the first time already, holding or ended. */
  readonly wasKnown: (version: Procedure) => boolean;
  /** Whether this happened between the two times. */
  readonly happened: (step: Pick<Happened, 'day' | 'decision' | 'change'>) => boolean;
}

/** Where a version of the later time comes from. */
interface Origin {
  readonly after: Procedure;
  /** Taken over as a whole. */
  readonly whole: readonly Former[];
  readonly partly: readonly PartLost[];
  readonly returns: boolean;
  readonly steps: readonly Happened[];
}

const inOrder = (ids: readonly string[]) => {
  const places = new Map(ids.map((id, index) => [id, index]));
  return (left: string, right: string) => (places.get(left) ?? 0) - (places.get(right) ?? 0);
};

/** A code that one procedure alone has at its level. */
const codeKey = ({ code, levels }: Procedure): string | undefined => {
  const own = present(code);
  return own === undefined ? undefined : `${own} ${presentList(levels).toSorted().join(' ')}`;
};

function uniqueBy(
  list: readonly Procedure[],
  keyOf: (own: Procedure) => string | undefined,
): Map<string, Procedure> {
  const groups = Map.groupBy(list, own => keyOf(own) ?? '');
  return new Map(
    [...groups].flatMap(([key, [only, ...others]]) =>
      key === '' || only === undefined || others.length > 0 ? [] : [[key, only] as const],
    ),
  );
}

class Comparison {
  readonly #between: Between;
  readonly #lineages: Lineages<Procedure>;
  readonly #stepTo = new Map<string, Happened>();
  readonly #gone: readonly Procedure[];
  readonly #goneByCode: ReadonlyMap<string, Procedure>;

  constructor(between: Between) {
    this.#between = between;
    this.#lineages = lineagesOf(between.catalogue);
    for (const step of this.#lineages.all.flatMap(({ steps }) => steps))
      if (step.after) this.#stepTo.set(step.after.id, step);
    this.#gone = [...between.before.values()].filter(({ id }) => !between.after.has(id));
    this.#goneByCode = uniqueBy(this.#gone, ({ code }) => present(code));
  }

  /** One named from outside may be known at the earlier time. */
  #known(outside: Outside): Former {
    const code = present(outside.code);
    return (code === undefined ? undefined : this.#goneByCode.get(code)) ?? outside;
  }

  origin(after: Procedure): Origin {
    const { before, catalogue, wasKnown } = this.#between;
    const whole = new Set<Former>();
    const partly = new Map<Former, readonly ProcedurePart[]>();
    const steps: Happened[] = [];
    const seen = new Set<string>();
    let returns = false;
    const take = (former: Former, isWhole: boolean, what: readonly ProcedurePart[] = []) => {
      if (isWhole) whole.add(former);
      else partly.set(former, what);
    };
    const walk = (version: Procedure, isWhole: boolean) => {
      const step = this.#stepTo.get(version.id);
      if (!step || seen.has(version.id)) return;
      seen.add(version.id);
      steps.push(step);
      const takesAll = isWhole && endsWhole(step);
      for (const forerunner of step.of) {
        if (!('procedure' in forerunner)) {
          take(this.#known(forerunner), takesAll, step.what);
          continue;
        }
        const held = before.get(forerunner.procedure);
        const other = catalogue.procedures.get(forerunner.procedure);
        if (held) take(held, takesAll && !this.#between.after.has(held.id), step.what);
        else if (other && wasKnown(other)) {
          returns = true;
          take(other, takesAll, step.what);
        } else if (other) walk(other, takesAll);
      }
    };
    walk(after, true);
    const lost = [...partly].filter(([former]) => !whole.has(former));
    return { after, whole: [...whole], partly: lost.map(([of, what]) => ({ of, what })), returns, steps };
  }

  /** Texts that say nothing of a course: what has the same code at the same level is the same procedure. */
  matched(origins: readonly Origin[]): Origin[] {
    const taken = new Set(origins.flatMap(({ whole }) => whole));
    const silent = origins.filter(own => own.steps.length === 0);
    const left = uniqueBy(
      this.#gone.filter(own => !taken.has(own)),
      codeKey,
    );
    const right = uniqueBy(
      silent.map(({ after }) => after),
      codeKey,
    );
    return origins.map(origin => {
      const key = codeKey(origin.after);
      if (key === undefined || right.get(key) !== origin.after) return origin;
      const former = left.get(key);
      return former ? { ...origin, whole: [former] } : origin;
    });
  }

  /** How a version ended, or the last of those in its place. */
  #endingOf(version: Pick<Procedure, 'id'>, seen = new Set<string>()): Happened | undefined {
    if (seen.has(version.id)) return undefined;
    seen.add(version.id);
    for (const step of this.#lineages.stepsFrom(version)) {
      if (!endsWhole(step) || !this.#between.happened(step)) continue;
      return step.after ? this.#endingOf(step.after, seen) : step;
    }
    return undefined;
  }

  /** Lines of lists of decisions that name what stands in no text of the catalogue. */
  #outsideEndings(): { readonly of: Outside; readonly step: Happened }[] {
    const { catalogue, happened } = this.#between;
    return [...catalogue.decisions.values()].flatMap(decision =>
      (decision.abolishes ?? []).flatMap((change: Abolition) => {
        const { of, what, by, instead } = change;
        if ('procedure' in of) return [];
        const day = decision.draft ? undefined : (change.from ?? startOf(decision));
        const told = { kind: 'abolished', day, decision, of: [of], before: [], after: undefined } as const;
        const step = { ...told, what, by, note: instead, change };
        return happened(step) ? [{ of, step }] : [];
      }),
    );
  }

  abolished(taken: ReadonlySet<Former>): Ending[] {
    const { before, after, happened } = this.#between;
    const outside = this.#outsideEndings().map(({ of, step }) => ({ of: this.#known(of), step }));
    const told = new Map(outside.map(({ of, step }) => [of, step]));
    const wholly = this.#gone
      .filter(own => !taken.has(own))
      .map((of): Ending => {
        const step = this.#endingOf(of) ?? told.get(of);
        return { of, ...(step ? { step } : {}) };
      });
    const inPart = [...before.values()].flatMap(of =>
      after.has(of.id)
        ? this.#lineages.stepsFrom(of).flatMap((step): Ending[] => {
            const { kind, what } = step;
            return kind === 'abolished' && what !== undefined && happened(step) ? [{ of, what, step }] : [];
          })
        : [],
    );
    const elsewhere = outside.filter(({ of }) => !isVersion(of));
    return [
      ...wholly,
      ...inPart,
      ...elsewhere.map(({ of, step }) => ({
        of,
        step,
        ...(step.what === undefined ? {} : { what: step.what }),
      })),
    ];
  }

  /** The same file with other facts. */
  edited(): Amendment[] {
    const { before, after } = this.#between;
    return [...after.values()].flatMap((now): Amendment[] => {
      const was = before.get(now.id);
      const parts = was && was !== now ? changedParts(changesBetween(was, now)) : [];
      return was && parts.length > 0 ? [{ before: was, after: now, parts, steps: [] }] : [];
    });
  }
}

/** Versions that share what they take the place of belong together. */
function grouped(origins: readonly Origin[]): Origin[][] {
  const groups: Origin[][] = [];
  for (const origin of origins) {
    const touching = groups.filter(group =>
      group.some(other => other.whole.some(former => origin.whole.includes(former))),
    );
    const joined = [...touching.flat(), origin];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

function partsOf({ steps }: Origin, before: Former, after: Procedure): readonly ProcedurePart[] {
  const found = isVersion(before) ? changedParts(changesBetween(before, after)) : [];
  return found.length > 0 ? found : (steps[0]?.what ?? []);
}

/** The lists while they are being filled. */
interface Filling {
  readonly added: { after: Procedure; steps: readonly Happened[] }[];
  readonly amended: Amendment[];
  readonly replaced: Substitution[];
  readonly restated: Restatement[];
  readonly carried: { before: Procedure; after: Procedure }[];
}

/** One of one, where no text calls it a replacement, is still the same procedure. */
function fillOne(lists: Filling, origin: Origin): boolean {
  const { after, whole, partly, returns, steps } = origin;
  const [before, ...others] = whole;
  if (!before && partly.length === 0) {
    lists.added.push({ after, steps });
    return true;
  }
  if (!before || others.length > 0 || partly.length > 0) return false;
  const kinds = new Set(steps.map(({ kind }) => kind));
  if (kinds.has('replaced')) return false;
  const parts = partsOf(origin, before, after);
  if (steps.length === 0 && parts.length === 0 && isVersion(before)) lists.carried.push({ before, after });
  else if (kinds.has('amended') || steps.length === 0) lists.amended.push({ before, after, parts, steps });
  else lists.restated.push({ before, after, returns, steps });
  return true;
}

function fill(lists: Filling, group: readonly Origin[]): void {
  const [only, ...others] = group;
  if (only && others.length === 0 && fillOne(lists, only)) return;
  const after = group.map(own => own.after);
  if (!isNonEmpty(after)) return;
  lists.replaced.push({
    before: unique(group.flatMap(({ whole }) => whole)),
    partly: group.flatMap(({ partly }) => partly),
    after,
    steps: unique(group.flatMap(({ steps }) => steps)),
  });
}

/** As printed: by field, then as the catalogue has them. */
function ordered(lists: ChangeLists, { fields, procedures }: Catalogue): ChangeLists {
  const byField = inOrder([...fields.keys()]);
  const byPlace = inOrder([...procedures.keys()]);
  const key = (former: Former | undefined) => (former && isVersion(former) ? former : undefined);
  const compare = (left: Former | undefined, right: Former | undefined): number => {
    const [one, other] = [key(left), key(right)];
    if (!one || !other) return Number(!one) - Number(!other);
    return byField(one.field.id, other.field.id) || byPlace(one.id, other.id);
  };
  const sorted = <Item>(items: readonly Item[], of: (item: Item) => Former | undefined): Item[] =>
    items.toSorted((left, right) => compare(of(left), of(right)));
  const subject = ({ after }: { readonly after: Procedure }) => after;
  return {
    added: sorted(lists.added, subject),
    amended: sorted(lists.amended, subject),
    replaced: sorted(lists.replaced, ({ after: [first] }) => first),
    restated: sorted(lists.restated, subject),
    abolished: sorted(lists.abolished, ({ of }) => of),
    carried: lists.carried,
  };
}

/** Everything that came about between two times. */
export interface Compared {
  readonly before: Held;
  readonly after: Held;
  readonly lists: ChangeLists;
}

function compare(between: Between): Compared {
  const { before, after, catalogue } = between;
  const comparison = new Comparison(between);
  const place = inOrder([...catalogue.procedures.keys()]);
  const come = [...after.values()]
    .filter(({ id }) => !before.has(id))
    .toSorted((left, right) => place(left.id, right.id));
  const origins = comparison.matched(come.map(own => comparison.origin(own)));
  const filling: Filling = {
    added: [],
    amended: comparison.edited(),
    replaced: [],
    restated: [],
    carried: [],
  };
  for (const group of grouped(origins)) fill(filling, group);
  const abolished = comparison.abolished(new Set(origins.flatMap(({ whole }) => whole)));
  return { before, after, lists: ordered({ ...filling, abolished }, catalogue) };
}

/** What changes in one catalogue after a day, up to and with another. */
export function compareDays(catalogue: Catalogue, from: Day, to: Day): Compared {
  return compare({
    before: heldOn(catalogue, from),
    after: heldOn(catalogue, to),
    catalogue,
    wasKnown: version => (versionStart(version) ?? endOfTime) <= from,
    happened: ({ day }) => day !== undefined && day > from && day <= to,
  });
}

/** What one catalogue tells that another does not. */
export function compareCatalogues(old: Catalogue, now: Catalogue): Compared {
  const toldBefore = ({ decision, change }: Pick<Happened, 'decision' | 'change'>) => {
    const was = old.decisions.get(decision.id);
    const told = was ? [...(was.abolishes ?? []), ...was.procedures.map(own => own.change)] : [];
    return told.some(other => isSame(other, change));
  };
  return compare({
    before: heldAtLast(old),
    after: heldAtLast(now),
    catalogue: now,
    wasKnown: ({ id }) => old.procedures.has(id),
    happened: step => !toldBefore(step),
  });
}
