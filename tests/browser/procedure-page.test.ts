import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import decodeCode from 'jsqr';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CopiedContent } from '../office/copied-content.ts';
import { buildAll } from '../../scripts/build.ts';
import { closePages, openBrowser } from './browser.ts';
import { serve, type Served } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const out = join(folder, 'dist');
let served: Served;
let browser: Browser;

const military = '/thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/';
const listed = '/thu-tuc/mot-cua-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/';
const twoCases = '/thu-tuc/quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang/';
const address = 'https://tthc.example.gov.vn';

beforeAll(async () => {
  using content = new CopiedContent();
  content.replace('site.yaml', 'address: unknown', `address: ${address}`);
  await buildAll(content.folder, out, { documents: false, shareImages: 'none' });
  served = await serve(out);
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await served.close();
});

async function open(path: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? browser).newPage();
  await page.goto(served.address + path);
  return page;
}

test('what is built is built to be published, whatever the surroundings say', () => {
  // Vitest says “test”, by which Vite would build pages that take styles from anywhere.
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  expect(html).toMatch(/style-src 'self'[";]/);
});

test('of what is in force, what to bring, where, how long and how much stand on the first screen of a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(served.address + military);
  const answers = await page
    .locator('.glance > div')
    .evaluateAll(all =>
      all.map(answer => [answer.textContent.trim(), answer.getBoundingClientRect().bottom]),
    );
  const terms = ['Hồ sơ', 'Nơi nộp', 'Thời hạn', 'Phí, lệ phí'];
  expect(terms.filter((term, index) => !String(answers[index]?.[0]).startsWith(term))).toEqual([]);
  expect(answers.slice(0, 4).filter(([, bottom]) => Number(bottom) > 640)).toEqual([]);
  expect(await page.locator('.status-mark').innerText()).toMatch(/Đang có hiệu lực/u);
  await page.close();
});

test.for([listed, twoCases])(
  '%s: of what may not hold, that and what to do now stand on the first screen of a phone',
  async path => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(served.address + path);
    expect(await page.locator('.status-mark').innerText()).toMatch(/Chưa rõ hiệu lực|Dự thảo/u);
    const advice = page.getByRole('region', { name: 'Việc cần làm bây giờ' });
    const portal = advice.getByRole('link', { name: 'Cổng Dịch vụ công quốc gia' });
    const { y = Infinity, height = 0 } = (await portal.boundingBox()) ?? {};
    expect(y + height).toBeLessThan(640);
    await page.close();
  },
);

test('papers can be ticked without scripts, by their name, and no tick is kept', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(military, context);
  const paper = page.getByRole('checkbox', { name: 'Giấy chứng minh nhân dân hoặc giấy khai sinh' });
  await page.getByText('Giấy chứng minh nhân dân hoặc giấy khai sinh', { exact: true }).click();
  expect(await paper.isChecked()).toBe(true);
  await page.reload();
  expect(await paper.isChecked()).toBe(false);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('without scripts no button stands that does nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(military, context);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('link', { name: `${address}${military}` }).count()).toBe(1);
  await context.close();
});

test('the print button prints', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'đã in';
    };
  });
  await page.goto(served.address + military);
  await page.getByRole('button', { name: 'In trang này' }).click();
  expect(await page.title()).toBe('đã in');
  await page.close();
});

test('the share button copies the address where the browser cannot share, and says so', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.addInitScript('delete Navigator.prototype.share');
  await page.goto(`${served.address}${military}#ho-so`);
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  await page.getByText('Đã chép địa chỉ trang.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(served.address + military);
  await context.close();
});

test('the share button shows the address where it may not even copy', async () => {
  const page = await browser.newPage();
  await page.addInitScript(
    'delete Navigator.prototype.share; navigator.clipboard.writeText = () => Promise.reject(new Error("no"))',
  );
  await page.goto(served.address + military);
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  expect(await page.locator('[data-page-tools] output').innerText()).toBe(
    `Hãy chép địa chỉ này: ${served.address}${military}`,
  );
  await page.close();
});

test('the QR code is a picture with a name, quiet border included', async () => {
  const page = await open(military);
  const picture = page.getByRole('img', { name: 'Mã QR của trang này' });
  const [left = 0, , width = 0] = (await picture.getAttribute('viewBox'))!.split(' ').map(Number);
  const path = (await picture.locator('path').getAttribute('d'))!;
  const bars = [...path.matchAll(/M(\d+) \d+h(\d+)/g)].map(([, start, long]) => [
    Number(start),
    Number(long),
  ]);
  expect(Math.min(...bars.map(([start]) => start!)) - left).toBe(4);
  expect(left + width - Math.max(...bars.map(([start, long]) => start! + long!))).toBe(4);
  await page.close();
});

/** An old address, that only leads on. */
const isMoved = (file: string) => readFileSync(file, 'utf8').includes('http-equiv="refresh"');

