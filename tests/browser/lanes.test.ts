import { expect, test } from 'vitest';
import { builtExample, example } from './built-site.ts';
import { lookAtLanes } from './drawn-lanes.ts';
import { openedSite } from './opened-site.ts';

const built = openedSite();

test('in every drawn workflow of the example all words stand in their boxes, at every width, size and on paper', async () => {
  const site = await builtExample('2027-02-28');
  const { drawings, faults } = await lookAtLanes(site, built.browser, example.base);
  expect(drawings).toBeGreaterThan(40);
  expect(faults).toEqual([]);
});

const twelveStages = '/thu-tuc/quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh/';

test('a workflow is told as a picture with a name, and the table right after it holds all of it', async () => {
  const page = await built.browser.newPage();
  await page.goto(built.served.address + twelveStages);
  const drawing = page.getByRole('img', { name: 'Quy trình giải quyết, sơ đồ' });
  expect(await drawing.locator('.box').count()).toBe(12);
  const rows = page.locator('figure.lanes + table.stages tbody tr');
  expect(await rows.count()).toBe(12);
  expect(await page.locator('figure.lanes [style]').count()).toBe(0);
  await page.close();
});

test('on a wide screen a stage stands right of the one before it, on a phone right below its office', async () => {
  const page = await built.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(built.served.address + twelveStages);
  const leftOf = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll(boxes =>
        boxes
          .toSorted((one, other) => parseInt(one.textContent) - parseInt(other.textContent))
          .map(box => Math.round(box.getBoundingClientRect().left)),
      );
  const wide = await leftOf('figure.lanes .box');
  expect(wide).toEqual(wide.toSorted((one, other) => one - other));
  expect(new Set(wide).size).toBe(12);
  await page.setViewportSize({ width: 360, height: 800 });
  const firstOfEachLane = await leftOf(
    'figure.lanes .who + .cell .box, figure.lanes .cell:empty + .cell .box',
  );
  expect(firstOfEachLane.length).toBeGreaterThanOrEqual(9);
  expect(Math.min(...(await leftOf('figure.lanes .box')))).toBe(Math.min(...firstOfEachLane));
  const names = await leftOf('figure.lanes .who');
  expect(new Set(names)).toEqual(new Set([Math.min(...firstOfEachLane)]));
  await page.close();
});
