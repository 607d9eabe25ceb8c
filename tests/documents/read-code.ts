import jsQR from 'jsqr';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paper } from '../../src/document/standard.ts';
import { readPgm, type Picture } from './grey-picture.ts';

/** What an office printer leaves of a page, and less than a phone sees of it. */
const dotsPerInch = 200;
/** The last 30 mm of a page: the rest only costs time. */
const [width, height] = [paper.width, 30].map(length => String(Math.round((length / 25.4) * dotsPerInch)));
const top = String(Math.round(((paper.height - 30) / 25.4) * dotsPerInch));
const foot = ['-x', '0', '-y', top, '-W', width!, '-H', height!];

/** What a reader of codes makes of a picture; nothing where it finds none. */
export function readCode({ width, height, pixels }: Picture): string | undefined {
  const colours = new Uint8ClampedArray(pixels.length * 4).fill(255);
  pixels.forEach((grey, index) => colours.fill(grey, index * 4, index * 4 + 3));
  return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** The codes in the footers of a PDF, page by page, read from the pages as they print. */
export function codesOf(pdf: Uint8Array, pages: number): (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-code-'));
  const file = join(folder, 'file.pdf');
  writeFileSync(file, pdf);
  const codes = Array.from({ length: pages }, (_, index) => {
    const page = String(index + 1);
    const pgm = execFileSync(
      'pdftoppm',
      ['-gray', '-r', String(dotsPerInch), '-f', page, '-l', page, ...foot, file],
      {
        maxBuffer: 1 << 28,
      },
    );
    return readCode(readPgm(pgm));
  });
  rmSync(folder, { recursive: true });
  return codes;
}