/** What a reader of QR codes, which shares no code with the maker, sees in a picture. */
async function readCode(picture: Buffer): Promise<string | undefined> {
  const image = sharp(picture).flatten({ background: '#ffffff' }).ensureAlpha().raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return decodeCode(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('the QR code of every procedure, read by another program, says the permanent address of its page', async () => {
  const wrong: string[] = [];
  const pages = globSync('thu-tuc/*/*/', { cwd: out }).filter(
    page => !isMoved(join(out, page, 'index.html')),
  );
  for (const page of pages) {
    const html = readFileSync(join(out, page, 'index.html'), 'utf8');
    const drawing = /<svg class="qr".*?<\/svg>/su
      .exec(html)![0]
      .replace('<svg', '<svg width="256" xmlns="http://www.w3.org/2000/svg"');
    const said = await readCode(Buffer.from(drawing));
    if (said !== `${address}/${page}/`) wrong.push(`${page}: ${said}`);
  }
  expect(pages.length).toBe(53);
  expect(wrong).toEqual([]);
});

test.for([
  ['a phone in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['a wide screen', { viewport: { width: 1280, height: 800 } }],
] as const)('the QR code can be read from the screen of %s', async ([, options]) => {
  // A page that glides to the code is not there yet when its picture is taken.
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await open(military, context);
  const picture = await page.getByRole('img', { name: 'Mã QR của trang này' }).screenshot();
  expect(await readCode(picture)).toBe(address + military);
  await context.close();
});

test('a procedure leads to the same one in the other province and back', async () => {
  const page = await open(military);
  await page.getByRole('link', { name: 'Đăng ký nghĩa vụ quân sự lần đầu – Núi Ngàn' }).click();
  expect(new URL(page.url()).pathname).toBe(listed);
  await page.getByRole('link', { name: 'Đăng ký nghĩa vụ quân sự lần đầu – Sông Ngân' }).click();
  expect(new URL(page.url()).pathname).toBe(military);
  await page.close();
});

test('a text that says little gives a short page that says what it leaves out', async () => {
  const page = await open(listed);
  expect(await page.locator('main h2').allInnerTexts()).toEqual([
    'Việc cần làm bây giờ',
    'Nộp ở đâu, bằng cách nào',
    'Cùng thủ tục này ở nơi khác',
    'Văn bản này không nêu',
    'Nguồn',
    'Trên trang này',
  ]);
  const silent = page.getByRole('region', { name: 'Văn bản này không nêu' });
  expect(await silent.getByRole('listitem').allInnerTexts()).toContain('Thành phần hồ sơ');
  await page.close();
});

test('each case is one jump away', async () => {
  const page = await open(twoCases);
  const cases = page.getByRole('navigation', { name: 'Thủ tục này có 2 trường hợp:' });
  expect(await cases.getByRole('link').count()).toBe(2);
  await cases.getByRole('link').nth(1).click();
  expect(new URL(page.url()).hash).toBe('#truong-hop-2');
  expect(await page.locator('#truong-hop-2').innerText()).toBe('1.2. Đối với trường hợp đã được hỗ trợ');
  await page.close();
});

test.for([360, 1280])('at %i px each cell of the workflow still has its row and its headers', async width => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(served.address + twoCases);
  const table = page.getByRole('table', { name: 'Quy trình trường hợp 1.1' });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Bước',
    'Việc làm',
    'Bộ phận, người giải quyết',
    expect.stringMatching(/^Thời hạn/),
  ]);
  const row = table.getByRole('row', { name: /Chuyển đến phòng chuyên môn/ }).first();
  expect(await row.getByRole('rowheader').innerText()).toBe('1');
  expect(await row.getByRole('cell').count()).toBe(3);
  await page.close();
});

test('a table of several offices names each office before its stages', async () => {
  const page = await open(twoCases);
  const table = page.getByRole('table', { name: 'Quy trình trường hợp 1.1' });
  const offices = await table.locator('th[scope=rowgroup]').allInnerTexts();
  expect(offices[0]).toMatch(/^Sở Nội vụ nơi hồ sơ gốc của liệt sĩ – cộng 01 ngày;/);
  expect(offices.length).toBe(await table.locator('tbody').count());
  await page.close();
});

function compressedSize(file: string): number {
  const html = readFileSync(file, 'utf8');
  const assets = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path]) =>
    readFileSync(join(out, path!)),
  );
  expect(assets.length).toBeGreaterThan(0);
  return [Buffer.from(html), ...assets].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

test('every procedure page stays under 30 kB compressed, style and script included', () => {
  const heavy = readdirSync(join(out, 'thu-tuc'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('index.html') && !isMoved(join(out, 'thu-tuc', name)))
    .map(name => ({ name, size: compressedSize(join(out, 'thu-tuc', name)) }))
    .filter(({ size }) => size > 30_000);
  expect(heavy).toEqual([]);
});
