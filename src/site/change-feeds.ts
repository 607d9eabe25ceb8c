import { changedParts, changesBetween } from '../catalogue/change.ts';
import type { Catalogue, Procedure } from '../catalogue/catalogue.ts';
import { Lineages, type Step } from '../catalogue/lineage.ts';
import { publicRoot } from '../catalogue/public-root.ts';
import type { Day } from '../catalogue/standing.ts';
import { sayShortDate } from '../language/date.ts';
import { stopped } from '../language/stops.ts';
import { sayChange, sayChangeBasis, sayOutside, sayParts } from '../wording/change.ts';
import { sayDecision } from '../wording/decision.ts';
import { drawFeed, wholeDay, type FeedEntry } from './atom.ts';
import { NamedAgencies } from './named-agencies.ts';
import { nameBasedUuid } from './name-based-uuid.ts';

export interface Changing {
  readonly catalogue: Catalogue;
  readonly base: string;
  /** The day as of which everything is said. */
  readonly asOf: Day;
}

type Happened = Step<Procedure>;

/** What feed there is below a page: whose changes it tells, and under which name. */
interface Subject {
  readonly name: string;
  readonly steps: readonly Happened[];
}

const touched = ({ before, after }: Happened): readonly Procedure[] => (after ? [...before, after] : before);

/** The same however the day or the words of a change are mended later. */
function idOf({ after, decision, of, what = [] }: Happened): string {
  if (after) return nameBasedUuid(`change/${after.id}`);
  const ended = of.map(forerunner => ('procedure' in forerunner ? forerunner.procedure : forerunner.name));
  return nameBasedUuid(`change/${decision.id}/${[...ended, ...what].join('/')}`);
}

/** What is known to be otherwise, where nobody has said which parts are. */
function differences({ kind, what, before: [before, ...others], after }: Happened): string[] {
  if (what !== undefined || kind === 'new' || !before || !after || others.length > 0) return [];
  const parts = changedParts(changesBetween(before, after));
  return parts.length === 0 ? [] : [`Khác trước ở: ${sayParts(parts)}`];
}

/** The files `thay-doi.atom`: what happened, or will happen, to procedures. Each is made when it is asked for. */
export class ChangeFeeds {
  readonly #catalogue: Catalogue;
  readonly #base: string;
  readonly #asOf: Day;
  readonly #lineages: Lineages<Procedure>;
  readonly #byField = new Map<string, Happened[]>();
  readonly #byAgency = new Map<string, Happened[]>();

  constructor({ catalogue, base, asOf }: Changing) {
    this.#catalogue = catalogue;
    this.#base = base;
    this.#asOf = asOf;
    this.#lineages = new Lineages(catalogue.procedures.values(), catalogue.decisions.values());
    const named = new NamedAgencies([...catalogue.agencies.values()]);
    for (const step of this.#lineages.all.flatMap(({ steps }) => steps)) {
      const own = touched(step);
      this.#note(this.#byField, new Set(own.map(({ field }) => field.id)), step);
      this.#note(this.#byAgency, new Set(own.flatMap(procedure => [...named.in(procedure)])), step);
    }
  }

