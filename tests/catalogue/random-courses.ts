import fc from 'fast-check';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { toldCatalogue, type Told, type ToldAbolition } from './check/courses-of.ts';

/** What a decision does on its day to some of those that hold, picked by numbers. */
interface Act {
  readonly does: 'new' | 'amend' | 'merge' | 'divide' | 'restate' | 'part' | 'abolish' | 'print-abolished';
  readonly picks: readonly number[];
}

const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom(
    'new',
    'new',
    'amend',
    'merge',
    'divide',
    'restate',
    'part',
    'abolish',
    'print-abolished',
  ),
  picks: fc.array(fc.nat(40), { minLength: 1, maxLength: 14 }),
});

export const dayOf = (turn: number) => new Date(Date.UTC(2026, 0, 1 + turn)).toISOString().slice(0, 10);

/** A course of so many days, and what was told on each. */
export interface Course {
  readonly days: number;
  readonly told: readonly Told[];
  readonly abolitions: readonly ToldAbolition[];
}

class Living {
  readonly told: Told[] = [];
  readonly abolitions: ToldAbolition[] = [];
  #holding: string[] = [];
  #ended: string[] = [];

  #add(day: string, kind: NonNullable<Told['change']>['kind'], of: readonly string[], what?: ['fee']): void {
    const id = `t/v${this.told.length}`;
    const change = { kind, ...(of.length > 0 ? { of } : {}), ...(what ? { what } : {}) };
    this.told.push({ id, from: day, change });
    if (kind !== 'abolished') this.#holding.push(id);
  }

  #end(ids: readonly string[]): void {
    this.#holding = this.#holding.filter(id => !ids.includes(id));
    this.#ended.push(...ids);
  }

  #picked(picks: readonly number[]): string[] {
    return [...new Set(picks.flatMap(pick => this.#holding[pick % this.#holding.length] ?? []))];
  }

  do({ does, picks }: Act, day: string): void {
    const of = this.#picked(picks);
    const [first] = of;
    if (does === 'restate') {
      const back = this.#ended.at(-1);
      if (back === undefined) return;
      this.#ended.pop();
      this.#add(day, 'restated', [back]);
    } else if (does === 'new' || first === undefined) this.#add(day, 'new', []);
    else if (does === 'part') this.#add(day, 'replaced', [first], ['fee']);
    else if (does === 'abolish') {
      for (const id of of.slice(0, 2)) this.abolitions.push({ of: id, from: day });
      this.#end(of.slice(0, 2));
    } else if (does === 'print-abolished') {
      this.#end([first]);
      this.#add(day, 'abolished', [first]);
    } else if (does === 'amend') {
      this.#end([first]);
      this.#add(day, 'amended', [first]);
    } else {
      const taken = does === 'merge' ? of : [first];
      this.#end(taken);
      const parts = does === 'merge' ? 1 : 2 + (picks.length % 3);
      for (let part = 0; part < parts; part += 1) this.#add(day, 'replaced', taken);
    }
  }
}

/** Procedures that are new, amended, merged, divided, taken back and abolished, one decision a day. */
export const course: fc.Arbitrary<Course> = fc.array(act, { minLength: 1, maxLength: 24 }).map(acts => {
  const living = new Living();
  for (let first = 0; first < 6; first += 1) living.do({ does: 'new', picks: [0] }, dayOf(0));
  acts.forEach((own, index) => {
    living.do(own, dayOf(index + 1));
  });
  return { days: acts.length, told: living.told, abolitions: living.abolitions };
});

/** What an office had written by the end of a day. */
export const writtenBy = ({ told, abolitions }: Course, day: string): Catalogue =>
  toldCatalogue(
    told.filter(({ from }) => from <= day),
    abolitions.filter(({ from }) => from <= day),
  );
