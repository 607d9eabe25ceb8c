import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { guide } from './catalogue/schema/guide.ts';

/** Prose is read by the content layer; an office need not have any. What else there is, `site/catalogue.ts` reads. */
function guideLoader(): Loader {
  const base = resolve(process.env['NIEM_YET_CONTENT'] ?? 'content', 'guides');
  return existsSync(base)
    ? glob({ base, pattern: '*.mdx' })
    : { name: 'no-guides', load: () => Promise.resolve() };
}

export const collections = { guides: defineCollection({ loader: guideLoader(), schema: guide }) };
