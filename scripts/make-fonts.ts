import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { fontCharacters } from '../src/fonts/characters.ts';
import { writeWhole } from '../src/integration/write-whole.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const inter = dirname(createRequire(import.meta.url).resolve('inter-ui/package.json'));

/** Optical size stays at its text value and features that only change the look are left out: that halves the file. */
export function makeFont(): Promise<Buffer> {
  return subsetFont(readFileSync(join(inter, 'variable/InterVariable.woff2')), fontCharacters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 }, opsz: 14 },
    keepFeatures: ['ccmp', 'kern', 'mark', 'mkmk'],
    noHinting: true,
    noLayoutClosure: true,
  });
}

if (import.meta.main) {
  writeWhole(join(root, 'src/fonts/inter-vietnamese.woff2'), await makeFont());
  writeWhole(join(root, 'public/fonts/OFL.txt'), readFileSync(join(inter, 'LICENSE.txt')));
}
