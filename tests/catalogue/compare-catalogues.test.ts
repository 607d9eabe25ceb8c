import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import {
  applyLists,
  countsOf,
  endedIn,
  isUnchanged,
  isVersion,
  publishedIn,
  type Former,
} from '../../src/catalogue/change-lists.ts';
import {
  compareCatalogues,
  compareDays,
  heldOn,
  type Compared,
} from '../../src/catalogue/compare-catalogues.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { ChangeKind } from '../../src/catalogue/schema/change.ts';
import { decision } from '../office/office.ts';
import { toldCatalogue } from './check/courses-of.ts';
import { course, dayOf, writtenBy } from './random-courses.ts';

const nameOf = (former: Former) => (isVersion(former) ? former.id : former.name);
const idsOf = (procedures: Iterable<Procedure>) => Array.from(procedures, ({ id }) => id).toSorted();

/** Every change stands in one list, the counts are those of the lists, and OLD with the lists is NEW. */
function expectWhole({ before, after, lists }: Compared): void {
  expect(idsOf(applyLists(lists, before).values())).toEqual([...after.keys()].toSorted());
  const come = [...publishedIn(lists), ...lists.carried.map(own => own.after)].map(({ id }) => id);
  const edited = come.filter(id => before.has(id));
  expect(new Set(come).size).toBe(come.length);
  expect(come.filter(id => !edited.includes(id)).toSorted()).toEqual(
    [...after.keys()].filter(id => !before.has(id)).toSorted(),
  );
  const gone = endedIn(lists).map(({ id }) => id);
  const held = gone.filter(id => before.has(id) && !edited.includes(id));
  expect(new Set(held).size).toBe(held.length);
  expect(held.toSorted()).toEqual([...before.keys()].filter(id => !after.has(id)).toSorted());
  const counts = countsOf(lists);
  expect(counts.published).toBe(publishedIn(lists).length);
  expect(counts.abolished).toBe(lists.abolished.length);
  expect(counts.added + counts.amended + counts.replacedAfter + counts.restated).toBe(counts.published);
}

