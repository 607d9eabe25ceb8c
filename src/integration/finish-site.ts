import { cpSync, existsSync, globSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { exportCatalogue } from '../catalogue/export.ts';
import { publicRoot } from '../catalogue/public-root.ts';
import { headersFile, redirectsFile } from '../site/host-files.ts';
import { iconFile, iconSizes } from '../site/icons.ts';
import { isListed } from '../site/listed.ts';
import { securityText } from '../site/security-text.ts';
import { robots, sitemaps } from '../site/sitemap.ts';
import { buildDate } from './build-date.ts';
import { writeStream, writeWhole } from './write-whole.ts';
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
  /** Where documents, forms and the index were made. */
  readonly made: string;
  /** Whether there are documents and forms. */
  readonly documents: boolean;
}

/** Adds to the built pages what can only be written once they are all there. */
export async function finishSite(
  site: string,
  { catalogue, content, base, shareImages, made, documents }: Finishing,
): Promise<void> {
  const root = publicRoot(catalogue.site.address);
  const { contact } = catalogue.site;
  const write = (file: string, text: string) => writeWhole(join(site, file), text);
  await writeStream(join(site, 'du-lieu/catalogue.json'), exportCatalogue(catalogue));
  renameSync(join(made, 'pagefind'), join(site, 'pagefind'));
  renameSync(join(made, 'tai-lieu'), join(site, 'tai-lieu'));
  // Beside the pages of the forms.
  if (documents) cpSync(join(made, 'bieu-mau'), join(site, 'bieu-mau'), { recursive: true });
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
