import { expect, test } from 'vitest';
import { link } from '../../src/catalogue/link.ts';
import type { Sources } from '../../src/catalogue/sources.ts';
import { unlink } from '../../src/catalogue/unlink.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue } from '../office/office.ts';

test('a catalogue that travelled as JSON and was linked again prints the same texts', () => {
  // What JSON.parse gives is what unlink wrote.
  const again = link(JSON.parse(JSON.stringify(unlink(catalogue))) as Sources);
  expect([...again.procedures.keys()]).toEqual([...catalogue.procedures.keys()]);
  for (const decision of catalogue.decisions.values()) {
    // Bundles stay behind, and with them what prints them.
    if (decision.bundles.length > 0) continue;
    const own = again.decisions.get(decision.id);
    expect(own && documentOf(again, own, { mode: 'paper' })).toEqual(
      documentOf(catalogue, decision, { mode: 'paper' }),
    );
  }
});
