import { describe, expect, test } from 'vitest';
import { Lineages, type Version } from '../../src/catalogue/lineage.ts';
import { holdingOn, lineagesOf, type ToldEnd, type ToldVersion } from './histories.ts';
import { catalogue } from '../office/office.ts';

const days = ['2025-06-30', '2025-07-01', '2026-01-01', '2026-07-01', '2027-03-01'] as const;
const many = Array.from({ length: 14 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);
const five = ['N1', 'N2', 'N3', 'N4', 'N5'];
const old = (id: string, from = '2020-01-01'): ToldVersion => ({ id, from });

type History = readonly [
  name: string,
  versions: readonly ToldVersion[],
  ends: readonly ToldEnd[],
  holding: readonly [string, string, string, string, string],
];

/** Worked out by hand: what holds on each of the five days. */
const histories: readonly History[] = [
  ['one version', [old('A')], [], ['A', 'A', 'A', 'A', 'A']],
  ['new from July 2025', [old('A', '2025-07-01')], [], ['', 'A', 'A', 'A', 'A']],
  ['new in the future', [old('A', '2027-03-01')], [], ['', '', '', '', 'A']],
  [
    'amended once',
    [old('A'), { id: 'B', kind: 'amended', of: ['A'], from: '2025-07-01', what: ['fee'] }],
    [],
    ['A', 'B', 'B', 'B', 'B'],
  ],
  [
    'amended twice',
    [
      old('A'),
      { id: 'B', kind: 'amended', of: ['A'], from: '2025-07-01', what: ['fee'] },
      { id: 'C', kind: 'amended', of: ['B'], from: '2026-07-01', what: ['dossier'] },
    ],
    [],
    ['A', 'B', 'B', 'C', 'C'],
  ],
  ['replaced', [old('A'), { id: 'B', of: ['A'], from: '2026-01-01' }], [], ['A', 'A', 'B', 'B', 'B']],
  ['abolished', [old('A')], [{ of: 'A', from: '2026-01-01' }], ['A', 'A', '', '', '']],
  ['will be abolished', [old('A')], [{ of: 'A', from: '2027-03-01' }], ['A', 'A', 'A', 'A', '']],
  [
    'new, amended, abolished',
    [old('A'), { id: 'B', kind: 'amended', of: ['A'], from: '2025-07-01' }],
    [{ of: 'B', from: '2026-07-01' }],
    ['A', 'B', 'B', '', ''],
  ],
  [
    'abolished, then restored',
    [old('A'), { id: 'B', kind: 'restated', of: ['A'], from: '2026-07-01' }],
    [{ of: 'A', from: '2025-07-01' }],
    ['A', '', '', 'B', 'B'],
  ],
  [
    'restated under the two levels',
    [old('A'), { id: 'B', kind: 'restated', of: ['A'], from: '2025-07-01' }],
    [],
    ['A', 'B', 'B', 'B', 'B'],
  ],
  [
    'fourteen merged into five',
    [
      ...many.map(id => old(id)),
      ...five.map((id, index): ToldVersion => ({
        id,
        from: '2026-01-01',
        text: 'gop',
        of: many.filter((_, position) => position % 5 === index),
      })),
    ],
    [],
    [many.join(' '), many.join(' '), five.join(' '), five.join(' '), five.join(' ')],
  ],
  [
    'two merged into one',
    [old('A'), old('B'), { id: 'C', of: ['A', 'B'], from: '2026-07-01' }],
    [],
    ['A B', 'A B', 'A B', 'C', 'C'],
  ],
  [
    'one divided into two',
    [
      old('A'),
      { id: 'B', of: ['A'], from: '2025-07-01', text: 'chia' },
      { id: 'C', of: ['A'], from: '2025-07-01', text: 'chia' },
    ],
    [],
    ['A', 'B C', 'B C', 'B C', 'B C'],
  ],
  [
    'divided, then one part abolished',
    [
      old('A'),
      { id: 'B', of: ['A'], from: '2025-07-01', text: 'chia' },
      { id: 'C', of: ['A'], from: '2025-07-01', text: 'chia' },
    ],
    [{ of: 'B', from: '2026-07-01' }],
    ['A', 'B C', 'B C', 'C', 'C'],
  ],
  [
    'divided, then merged again',
    [
      old('A'),
      { id: 'B', of: ['A'], from: '2025-07-01', text: 'chia' },
      { id: 'C', of: ['A'], from: '2025-07-01', text: 'chia' },
      { id: 'D', of: ['B', 'C'], from: '2027-03-01' },
    ],
    [],
    ['A', 'B C', 'B C', 'B C', 'D'],
  ],
  [
    'only the fee taken over by another',
    [old('A'), { id: 'B', of: ['A'], from: '2026-01-01', what: ['fee'] }],
    [],
    ['A', 'A', 'A* B', 'A* B', 'A* B'],
  ],
  [
    'first a part, then the rest',
    [
      old('A'),
      { id: 'B', of: ['A'], from: '2025-07-01', what: ['fee'] },
      { id: 'C', of: ['A'], from: '2026-07-01' },
    ],
    [],
    ['A', 'A* B', 'A* B', 'B C', 'B C'],
  ],
  [
    'a part abolished',
    [old('A')],
    [{ of: 'A', from: '2026-07-01', what: ['requirements'] }],
    ['A', 'A', 'A', 'A*', 'A*'],
  ],
  [
    'a part abolished, then all',
    [old('A')],
    [
      { of: 'A', from: '2025-07-01', what: ['requirements'] },
      { of: 'A', from: '2026-07-01' },
    ],
    ['A', 'A*', 'A*', '', ''],
  ],
  [
    'a change in a draft does nothing yet',
    [old('A'), { id: 'B', of: ['A'], from: '2025-07-01', draft: true }],
    [],
    ['A', 'A', 'A', 'A', 'A'],
  ],
  ['for a time only', [{ id: 'A', from: '2025-07-01', until: '2026-07-01' }], [], ['', 'A', 'A', '', '']],
  [
    'a time that ends where the next begins',
    [
      { id: 'A', from: '2020-01-01', until: '2026-01-01' },
      { id: 'B', of: ['A'], from: '2026-01-01' },
    ],
    [],
    ['A', 'A', 'B', 'B', 'B'],
  ],
  [
    'a change of the day before does not touch the day',
    [old('A'), { id: 'B', of: ['A'], from: '2025-06-30' }],
    [],
    ['B', 'B', 'B', 'B', 'B'],
  ],
  [
    'a change of the day after is not yet there',
    [old('A'), { id: 'B', of: ['A'], from: '2025-07-02' }],
    [],
    ['A', 'A', 'B', 'B', 'B'],
  ],
  [
    'three in a row within a year',
    [
      old('A'),
      { id: 'B', kind: 'amended', of: ['A'], from: '2026-01-01' },
      { id: 'C', kind: 'amended', of: ['B'], from: '2026-03-01' },
      { id: 'D', kind: 'amended', of: ['C'], from: '2026-07-01' },
    ],
    [],
    ['A', 'A', 'B', 'D', 'D'],
  ],
  [
    'merged with a new one beside it',
    [old('A'), old('B'), { id: 'C', of: ['A', 'B'], from: '2025-07-01' }, old('D', '2026-01-01')],
    [],
    ['A B', 'C', 'C D', 'C D', 'C D'],
  ],
  [
    'merged, and one of the merged restored',
    [
      old('A'),
      old('B'),
      { id: 'C', of: ['A', 'B'], from: '2025-07-01' },
      { id: 'D', kind: 'new', from: '2026-07-01' },
    ],
    [{ of: 'C', from: '2026-07-01' }],
    ['A B', 'C', 'C', 'D', 'D'],
  ],
  [
    'abolished, restored, amended',
    [
      old('A'),
      { id: 'B', kind: 'restated', of: ['A'], from: '2026-01-01' },
      { id: 'C', kind: 'amended', of: ['B'], from: '2027-03-01' },
    ],
    [{ of: 'A', from: '2025-07-01' }],
    ['A', '', 'B', 'B', 'C'],
  ],
  [
    'two that never meet',
    [old('A'), old('B', '2025-07-01')],
    [{ of: 'A', from: '2025-07-01' }],
    ['A', 'B', 'B', 'B', 'B'],
  ],
];

describe('what holds on a day, worked out by hand', () => {
  test('there are thirty histories', () => {
    expect(histories).toHaveLength(30);
  });

  test.each(histories)('%s', (_, versions, ends, holding) => {
    const lineages = lineagesOf(versions, ends);
    expect(days.map(day => holdingOn(lineages, day))).toEqual(holding);
  });
});

/** The same random numbers at each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

/** A history made step by step, beside the plain record of who held when. */
class Made {
  readonly versions: ToldVersion[] = [];
  readonly ends: ToldEnd[] = [];
  readonly spans = new Map<string, { from: number; until: number }>();
  readonly #random: Generator<number, never>;

  constructor(seed: number) {
    this.#random = numbers(seed);
    for (let day = 1; day <= 40; day += 1) this.#act(day);
  }

  pick = (below: number): number => Math.floor(this.#random.next().value * below);

  #add(
    day: number,
    kind: ToldVersion['kind'],
    of: readonly string[],
    text = `t${day}-${this.versions.length}`,
  ) {
    const id = `v${this.versions.length}`;
    this.versions.push({ id, from: dayOf(day), of, text, ...(kind === undefined ? {} : { kind }) });
    this.spans.set(id, { from: day, until: Infinity });
  }

  #end(id: string, day: number) {
    const span = this.spans.get(id);
    if (span) span.until = day;
  }

  #act(day: number): void {
    const living = [...this.spans]
      .filter(([, { from, until }]) => from < day && until === Infinity)
      .map(([id]) => id);
    const dead = [...this.spans].filter(([, { until }]) => until < day).map(([id]) => id);
    const victims = living.filter(() => this.pick(4) === 0);
    const [first] = victims;
    const choice = this.pick(6);
    if (choice === 0 || living.length === 0) this.#add(day, 'new', []);
    else if (first === undefined) return;
    else if (choice === 1) {
      this.#end(first, day);
      this.#add(day, 'amended', [first]);
    } else if (choice === 2) {
      for (const id of victims) this.#end(id, day);
      this.#add(day, 'replaced', victims);
    } else if (choice === 3) {
      this.#end(first, day);
      for (let part = 0; part < 2 + this.pick(3); part += 1)
        this.#add(day, 'replaced', [first], `chia-${day}`);
    } else if (choice === 4) {
      this.#end(first, day);
      this.ends.push({ of: first, from: dayOf(day) });
    } else {
      const restored = dead.find(id => this.ends.some(({ of }) => of === id) && !this.#isTaken(id));
      if (restored !== undefined) this.#add(day, 'restated', [restored]);
    }
  }

  #isTaken(id: string): boolean {
    return this.versions.some(({ of = [] }) => of.includes(id));
  }

  holding(day: number): string {
    return [...this.spans]
      .filter(([, { from, until }]) => from <= day && day < until)
      .map(([id]) => id)
      .toSorted()
      .join(' ');
  }
}

