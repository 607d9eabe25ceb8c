import type { Loader } from 'astro/loaders';
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
import { field } from './catalogue/schema/field.ts';
import { instrument } from './catalogue/schema/instrument.ts';
import { site } from './catalogue/schema/site.ts';

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
  site: defineCollection({
    loader: fromCatalogue(({ site: own }) => [{ id: 'site', ...own }]),
    schema: site,
  }),
};
