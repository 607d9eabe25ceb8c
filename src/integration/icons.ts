import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { iconFile, iconSizes } from '../site/icons.ts';
import { writeWhole } from './write-whole.ts';

export const siteSign = fileURLToPath(new URL('../../public/bieu-tuong.svg', import.meta.url));

/** The site's sign as phones want it. */
export async function drawIcons(site: string): Promise<void> {
  for (const size of iconSizes) {
    const picture = sharp(siteSign, { density: (72 * size) / 32 }).resize(size, size);
    writeWhole(join(site, iconFile(size)), await picture.png().toBuffer());
  }
}
