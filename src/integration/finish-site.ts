import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { exportCatalogue } from '../catalogue/export.ts';
import { changeFeeds } from './change-feeds.ts';
import { hostTexts, type Hosting } from './host-texts.ts';
import { drawIcons } from './icons.ts';
import { writeServiceWorker } from './service-worker.ts';
import { drawShareImages, type ShareImages } from './share-images.ts';
import { writeStream, writeWhole } from './write-whole.ts';

export interface Finishing extends Hosting {
  readonly shareImages: ShareImages;
  /** Where documents, forms and the index were made. */
  readonly made: string;
  /** Whether there are documents and forms. */
  readonly documents: boolean;
}

/** Adds to the built pages what is no page. */
export async function finishSite(
  site: string,
  { shareImages, made, documents, ...hosting }: Finishing,
): Promise<void> {
  const { catalogue, asOf } = hosting;
  await writeStream(join(site, 'du-lieu/catalogue.json'), exportCatalogue(catalogue, asOf));
  renameSync(join(made, 'pagefind'), join(site, 'pagefind'));
  renameSync(join(made, 'tai-lieu'), join(site, 'tai-lieu'));
  // Beside the pages of the forms.
  if (documents) cpSync(join(made, 'bieu-mau'), join(site, 'bieu-mau'), { recursive: true });
  await drawIcons(site);
  await drawShareImages(hosting, site, shareImages);
  for (const [file, text] of hostTexts(hosting)) writeWhole(join(site, file), text);
  const feeds = changeFeeds(hosting);
  for (const file of feeds.files) writeWhole(join(site, file), feeds.at(file) ?? '');
  await writeServiceWorker(site);
}