describe('over random courses of procedures', () => {
  test('between any two days the lists make the later of the earlier', () => {
    fc.assert(
      fc.property(course, fc.nat(30), fc.nat(30), (made, left, right) => {
        const [from, to] = [Math.min(left, right), Math.max(left, right)];
        const catalogue = writtenBy(made, dayOf(made.days));
        const compared = compareDays(catalogue, dayOf(from), dayOf(to));
        expectWhole(compared);
        expect(isUnchanged(countsOf(compareDays(catalogue, dayOf(to), dayOf(to)).lists))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what an office writes on from any day tells the same as the days themselves', () => {
    fc.assert(
      fc.property(course, fc.nat(30), (made, turn) => {
        const last = dayOf(made.days);
        const now = writtenBy(made, last);
        const compared = compareCatalogues(writtenBy(made, dayOf(turn)), now);
        expectWhole(compared);
        expect(countsOf(compared.lists)).toEqual(countsOf(compareDays(now, dayOf(turn), last).lists));
      }),
      { numRuns: 300 },
    );
  });
});

test('fourteen procedures that become five are one replacement of fourteen by five', () => {
  const old = Array.from({ length: 14 }, (_, index) => `cu/c${index}`);
  const told = toldCatalogue([
    ...old.map(id => ({ id, from: '2025-01-01' })),
    ...[0, 1, 2, 3, 4].map(index => ({
      id: `moi/n${index}`,
      from: '2026-01-01',
      change: { kind: 'replaced' as const, of: [...old.slice(index * 2, index * 2 + 2), ...old.slice(10)] },
      text: 'gop',
    })),
  ]);
  const { lists } = compareDays(told, '2025-12-31', '2026-01-01');
  expect(lists.replaced).toHaveLength(1);
  expect(countsOf(lists)).toMatchObject({ replacedBefore: 14, replacedAfter: 5, published: 5, abolished: 0 });
});

test('facts edited in place are an amendment of their parts, and the same facts are none', () => {
  const old = toldCatalogue([{ id: 'a/b', from: '2025-01-01' }]);
  const now = {
    ...old,
    procedures: new Map([...old.procedures].map(([id, own]) => [id, { ...own, result: 'Thẻ điện tử' }])),
  };
  expect(compareCatalogues(old, now).lists.amended).toMatchObject([{ parts: ['result'], steps: [] }]);
  expect(isUnchanged(countsOf(compareCatalogues(old, structuredClone(old)).lists))).toBe(true);
});

test('texts that tell nothing of each other are brought together by the code at its level', () => {
  const old = toldCatalogue([{ id: 'cu/a', from: '2025-01-01' }]);
  const same = toldCatalogue([{ id: 'moi/a', from: '2026-01-01' }]);
  expect(compareCatalogues(old, same).lists).toMatchObject({ carried: [{ after: { id: 'moi/a' } }] });
  const dearer = [...same.procedures].map(([id, own]) => [id, { ...own, result: 'Thẻ điện tử' }] as const);
  const { lists } = compareCatalogues(old, { ...same, procedures: new Map(dearer) });
  expect(lists).toMatchObject({ amended: [{ parts: ['result'] }], added: [], abolished: [] });
});

test('a draft counts where an office compares what it has written, not where it asks what holds on a day', () => {
  const old = toldCatalogue([{ id: 'cu/a', from: '2025-01-01' }]);
  const told = toldCatalogue([
    { id: 'cu/a', from: '2025-01-01' },
    { id: 'moi/a', from: '2026-01-01', change: { kind: 'replaced', of: ['cu/a'] } },
  ]);
  const drafted = ([id, own]: readonly [string, Procedure]) =>
    [id, id === 'moi/a' ? { ...own, decision: { ...own.decision, draft: true as const } } : own] as const;
  const now = { ...told, procedures: new Map([...told.procedures].map(drafted)) };
  expect(compareCatalogues(old, now).lists.replaced).toMatchObject([{ after: [{ id: 'moi/a' }] }]);
  expect(isUnchanged(countsOf(compareDays(now, '2025-12-31', '2026-12-31').lists))).toBe(true);
});

test('what a decision abolishes from outside is told once, and is not told again by a later comparison', () => {
  const old = toldCatalogue([{ id: 'a/b', from: '2025-01-01' }]);
  const of = { code: '9.900777', name: 'Cấp sổ giấy mời họp' };
  const abolishing = { ...decision('thu-vien'), procedures: [], id: 'sau', abolishes: [{ of }] };
  const now: Catalogue = { ...old, decisions: new Map([...old.decisions, ['sau', abolishing]]) };
  expect(compareCatalogues(old, now).lists.abolished).toMatchObject([{ of }]);
  expect(compareCatalogues(now, now).lists.abolished).toEqual([]);
});

describe('the example office', () => {
  const { catalogue } = loadCatalogue(fileURLToPath(new URL('../../examples/tinh-vi-du', import.meta.url)));
  if (!catalogue) throw new Error('the example office cannot be read');
  const eve = { 'vi-du-2026': '2026-06-30', 'vi-du-2027': '2027-02-28' } as const;
  const day = { 'vi-du-2026': '2026-07-01', 'vi-du-2027': '2027-03-01' } as const;

  /** Only what had been written when a decision was the last. */
  function upTo(...ids: readonly string[]): Catalogue {
    const decisions = [...catalogue!.decisions].filter(([id]) => ids.includes(id));
    const procedures = [...catalogue!.procedures].filter(([, own]) => ids.includes(own.decision.id));
    return { ...catalogue!, decisions: new Map(decisions), procedures: new Map(procedures) };
  }

  const compared = (id: keyof typeof day): readonly [string, Compared][] => [
    ['by days', compareDays(catalogue, eve[id], day[id])],
    [
      'by folders',
      id === 'vi-du-2026'
        ? compareCatalogues(upTo('vi-du-2025'), upTo('vi-du-2025', 'vi-du-2026'))
        : compareCatalogues(upTo('vi-du-2025', 'vi-du-2026'), upTo(...Object.keys(day), 'vi-du-2025')),
    ],
  ];

  test.each(['vi-du-2026', 'vi-du-2027'] as const)('%s declares what is computed', id => {
    const stated = catalogue.decisions.get(id)!;
    const declared = (kind: ChangeKind) => stated.procedures.filter(({ change }) => change?.kind === kind);
    const abolished = [
      ...declared('abolished').flatMap(({ change }) => change?.of ?? []),
      ...(stated.abolishes ?? []).map(({ of }) => of),
    ].map(of => ('procedure' in of ? of.procedure : of.name));
    for (const [how, { lists }] of compared(id)) {
      expect(idsOf(lists.added.map(({ after }) => after)), how).toEqual(idsOf(declared('new')));
      expect(idsOf(lists.amended.map(({ after }) => after)), how).toEqual(idsOf(declared('amended')));
      expect(idsOf(lists.replaced.flatMap(({ after }) => after)), how).toEqual(idsOf(declared('replaced')));
      expect(idsOf(lists.restated.map(({ after }) => after)), how).toEqual(idsOf(declared('restated')));
      expect(lists.abolished.map(({ of }) => nameOf(of)).toSorted(), how).toEqual(abolished.toSorted());
      for (const { after, parts } of lists.amended) expect(parts, after.id).toEqual(after.change?.what);
      expect(countsOf(lists).published, how).toBe(stated.procedures.length - declared('abolished').length);
    }
  });

  test('what merges and what divides is told as such, and what an abolition rests on', () => {
    const { lists } = compareDays(catalogue, eve['vi-du-2026'], day['vi-du-2026']);
    expect(lists.replaced.map(({ before, after }) => [before.length, after.length])).toEqual([
      [1, 2],
      [3, 1],
    ]);
    expect(lists.abolished.map(({ step }) => step?.by?.clause)).toEqual(['Điều 5', 'Điều 5', undefined]);
  });

  test('from the first decision to the third, each procedure is told by all that became of it', () => {
    const { lists } = compareDays(catalogue, '2025-08-01', '2027-03-01');
    const born = lists.amended.find(({ after }) => after.id === 'vi-du-2027/dang-ky-khai-sinh');
    expect(born && nameOf(born.before)).toBe('vi-du-2025/dang-ky-khai-sinh');
    expect(lists.restated.map(({ returns }) => returns)).toEqual([false, false]);
    const back = compareDays(catalogue, '2027-02-28', '2027-03-01').lists.restated;
    expect(back.map(({ returns }) => returns)).toEqual([true]);
  });

  test('before its first decision nothing holds, and all of it is new', () => {
    expect(heldOn(catalogue, '2025-07-31').size).toBe(0);
    const { lists } = compareDays(catalogue, '2025-07-31', '2025-08-01');
    expect(countsOf(lists)).toMatchObject({ added: 20, published: 20 });
  });
});
