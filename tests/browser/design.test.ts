import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildSite } from 'astro';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFont } from '../../scripts/make-fonts.ts';
import { astroSettings } from '../../scripts/astro-settings.ts';
import { exportProcedure } from '../../src/catalogue/export.ts';
import { catalogue, root } from '../office/office.ts';
import { fontCharacters } from '../../src/fonts/characters.ts';
import { axeComplaints } from './axe.ts';
import { closePages, openBrowser } from './browser.ts';
import { serve, type Served } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const out = join(folder, 'dist');
let served: Served;
let browser: Browser;

const pages = [
  '/',
  '/thanh-phan/',
  '/thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/',
  '/thu-tuc/quan-su-cap-xa/che-do-huu-tri-quan-nhan-khang-chien-chong-my/',
  '/thu-tuc/mot-cua-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/',
  '/thu-tuc/quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang/',
  '/lien-thong/khai-tu-cap-tinh/',
  '/bieu-mau/mau-03-nd23-2012/',
  '/khong-co/',
] as const;

/** The site with one more page, which shows every component in each of its states. */
beforeAll(async () => {
  const settings = astroSettings({ content: root, documents: false });
  await buildSite({
    ...settings,
    outDir: out,
    logLevel: 'error',
    integrations: [
      ...(settings.integrations ?? []),
      {
        name: 'components-in-every-state',
        hooks: {
          'astro:config:setup': ({ injectRoute }) => {
            injectRoute({ pattern: '/thanh-phan/', entrypoint: './src/components/examples/All.astro' });
          },
        },
      },
    ],
  });
  served = await serve(out);
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await served.close();
});

async function withPage<Result>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(served.address + path);
  await page.evaluate(() => document.fonts.ready);
  const result = await look(page);
  await context.close();
  return result;
}

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.for(pages)('axe finds nothing on %s, narrow and light, wide and dark', async path => {
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    const options = { viewport: { width, height: 800 }, colorScheme, bypassCSP: true };
    expect(await withPage(path, options, axeComplaints), `${width} ${colorScheme}`).toEqual([]);
  }
});

test.for(pages)('%s never scrolls sideways, at 320 px and with letters twice as large', async path => {
  await withPage(path, { bypassCSP: true }, async page => {
    for (const size of ['100%', '200%']) {
      await page.addStyleTag({ content: `html { font-size: ${size} }` });
      for (const width of [320, 640, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await widthBeyond(page), `${width} px, ${size}`).toBe(0);
      }
    }
  });
});

test('what a person can press is at least 24 px high and wide, or part of a sentence', async () => {
  const small = await withPage(pages[2], { viewport: { width: 360, height: 800 } }, page =>
    page
      .locator('button:visible, input:visible, .site-nav a, .site-foot a, .site-title')
      .evaluateAll(elements =>
        elements
          .map(element => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 24 || box.width < 24)
          .map(({ element }) => element.outerHTML),
      ),
  );
  expect(small).toEqual([]);
});

test('the keyboard goes first to the way past the header, and shows where it is', async () => {
  await withPage('/', { viewport: { width: 360, height: 800 } }, async page => {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toBe('Đến nội dung chính');
    expect(await focused.evaluate(element => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect((await focused.boundingBox())!.x).toBeGreaterThanOrEqual(0);
  });
});

test('one font of at most 40 kB is all the type a page asks for', async () => {
  const fonts = readdirSync(join(out, '_astro')).filter(name => name.endsWith('.woff2'));
  expect(fonts).toHaveLength(1);
  expect(statSync(join(out, '_astro', fonts[0]!)).size).toBeLessThan(40_000);
  await withPage(pages[3], {}, async page => {
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces).toContain('Inter');
  });
});

test('the font kept here is the one its script makes', async () => {
  expect((await makeFont()).equals(readFileSync('src/fonts/inter-vietnamese.woff2'))).toBe(true);
});

test('the font draws every letter of the catalogue', () => {
  const { procedures } = catalogue;
  const letters = new Set(JSON.stringify(procedures.values().map(exportProcedure).toArray()));
  const known = new Set(fontCharacters);
  expect([...letters].filter(letter => !known.has(letter))).toEqual([]);
  expect(letters.size).toBeGreaterThan(110);
});

test('the marks of a line stay clear of the lines above and below, in text and in headings', async () => {
  const crowded = await withPage(pages[3], { viewport: { width: 360, height: 800 } }, page =>
    page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d')!;
      return ['h1', 'h2', 'h3', 'p', 'caption', 'dt', 'dd', '.site-title', '.small']
        .flatMap(selector => [...document.querySelectorAll(selector)])
        .filter(element => {
          const style = getComputedStyle(element);
          // Large, because the canvas rounds to whole pixels.
          pen.font = `${style.fontWeight} 100px Inter`;
          const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText('ỖẪỄỘẶỰỵ');
          const height = (actualBoundingBoxAscent + actualBoundingBoxDescent) / 100;
          return height * parseFloat(style.fontSize) > parseFloat(style.lineHeight);
        })
        .map(element => element.outerHTML);
    }),
  );
  expect(crowded).toEqual([]);
});

test('forced colours keep borders and words', async () => {
  await withPage(pages[1], { forcedColors: 'active' }, async page => {
    const border = await page
      .locator('.notice')
      .first()
      .evaluate(element => getComputedStyle(element).borderTopWidth);
    expect(border).toBe('1px');
  });
});

test('who asks for less motion gets no gliding', async () => {
  const behaviour = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  expect(await withPage('/', { reducedMotion: 'reduce' }, behaviour)).toBe('auto');
  expect(await withPage('/', { reducedMotion: 'no-preference' }, behaviour)).toBe('smooth');
});

test.for(pages)('%s prints without navigation and without losing its heading', async path => {
  await withPage(path, {}, async page => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':is(.site-nav, .crumbs, .jump, button):visible').count()).toBe(0);
    // Of a form that is being filled in only the sheet is printed, under its own title.
    const heading = page.locator('h1, .filling .vb-form-title').filter({ visible: true });
    await expect.poll(() => heading.count()).toBe(1);
  });
});
