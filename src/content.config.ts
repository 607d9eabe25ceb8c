import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import type { Catalogue } from './catalogue/catalogue.ts';
import {
  exportBundle,
  exportDecision,
  exportedBundle,
  exportedDecision,
  exportedForm,
  exportedProcedure,
  exportForm,
  exportProcedure,
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

let loaded: Catalogue | undefined;

/** One reader for the command line and the site; read once for all collections. The schemas below only lend their types. */
function readCatalogue(): Catalogue {
  const { catalogue, findings } = loaded ? { catalogue: loaded, findings: [] } : loadCatalogue(root);
  if (!catalogue) {
    const [first] = findings;
    throw new Error(`${first?.file}:${first?.line}:${first?.column} ${first?.message} (niem-yet check)`);
  }
  loaded = catalogue;
  return catalogue;
}

function fromCatalogue<Item extends { id: string }>(pick: (catalogue: Catalogue) => Iterable<Item>): Loader {
  return {
    name: 'niem-yet-catalogue',
    load(context) {
      context.store.clear();
      for (const data of pick(readCatalogue()))
        context.store.set({ id: data.id, data, digest: context.generateDigest(data) });
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
    loader: fromCatalogue(({ procedures }) => procedures.values().map(exportProcedure)),
    schema: exportedProcedure,
  }),
  decisions: defineCollection({
    loader: fromCatalogue(({ decisions }) => decisions.values().map(exportDecision)),
    schema: exportedDecision,
  }),
  bundles: defineCollection({
    loader: fromCatalogue(({ bundles }) => bundles.values().map(exportBundle)),
    schema: exportedBundle,
  }),
  forms: defineCollection({
    loader: fromCatalogue(({ forms }) => forms.values().map(exportForm)),
    schema: exportedForm,
  }),
  agencies: defineCollection({
    loader: fromCatalogue(({ agencies }) => agencies.values()),
    schema: agency,
  }),
  fields: defineCollection({
    loader: fromCatalogue(({ fields }) => fields.values()),
    schema: field,
  }),
  instruments: defineCollection({
    loader: fromCatalogue(({ instruments }) => instruments.values()),
    schema: instrument,
  }),
  abbreviations: defineCollection({
    loader: fromCatalogue(({ abbreviations }) =>
      abbreviations.values().map(own => ({ id: own.short, ...own })),
    ),
    schema: abbreviation.extend({ id: text }),
  }),
  guides: defineCollection({ loader: guideLoader(), schema: guide }),
  site: defineCollection({
    loader: fromCatalogue(({ site: own }) => [{ id: 'site', ...own }]),
    schema: site,
  }),
};