const dayOf = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);

test('what another text takes from a decision ends only the procedures it names; of the rest all holds', () => {
  const inForce = {
    from: 'signing' as const,
    until: 'none' as const,
    replacedBy: [
      { by: { decision: 'sau' }, on: '2026-07-01', scope: 'part' as const, what: 'Thủ tục thứ nhất' },
    ],
    source: 'Điều 1 của văn bản sau',
    checked: '2026-11-30',
  };
  const before = { id: 'truoc', date: '2025-07-01', inForce };
  const after = { id: 'sau', date: '2026-07-01', inForce: { ...inForce, replacedBy: 'none' as const } };
  const version = (id: string, decision: Version['decision'], change: Version['change']): Version => ({
    id,
    name: id,
    code: 'unknown',
    decision,
    change,
  });
  const first = version('A', before, { kind: 'new' });
  const rest = version('B', before, { kind: 'new' });
  const next = version('C', after, { kind: 'amended', of: [{ procedure: 'A' }] });
  const told = new Lineages([first, rest, next], [before, after]);
  expect(holdingOn(told, '2026-06-30')).toBe('A B');
  expect(holdingOn(told, '2026-07-01')).toBe('B C');
  // Nothing is told here of what the other text took: any of its procedures may be meant.
  expect(holdingOn(new Lineages([first, rest], [before, after]), '2026-07-01')).toBe('A* B*');
});

