import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, unlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CopiedContent } from '../office/copied-content.ts';
import { closePages, openBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { searchFor } from './searching.ts';

const content = new CopiedContent();
let desk: ChildProcess;
let address: string;
let browser: Browser;
let said = '';

function freePort(): Promise<number> {
  return new Promise(answer => {
    const probe = createServer().listen(0, 'localhost', () => {
      const given = probe.address();
      probe.close(() => {
        answer(typeof given === 'object' && given ? given.port : 0);
      });
    });
  });
}

/** `niem-yet dev` as an office runs it, in a process of its own, on a copy that may be broken. */
beforeAll(async () => {
  const port = await freePort();
  // Where Astro sees that a test runner runs it, it serves no page.
  const { VITEST: _vitest, NODE_ENV: _mode, ...surroundings } = process.env;
  const args = ['scripts/niem-yet.ts', 'dev', '--content', content.folder, '--port', String(port)];
  desk = spawn(process.execPath, args, { env: surroundings });
  address = `http://localhost:${port}`;
  const opened = new Promise<void>((answer, refuse) => {
    desk.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('Đang mở tại')) answer();
    });
    desk.once('exit', () => {
      refuse(new Error(said));
    });
  });
  await opened;
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  desk.kill('SIGKILL');
  content[Symbol.dispose]();
});

const procedure = 'procedures/quan-su-cap-xa/06-dang-ky-nghia-vu-quan-su-lan-dau.yaml';
const path = '/thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/';

async function open(where: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address + where);
  return page;
}

const overlay = (page: Page) => page.locator('vite-error-overlay');
const overlayText = (page: Page) =>
  page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');

test('a saved figure stands on the open page, a fault lies over it with line and remedy, and goes when mended', async () => {
  const page = await open(path);
  await page.getByText('01 ngày làm việc').first().waitFor();
  const good = content.read(procedure);
  const edited = good.replace(/total:\s*\{ amount: 1,/, match => match.replace('1,', '9,'));
  expect(edited).not.toBe(good);

  const times: string[] = [];
  const within = async (what: string, seen: () => Promise<unknown>) => {
    const start = performance.now();
    await seen();
    times.push(`${what}: ${Math.round(performance.now() - start)} ms`);
  };
  content.write(procedure, edited);
  await within('figure', () => page.getByText('09 ngày làm việc').first().waitFor());

  content.write(procedure, edited.replace('amount: 9', 'amount: chín'));
  await within('fault', () => overlay(page).waitFor({ state: 'attached' }));
  const line = edited.slice(0, edited.indexOf('amount: 9')).split('\n').length;
  const told = await overlayText(page);
  expect(told).toContain(`${procedure}:${line}:`);
  expect(told).toContain('→');
  expect(said).toContain(`${procedure}:${line}:`);

  // Opened anew, the page still shows the last good figure, and the fault over it.
  const other = await open(path);
  await other.getByText('09 ngày làm việc').first().waitFor();
  await overlay(other).waitFor({ state: 'attached' });
  await other.close();

  content.write(procedure, good);
  await within('repair', () => page.getByText('01 ngày làm việc').first().waitFor());
  await expect.poll(() => overlay(page).count()).toBe(0);
  console.log(times.join('; '));
  await page.close();
});

test('a guide added to the folder has its page at once, one taken away has none', async () => {
  const added = 'guides/them-de-thu.mdx';
  const where = '/huong-dan/them-de-thu/';
  const status = async () => (await fetch(address + where)).status;
  expect(await status()).toBe(404);
  content.write(
    added,
    '---\ntitle: Thêm để thử\ndescription: Một bài thêm.\norder: 99\n---\n\nCâu **mới** viết.\n',
  );
  await expect.poll(status).toBe(200);
  expect(await (await fetch(address + where)).text()).toContain('Câu <strong>mới</strong> viết.');
  unlinkSync(content.path(added));
  await expect.poll(status).toBe(404);
});

test('the desk finds, fills a form and gives its PDF', async () => {
  const page = await open('/tim-kiem/');
  expect(await searchFor(page, 'nghia vu quan su lan dau')).toContain(path.slice(1));
  await page.goto(`${address}/bieu-mau/mau-01-nd159-11/`);
  await page.locator('.filling').waitFor();
  await page.locator('.filling-step input[type=text]').first().fill('Nguyễn Thị Hữu Ỷ');
  const wanted = page.waitForEvent('download');
  for (let step = 0; step < 20 && !(await page.locator('[data-make=pdf]').isVisible()); step += 1)
    await page.locator('[data-next]').click();
  await page.locator('[data-make=pdf]').click();
  expect((await wanted).suggestedFilename()).toMatch(/\.pdf$/);
  await page.close();
});

/** Of a published site only: hashed files of what pages run, and the list of our files. */
const ofBuildsOnly = /^(?:_astro\/|\.niem-yet$)/;

test('every address of a built site is served', async () => {
  const site = await builtSite();
  const files = globSync('**/*', { cwd: site, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(site.length)}/${entry.name}`.replace(/^\/+/, ''))
    .filter(file => !ofBuildsOnly.test(file));
  expect(files.length).toBeGreaterThan(250);
  const missing: string[] = [];
  for (const file of files) {
    const { status } = await fetch(`${address}/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    if (status !== 200 && file !== '404.html') missing.push(`${status} ${file}`);
  }
  expect(missing).toEqual([]);
});
