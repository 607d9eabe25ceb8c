import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { asOf, catalogue } from '../office/office.ts';
import { deriveQueries } from '../../src/search/derive-queries.ts';
import { axeComplaints } from './axe.ts';
import { openedSite } from './opened-site.ts';
import { searchFor } from './searching.ts';

const built = openedSite();

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly asked: string[];
}

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const context = await built.browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', message => {
    if (!message.text().includes('Service Worker registration blocked')) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => asked.push(request.url()));
  await page.goto(built.served.address + path);
  return { page, complaints, asked };
}

const status = (page: Page) => page.locator('[role=status]').innerText();

describe('queries derived from the catalogue by rule', () => {
  const asked = deriveQueries(catalogue, asOf);

  test('they are at least 150, of every kind', () => {
    expect(asked.length).toBeGreaterThan(150);
    expect(new Set(asked.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(14);
    expect(asked.filter(({ right }) => right.size === 0)).toEqual([]);
  });

  test('the first result is right for 95 %, one of five for 99 %, unaccented as good as accented', async () => {
    const { page, complaints } = await open('/tim-kiem/');
    const judged: { rule: string; query: string; first: boolean; five: boolean }[] = [];
    for (const { rule, query, right } of asked) {
      const paths = await searchFor(page, query);
      judged.push({
        rule,
        query,
        first: right.has(paths[0] ?? ''),
        five: paths.slice(0, 5).some(path => right.has(path)),
      });
    }
    const share = (key: 'first' | 'five', rule = '') => {
      const counted = judged.filter(one => one.rule.endsWith(rule));
      return counted.filter(one => one[key]).length / counted.length;
    };
    const missed = JSON.stringify(judged.filter(({ first }) => !first));
    expect(share('first'), missed).toBeGreaterThanOrEqual(0.95);
    expect(share('five'), missed).toBeGreaterThanOrEqual(0.99);
    expect(share('first', 'không dấu'), missed).toBeGreaterThanOrEqual(share('first', 'có dấu'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the box of the home page', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open('/'));
  });

  test.for([
    ['dang ky nghia vu quan su', 'dang-ky-nghia-vu-quan-su'],
    ['ĐĂNG KÝ NGHĨA VỤ QUÂN SỰ', 'dang-ky-nghia-vu-quan-su'],
    ['nvqs', 'nghia-vu-quan-su'],
    ['bhyt tre em', 'lien-thong/khai-sinh-cap-huyen/'],
    ['7.001865', 'cap-giay-phep-dich-vu-viec-lam'],
    ['mau 02 nghi dinh 23', 'bieu-mau/mau-02-nd23-2012/'],
    ['4102/KH-UBND', 'quyet-dinh/mot-cua-cap-xa/'],
    ['dawng ky nghiax vuj', 'dang-ky-nghia-vu-quan-su'],
    ['d9a8ng ky1 nghi4a vu5', 'dang-ky-nghia-vu-quan-su'],
    ['dang ky nghai vu quan su', 'dang-ky-nghia-vu-quan-su'],
  ] as const)('“%s” finds %s first', async ([query, path]) => {
    expect((await searchFor(page, query))[0]).toContain(path);
  });
});

describe('the search box', () => {
  test('answers on the home page while one types, marks the real words and asks no one else', async () => {
    const { page, complaints, asked } = await open('/');
    expect(asked.filter(address => address.includes('/pagefind/'))).toEqual([]);
    await page.locator('#tim-kiem-q').pressSequentially('dang ky');
    await page.locator('.search-results[aria-busy=false][data-query="dang ky"]').waitFor();
    expect(await page.locator('.search-result mark').first().innerText()).toBe('Đăng ký');
    expect(await status(page)).toMatch(/^Tìm thấy \d+ mục\.$/);
    expect(await page.locator('.search-result').count()).toBe(6);
    expect(complaints).toEqual([]);
    expect(asked.filter(address => !address.startsWith(built.served.address))).toEqual([]);
    await page.locator('.search-all').click();
    await page.waitForURL('**/tim-kiem/?q=dang+ky');
    await page.context().close();
  });

  test('works by keyboard alone', async () => {
    const { page } = await open('/tim-kiem/');
    await page.locator('#tim-kiem-q').focus();
    await page.keyboard.type('tro cap that nghiep');
    await page
      .locator('.search-results[aria-busy=false][data-query="tro cap that nghiep"] li')
      .first()
      .waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowDown');
    const firstTitle = await page.locator('.search-result > a').first().innerText();
    expect(await focused()).toBe(firstTitle);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(firstTitle);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim-kiem-q');
    for (let presses = 0; presses < 30 && (await focused()) !== firstTitle; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/thu-tuc/**');
    await page.context().close();
  });

  test('quotes the paper that matched when the title did not', async () => {
    const { page } = await open('/tim-kiem/');
    await searchFor(page, 'phieu tu khai suc khoe nghia vu quan su');
    const quote = page.locator('.search-result').first().locator('.search-quote');
    expect(await quote.innerText()).toBe('Giấy tờ: Phiếu tự khai sức khỏe nghĩa vụ quân sự');
    expect(await quote.locator('mark').innerText()).toBe('Phiếu tự khai sức khỏe nghĩa vụ quân sự');
    await page.context().close();
  });

  test('shows no quote without a word of the query in it', async () => {
    const { page } = await open('/tim-kiem/');
    await searchFor(page, 'so tai chinh');
    for (const quote of await page.locator('.search-quote').all())
      expect(await quote.locator('mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('says what to do when nothing is found, and suggests words the catalogue has', async () => {
    const { page } = await open('/tim-kiem/');
    expect(await searchFor(page, 'zzzzz qqqqq')).toEqual([]);
    expect(await status(page)).toBe('Không tìm thấy mục nào.');
    expect(await page.locator('.search-nothing li').count()).toBeGreaterThan(1);
    await searchFor(page, 'nghxxa');
    expect(await page.locator('.search-nothing').innerText()).toContain('nghia');
    expect(await page.locator('#duyet').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a query full of markup is only words', async () => {
    const { page, complaints } = await open(
      `/tim-kiem/?q=${encodeURIComponent('<img src=x onerror=alert(1)> nvqs')}`,
    );
    await page.locator('.search-results[aria-busy=false][data-query]').waitFor({ state: 'attached' });
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the search page', () => {
  const settled = (page: Page, query: string) =>
    page.locator(`.search-results[aria-busy=false][data-query="${query}"]`).waitFor({ state: 'attached' });

  test('an address tells the whole search and can be shared', async () => {
    const { page } = await open('/tim-kiem/?q=dang+ky&linh-vuc=nghia-vu-quan-su&tinh=nui-ngan');
    await settled(page, 'dang ky');
    await page.locator('.search-result').first().waitFor();
    expect(await page.locator('#loc-tinh').inputValue()).toBe('nui-ngan');
    const paths = await page
      .locator('.search-result > a')
      .evaluateAll(links => links.map(link => link.getAttribute('href')));
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter(path => !path?.includes('/mot-cua-cap-xa/'))).toEqual([]);
    await page.context().close();
  });

  test('typing writes the address once, at rest, and who went on to a result finds the search again', async () => {
    const { page } = await open('/tim-kiem/');
    await page.evaluate(() => {
      const replace = history.replaceState.bind(history);
      let times = 0;
      history.replaceState = (...given) => {
        times += 1;
        document.documentElement.dataset['replaced'] = String(times);
        replace(...given);
      };
    });
    await page.locator('#tim-kiem-q').pressSequentially('nghia vu');
    await page.waitForURL('**/tim-kiem/?q=nghia+vu');
    expect(await page.locator('html').getAttribute('data-replaced')).toBe('1');
    await searchFor(page, 'tro cap');
    await page.locator('.search-result > a').first().click();
    await page.waitForURL(address => !address.pathname.startsWith('/tim-kiem/'));
    await page.goBack();
    await page.waitForURL('**/tim-kiem/?q=tro+cap');
    await expect.poll(() => page.locator('#tim-kiem-q').inputValue()).toBe('tro cap');
    await page.context().close();
  });

  test('open facets tell what each value would leave of the results, which do not wait for it', async () => {
    const { page } = await open('/tim-kiem/?q=nghia+vu+quan+su');
    await settled(page, 'nghia vu quan su');
    const total = Number(/\d+/.exec(await status(page))![0]);
    await page.locator('summary', { hasText: 'Lọc kết quả' }).click();
    const counted = async () => {
      const told = await page.locator('#loc-tinh option').allInnerTexts();
      return told.map(text => Number(/\((\d+)\)$/.exec(text)?.[1] ?? NaN)).filter(count => count >= 0);
    };
    await expect.poll(async () => (await counted()).reduce((sum, count) => sum + count, 0)).toBe(total);
    await page.context().close();
  });

  test('choosing a facet writes the address, and back undoes it', async () => {
    const { page } = await open('/tim-kiem/');
    await searchFor(page, 'tro cap');
    const before = await status(page);
    await page.locator('summary', { hasText: 'Lọc kết quả' }).click();
    await page.locator('#loc-cap option', { hasText: /Cấp xã \(\d+\)/ }).waitFor({ state: 'attached' });
    await page.locator('#loc-cap').selectOption('cap-xa');
    await page.waitForURL('**/tim-kiem/?cap=cap-xa&q=tro+cap');
    await expect.poll(() => status(page)).not.toBe(before);
    await page.goBack();
    await expect.poll(() => status(page)).toBe(before);
    expect(await page.locator('#loc-cap').inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => page.locator('#loc-cap').inputValue()).toBe('cap-xa');
    await page.context().close();
  });

  test('facets alone list what they hold, further results on request', async () => {
    const { page } = await open('/tim-kiem/?van-ban=quan-su-cap-xa&loai=thu-tuc');
    await expect.poll(() => status(page)).toBe('Tìm thấy 11 mục.');
    expect(await page.locator('.search-result').count()).toBe(8);
    await page.locator('.search-more').click();
    await expect.poll(() => page.locator('.search-result').count()).toBe(11);
    expect(await page.locator('.search-more').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(9)'))).toBe(
      true,
    );
    await page.context().close();
  });

  test('every value a facet offers finds something', async () => {
    const { page } = await open('/tim-kiem/');
    await page.locator('summary', { hasText: 'Lọc kết quả' }).click();
    await page
      .locator('#loc-linh-vuc option', { hasText: /\(\d+\)$/ })
      .first()
      .waitFor({ state: 'attached' });
    const empty = await page
      .locator('#loc-linh-vuc option, #loc-noi-nop option, #loc-tinh option, #loc-loai option')
      .evaluateAll(options => options.map(option => option.textContent).filter(text => text.endsWith('(0)')));
    expect(empty).toEqual([]);
    await page.context().close();
  });

  test('without JavaScript the form leads to a list of every procedure by field', async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    await page.locator('#tim-kiem-q').fill('nghĩa vụ');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    expect(
      (await page.locator('noscript').count()) + (await page.locator('.notice').count()),
    ).toBeGreaterThan(0);
    const links = await page
      .locator('.search-browse li a')
      .evaluateAll(found => found.map(link => link.getAttribute('href')));
    expect(links).toHaveLength(catalogue.procedures.size);
    await page.context().close();
  });

  test.for([320, 360, 1280])('does not run over the side at %s px', async width => {
    const { page } = await open('/tim-kiem/?q=bao+hiem+y+te&cap=cap-xa', {
      viewport: { width, height: 800 },
    });
    await settled(page, 'bao hiem y te');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await page.context().close();
  });
});

/** A window of 640 px is what remains of one of 1280 px at 200 %. */
test.for([
  ['at 200 % zoom', { viewport: { width: 640, height: 450 } }],
  ['with forced colours', { forcedColors: 'active' }],
  ['dark', { colorScheme: 'dark' }],
] as const)('axe finds nothing among results %s, and none runs over the side', async ([, options]) => {
  const { page } = await open('/tim-kiem/?q=bao+hiem+xa+hoi', { ...options, bypassCSP: true });
  await page.locator('.search-results[aria-busy=false] .search-more').waitFor();
  expect(await axeComplaints(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await page.context().close();
});

test('the script of home and search stays within 60 kB compressed', () => {
  const named = (text: string) => text.match(/[\w.@-]+\.js(?=["'`])/g) ?? [];
  // What a page names, and what those files name in turn.
  const ours = new Set(
    ['index.html', 'tim-kiem/index.html'].flatMap(page =>
      named(readFileSync(join(built.site, page), 'utf8')),
    ),
  );
  for (const name of ours)
    if (existsSync(join(built.site, '_astro', name)))
      for (const other of named(readFileSync(join(built.site, '_astro', name), 'utf8'))) ours.add(other);
  const files = [
    ...[...ours].map(name => join(built.site, '_astro', name)).filter(file => existsSync(file)),
    join(built.site, 'pagefind', 'pagefind.js'),
  ];
  expect(files.length).toBeGreaterThan(3);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  expect(bytes).toBeLessThan(60_000);
});
