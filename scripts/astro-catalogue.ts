import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { exportCatalogue } from '../src/catalogue/export.ts';
import { writeStream } from './files.ts';
import { readSoundCatalogue } from './sound-catalogue.ts';

const written = fileURLToPath(new URL('../.cache/astro', import.meta.url));

/** Gives pages their catalogue where Astro runs without our build, which has it at hand. */
export function catalogueForPages(): AstroIntegration {
  return {
    name: 'niem-yet-catalogue',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (process.env['NIEM_YET_CATALOGUE'] !== undefined || (command !== 'dev' && command !== 'build'))
          return;
        const catalogue = readSoundCatalogue(process.env['NIEM_YET_CONTENT'] ?? 'content', 'chưa dựng trang');
        const path = join(written, `${process.pid}.json`);
        await writeStream(path, exportCatalogue(catalogue));
        process.once('exit', () => {
          rmSync(path, { force: true });
        });
        process.env['NIEM_YET_CATALOGUE'] = path;
      },
    },
  };
}
