import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { instrumentStanding } from '../../src/catalogue/instrument-standing.ts';
import { Lineages } from '../../src/catalogue/lineage.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { standingOf } from '../../src/catalogue/standing.ts';
import { sayShortDate } from '../../src/language/date.ts';
import { sure } from '../../src/sure.ts';
import { closePages, openBrowser } from './browser.ts';
import { builtExample, example } from './built-site.ts';
import { searchFor } from './searching.ts';
import { serve, type Served } from './static-server.ts';

const eve = '2027-02-28';
const boundary = '2027-03-01';

const sites = new Map<string, string>();
const site = (day: string) => sure(sites.get(day), day);
const served = new Map<string, Served>();
let browser: Browser;

beforeAll(async () => {
  for (const day of [eve, boundary]) {
    sites.set(day, await builtExample(day));
    served.set(day, await serve(site(day), example));
  }
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages(browser);
  for (const host of served.values()) await host.close();
});

function load() {
  const { catalogue } = loadCatalogue(example.content);
  if (!catalogue) throw new Error('the example office cannot be read');
  return catalogue;
}

const catalogue = load();
const lineages = new Lineages<Procedure>(catalogue.procedures.values(), catalogue.decisions.values());

/** What a reader finds in the main part of a page of the site of a day, its lines joined. */
async function read(day: string, path: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  await page.goto(`${served.get(day)?.address ?? ''}${example.base}${path}/`);
  const words = await page.locator('main').innerText();
  await page.close();
  return words.replace(/\s+/g, ' ');
}

function filesOf(day: string): string[] {
  return readdirSync(site(day), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(site(day).length + 1))
    .toSorted();
}

const isPage = (file: string) => file.endsWith('index.html');
/** Pagefind names its files after what stands in them: they are compared by the records that they hold. */
const isIndex = (file: string) => /^pagefind\/(?:fragment|filter|index)\/|\.pf_meta$/.test(file);

/** A file of the site of a day, but for the day that pages and data print, and that a feed without any entry bears. */
const undated = (day: string, file: string) =>
  readFileSync(join(site(day), file), 'latin1')
    .replaceAll(Buffer.from(`úng đến ngày ${sayShortDate(day)}`).toString('latin1'), '')
    .replaceAll(new RegExp(`"asOf":"${day}"|<updated>${day}T00:00:00\\+07:00</updated>`, 'g'), '');

const differing = (which: (file: string) => boolean) =>
  filesOf(eve)
    .filter(file => which(file) && existsSync(join(site(boundary), file)))
    .filter(file => undated(eve, file) !== undated(boundary, file));

