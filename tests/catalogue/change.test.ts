import { expect, test } from 'vitest';
import {
  applyChange,
  applyChanges,
  changedParts,
  changeOf,
  changesBetween,
  type Matter,
} from '../../src/catalogue/change.ts';
import { catalogue, procedure, stagesOf, takes, withCase, withStages } from '../office/office.ts';

function matterOf(subject: object): Matter {
  const facts = changesBetween({}, subject);
  return applyChanges(facts, {});
}

const library = procedure('thu-vien/cap-the-ban-doc');

test('a version is the one before with its changes, and nothing else', () => {
  const before = matterOf(library);
  const after = { ...before, fee: [{ amount: 7000, unit: 'đồng' }], result: 'Thẻ bạn đọc điện tử' };
  const changes = changesBetween(before, after);
  expect(changes.map(({ key }) => key)).toEqual(['result', 'fee']);
  expect(applyChanges(changes, before)).toEqual(after);
});

test('the parts that changed come in the order of the eleven points', () => {
  const after = { ...withCase(library, 0, { total: takes(9) }), name: 'Tên khác', result: 'Kết quả khác' };
  expect(changedParts(changesBetween(library, after))).toEqual(['name', 'duration', 'result']);
});

test('a term that changes together with the stages is told beside them', () => {
  const [first, ...stages] = stagesOf(library);
  if (!first) throw new Error('the library has stages');
  const after = withStages(withCase(library, 0, { total: takes(9) }), 0, [
    { ...first, duration: takes(8) },
    ...stages,
  ]);
  expect(changedParts(changesBetween(library, after))).toEqual(['duration', 'workflow']);
});

test('apply(change(a, b), a) = b over thousands of random catalogues', () => {
  const all = [...catalogue.procedures.values()].map(matterOf);
  let state = 7;
  const pick = (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const random = (): ReadonlyMap<string, Matter> =>
    new Map(
      Array.from({ length: pick(6) }, () => {
        const [left, right] = [all[pick(all.length)], all[pick(all.length)]];
        // A mixture of two: some facts of one, some of the other, some of neither.
        const mixed = Object.entries({ ...left, ...right }).flatMap(([key, value]) =>
          pick(5) === 0 ? [] : [[key, pick(2) === 0 ? value : (Reflect.get(left ?? {}, key) ?? value)]],
        );
        return [`p${pick(8)}`, Object.fromEntries(mixed)];
      }),
    );
  let changed = 0;
  for (let turn = 0; turn < 3000; turn += 1) {
    const [before, after] = [random(), random()];
    const change = changeOf(before, after);
    changed += change.changed.size;
    const made = applyChange(change, before);
    expect(Object.fromEntries([...made].toSorted())).toEqual(Object.fromEntries([...after].toSorted()));
  }
  expect(changed).toBeGreaterThan(1000);
});

test('the same facts written in another order are no change', () => {
  const turned = Object.fromEntries(Object.entries(matterOf(library)).toReversed());
  expect(changesBetween(library, turned)).toEqual([]);
});
