import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { publicRoot } from '../catalogue/public-root.ts';
import type { Day } from '../catalogue/standing.ts';
import { headersFile, redirectsFile } from '../site/host-files.ts';
import { movedFrom, movedPage } from '../site/moved-pages.ts';
import { securityText } from '../site/security-text.ts';
import { notices } from './notices.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

export interface Hosting {
  readonly catalogue: Catalogue;
  readonly base: string;
  /** The day as of which everything is said. */
  readonly asOf: Day;
}

/** Small texts for hosts and programs whose names no page can bear, by their paths. */
export function hostTexts({ catalogue, base, asOf }: Hosting): ReadonlyMap<string, string> {
  const { address, contact } = catalogue.site;
  const root = publicRoot(address);
  const texts = new Map([
    ['_headers', headersFile(base, root)],
    ['giay-phep.txt', notices(checkout)],
  ]);
  if (contact !== undefined) texts.set('.well-known/security.txt', securityText(contact, asOf, root));
  const moved = movedFrom(catalogue);
  for (const own of moved) texts.set(`${own.from}index.html`, movedPage(own, base, root));
  const absent = new Set([
    ...(root === undefined ? ['sitemap-index.xml'] : []),
    ...(contact === undefined ? ['.well-known/security.txt'] : []),
  ]);
  return texts.set(
    '_redirects',
    redirectsFile(base, file => !absent.has(file), moved),
  );
}
