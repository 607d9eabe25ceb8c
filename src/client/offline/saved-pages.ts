import { filesNamedIn } from './addresses.ts';

/** Caches of this site alone: several sites may live below one origin. */
export function cacheNames(base: string) {
  return {
    /** Pages the person asked to keep. */
    starred: `niem-yet ${base} danh-dau`,
    /** Pages that were opened, the oldest given up first. */
    visited: `niem-yet ${base} da-xem`,
    shell: (version: string) => `niem-yet ${base} khung ${version}`,
    isShell: (name: string) => name.startsWith(`niem-yet ${base} khung `),
  } as const;
}

/** What is used of a browser's cache. */
export type Store = Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>;

const savedAt = 'x-niem-yet-saved';
const needs = 'x-niem-yet-needs';

/** A page needs few files; a limit keeps a mistake from filling a phone. */
const mostFiles = 120;

/**
 * Brings what the page needs into the cache. A page that was merely opened keeps what it needs to be read;
 * one kept by wish also keeps what it would load later, such as the making of a PDF.
 */
async function saveFiles(cache: Store, html: string, base: string, whole: boolean): Promise<string[]> {
  const files = filesNamedIn(html, 'page', base);
  for (const file of files) {
    if (files.size > mostFiles) break;
    let response = await cache.match(file);
    if (!response) {
      const fetched = await fetch(file);
      if (!fetched.ok) continue;
      await cache.put(file, fetched.clone());
      response = fetched;
    }
    if (!/\.(?:js|css)$/.test(file)) continue;
    for (const named of filesNamedIn(await response.text(), whole ? 'ever' : 'atOnce', base))
      files.add(named);
  }
  return [...files];
}

export interface Saving {
  readonly cache: Store;
  readonly path: string;
  readonly base: string;
  readonly whole: boolean;
  readonly now: Date;
}

/** Keeps one page with its files; false when the answer is no page of this site. */
export async function savePage(
  response: Response,
  { cache, path, base, whole, now }: Saving,
): Promise<boolean> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || response.redirected || !isPage) return false;
  const html = await response.text();
  const files = await saveFiles(cache, html, base, whole);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    [savedAt]: now.toISOString(),
    [needs]: files.join(' '),
  };
  await cache.put(path, new Response(html, { headers }));
  return true;
}

export interface SavedPage {
  readonly path: string;
  readonly saved: Date;
  readonly needs: readonly string[];
}

/** The page kept under a path, if any, with the moment it was kept. */
export async function savedCopy(
  cache: Store,
  path: string,
): Promise<{ html: string; saved: Date } | undefined> {
  const response = await cache.match(path);
  const saved = response?.headers.get(savedAt);
  if (!response || saved == null) return undefined;
  return { html: await response.text(), saved: new Date(saved) };
}

/** All pages of a cache, the newest first. */
export async function savedPages(cache: Store): Promise<SavedPage[]> {
  const pages: SavedPage[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const saved = response?.headers.get(savedAt);
    if (!response || saved == null) continue;
    pages.push({
      path: new URL(request.url).pathname,
      saved: new Date(saved),
      needs: (response.headers.get(needs) ?? '').split(' '),
    });
  }
  return pages.toSorted((left, right) => right.saved.getTime() - left.saved.getTime());
}

/** Gives up the pages beyond the newest `most`, and every file that no remaining page needs. */
export async function keepNewest(cache: Store, most: number): Promise<void> {
  const pages = await savedPages(cache);
  const kept = pages.slice(0, most);
  const needed = new Set(kept.flatMap(page => [page.path, ...page.needs]));
  for (const request of await cache.keys())
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
}
