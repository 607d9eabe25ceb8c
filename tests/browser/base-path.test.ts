import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CopiedContent } from '../office/copied-content.ts';
import { niemYet } from '../scripts/run.ts';
import { closePages, openBrowser } from './browser.ts';
import { belowBase, builtBelowBase } from './built-site.ts';
import { serve, type Served } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const { base, address: root } = belowBase;
let out = '';
let served: Served;
let browser: Browser;

beforeAll(async () => {
  out = await builtBelowBase();
  served = await serve(out, { base });
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await served.close();
});

const read = (file: string) => readFileSync(join(out, file), 'utf8');
const allFiles = () =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(out.length + 1));

/** Whether a link of the built site leads to a file of it. */
function leads(link: string): boolean {
  if (!link.startsWith(base)) return false;
  const path = decodeURI(link.slice(base.length)).replace(/[?#].*$/, '');
  return existsSync(join(out, path === '' || path.endsWith('/') ? `${path}index.html` : path));
}

test('every inner link, image and script of every page leads below the base to a file that exists', () => {
  const pages = allFiles().filter(file => file.endsWith('.html'));
  const astray = pages.flatMap(file =>
    [...read(file).matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)]
      .map(match => match[1]!)
      .filter(link => !leads(link))
      .map(link => `${file}: ${link}`),
  );
  expect(pages.length).toBeGreaterThan(90);
  expect(astray).toEqual([]);
});

test('styles, scripts and the manifest name nothing outside the base', () => {
  const manifest = JSON.parse(read('site.webmanifest')) as {
    start_url: string;
    scope: string;
    icons: readonly { src: string }[];
  };
  expect([manifest.start_url, manifest.scope]).toEqual([base, base]);
  expect(manifest.icons.map(({ src }) => src).filter(src => !leads(src))).toEqual([]);
  const assets = allFiles().filter(file => file.startsWith('_astro/') && /\.(?:css|js)$/.test(file));
  const named = assets.flatMap(file =>
    [...read(file).matchAll(/url\(["']?(\/[^)"']*)/g)].map(([, to]) => to!),
  );
  expect(assets.length).toBeGreaterThan(2);
  expect(named.filter(to => !leads(to))).toEqual([]);
});

test('canonical addresses, pictures, feed and sitemaps give the public address of a page that exists', () => {
  const procedure = read('thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/index.html');
  const own = `${root}thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/`;
  expect(procedure).toContain(`<link rel="canonical" href="${own}">`);
  const image = /property="og:image" content="([^"]+)"/.exec(procedure)![1]!;
  const texts = [...allFiles().filter(file => /^sitemap-.*\.xml$/.test(file)), 'van-ban.atom', 'llms.txt'];
  const addresses = texts.flatMap(file =>
    [...read(file).matchAll(/https:\/\/thutuc\.example\.gov\.vn[^"<)\s`]*/g)].map(([address]) => address),
  );
  expect(addresses).toContain(own);
  const wrong = [image, ...addresses].filter(
    address => address !== `${root}thu-tuc/` && !leads(address.replace(root, base)),
  );
  expect(wrong).toEqual([]);
  const listed = addresses.filter(address => address.startsWith(`${root}thu-tuc/`)).length;
  expect(listed).toBeGreaterThanOrEqual(52);
});

test('pages kept to oneself are neither in a sitemap nor open to search engines', () => {
  for (const page of ['da-luu/index.html', 'ngoai-tuyen/index.html', '404.html']) {
    expect(read(page)).toContain('<meta name="robots" content="noindex">');
    expect(read(page)).not.toContain('rel="canonical"');
  }
  expect(allFiles().filter(file => /^sitemap.*xml$/.test(file) && read(file).includes('da-luu'))).toEqual([]);
});

test('the way from the first page to a procedure and a file works, asks no one else and says nothing to the console', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const failed: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('response', response => {
    if (response.status() >= 400 || !response.url().startsWith(served.address + base))
      failed.push(response.url());
  });
  await page.goto(served.address + base);
  await page.locator(`main a[href^="${base}quyet-dinh/quan-su-cap-xa/"]`).first().click();
  await page.locator(`main a[href^="${base}thu-tuc/"]`).first().click();
  await page.waitForURL(`**${base}thu-tuc/**`);
  expect(await page.locator('h1').count()).toBe(1);
  await page.goto(`${served.address}${base}quyet-dinh/quan-su-cap-xa/`);
  const link = await page.locator('a[download]').first().getAttribute('href');
  const answer = await page.request.get(served.address + link!);
  expect(answer.status()).toBe(200);
  expect(failed).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('two answers to where the site stands are refused before anything is built', () => {
  using content = new CopiedContent();
  content.replace('site.yaml', 'address: unknown', `address: ${root}`);
  const place = join(folder, 'refused');
  const ran = niemYet('build', '--content', content.folder, '--base', '/khac/', '--out', place);
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('--base /khac/ khác đường dẫn của địa chỉ công khai trong site.yaml (/tthc/)');
  expect(existsSync(place)).toBe(false);
});

test('security.txt names the contact and ends a year after the content', () => {
  const text = read('.well-known/security.txt');
  expect(text).toMatch(/^Contact: mailto:baomat@thutuc\.example\nExpires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n/);
});
