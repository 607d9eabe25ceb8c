import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/site/content-security-policy.ts';
import { movedPolicy } from '../../src/site/moved-pages.ts';
import { CopiedContent } from '../office/copied-content.ts';
import { niemYet } from '../scripts/run.ts';
import { closePages, openBrowser } from './browser.ts';
import { serve, type Served } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const out = join(folder, 'dist');

/** Ends every element and quoting that the site writes words into, then tries to run; Vietnamese enough to be let in. */
const attack =
  'Đăng ký nghĩa vụ quân sự lần đầu đối với công dân đủ tuổi, việc cấp giấy chứng nhận của Ủy ban nhân dân xã, phường ' +
  `"></title></script></style></textarea><script>globalThis.ran = 1</script>` +
  `<img src=x onerror="globalThis.ran = 1"> ]]> --> {{ 7*7 }} \${7*7} javascript:globalThis.ran=1 ' &lt; \\u003c](javascript:globalThis.ran=1)`;
const root = 'https://thutuc.example.gov.vn/';
const quoted = JSON.stringify(attack);
const procedureFile = 'procedures/quan-su-cap-xa/04-tro-cap-dan-quan-bi-tai-nan.yaml';
const procedurePage = 'thu-tuc/quan-su-cap-xa/tro-cap-dan-quan-bi-tai-nan/';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  using content = new CopiedContent();
  content.replace('site.yaml', 'address: unknown', `address: ${root}`);
  content.replace('site.yaml', /^title: .*$/m, `title: ${quoted}`);
  content.replace('site.yaml', /^publisher: .*$/m, `publisher: ${quoted}`);
  content.replace('site.yaml', /^description: .*$/m, `description: ${quoted}`);
  content.replace('site.yaml', /^notice: .*$/m, `notice: ${quoted}`);
  content.replace(procedureFile, /^name: .*$/m, `name: ${quoted}`);
  content.replace(procedureFile, /^result: .*$/m, `result: ${quoted}`);
  content.replace('decisions/quan-su-cap-xa.yaml', /^shortTitle: .*$/m, `shortTitle: ${quoted}`);
  content.replace('decisions/quan-su-cap-xa.yaml', /^province: .*$/m, `province: ${quoted}`);
  // A text stands in the province of its issuer, where that is known.
  content.replace('agencies.yaml', /, province: Sông Ngân|^ {2}province: Sông Ngân\n/gm, '');
  content.replace('forms/mau-03-nd23-2012.yaml', /^name: .*$/m, `name: ${quoted}`);
  content.replace('bundles/khai-tu-cap-tinh.yaml', /^name: .*$/m, `name: ${quoted}`);
  const { status, stdout, stderr } = niemYet(
    ...['build', '--content', content.folder, '--no-documents', '--share-images', 'none', '--out', out],
  );
  if (status !== 0) throw new Error(stdout + stderr);
  served = await serve(out);
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await served.close();
});

const read = (file: string) => readFileSync(join(out, file), 'utf8');
const pages = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.html'));

test.for([
  '',
  procedurePage,
  'quyet-dinh/quan-su-cap-xa/',
  'bieu-mau/mau-03-nd23-2012/',
  'lien-thong/khai-tu-cap-tinh/',
  'da-luu/',
] as const)('nothing in content runs on /%s, and its words stand there as they are', async path => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => void dialog.dismiss().then(() => complaints.push('dialog')));
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(served.address + '/' + path, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(await page.locator('body').innerText()).toContain('<script>globalThis.ran = 1</script>');
  expect(await page.title()).toContain('"></title></script>');
  expect(complaints).toEqual([]);
  expect(asked.filter(address => !address.startsWith(served.address))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.close();
});

test('markup and braces written into content stay words in the source of a page', () => {
  const [main = ''] = /<main\b.*<\/main>/s.exec(read(`${procedurePage}index.html`)) ?? [];
  expect(main).toContain('&lt;script&gt;globalThis.ran = 1&lt;/script&gt;');
  expect(main).not.toContain('<script>globalThis');
  expect(main).toContain('{{ 7*7 }}');
});

