import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { exportCatalogue } from '../src/catalogue/export.ts';
import { writeStream } from './files.ts';
import { readSoundCatalogue } from './sound-catalogue.ts';

/** Gives pages their catalogue where Astro runs without our build, which has it at hand. */
export function catalogueForPages(): AstroIntegration {
  return {
    name: 'niem-yet-catalogue',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (process.env['NIEM_YET_CATALOGUE'] !== undefined || (command !== 'dev' && command !== 'build'))
          return;
        const catalogue = readSoundCatalogue(process.env['NIEM_YET_CONTENT'] ?? 'content', 'chưa dựng trang');
        const path = fileURLToPath(new URL('niem-yet-catalogue.json', config.cacheDir));
        await writeStream(path, exportCatalogue(catalogue));
        process.env['NIEM_YET_CATALOGUE'] = path;
      },
    },
  };
}
