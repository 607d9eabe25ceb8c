import { xmlText } from './xml.ts';

/** The protocol's limit for one file (sitemaps.org). */
const mostAddresses = 50_000;

/** "thu-tuc/…/" stands among the procedures; pages of the first row together. */
const kindOf = (path: string) => (path.includes('/', path.indexOf('/') + 1) ? path.split('/')[0]! : 'trang');

function file(element: 'urlset' | 'sitemapindex', item: 'url' | 'sitemap', addresses: readonly string[]) {
  const items = addresses.map(address => `<${item}><loc>${xmlText(address)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${element}>\n`;
}

function* slices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Sitemaps by kind of page with an index over them, by file name without its ending. Paths are relative to the public root. */
export function sitemaps(
  root: string,
  paths: readonly string[],
  most = mostAddresses,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [kind, own] of Map.groupBy(paths.toSorted(), kindOf))
    for (const [index, slice] of [...slices(own, most)].entries()) {
      const addresses = slice.map(path => root + encodeURI(path));
      files.set(`sitemap-${kind}-${index + 1}`, file('urlset', 'url', addresses));
    }
  const names = [...files.keys()].map(name => `${root}${name}.xml`);
  return files.set('sitemap-index', file('sitemapindex', 'sitemap', names));
}

export function robots(root: string | undefined): string {
  const all = 'User-agent: *\nAllow: /\n';
  return root === undefined ? all : `${all}\nSitemap: ${root}sitemap-index.xml\n`;
}
