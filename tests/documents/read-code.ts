import jsQR from 'jsqr';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paper } from '../../src/document/standard.ts';
import { readPgm, type Picture } from './grey-picture.ts';

/** What an office printer leaves of a page, and less than a phone sees of it. */
const dotsPerInch = 200;
/** The corner of a page where the code stands: the rest only costs time. */
const corner = { width: 70, height: 30 };
const dots = (length: number) => String(Math.round((length / 25.4) * dotsPerInch));
const inCorner = [
  ...['-x', dots(paper.width - corner.width), '-y', dots(paper.height - corner.height)],
  ...['-W', dots(corner.width), '-H', dots(corner.height)],
];

/** What a reader of codes makes of a picture; nothing where it finds none. */
export function readCode({ width, height, pixels }: Picture): string | undefined {
  const colours = new Uint8ClampedArray(pixels.length * 4).fill(255);
  pixels.forEach((grey, index) => colours.fill(grey, index * 4, index * 4 + 3));
  return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** The codes in the footers of a PDF, page by page, read from the pages as they print. */
export function codesOf(pdf: Uint8Array): (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-code-'));
  const file = join(folder, 'file.pdf');
  writeFileSync(file, pdf);
  execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), ...inCorner, file, join(folder, 'page')]);
  const drawn = readdirSync(folder).filter(name => name.endsWith('.pgm'));
  const codes = drawn.toSorted().map(name => readCode(readPgm(readFileSync(join(folder, name)))));
  rmSync(folder, { recursive: true });
  return codes;
}
