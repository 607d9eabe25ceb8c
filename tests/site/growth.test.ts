import { expect, test, vi } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { layOut } from '../../src/integration/desk.ts';
import { countReads } from '../counted-reads.ts';
import { asOf, catalogue } from '../office/office.ts';

/** So many procedures in one text, all of one name: every list and every family is as long as it can be. */
function catalogueOf(size: number): Catalogue {
  const model = catalogue.procedures.values().find(({ decision }) => decision.id === 'quan-su-cap-xa')!;
  const procedures = Array.from({ length: size }, (_, index) => ({
    ...model,
    id: `quan-su-cap-xa/thu-${index}`,
    position: index + 1,
    number: index + 1,
  }));
  return { ...catalogue, procedures: new Map(procedures.map(procedure => [procedure.id, procedure])) };
}

/** How much is read of the catalogue by what all pages share, and by what each page of a procedure asks. */
async function readsOf(size: number): Promise<number> {
  const { value, reads } = countReads(catalogueOf(size));
  vi.resetModules();
  layOut('tests', { catalogue: value, asOf, documents: [], formFiles: [] });
  const { familyOf, procedures } = await import('../../src/site/collections.ts');
  const { whereOf } = await import('../../src/site/where.ts');
  const { partsOf } = await import('../../src/site/procedure-parts.ts');
  const { metadataOf } = await import('../../src/site/metadata.ts');
  const { procedureLink } = await import('../../src/site/links.ts');
  await import('../../src/site/agencies.ts');
  await import('../../src/site/directory.ts');
  expect(procedures).toHaveLength(size);
  for (const procedure of procedures) {
    expect(whereOf(procedure)).toContain(`số ${procedure.number}`);
    partsOf(procedure, familyOf(procedure).length > 1);
    metadataOf(procedureLink(procedure.id));
  }
  return reads();
}

test('pages of four times as many procedures read four times as much of the catalogue', async () => {
  const [few, many] = [await readsOf(50), await readsOf(200)];
  // Putting them in order takes a little more than that.
  expect(many).toBeLessThanOrEqual(4.4 * few);
});
