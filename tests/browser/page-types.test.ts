import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onePageOfEachType } from './one-page-of-each-type.ts';
import { openedSite } from './opened-site.ts';

const built = openedSite();

async function withPage(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await built.browser.newContext({ ...options, serviceWorkers: 'block' });
  const page = await context.newPage();
  const response = await page.goto(built.served.address + path);
  expect(response?.status()).toBe(200);
  await look(page);
  await context.close();
}

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.for(onePageOfEachType)(
  '%s never scrolls sideways, narrow, wide or with everything twice as large',
  async path => {
    await withPage(path, { bypassCSP: true }, async page => {
      for (const size of ['100%', '200%']) {
        await page.addStyleTag({ content: `html { font-size: ${size} }` });
        for (const width of [320, 640, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await widthBeyond(page), `${width} px, letters at ${size}`).toBe(0);
        }
      }
    });
  },
);

test.for(onePageOfEachType)('%s is dark for who asks for dark, light for the others', async path => {
  await withPage(path, {}, async page => {
    const brightness = async (colorScheme: 'dark' | 'light') => {
      await page.emulateMedia({ colorScheme });
      const colour = await page.evaluate(() => {
        const pen = document.createElement('canvas').getContext('2d')!;
        pen.fillStyle = getComputedStyle(document.body).backgroundColor;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
      });
      return colour.reduce((total, part) => total + part, 0);
    };
    expect(await brightness('dark')).toBeLessThan(200);
    expect(await brightness('light')).toBeGreaterThan(600);
  });
});

test('a page that is not there offers the search box, and the head of every page leads to the search', async () => {
  await withPage('/404.html', {}, async page => {
    await page.locator('#tim-kiem-q').fill('nghia vu quan su');
    await page.locator('.search-result').first().waitFor();
  });
  await withPage(onePageOfEachType[0], { javaScriptEnabled: false }, async page => {
    for (const path of onePageOfEachType) {
      await page.goto(built.served.address + path);
      expect(await page.locator('.site-nav a[href="/tim-kiem/"]').isVisible(), path).toBe(true);
    }
  });
});

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const hasFocus = () => page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 80 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
  expect(await hasFocus(), selector).toBe(true);
}

test('the keyboard alone goes from the first page over the search to a ticked paper and the print dialogue', async () => {
  await withPage('/', {}, async page => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = String(
          document.querySelectorAll('.papers input:checked').length,
        );
      };
    });
    await tabTo(page, '#tim-kiem-q');
    await page.keyboard.type('dang ky nghia vu quan su lan dau');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    await page.locator('.search-result').first().waitFor();
    await tabTo(page, '.search-result > a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/thu-tuc/**');
    await tabTo(page, '.papers input');
    await page.keyboard.press('Space');
    expect(await page.locator('.papers input').first().isChecked()).toBe(true);
    await tabTo(page, '[data-tool=print]');
    await page.keyboard.press('Enter');
    expect(await page.locator('html').getAttribute('data-printed')).toBe('1');
  });
});
