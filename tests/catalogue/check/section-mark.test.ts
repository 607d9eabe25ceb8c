import { expect, test } from 'vitest';
import { sectionMark } from '../../../src/catalogue/check/section-mark.ts';
import { catalogue, changed, decision, judge } from '../../office/office.ts';

const facts = (...sections: readonly (readonly [id: string, mark: string, parent?: string])[]) =>
  judge(
    sectionMark,
    changed(decision('thu-vien'), {
      sections: sections.map(([id, mark, parent]) => ({
        id,
        mark,
        heading: `Mục ${id}`,
        ...(parent === undefined ? {} : { parent }),
      })),
    }),
  ).map(({ path, fact }) => `${path.join('.')}: ${fact}`);

test('two sections side by side bear two marks', () => {
  expect(facts(['a', 'I'], ['b', 'II'], ['c', 'II'])).toEqual([
    'sections.2.mark: mục “Mục c” mang số II như mục “Mục b”',
  ]);
});

test('under other sections marks begin anew', () => {
  expect(facts(['a', 'A'], ['a1', 'I', 'a'], ['b', 'B'], ['b1', 'I', 'b'])).toEqual([]);
  expect([...catalogue.decisions.values()].flatMap(each => judge(sectionMark, each))).toEqual([]);
});
