import type { LiveLoader } from 'astro/loaders';

/** What Astro gives pages as `astro:content`, for tests that run what pages share without Astro. */
export const defineLiveCollection = <Collection>(collection: Collection): Collection => collection;

export async function getLiveCollection(collection: string) {
  const { collections } = await import('../src/live.config.ts');
  const { loader } = new Map<string, { readonly loader: LiveLoader }>(Object.entries(collections)).get(
    collection,
  )!;
  return loader.loadCollection({ collection });
}
