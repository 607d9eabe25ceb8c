/** What a request under the site's base is for; everything else is left to the browser alone. */
export type Wanted =
  { readonly page: string } | { readonly asset: string } | { readonly fixture: string } | undefined;

/** Small files that every page asks for under a name that stays. */
export const fixtures = ['bieu-tuong.svg', 'site.webmanifest'] as const;

/**
 * Names are taken without what follows "?": a search that someone types is never kept.
 * Hashed files, whose content never changes under one name, all lie in one folder.
 */
export function wantedBy(address: string, navigates: boolean, base: string): Wanted {
  const { pathname } = new URL(address);
  if (!pathname.startsWith(base)) return undefined;
  if (pathname.startsWith(`${base}_astro/`)) return { asset: pathname };
  if (fixtures.some(name => pathname === base + name)) return { fixture: pathname };
  return navigates ? { page: pathname } : undefined;
}

const inMarkup = /_astro\/([\w.~-]+\.(?:js|css|woff2))/g;
const importedAtOnce = /(?:from|import)\s*["']\.\/([\w.~-]+\.js)["']/g;
const namedAnywhere = /(?:_astro\/|["'`(]\.\/)([\w.~-]+\.(?:js|css|woff2?|ttf|wasm|svg|png|webp))/g;

const scans = { page: inMarkup, atOnce: importedAtOnce, ever: namedAnywhere } as const;

/** The hashed files that a text names: all that a page links, what a script needs at once, or what it may ever load. */
export function filesNamedIn(text: string, scan: keyof typeof scans, base: string): Set<string> {
  return new Set(Array.from(text.matchAll(scans[scan]), ([, name]) => `${base}_astro/${name}`));
}
