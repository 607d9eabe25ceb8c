import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../office/office.ts';
import { margins, pointsPerMillimetre } from '../../src/document/standard.ts';
import { letters, linesOfHtml, type Line } from '../documents/finished.ts';
import { readPdf, wordBoxes, type ReadPage } from '../documents/read-pdf.ts';
import { tinosAlias } from '../documents/tinos.ts';
import { launchBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { serve } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const ids = [...catalogue.decisions.keys()];

let out = '';

interface Printed {
  readonly pages: readonly ReadPage[];
  readonly article: string;
  readonly words: ReturnType<typeof wordBoxes>;
}

const printed = new Map<string, Printed>();

beforeAll(async () => {
  out = await builtSite();
  process.env['FONTCONFIG_FILE'] = tinosAlias(folder);
  const served = await serve(out);
  // One of its own: fonts are chosen when it starts.
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const id of ids) {
    await page.goto(`${served.address}/quyet-dinh/${id}/`);
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const article = await page
      .locator('article.vb')
      .evaluate(element => element.outerHTML.replaceAll('&nbsp;', ' '));
    printed.set(id, { article, words: wordBoxes(bytes), pages: (await readPdf(bytes)).pages });
  }
  await browser.close();
  await served.close();
});

afterAll(() => {
  delete process.env['FONTCONFIG_FILE'];
});

const ours = (id: string) => new Uint8Array(readFileSync(join(out, 'tai-lieu', id, `${id}-dien-tu.pdf`)));

/** Letters of a passage that no page end parts: the first line of a paragraph or a narrow cell. */
const fitting = 9;

/** A tall cell stands in several rows: each only once here, where it begins. */
function passagesOf(article: string): string[] {
  const onPage = article.replace(/<p class="vb-document-mark">.*?<\/p>/u, '');
  let above: Line | undefined;
  return linesOfHtml(onPage).flatMap(line => {
    const own = line.cells.filter(
      (text, column) => text !== above?.cells[column] && text !== line.cells[column - 1],
    );
    above = line.table === undefined ? undefined : line;
    return own.filter(text => text !== '');
  });
}

/** "dọc, ngang": how the paper is turned, one word for pages that follow one another. */
const turns = (pages: readonly ReadPage[]) =>
  pages
    .map(({ landscape }) => (landscape ? 'ngang' : 'dọc'))
    .filter((turn, index, all) => turn !== all[index - 1]);

describe.for(ids)('the page of %s, printed', id => {
  test('is the document alone, every passage of it in its order', () => {
    const { pages, article } = printed.get(id)!;
    // Chromium's structure tree has kinds that readers drop, and it draws lines for the pen after the words of their page:
    // each passage is taken from the page of the passage before it or from a later one, and whole beginnings only once.
    const drawn = pages.map(({ text }) => letters(text));
    let reached = 0;
    const lost = passagesOf(article).filter(words => {
      const start = words.slice(0, fitting);
      const at = drawn.findIndex((text, page) => page >= reached && text.includes(start));
      if (at < 0) return true;
      reached = at;
      if (start.length === fitting) drawn[at] = drawn[at]!.replace(start, () => '|');
      return false;
    });
    expect(lost).toEqual([]);
    expect(drawn.join('')).not.toContain(letters('Tải về'));
  });

  test('turns the paper where our PDF turns it, on as many pages', async () => {
    const { pages } = printed.get(id)!;
    const own = (await readPdf(ours(id))).pages;
    expect(turns(pages)).toEqual(turns(own));
    expect(Math.abs(pages.length - own.length)).toBeLessThanOrEqual(own.length * 0.1);
  });

  test('keeps the margins of the decree', () => {
    const { words, pages } = printed.get(id)!;
    // The number of the page and the mark of a draft stand in the top margin by right.
    const inText = words.filter(({ top }) => top > margins.top.min * pointsPerMillimetre - 3);
    for (const [index, { landscape }] of pages.entries()) {
      const own = inText.filter(({ page }) => page === index + 1);
      const width = (landscape ? 297 : 210) * pointsPerMillimetre;
      const left = Math.min(...own.map(word => word.left)) / pointsPerMillimetre;
      const right = (width - Math.max(...own.map(word => word.right))) / pointsPerMillimetre;
      expect(left, `trang ${index + 1}`).toBeGreaterThan(margins.left.min - 0.7);
      expect(right, `trang ${index + 1}`).toBeGreaterThan(margins.right.min - 0.7);
    }
  });

  test('has the number of the page in the middle of the top margin, but not on the first', () => {
    const { words, pages } = printed.get(id)!;
    const inMargin = words.filter(({ top }) => top < margins.top.min * pointsPerMillimetre - 3);
    for (const [index, { landscape }] of pages.entries()) {
      const middle = ((landscape ? 297 : 210) + margins.left.ours - margins.right.ours) / 2;
      const number = inMargin.filter(({ page, text }) => page === index + 1 && /^\d+$/.test(text));
      expect(number.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      for (const { left, right } of number)
        expect(Math.abs((left + right) / 2 / pointsPerMillimetre - middle)).toBeLessThan(2);
    }
  });
});

test.each([
  ['quy-trinh-noi-vu', 'CÁC BƯỚC'],
  ['mot-cua-cap-xa', 'Cấp thực hiện'],
] as const)('the header of the long table of %s is repeated on every page of it', (id, words) => {
  const { pages } = printed.get(id)!;
  const turned = pages.filter(({ landscape }) => landscape);
  // A list of contents stands before the table.
  const ofTable = turned.slice(turned.findIndex(({ text }) => text.includes(words)));
  expect(ofTable.length).toBeGreaterThan(1);
  expect(ofTable.filter(({ text }) => !text.includes(words)).map(({ text }) => text)).toEqual([]);
});

test('a draft says on every page that it is one', () => {
  for (const { text } of printed.get('quy-trinh-noi-vu')!.pages) expect(text).toContain('DỰ THẢO');
});
