import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderHtml } from '../../src/document/html/render.ts';
import { footer as places, paper, pointsPerMillimetre } from '../../src/document/standard.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue, form } from '../office/office.ts';
import { codesOf } from '../documents/read-code.ts';
import { wordBoxes } from '../documents/read-pdf.ts';
import { closePages, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

const published = { ...catalogue, site: { ...catalogue.site, address: 'https://thutuc.tinhvidu.gov.vn' } };
const styles = ['document', 'form']
  .map(name => readFileSync(fileURLToPath(new URL(`../../src/styles/${name}.css`, import.meta.url)), 'utf8'))
  .join('\n');

/** The page of a form as its own styles print it. */
async function print(html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="vi"><meta charset="utf-8"><style>${styles}</style>
    <main><section class="filling"><div class="filling-columns"><div class="filling-preview"><div class="filling-page">${html}
    </div></div></div></section></main></html>`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return new Uint8Array(pdf);
}

const letters = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00a0]+/gu, '');

test.for([
  ['with its code', published],
  ['without a code', catalogue],
] as const)(
  'the browser prints the form footer %s on every page, added sheets too, over nothing',
  async ([, from]) => {
    const own = form('mau-01-nd23-2012');
    const sheet = formSheet(from, own);
    const answers = { 'que-quan': 'Số nhà 12, tổ dân phố Không Có, phường Thí Dụ '.repeat(120) };
    const pdf = await print(renderHtml(filledForm(sheet, answers)));
    const words = wordBoxes(pdf);
    const pages = Math.max(...words.map(({ page }) => page));
    expect(pages).toBeGreaterThan(2);
    const height = sheet.footer.code === undefined ? 10 : places.code;
    const top = (paper.height - places.bottom - height - 1) * pointsPerMillimetre;
    const feet = Array.from({ length: pages }, (_, index) =>
      letters(
        words
          .filter(word => word.page === index + 1 && word.top > top)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    expect(feet).toEqual(Array.from({ length: pages }, () => letters(sheet.footer.lines.join(''))));
    expect(codesOf(pdf)).toEqual(Array.from({ length: pages }, () => sheet.footer.code?.address));
  },
);
