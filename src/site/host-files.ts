import type { Moved } from './moved-pages.ts';

/** What every page is sent with. Scripts and styles are judged by the policy each page carries itself, with its hashes. */
const everywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const feed = { 'Content-Type': 'application/atom+xml; charset=utf-8' };

const secure = { 'Strict-Transport-Security': 'max-age=31536000' };

/** `_headers` as Netlify and Cloudflare Pages read it. */
export function headersFile(base: string, root: string | undefined): string {
  const rules: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
    ['*', { ...everywhere, ...(root?.startsWith('https:') ? secure : {}) }],
    ['_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ['sw.js', { 'Cache-Control': 'no-cache' }],
    ['site.webmanifest', { 'Content-Type': 'application/manifest+json' }],
    ...['van-ban.atom', '*/thay-doi.atom'].map(file => [file, feed] as const),
    ['du-lieu/*', { 'Access-Control-Allow-Origin': '*' }],
  ];
  return rules
    .map(
      ([path, headers]) =>
        `${base}${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('\n');
}

/** Addresses that programs guess, and the file each means. */
const guessed = [
  ['favicon.ico', 'bieu-tuong.svg'],
  ['sitemap.xml', 'sitemap-index.xml'],
  ['feed', 'van-ban.atom'],
  ['atom.xml', 'van-ban.atom'],
  ['security.txt', '.well-known/security.txt'],
] as const;

/** `_redirects` of the same hosts. One that holds only this site is asked below `base` too. */
export function redirectsFile(
  base: string,
  exists: (file: string) => boolean,
  moved: readonly Moved[] = [],
): string {
  const lines = guessed
    .filter(([, file]) => exists(file))
    .map(([name, file]) => `${base}${name} ${base}${file} 302`);
  lines.push(...moved.map(({ from, procedure: { id } }) => `${base}${from} ${base}thu-tuc/${id}/ 301`));
  if (base !== '/') lines.push(`/ ${base} 302`, `${base}* /:splat 200`);
  return `${lines.join('\n')}\n`;
}
