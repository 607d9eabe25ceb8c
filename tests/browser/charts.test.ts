import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartsOf } from '../../src/site/charts.ts';
import { catalogue } from '../office/office.ts';
import { openedSite } from './opened-site.ts';

const built = openedSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const drawn = [...catalogue.decisions.values()].filter(decision => chartsOf(decision) !== undefined);
const busiest = '/quyet-dinh/quy-trinh-noi-vu/';

async function withPage<Result>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await built.browser.newContext(options);
  const page = await context.newPage();
  await page.goto(built.served.address + path);
  await page.evaluate(() => document.fonts.ready);
  const result = await look(page);
  await context.close();
  return result;
}

/** Runs in the page: every word within its row and apart from the bar, every bar as long as its number. */
function faultsOfCharts(): string[] {
  const faults: string[] = [];
  for (const figure of document.querySelectorAll('.charts figure')) {
    const edge = figure.getBoundingClientRect();
    const rows = [...figure.querySelectorAll('tbody tr')].map(row => {
      const number = document.createRange();
      number.selectNodeContents(row.querySelector('td')!.lastChild!);
      return {
        said: row.textContent.replace(/\s+/gu, ' '),
        count: parseInt(row.querySelector('td')!.textContent),
        name: row.querySelector('th')!.getBoundingClientRect(),
        bar: row.querySelector('rect')!.getBoundingClientRect(),
        number: number.getBoundingClientRect(),
        row: row.getBoundingClientRect(),
      };
    });
    const most = rows.toSorted((one, other) => other.count - one.count)[0]!;
    for (const { said, count, name, bar, number, row } of rows) {
      const expected = (count / most.count) * most.bar.width;
      // The shortest is drawn two pixels long, so that it is seen at all.
      if (Math.abs(bar.width - Math.max(expected, 2)) > 1)
        faults.push(`${said}: ${bar.width} px, not ${expected}`);
      if (bar.left < name.right - 0.5) faults.push(`${said}: bar over its name`);
      if (number.left < bar.right) faults.push(`${said}: number over its bar`);
      if (number.right > edge.right + 0.5) faults.push(`${said}: number outside`);
      if (number.bottom > row.bottom + 0.5 || bar.bottom > row.bottom + 0.5)
        faults.push(`${said}: over the next`);
    }
  }
  return faults;
}

test('the page of each decision that has procedures enough shows its charts as tables of their numbers', async () => {
  expect(drawn.length).toBeGreaterThan(2);
  for (const decision of drawn)
    await withPage(`/quyet-dinh/${decision.id}/`, { javaScriptEnabled: false }, async page => {
      const { charts, alike } = chartsOf(decision)!;
      for (const { name, bars } of charts) {
        const rows = page.getByRole('table', { name, exact: true }).locator('tbody').getByRole('row');
        expect((await rows.allInnerTexts()).map(text => text.split(/\s+/u).join(' '))).toEqual(
          bars.map(bar => `${bar.name} ${bar.count}`),
        );
      }
      for (const { said } of alike)
        expect(await page.locator('.charts dd', { hasText: said }).count()).toBeGreaterThan(0);
      expect(await page.locator('.charts [style], .charts script').count()).toBe(0);
    });
});

test.for([
  [360, 'light', '100%'],
  [360, 'dark', '100%'],
  [1280, 'light', '100%'],
  [1280, 'dark', '100%'],
  [320, 'light', '200%'],
] as const)(
  'at %i px, %s, letters at %s, bars are true, words apart and axe finds nothing',
  async ([width, colorScheme, letters]) => {
    // axe is written into the page, which the site's own policy rightly refuses.
    const options = { viewport: { width, height: 800 }, colorScheme, bypassCSP: true };
    const seen = await withPage(busiest, options, async page => {
      await page.addStyleTag({ content: `html { font-size: ${letters} }` });
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run(".charts")');
      return {
        faults: await page.evaluate(faultsOfCharts),
        axe: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
        beyond: await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      };
    });
    expect(seen).toEqual({ faults: [], axe: [], beyond: 0 });
  },
);

/** Runs in the page: how far a colour stands out from the page, as WCAG reckons it. */
function contrastOf(selector: string, property: 'fill' | 'stroke'): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  const brightness = (colour: string) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map(part =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const own = brightness(getComputedStyle(document.querySelector(selector)!)[property]);
  const page = brightness(getComputedStyle(document.body).backgroundColor);
  return (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05);
}

test.for(['light', 'dark'] as const)(
  'in %s a bar and the outline of what is not said stand out from the page',
  async colorScheme => {
    await withPage(busiest, { colorScheme }, async page => {
      const contrast = (selector: string, property: 'fill' | 'stroke') =>
        page.evaluate(`(${contrastOf.toString()})('${selector}', '${property}')`);
      expect(await contrast('.charts td:not(.unknown) rect', 'fill')).toBeGreaterThan(3);
      expect(await contrast('.charts td.unknown rect', 'stroke')).toBeGreaterThan(3);
      const filled = page.locator('.charts td.unknown rect').first();
      expect(await filled.evaluate(rect => getComputedStyle(rect).fill)).toBe('none');
    });
  },
);

test('on paper charts give way to the text, and stand whole where the page holds no text', async () => {
  await withPage(busiest, { viewport: { width: 658, height: 900 } }, async page => {
    await page.emulateMedia({ media: 'print' });
    const charts = page.locator('.charts');
    expect(await charts.isVisible()).toBe(false);
    await page.locator('article.vb').evaluate(text => {
      text.remove();
    });
    expect(await charts.isVisible()).toBe(true);
    expect(await page.evaluate(faultsOfCharts)).toEqual([]);
  });
});
