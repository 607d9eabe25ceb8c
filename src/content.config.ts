import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import {
  exportCatalogue,
  exportedBundle,
  exportedCatalogue,
  exportedDecision,
  exportedForm,
  exportedProcedure,
} from './catalogue/export.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { agency } from './catalogue/schema/agency.ts';
import { abbreviation } from './catalogue/schema/abbreviation.ts';
import { field } from './catalogue/schema/field.ts';
import { guide } from './catalogue/schema/guide.ts';
import { instrument } from './catalogue/schema/instrument.ts';
import { site } from './catalogue/schema/site.ts';
import { text } from './catalogue/schema/text.ts';

const root = process.env['NIEM_YET_CONTENT'] ?? 'content';

type Exported = z.infer<typeof exportedCatalogue>;

function catalogueText(): string {
  // The build has read, checked and written the catalogue already: reading every file again would double its time.
  const written = process.env['NIEM_YET_CATALOGUE'];
  if (written !== undefined) return readFileSync(written, 'utf8');
  const { catalogue, findings } = loadCatalogue(root);
  if (catalogue) return [...exportCatalogue(catalogue)].join('');
  const [first] = findings;
  throw new Error(`${first?.file}:${first?.line}:${first?.column} ${first?.message} (niem-yet check)`);
}

let loaded: Exported | undefined;

/** Read once for all collections. The schemas below only lend their types. */
function readCatalogue(): Exported {
  loaded ??= JSON.parse(catalogueText()) as Exported;
  return loaded;
}

function fromCatalogue<Item extends { id: string }>(pick: (catalogue: Exported) => Iterable<Item>): Loader {
  return {
    name: 'niem-yet-catalogue',
    load(context) {
      context.store.clear();
      for (const data of pick(readCatalogue())) context.store.set({ id: data.id, data });
      return Promise.resolve();
    },
  };
}

/** Prose is read by the content layer itself; an office need not have any. */
function guideLoader(): Loader {
  const base = resolve(root, 'guides');
  return existsSync(base)
    ? glob({ base, pattern: '*.mdx' })
    : { name: 'no-guides', load: () => Promise.resolve() };
}

export const collections = {
  procedures: defineCollection({
    loader: fromCatalogue(({ procedures }) => procedures),
    schema: exportedProcedure,
  }),
  decisions: defineCollection({
    loader: fromCatalogue(({ decisions }) => decisions),
    schema: exportedDecision,
  }),
  bundles: defineCollection({
    loader: fromCatalogue(({ bundles }) => bundles),
    schema: exportedBundle,
  }),
  forms: defineCollection({
    loader: fromCatalogue(({ forms }) => forms),
    schema: exportedForm,
  }),
  agencies: defineCollection({
    loader: fromCatalogue(({ agencies }) => agencies),
    schema: agency,
  }),
  fields: defineCollection({
    loader: fromCatalogue(({ fields }) => fields),
    schema: field,
  }),
  instruments: defineCollection({
    loader: fromCatalogue(({ instruments }) => instruments),
    schema: instrument,
  }),
  abbreviations: defineCollection({
    loader: fromCatalogue(({ abbreviations }) => abbreviations.map(own => ({ id: own.short, ...own }))),
    schema: abbreviation.extend({ id: text }),
  }),
  guides: defineCollection({ loader: guideLoader(), schema: guide }),
  site: defineCollection({
    loader: fromCatalogue(({ site: own }) => [{ id: 'site', ...own }]),
    schema: site,
  }),
};
