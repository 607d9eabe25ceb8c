import { defineLiveCollection } from 'astro:content';
import { fromDesk } from './integration/live-collection.ts';

/** Everything in content/, read, checked and linked: `catalogue/schema/` says what each holds, `catalogue/load.ts` reads it. */
export const collections = {
  site: defineLiveCollection({
    loader: fromDesk('site', ({ catalogue: { site } }) => [['site', site]]),
  }),
  /** As of which day the pages speak. */
  day: defineLiveCollection({
    loader: fromDesk('day', ({ asOf }) => [['as-of', { asOf }]]),
  }),
  procedures: defineLiveCollection({
    loader: fromDesk('procedures', ({ catalogue }) => catalogue.procedures),
  }),
  decisions: defineLiveCollection({
    loader: fromDesk('decisions', ({ catalogue }) => catalogue.decisions),
  }),
  bundles: defineLiveCollection({
    loader: fromDesk('bundles', ({ catalogue }) => catalogue.bundles),
  }),
  forms: defineLiveCollection({
    loader: fromDesk('forms', ({ catalogue }) => catalogue.forms),
  }),
  agencies: defineLiveCollection({
    loader: fromDesk('agencies', ({ catalogue }) => catalogue.agencies),
  }),
  fields: defineLiveCollection({
    loader: fromDesk('fields', ({ catalogue }) => catalogue.fields),
  }),
  instruments: defineLiveCollection({
    loader: fromDesk('instruments', ({ catalogue }) => catalogue.instruments),
  }),
  abbreviations: defineLiveCollection({
    loader: fromDesk('abbreviations', ({ catalogue }) =>
      catalogue.abbreviations.map(abbreviation => [abbreviation.short, abbreviation] as const),
    ),
  }),
  calendar: defineLiveCollection({
    loader: fromDesk('calendar', ({ catalogue }) =>
      catalogue.calendar.map(year => [String(year.year), year] as const),
    ),
  }),
  guides: defineLiveCollection({
    loader: fromDesk('guides', ({ catalogue }) => catalogue.guides),
  }),
  /** Files made of the catalogue, to take away. */
  documents: defineLiveCollection({
    loader: fromDesk('documents', ({ documents }) => documents.map(made => [made.file, made] as const)),
  }),
  'form-files': defineLiveCollection({
    loader: fromDesk('form-files', ({ formFiles }) => formFiles.map(made => [made.file, made] as const)),
  }),
};