  #note(among: Map<string, Happened[]>, keys: ReadonlySet<string>, step: Happened): void {
    for (const key of keys) {
      const before = among.get(key);
      if (before) before.push(step);
      else among.set(key, [step]);
    }
  }

  /** Every file there is, below the base. */
  get files(): string[] {
    const { procedures, fields, agencies } = this.#catalogue;
    const changed = [...procedures.values()].filter(own => this.#lineages.of(own).steps.length > 0);
    return [
      ...changed.map(({ id }) => `thu-tuc/${id}/thay-doi.atom`),
      ...fields.keys().map(id => `linh-vuc/${id}/thay-doi.atom`),
      ...agencies.keys().map(id => `co-quan/${id}/thay-doi.atom`),
    ];
  }

  /** The text of a file; nothing where there is none. */
  at(file: string): string | undefined {
    const [, room, id] = /^([^/]+)\/(.+)\/thay-doi\.atom$/.exec(file) ?? [];
    const subject = id === undefined ? undefined : this.#subject(room, id);
    return subject && this.#draw(file, subject);
  }

  #subject(room: string | undefined, id: string): Subject | undefined {
    const { procedures, fields, agencies } = this.#catalogue;
    if (room === 'thu-tuc') {
      const own = procedures.get(id);
      const steps = own ? this.#lineages.of(own).steps : [];
      return own && steps.length > 0 ? { name: own.name, steps } : undefined;
    }
    if (room === 'linh-vuc') {
      const own = fields.get(id);
      return own && { name: `Lĩnh vực ${own.name}`, steps: this.#byField.get(id) ?? [] };
    }
    const own = room === 'co-quan' ? agencies.get(id) : undefined;
    return own && { name: own.name, steps: this.#byAgency.get(id) ?? [] };
  }

  #address(path: string): string {
    return `${publicRoot(this.#catalogue.site.address) ?? this.#base}${path}`;
  }

  /** What has come is told on its day; what is still to come, on the day it was announced. */
  #updated({ day, decision }: Happened): Day {
    return day !== undefined && day <= this.#asOf
      ? day
      : (wholeDay(decision.date) ?? decision.inForce.checked);
  }

  #isToCome({ day }: Happened): boolean {
    return day !== undefined && day > this.#asOf;
  }

  #title(step: Happened): string {
    const [{ name } = { name: '' }] = step.after ? [step.after] : step.before;
    const mark = step.decision.draft ? 'Dự thảo, chưa ban hành – ' : this.#isToCome(step) ? 'Sắp tới – ' : '';
    return `${mark}${sayChange(step)}: ${name}`;
  }

  #summary(step: Happened): string {
    const { day, decision, of, before, after, note } = step;
    const names = of.flatMap(forerunner =>
      'procedure' in forerunner
        ? before.filter(({ id }) => id === forerunner.procedure).map(({ name }) => name)
        : [sayOutside(forerunner)],
    );
    const words = [
      ...(day !== undefined && this.#isToCome(step) ? [`Sẽ thay đổi từ ngày ${sayShortDate(day)}`] : []),
      sayChange(step),
      `Theo ${[sayDecision(decision, 'page'), sayChangeBasis(this.#catalogue, step)].filter(Boolean).join(', ')}`,
      ...(names.length === 0 ? [] : [`Thủ tục trước: ${names.join('; ')}`]),
      ...(after && names.length > 0 ? [`Thủ tục từ đó: ${after.name}`] : []),
      ...differences(step),
      ...(note === undefined ? [] : [note]),
    ];
    return words.map(text => stopped(text, '.')).join(' ');
  }

  #entry(step: Happened): FeedEntry {
    const [{ id } = { id: '' }] = step.after ? [step.after] : step.before;
    return {
      id: idOf(step),
      title: this.#title(step),
      link: this.#address(`thu-tuc/${id}/`),
      published: wholeDay(step.decision.date),
      updated: this.#updated(step),
      summary: this.#summary(step),
    };
  }

  #draw(file: string, { name, steps }: Subject): string {
    const { site } = this.#catalogue;
    const entries = steps.map(step => this.#entry(step));
    const key = ({ updated, published = '', id }: FeedEntry) => `${updated} ${published} ${id}`;
    const newest = entries.toSorted((left, right) => (key(left) < key(right) ? 1 : -1));
    const head = {
      id: nameBasedUuid(`feed/${site.publisher}/${file}`),
      title: `${name}: thay đổi`,
      subtitle: `${site.title}: thủ tục được ban hành, sửa đổi, thay thế, bãi bỏ`,
      author: site.publisher,
      self: this.#address(file),
      page: this.#address(file.slice(0, -'thay-doi.atom'.length)),
      updated: newest[0]?.updated ?? this.#asOf,
    };
    return drawFeed(head, newest);
  }
}
