import type { AstroIntegration } from 'astro';

/**
 * What a build does, one after another; "start" and "collections" are Astro's, "bundling" of what pages run and load, "pages"
 * their writing, "search" what is left of the index after them.
 */
export const phases = [
  'check',
  'start',
  'collections',
  'documents',
  'bundling',
  'pages',
  'search',
  'finishing',
] as const;
export type Phase = (typeof phases)[number];

type SetPrerenderer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:build:start']>
>[0]['setPrerenderer'];

/** The usual way of writing pages, told of when it begins and when all is ready for the first. */
export const tellingPages =
  (
    begin: (phase: Phase) => void,
    ready: () => void = () => undefined,
  ): Extract<Parameters<SetPrerenderer>[0], (...usual: never[]) => unknown> =>
  usual => ({
    ...usual,
    async setup() {
      begin('pages');
      await usual.setup?.();
      ready();
    },
  });

/** Tells what Astro begins where it builds without us. */
export const telling = (begin: (phase: Phase) => void): AstroIntegration => ({
  name: 'niem-yet-phases',
  hooks: {
    'astro:config:done': () => {
      begin('collections');
    },
    'astro:build:start': ({ setPrerenderer }) => {
      begin('bundling');
      setPrerenderer(tellingPages(begin));
    },
  },
});
