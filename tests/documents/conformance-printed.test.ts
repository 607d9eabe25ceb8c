import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgePdf } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { brokenRules, document, wordMutations } from './conformance-mutations.ts';
import { brief, decision, letter, rewrite } from './conformance-samples.ts';
import { letterMutations, substanceMutations } from './conformance-substance.ts';
import { convertToPdf, hasOffice } from './office.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
/** What a text says needs no pages of tables to be read. */
const shown = [
  ...wordMutations.map(mutation => ({ ...mutation, of: 'decision' as const })),
  ...substanceMutations.map(mutation => ({ ...mutation, of: 'brief' as const })),
  ...letterMutations.map(mutation => ({ ...mutation, of: 'letter' as const })),
].filter(({ hiddenOnPage }) => hiddenOnPage === undefined);
const nameOf = (index: number) => join(folder, `broken-${index}`);
const judge = async (name: string) => judgePdf(new Uint8Array(readFileSync(`${name}.pdf`)));

describe.skipIf(!hasOffice)('pages that another program made', () => {
  beforeAll(async () => {
    const sound = {
      decision: await renderDocx(decision),
      brief: await renderDocx(brief),
      letter: await renderDocx(letter),
    };
    const files = new Map([
      ...Object.entries(sound).map(([name, bytes]) => [join(folder, name), bytes] as const),
      ...shown.map(
        ({ part = document, change, of }, index) =>
          [nameOf(index), rewrite(sound[of], part, change)] as const,
      ),
    ]);
    for (const [name, bytes] of files) writeFileSync(`${name}.docx`, bytes);
    await convertToPdf(
      [...files.keys()].map(name => `${name}.docx`),
      folder,
    );
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['decision', 'brief', 'letter'])('a sound %s passes every rule', async name => {
    expect((await judge(join(folder, name))).filter(({ passed }) => passed === false)).toEqual([]);
  });

  test.each(shown.map((mutation, index) => ({ ...mutation, index })))(
    '$name → $rule',
    async ({ index, rule, also = [], alsoOnPage = [] }) => {
      const found = brokenRules(await judge(nameOf(index)));
      expect(found).toContain(rule);
      expect(found.filter(other => ![rule, ...also, ...alsoOnPage].includes(other))).toEqual([]);
    },
  );
});
