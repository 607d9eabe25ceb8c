import { beforeAll, describe, expect, test } from 'vitest';
import { judgeDocx } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { brokenRules, document } from './conformance-mutations.ts';
import { brief, letter, rewrite } from './conformance-samples.ts';
import { letterMutations, substanceMutations } from './conformance-substance.ts';

describe.each([
  ['decision', brief, substanceMutations],
  ['letter', letter, letterMutations],
] as const)('a %s that says too little or the wrong thing', (_name, tree, mutations) => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await renderDocx(tree);
  });

  test.each(mutations)('$name → $rule', async ({ part = document, change, rule, also = [] }) => {
    expect(brokenRules(await judgeDocx(rewrite(sound, part, change)))).toEqual([rule, ...also].toSorted());
  });
});