test('the structured data of a page says the words and ends where it should', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.address}/${procedurePage}`);
  const said = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(said).toHaveLength(1);
  const { '@graph': graph } = JSON.parse(said[0]!) as { '@graph': readonly { name?: string }[] };
  expect(graph[0]!.name).toBe(attack);
  await page.close();
});

test('feed and sitemaps stay well-formed XML with the words whole', async () => {
  const page = await browser.newPage();
  const files = readdirSync(out).filter(file => /\.(?:xml|atom)$/.test(file));
  const parsed = await page.evaluate(
    texts =>
      texts.map(text => {
        const tree = new DOMParser().parseFromString(text, 'application/xml');
        return {
          broken: tree.querySelector('parsererror') !== null,
          titles: [...tree.querySelectorAll('title')].map(title => title.textContent),
          strange: tree.querySelectorAll('script, img').length,
        };
      }),
    files.map(read),
  );
  expect(files).toContain('van-ban.atom');
  expect(parsed.filter(({ broken, strange }) => broken || strange > 0)).toEqual([]);
  const titles = parsed.flatMap(({ titles: own }) => own);
  expect(titles.filter(title => title.includes(attack))).not.toEqual([]);
  await page.close();
});

test('llms.txt gives no link that content wrote', () => {
  const text = read('llms.txt');
  expect(text).toContain('globalThis.ran');
  expect(text).not.toMatch(/[^\\]\]\(javascript:/);
});

test('no page of the whole site allows or holds inline code, or asks another origin', async () => {
  const page = await browser.newPage();
  const judged = await page.evaluate(
    texts =>
      texts.map(([file, html]) => {
        const tree = new DOMParser().parseFromString(html, 'text/html');
        const policies = tree.querySelectorAll('meta[http-equiv="content-security-policy"]');
        const all = [...tree.querySelectorAll('*')];
        const asks = all.filter(
          element =>
            ['SCRIPT', 'IMG', 'IFRAME', 'SOURCE', 'FORM'].includes(element.tagName) ||
            (element.tagName === 'LINK' && element.getAttribute('rel') !== 'canonical'),
        );
        const led = [...tree.querySelectorAll('a, area, form')].map(
          element => element.getAttribute('href') ?? element.getAttribute('action') ?? '',
        );
        const reach = (element: Element) =>
          ['src', 'href', 'action'].map(name => element.getAttribute(name) ?? '').join('');
        return {
          file,
          policy: [...policies].map(policy => policy.getAttribute('content') ?? '').join('\n'),
          policies: policies.length,
          // What stands before it is not governed by it.
          isFirst: tree.querySelector('head > :not(meta[charset])') === policies[0],
          inlineScripts: tree.querySelectorAll('script:not([src]):not([type="application/ld+json"])').length,
          inlineStyles: tree.querySelectorAll('style, [style]').length,
          handlers: all.filter(element => element.getAttributeNames().some(name => name.startsWith('on')))
            .length,
          others: asks.map(reach).filter(address => /^(?:https?:)?\/\//.test(address)),
          running: led.filter(address => /^\s*(?:javascript|data|vbscript):/i.test(address)),
        };
      }),
    pages().map(file => [file, read(file)] as const),
  );
  await page.close();
  const faults = judged.filter(
    ({ policy, policies, isFirst, inlineScripts, inlineStyles, handlers, others, running }) =>
      policies !== 1 ||
      !isFirst ||
      ![contentSecurityPolicy, movedPolicy].includes(policy) ||
      inlineScripts + inlineStyles + handlers + others.length + running.length > 0,
  );
  expect(judged.length).toBeGreaterThan(90);
  expect(faults).toEqual([]);
});

test('an address that is no web address is refused with its line', () => {
  using content = new CopiedContent();
  content.replace('site.yaml', 'address: unknown', 'address: "javascript:alert(1)"');
  const { status, stdout } = niemYet('check', '--content', content.folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(/site\.yaml:\d+:\d+ .*address/);
});
