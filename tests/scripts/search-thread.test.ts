import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSearchBeside } from '../../src/integration/search-thread.ts';
import { asOf, catalogue } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const few = { ...catalogue, procedures: new Map([...catalogue.procedures].slice(0, 3)) };

test('the search index is whole when its thread has ended', async () => {
  const out = join(folder, 'pagefind');
  await makeSearchBeside(few, asOf, out);
  for (const file of ['pagefind.js', 'pagefind-entry.json', 'tu-vung.json'])
    expect(existsSync(join(out, file)), file).toBe(true);
});

test('what goes wrong in the thread fails the build', async () => {
  const taken = join(folder, 'taken');
  writeFileSync(taken, '');
  await expect(makeSearchBeside(few, asOf, join(taken, 'pagefind'))).rejects.toThrow();
});