/** A record of the search as the browser fetches it, read as the file of its page. */
interface IndexedRecord {
  readonly url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

function recordsOf(day: string): ReadonlyMap<string, IndexedRecord> {
  const texts = filesOf(day)
    .filter(file => file.startsWith('pagefind/fragment/'))
    .map(file => gunzipSync(readFileSync(join(site(day), file))).toString('utf8'));
  const records = texts.map(text => JSON.parse(text.slice(text.indexOf('{'))) as IndexedRecord);
  return new Map(records.map(record => [record.url, record]));
}

/** What stands in a list of the exported catalogue. */
type Exported = Readonly<Record<string, unknown>> & { readonly id: string };

const exportOf = (day: string) =>
  JSON.parse(readFileSync(join(site(day), 'du-lieu/catalogue.json'), 'utf8')) as Readonly<
    Record<string, string | object | readonly Exported[]>
  >;

/** Pages that list every decision with its standing, the search, which counts what holds, and where texts are composed by it. */
const lists = [
  'index.html',
  'quyet-dinh/index.html',
  'tinh/vi-du/index.html',
  'tim-kiem/index.html',
  'soan-van-ban/index.html',
];

const moved = lineages.all.filter(({ steps }) => steps.some(({ day }) => day === boundary));
const versions = moved.flatMap(lineage => lineage.versions.map(({ id }) => id));
const turned = [...catalogue.decisions.values()].filter(
  decision => standingOf(decision, eve).state !== standingOf(decision, boundary).state,
);
const bounded = [...catalogue.decisions.values()].filter(
  decision => standingOf(decision, eve).next === boundary,
);

/** The pages that the change of that day touches, by the courses of the procedures and the standing of the decisions. */
function touched(): string[] {
  const stated = turned.flatMap(({ procedures }) => procedures.map(({ id }) => id));
  // Each lists what a commune receives, as of the day.
  const centres = [...catalogue.agencies.values()].filter(({ kind }) => kind === 'commune-centre');
  const pages = [
    ...[...versions, ...stated].map(id => `thu-tuc/${id}`),
    ...moved.map(({ id }) => `qua-trinh/${id}`),
    ...versions.map(id => `so-sanh/${id}`),
    ...[...turned, ...bounded].map(({ id }) => `quyet-dinh/${id}`),
    ...turned.flatMap(({ bundles }) => bundles.map(({ id }) => `lien-thong/${id}`)),
    ...[...turned.map(({ issuer }) => issuer), ...centres].map(({ id }) => `co-quan/${id}`),
  ].map(path => `${path}/index.html`);
  return [...new Set([...pages, ...lists])].filter(file => existsSync(join(site(eve), file))).toSorted();
}

test('between the eve and the day of a change exactly the pages differ that the change touches', () => {
  expect(filesOf(boundary).filter(file => !isIndex(file))).toEqual(
    filesOf(eve).filter(file => !isIndex(file)),
  );
  const pages = differing(isPage);
  expect(pages).toEqual(touched());
  expect(pages).toContain('thu-tuc/vi-du-2026/dang-ky-khai-sinh/index.html');
  expect(pages).not.toContain('thu-tuc/vi-du-2025/chung-thuc-chu-ky/index.html');
});

/** What the export and the search say of a thing that has turned: of procedures by their courses, of the rest by their decisions. */
const turnedProcedures = [...catalogue.procedures.values()].filter(procedure => {
  const [before, after] = [eve, boundary].map(day => lineages.standingOf(procedure, day));
  return before?.state !== after?.state || before?.isAbolished !== after?.isAbolished;
});

test('of all other files exactly those differ that tell what happened, and not one document', () => {
  const fields = moved.flatMap(lineage => lineage.versions.map(({ field }) => field.id));
  const feeds = [...versions.map(id => `thu-tuc/${id}`), ...fields.map(id => `linh-vuc/${id}`)];
  const others = differing(file => !isPage(file) && !isIndex(file));
  expect(others).toEqual(
    [
      ...new Set(feeds.map(room => `${room}/thay-doi.atom`)),
      // Decisions with their standing.
      ...['van-ban.atom', 'llms.txt', 'du-lieu/catalogue.json', 'soan-van-ban/danh-muc.json'],
      // It suggests a code that holds.
      '404.html',
      // They name the files of the index, or are named after all files.
      ...['.niem-yet', 'sw.js', 'pagefind/pagefind-entry.json'],
    ].toSorted(),
  );
  const documents = filesOf(eve).filter(file => /\.(?:docx|pdf|xlsx)$/.test(file));
  expect(documents.length).toBeGreaterThan(40);
  expect(documents).toContain('tai-lieu/vi-du-2026/vi-du-2026-giay.docx');
  expect(others.filter(file => file.startsWith('tai-lieu/') || documents.includes(file))).toEqual([]);
});

test('the export differs in nothing but the standing of what the change touches, and in its day', () => {
  const [before, after] = [exportOf(eve), exportOf(boundary)];
  expect([before['asOf'], after['asOf']]).toEqual([eve, boundary]);
  const changedIn = (list: string) => {
    const [old, now] = [before[list], after[list]];
    if (!Array.isArray(old) || !Array.isArray(now)) throw new Error(`${list} is no list`);
    const entries = old.map((entry: Exported, index) => [entry, now[index] as Exported] as const);
    for (const [entry, other] of entries) expect({ ...entry, standing: other['standing'] }).toEqual(other);
    return entries.flatMap(([entry, other]) => (isDeepStrictEqual(entry, other) ? [] : [entry.id]));
  };
  const { procedures, decisions } = catalogue;
  const awaits = [...procedures.values()].filter(own => lineages.standingOf(own, eve).next === boundary);
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted();
  expect(changedIn('procedures').toSorted()).toEqual(ids([...new Set([...turnedProcedures, ...awaits])]));
  expect(changedIn('decisions').toSorted()).toEqual(ids([...new Set([...turned, ...bounded])]));
  const cited = [...catalogue.instruments.values()].filter(own => {
    const [old, now] = [eve, boundary].map(day => instrumentStanding(own, day));
    return old?.state !== now?.state || old?.next === boundary;
  });
  expect(changedIn('instruments').toSorted()).toEqual(ids(cited));
  expect(decisions.size).toBeGreaterThan(turned.length);
  const lists = new Set(['asOf', 'procedures', 'decisions', 'instruments']);
  const rest = Object.keys(before).filter(list => !lists.has(list));
  expect(rest.filter(list => !isDeepStrictEqual(before[list], after[list]))).toEqual([]);
});

test('the records of the search differ in the standing of what the change touches, and in nothing else', () => {
  const [before, after] = [recordsOf(eve), recordsOf(boundary)];
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
  const changed = [...before].filter(([url, record]) => !isDeepStrictEqual(record, after.get(url)));
  for (const [url, record] of changed) {
    const now = after.get(url)!;
    expect({ ...record, filters: { ...record.filters, 'hieu-luc': now.filters['hieu-luc'] } }).toEqual(now);
  }
  const forms = [...catalogue.forms.values()].filter(({ decision }) => turned.includes(decision));
  expect(changed.map(([url]) => url).toSorted()).toEqual(
    [
      ...turnedProcedures.map(({ id }) => `thu-tuc/${id}/`),
      ...turned.map(({ id }) => `quyet-dinh/${id}/`),
      ...turned.flatMap(({ bundles }) => bundles.map(({ id }) => `lien-thong/${id}/`)),
      ...forms.map(({ id }) => `bieu-mau/${id}/`),
    ].toSorted(),
  );
});

test('a page that will change says from when, by what, and where the next version is', async () => {
  const page = await read(eve, 'thu-tuc/vi-du-2026/dang-ky-khai-sinh');
  expect(page).toContain('Văn bản năm 2026 · Đang có hiệu lực');
  expect(page).toContain('Sẽ thay đổi từ 01/3/2027.');
  expect(page).toContain(
    '(hình thức nộp; phí, lệ phí; căn cứ pháp lý) theo Điều 1 Nghị quyết số 9031/2026/NQ-HĐND',
  );
  expect(page).toContain('Xem bản sẽ áp dụng');
  expect(page).toContain('Đúng đến ngày 28/02/2027.');
  expect(page).not.toContain('Việc cần làm bây giờ');
});

test('the day after, the same page is outdated and leads on to the version that holds', async () => {
  const page = await read(boundary, 'thu-tuc/vi-du-2026/dang-ky-khai-sinh');
  expect(page).toContain('Văn bản năm 2026 · Đã hết hiệu lực');
  expect(page).toContain('Việc cần làm bây giờ');
  expect(page).toContain('Làm theo bản đang áp dụng: Đăng ký khai sinh (Ví Dụ, 9003/QĐ-UBND)');
  expect(page).not.toContain('Sẽ thay đổi từ');
});

test('an abolished procedure says first what people do instead, and sends nobody to look for it', async () => {
  const page = await read(eve, 'thu-tuc/vi-du-2025/xac-nhan-noi-o-de-nhap-hoc');
  expect(page).toContain('Đã bị bãi bỏ');
  const now = page.slice(page.indexOf('Việc cần làm bây giờ'));
  expect(now).toMatch(/^Việc cần làm bây giờ Không phải làm gì: nhà trường tự tra nơi ở của học sinh/);
  expect(now).toContain('Bị bãi bỏ từ ngày 01/7/2026 theo Điều 5 Nghị quyết số 9021/2026/NQ-HĐND');
  expect(page).not.toContain('Cổng Dịch vụ công quốc gia với mã');
  expect(page).not.toContain('Trước khi chuẩn bị giấy tờ, hỏi');
});

test('one that was abolished and is restored leads to the restored version from its day on', async () => {
  const old = 'thu-tuc/vi-du-2025/cap-the-di-xe-buyt-nguoi-cao-tuoi';
  const restored = 'thu-tuc/vi-du-2027/cap-the-di-xe-buyt-nguoi-cao-tuoi';
  expect(await read(eve, old)).not.toContain('Làm theo bản đang áp dụng');
  expect(await read(eve, restored)).toContain('Chưa có hiệu lực');
  expect(await read(boundary, old)).toContain('Làm theo bản đang áp dụng: Cấp thẻ đi xe buýt miễn phí');
  expect(await read(boundary, restored)).toContain('Văn bản năm 2026 · Đang có hiệu lực');
});

test('a decision that gives up some procedures leaves the others in force', async () => {
  const page = await read(boundary, 'thu-tuc/vi-du-2026/tham-vieng-mo-liet-si');
  expect(page).toContain('Văn bản năm 2026 · Đang có hiệu lực');
  expect(page).toContain('Văn bản chứa thủ tục này: còn hiệu lực một phần');
});

test('a history tells three procedures merged into one, and versions in their order', async () => {
  const merged = await read(eve, 'qua-trinh/vi-du-2025/mai-tang-phi-doi-tuong-bao-tro-xa-hoi');
  expect(merged).toContain('Được thay thế từ ngày 01/7/2026');
  expect(merged).toContain('Gộp 3 thủ tục:');
  const course = await read(eve, 'qua-trinh/vi-du-2025/dang-ky-khai-sinh');
  expect(course).toMatch(/Đã hết hiệu lực · .*9001.* Đang có hiệu lực · .*9002.* Chưa có hiệu lực · .*9003/);
});

test('on a telephone an outdated page says what to do now on its first screen', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  await page.goto(`${served.get(eve)?.address ?? ''}${example.base}thu-tuc/vi-du-2025/dang-ky-khai-sinh/`);
  const link = page.getByRole('region', { name: 'Việc cần làm bây giờ' }).getByRole('link');
  const box = await link.first().boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(780);
  await page.close();
});

