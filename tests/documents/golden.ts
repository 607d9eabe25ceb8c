import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { renderPdf } from '../../src/document/pdf/render.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { documentOf } from '../../templates/documents.ts';
import { difference, readPgm, readPng, writePng, type Picture } from './grey-picture.ts';
import { fonts } from './pdf-samples.ts';
import { letters } from './whole-path.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const seen = fileURLToPath(new URL('../../.cache/golden/', import.meta.url));
const renews = process.env['NIEM_YET_RENEW_GOLDEN'] === '1';

/** Draws the first page of a decision that says these words. */
type Draw = (decision: string, says: string) => Picture;

/** Share of a page that may differ: other versions of poppler draw letters a little otherwise. */
export const tolerance = 0.003;

/** The first page of a decision that says these words, and the name of its picture. */
export interface GoldenPage {
  readonly name: string;
  readonly decision: string;
  readonly says: string;
}

/**
 * Pages somebody has looked at and found good. After a wanted change of layout: `npm run golden`, look at every picture
 * that git shows as changed, commit.
 */
export function testGolden(catalogue: Catalogue, golden: string, pages: readonly GoldenPage[]): Draw {
  const folder = temporaryFolder();
  const files = new Map<string, { path: string; texts: string[] }>();
  beforeAll(async () => {
    for (const decision of new Set(pages.map(page => page.decision))) {
      const path = join(folder, `${decision}.pdf`);
      writeFileSync(
        path,
        (await renderPdf(documentOf(catalogue, catalogue.decisions.get(decision)!, { mode: 'paper' }), fonts))
          .bytes,
      );
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

  test('no picture is kept that nothing compares', () => {
    expect(readdirSync(golden).toSorted()).toEqual(pages.map(({ name }) => `${name}.png`).toSorted());
  });
  return draw;
}
