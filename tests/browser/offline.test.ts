import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { closePages, openBrowser } from './browser.ts';
import { belowBase, builtBelowBase } from './built-site.ts';
import { serve, type Mood, type Served } from './static-server.ts';

const { base } = belowBase;
const military = `${base}thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/`;
const job = `${base}thu-tuc/quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam/`;
const form = `${base}bieu-mau/mau-03-nd23-2012/`;
const notice = /^Đang xem bản lưu ngày \d{2}\/\d{1,2}\/\d{4} lúc \d{2}:\d{2} /;

let mood: Mood = 'well';
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  served = await serve(await builtBelowBase(), { base, mood: () => mood });
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await served.close();
});

beforeEach(async () => {
  mood = 'well';
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(() => context.close());

/** Every address kept by the browser, over all caches. */
const kept = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url.slice(location.origin.length));
  });

async function read(path: string): Promise<void> {
  await page.goto(served.address + path);
  await expect.poll(kept).toContain(path);
}

async function star(path: string): Promise<void> {
  await page.goto(served.address + path);
  await page.getByRole('button', { name: 'Lưu để xem khi không có mạng' }).click();
  await page.getByText(/Đã lưu trên máy này ngày/).waitFor();
}

test('the very first page that was opened is there without network, styled, and says that it is a copy', async () => {
  await read(military);
  const before = await page.locator('main').innerText();
  expect(await page.locator('.saved-copy').count()).toBe(0);
  mood = 'gone';
  await page.reload();
  const said = await page.locator('.saved-copy').innerText();
  expect(said).toMatch(notice);
  expect(said).toContain('vì không kết nối được mạng');
  await page.evaluate(() => {
    scrollTo(0, 500);
  });
  const top = await page.locator('.saved-copy').evaluate(notice => notice.getBoundingClientRect().top);
  expect(top, 'the notice stays in sight').toBe(0);
  expect(await page.locator('main').innerText()).toContain(before.slice(0, 400));
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
});

test('a page that the worker took over while it was still loading is kept too', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/*.woff2', async route => {
    await held;
    await route.continue();
  });
  await page.goto(served.address + job, { waitUntil: 'commit' });
  const other = await context.newPage();
  await other.goto(served.address + base);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  release(undefined);
  await expect.poll(kept).toContain(job);
});

test('a page with network never claims to be a copy', async () => {
  await read(military);
  await page.reload();
  expect(await page.locator('.saved-copy').count()).toBe(0);
});

test.for([
  ['silent', 'vì mạng đang chậm'],
  ['failing', 'vì máy chủ đang gặp lỗi'],
] as const)('a host that is %s is said as such over the copy', async ([how, words]) => {
  await read(military);
  mood = how;
  await page.reload();
  expect(await page.locator('.saved-copy').innerText()).toContain(words);
});

test('a page never opened is answered by a page that says so, with the ways on', async () => {
  await read(military);
  mood = 'gone';
  await page.goto(served.address + job);
  expect(await page.locator('h1').innerText()).toBe('Không có mạng');
  await page.getByRole('link', { name: 'Xem các trang đã lưu trên máy này' }).click();
  await page.getByRole('heading', { name: 'Trang đã lưu trên máy này' }).waitFor();
  await page.goto(served.address + base);
  expect(await page.locator('.saved-copy').innerText()).toMatch(notice);
});

test('a starred page is listed with its name, opens without network and can be given up', async () => {
  await star(job);
  mood = 'gone';
  await page.goto(`${served.address}${base}da-luu/`);
  const list = page.locator('#trang-luu');
  await list.getByRole('link', { name: 'Cấp giấy phép hoạt động dịch vụ việc làm' }).first().click();
  expect(await page.locator('.saved-copy').innerText()).toMatch(notice);
  await page.getByRole('button', { name: 'Bỏ lưu trang này' }).click();
  await page.getByText('Đã bỏ lưu.').waitFor();
  await page.goto(`${served.address}${base}da-luu/`);
  await page.getByText('Chưa có trang nào. Mở một thủ tục').waitFor();
});

test('everything kept on a shared machine can be cleared at once', async () => {
  await star(job);
  await read(military);
  await page.goto(`${served.address}${base}da-luu/`);
  await page.getByRole('button', { name: 'Xóa hết khỏi máy này' }).click();
  await page.getByText('Đã xóa hết các trang lưu trên máy này.').waitFor();
  expect((await kept()).filter(path => path.includes('/thu-tuc/'))).toEqual([]);
  mood = 'gone';
  await page.goto(served.address + job);
  expect(await page.locator('h1').innerText()).toBe('Không có mạng');
});

test('nothing typed is kept: neither a search in an address nor an answer in a form', async () => {
  await read(base);
  await page.goto(`${served.address}${base}?q=${encodeURIComponent('bí mật của tôi')}`);
  await read(form);
  await page.evaluate(async () => {
    await fetch('/tthc/du-lieu/catalogue.schema.json');
    await fetch('/tthc/tim-kiem/fragment/x.pf_fragment?q=bi-mat');
  });
  await read(military);
  const paths = await kept();
  expect(paths.filter(path => path.includes('?') || path.includes('%'))).toEqual([]);
  const strange = paths.filter(path => !path.startsWith(`${base}_astro/`) && !path.endsWith('/'));
  expect(new Set(strange)).toEqual(new Set([`${base}bieu-tuong.svg`, `${base}site.webmanifest`]));
  const stored = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(stored).toEqual({ cookies: '', local: 0, databases: 0 });
});

test('the worker serves its own base only', async () => {
  await read(military);
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([base]);
});
