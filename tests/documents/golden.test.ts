import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { made } from '../templates/reading.ts';
import { difference, readPgm, readPng, writePng, type Picture } from './grey-picture.ts';
import { fonts } from './pdf-samples.ts';
import { letters } from './whole-path.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/**
 * Pages somebody has looked at and found good. After a wanted change of layout: `npm run golden`, look at every picture
 * that git shows as changed, commit.
 */
const golden = fileURLToPath(new URL('golden/', import.meta.url));
const seen = fileURLToPath(new URL('../../.cache/golden/', import.meta.url));
const renews = process.env['NIEM_YET_RENEW_GOLDEN'] === '1';

/** Share of a page that may differ: other versions of poppler draw letters a little otherwise. */
const tolerance = 0.003;

/** The first page of a decision that says these words. */
const pages = [
  { name: 'decision', decision: 'hue-1581', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'plan', decision: 'binh-duong-1358', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'letter', decision: 'dien-bien-2018-cong-van', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'catalogue', decision: 'hue-1581', says: 'Tên VBQPPL quy định TTHC' },
  { name: 'levels', decision: 'binh-duong-1358', says: 'Tên/Nhóm thủ tục hành chính' },
  { name: 'details', decision: 'hue-1581', says: '1.2. Cách thức thực hiện' },
  { name: 'workflow', decision: 'binh-phuoc-2025', says: 'BỘ PHẬN, CÁN BỘ' },
  { name: 'bundle', decision: 'dien-bien-2019', says: 'HỒ SƠ, QUY TRÌNH VÀ THỜI HẠN GIẢI QUYẾT LIÊN THÔNG' },
] as const;

const folder = temporaryFolder();
const files = new Map<string, { path: string; texts: string[] }>();
beforeAll(async () => {
  for (const decision of new Set(pages.map(page => page.decision))) {
    const path = join(folder, `${decision}.pdf`);
    writeFileSync(path, (await renderPdf(made(decision), fonts)).bytes);
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    files.set(decision, { path, texts: text.split('\f').map(letters) });
  }
});

function draw(decision: string, says: string): Picture {
  const { path, texts } = files.get(decision)!;
  const page = `${texts.findIndex(text => text.includes(letters(says))) + 1}`;
  if (page === '0') throw new Error(`${decision}: no page says “${says}”`);
  return readPgm(
    execFileSync('pdftoppm', ['-r', '60', '-gray', '-f', page, '-l', page, path], { maxBuffer: 1 << 26 }),
  );
}

describe.each(pages)('the page “$name”', ({ name, decision, says }) => {
  it('looks as it did when somebody last looked at it', () => {
    const drawn = draw(decision, says);
    const kept = join(golden, `${name}.png`);
    if (renews) writeFileSync(kept, writePng(drawn));
    expect(existsSync(kept), `${kept} is missing: npm run golden`).toBe(true);
    const { share, where } = difference(readPng(readFileSync(kept)), drawn);
    if (share > tolerance) {
      mkdirSync(seen, { recursive: true });
      writeFileSync(join(seen, `${name}.png`), writePng(drawn));
      writeFileSync(join(seen, `${name}-difference.png`), writePng(where));
    }
    const percent = (share * 100).toFixed(2);
    expect(
      share,
      `${percent} % of the page differs: compare ${kept} with ${seen}${name}.png; if the change is wanted: npm run golden`,
    ).toBeLessThanOrEqual(tolerance);
  });
});

function shifted({ width, height, pixels }: Picture, by: number): Picture {
  const moved = new Uint8Array(pixels.length).fill(255);
  moved.set(pixels.subarray(0, pixels.length - by * width), by * width);
  return { width, height, pixels: moved };
}

test('text a millimetre lower, or of another document, is told apart', () => {
  const letter = draw('dien-bien-2018-cong-van', 'Hạnh phúc');
  const plan = draw('binh-duong-1358', 'Hạnh phúc');
  expect(difference(letter, letter).share).toBe(0);
  expect(difference(letter, shifted(letter, 2)).share).toBeGreaterThan(tolerance);
  expect(difference(letter, plan).share).toBeGreaterThan(tolerance);
});

test('a picture is read as it was written', () => {
  const picture = draw('dien-bien-2018-cong-van', 'Hạnh phúc');
  expect(readPng(writePng(picture))).toEqual(picture);
});

test('no picture is kept that nothing compares', () => {
  expect(readdirSync(golden).toSorted()).toEqual(pages.map(({ name }) => `${name}.png`).toSorted());
});
