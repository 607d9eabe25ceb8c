import { readFileSync } from 'node:fs';
import type { ExportedCatalogue } from '../catalogue/export.ts';

/**
 * The catalogue as the build has checked and written it, read once. Through Astro's content layer all of it would be
 * packed, bundled, compiled and unpacked again, which takes longer than anything else that does not write pages.
 */
const path = process.env['NIEM_YET_CATALOGUE'];
if (path === undefined) throw new Error('NIEM_YET_CATALOGUE names no file: see scripts/astro-catalogue.ts');
export const catalogue = JSON.parse(readFileSync(path, 'utf8')) as ExportedCatalogue;
