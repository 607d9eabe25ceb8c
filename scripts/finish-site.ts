import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { publicRoot } from '../src/catalogue/public-root.ts';
import { headersFile, redirectsFile } from '../src/site/host-files.ts';
import { iconFile, iconSizes } from '../src/site/icons.ts';
import { isListed } from '../src/site/listed.ts';
import { securityText } from '../src/site/security-text.ts';
import { robots, sitemaps } from '../src/site/sitemap.ts';
import { buildDate } from './build-date.ts';
import { writeWhole } from './files.ts';
import { writeServiceWorker } from './service-worker.ts';
import { drawShareImages, type ShareImages } from './share-images.ts';

async function drawIcons(site: string): Promise<void> {
  for (const size of iconSizes) {
    const picture = sharp(join(site, 'bieu-tuong.svg'), { density: (72 * size) / 32 }).resize(size, size);
    writeWhole(join(site, iconFile(size)), await picture.png().toBuffer());
  }
}

/** Every page that was built, as its path below the root: what a sitemap lists exists. */
const listedPages = (site: string) =>
  globSync('**/index.html', { cwd: site })
    .map(file => file.replaceAll('\\', '/').slice(0, -'index.html'.length))
    .filter(isListed);

export interface Finishing {
  readonly catalogue: Catalogue;
  readonly content: string;
  readonly base: string;
  readonly shareImages: ShareImages;
}

/** Adds to the built pages what can only be written once they are all there. */
export async function finishSite(
  site: string,
  { catalogue, content, base, shareImages }: Finishing,
): Promise<void> {
  const root = publicRoot(catalogue.site.address);
  const { contact } = catalogue.site;
  const write = (file: string, text: string) => writeWhole(join(site, file), text);
  await drawIcons(site);
  await drawShareImages(catalogue, site, shareImages);
  if (root !== undefined) for (const [file, text] of sitemaps(root, listedPages(site))) write(file, text);
  write('robots.txt', robots(root));
  if (contact !== undefined)
    write('.well-known/security.txt', securityText(contact, buildDate(catalogue, content), root));
  write('_headers', headersFile(base, root));
  write(
    '_redirects',
    redirectsFile(base, file => existsSync(join(site, file))),
  );
  await writeServiceWorker(site);
}