interface Tagged {
  readonly path: string;
  readonly tag: string;
  /** The same of the old versions under it. */
  readonly older: readonly string[];
}

/** What the open search page shows of each result, in order. */
const tagged = (page: Page): Promise<Tagged[]> =>
  page.locator('.search-result').evaluateAll(
    (items, base) =>
      items.map(item => {
        const tagOf = (within: Element) =>
          within.querySelector(':scope > .search-standing')?.textContent ?? '';
        const older = [...item.querySelectorAll('.search-older li')];
        const path = item.querySelector('a')?.pathname.replace(base, '').replace(/\/$/, '') ?? '';
        return { path, tag: tagOf(item), older: older.map(tagOf) };
      }),
    example.base,
  );

async function openSearch(day: string, query = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  await page.goto(`${served.get(day)?.address ?? ''}${example.base}tim-kiem/${query}`);
  return page;
}

test('a search says of what was abolished that it was, and of what does not hold yet that it does not', async () => {
  const page = await openSearch(eve);
  await searchFor(page, 'xac nhan noi o de nhap hoc');
  expect((await tagged(page))[0]).toEqual({
    path: 'thu-tuc/vi-du-2025/xac-nhan-noi-o-de-nhap-hoc',
    tag: 'Đã bị bãi bỏ',
    older: [],
  });
  await searchFor(page, 'dang ky khai sinh');
  const [first, ...others] = await tagged(page);
  expect(first).toEqual({
    path: 'thu-tuc/vi-du-2026/dang-ky-khai-sinh',
    tag: '',
    older: ['Đã hết hiệu lực'],
  });
  expect(others).toContainEqual({
    path: 'thu-tuc/vi-du-2027/dang-ky-khai-sinh',
    tag: 'Chưa có hiệu lực',
    older: [],
  });
  await page.close();
});