test('over thousands of random histories, what holds on any day is what was made to hold', () => {
  let merged = 0;
  for (let seed = 1; seed <= 2000; seed += 1) {
    const made = new Made(seed);
    const lineages = lineagesOf(made.versions, made.ends);
    for (const day of [0, 1 + made.pick(20), 20 + made.pick(20), 41])
      expect([seed, day, holdingOn(lineages, dayOf(day))]).toEqual([seed, day, made.holding(day)]);
    merged += made.versions.filter(({ of = [] }) => of.length > 1).length;
  }
  expect(merged).toBeGreaterThan(500);
});

test('from whatever somebody has found, the way leads to what holds, or to an end', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const made = new Made(seed);
    const lineages = lineagesOf(made.versions, made.ends);
    const today = dayOf(41);
    for (const { id } of made.versions) {
      const version = lineages.of({ id }).versions.find(own => own.id === id);
      if (!version) throw new Error(`${id} is in no lineage`);
      const { state } = lineages.standingOf(version, today);
      const leads = lineages.leadsTo(version, today);
      for (const target of leads) expect(lineages.standingOf(target, today).state).toBe('in-force');
      if (state === 'in-force') expect(leads).toEqual([]);
    }
  }
});

test('what is to come is told with its day, and is not yet true', () => {
  const lineages = lineagesOf([
    old('A'),
    { id: 'B', kind: 'amended', of: ['A'], from: '2027-03-01', what: ['fee'] },
  ]);
  const { versions } = lineages.of({ id: 'A' });
  const [before, after] = versions;
  if (!before || !after) throw new Error('A and B are one lineage');
  expect(lineages.standingOf(before, '2026-11-30')).toMatchObject({
    state: 'in-force',
    until: '2027-03-01',
    next: '2027-03-01',
    toCome: [{ kind: 'amended', what: ['fee'] }],
  });
  expect(lineages.standingOf(after, '2026-11-30')).toMatchObject({ state: 'not-yet', next: '2027-03-01' });
  expect(lineages.leadsTo(before, '2026-11-30')).toEqual([]);
  expect(lineages.leadsTo(before, '2027-03-01')).toEqual([after]);
});

test('a lineage is named by its first version, or as a file says', () => {
  const named = lineagesOf([old('A'), { id: 'B', of: ['A'], from: '2026-01-01' }]);
  expect(named.of({ id: 'B' }).id).toBe('A');
  const given: Version[] = named.of({ id: 'A' }).versions.map(version => ({ ...version, lineage: 'goc' }));
  expect(new Lineages(given, []).of({ id: 'A' }).id).toBe('goc');
});

test('texts that say nothing of a course are each a lineage of their own', () => {
  const lineages = new Lineages(catalogue.procedures.values(), catalogue.decisions.values());
  const alone = lineages.all.filter(({ versions }) => versions.length === 1);
  expect(alone.length).toBeGreaterThan(30);
  expect(new Set(lineages.all.map(({ id }) => id)).size).toBe(lineages.all.length);
});