test('one that was abolished lies under the one that restored it', async () => {
  const page = await openSearch(boundary);
  await searchFor(page, 'the di xe buyt nguoi cao tuoi');
  expect((await tagged(page))[0]).toEqual({
    path: 'thu-tuc/vi-du-2027/cap-the-di-xe-buyt-nguoi-cao-tuoi',
    tag: '',
    older: ['Đã hết hiệu lực'],
  });
  await page.close();
});

test('what was abolished can be asked for alone, and is found among what has ended', async () => {
  for (const [value, tags] of [
    ['bi-bai-bo', ['Đã bị bãi bỏ']],
    ['het-hieu-luc', ['Đã bị bãi bỏ', 'Đã hết hiệu lực']],
  ] as const) {
    const page = await openSearch(eve, `?hieu-luc=${value}&loai=thu-tuc`);
    await page.locator('.search-result').first().waitFor();
    while ((await page.locator('.search-more').count()) > 0) {
      const shown = await page.locator('.search-result').count();
      await page.locator('.search-more').click();
      await page.locator(`.search-result >> nth=${shown}`).waitFor();
    }
    expect([...new Set((await tagged(page)).map(({ tag }) => tag))].toSorted()).toEqual(tags);
    await page.close();
  }
});

test('facets alone list first what holds, last what has ended', async () => {
  const page = await openSearch(eve, '?linh-vuc=ho-tich&loai=thu-tuc');
  await page.locator('.search-more').click();
  await page.locator('.search-result >> nth=8').waitFor();
  const tags = (await tagged(page)).map(({ tag }) => tag);
  expect(tags.filter((tag, index) => tag !== tags[index - 1])).toEqual([
    '',
    'Chưa có hiệu lực',
    'Đã hết hiệu lực',
  ]);
  await page.close();
});
