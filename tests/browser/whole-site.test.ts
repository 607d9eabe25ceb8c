import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { axeComplaints } from './axe.ts';
import { openedSite } from './opened-site.ts';
import { htmlRules } from './html-rules.ts';

/** What one page says of itself and what was said against it. */
interface Visit {
  readonly path: string;
  readonly title: string;
  readonly headings: readonly number[];
  readonly ids: readonly string[];
  readonly addresses: readonly string[];
  readonly complaints: readonly string[];
}

let files: readonly string[];
/** Those that only lead on to where a page stands now. */
let moved: readonly string[];
const built = openedSite();
let visits: readonly Visit[];

const pathOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** What stands in what, by their names and classes. */
const drawnKinds = (page: Page) =>
  page.evaluate(() => {
    const kindOf = ({ tagName, className }: Element) => `${tagName}.${className}`;
    const all = [...document.body.querySelectorAll('*')];
    return [...new Set(all.map(element => `${kindOf(element.parentElement ?? element)} ${kindOf(element)}`))];
  });

const judged = new Set<string>();

/** Whether a page has anything that was not judged on a page before: what is built alike is judged alike. */
async function hasNewKinds(page: Page): Promise<boolean> {
  const before = judged.size;
  for (const kind of await drawnKinds(page)) judged.add(kind);
  return judged.size > before;
}

async function judge(page: Page): Promise<string[]> {
  if (!(await hasNewKinds(page))) return [];
  const light = await axeComplaints(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeComplaints(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map(said => `dark: ${said}`)];
}

const describePage = (page: Page) =>
  page.evaluate(() => {
    const all = <Kind extends Element>(selector: string) => [...document.querySelectorAll<Kind>(selector)];
    return {
      title: document.title,
      headings: all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1))),
      ids: all('[id]').map(({ id }) => id),
      addresses: [
        ...all<HTMLAnchorElement | HTMLLinkElement>('a[href], link[href]').map(({ href }) => href),
        ...all<HTMLImageElement | HTMLScriptElement>('img[src], script[src]').map(({ src }) => src),
        ...all<HTMLFormElement>('form[action]').map(({ action }) => action),
      ],
    };
  });

/** Opens its share of the pages one after another; what the page asks for or logs is noted with it. */
async function visitAll(waiting: string[]): Promise<Visit[]> {
  // The service worker would fetch every page a second time.
  const context = await built.browser.newContext({
    viewport: { width: 360, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on('console', message => {
    if (!message.text().includes('Service Worker registration blocked'))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('request', request => {
    if (!request.url().startsWith(built.served.address)) complaints.push(`asked: ${request.url()}`);
  });
  const done: Visit[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    complaints = [];
    await page.goto(built.served.address + path);
    const described = await describePage(page);
    const found = await judge(page);
    done.push({ path, ...described, complaints: [...complaints, ...found] });
  }
  await context.close();
  return done;
}

beforeAll(async () => {
  const all = globSync('**/*.html', { cwd: built.site }).toSorted();
  const leadsOn = (file: string) =>
    readFileSync(join(built.site, file), 'utf8').includes('http-equiv="refresh"');
  moved = all.filter(leadsOn);
  files = all.filter(file => !moved.includes(file));
  // The heaviest first: begun last, one long page would keep everything waiting.
  const weight = (file: string) => statSync(join(built.site, file)).size;
  const waiting = files.toSorted((left, right) => weight(right) - weight(left)).map(pathOf);
  visits = (await Promise.all(Array.from({ length: 3 }, () => visitAll(waiting)))).flat();
});

test('every page of the site was opened', () => {
  expect(visits.map(({ path }) => path).toSorted()).toEqual(files.map(pathOf).toSorted());
  expect(visits.length).toBeGreaterThan(100);
});

test('an address that a procedure had before opens the page where it stands now', async () => {
  expect(moved.map(pathOf)).toEqual(['/thu-tuc/thu-vien/muon-tai-lieu/']);
  const page = await built.browser.newPage();
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  await page.goto(`${built.served.address}/thu-tuc/thu-vien/muon-tai-lieu/`);
  await page.waitForURL('**/thu-tuc/thu-vien/muon-tai-lieu-noi-bo/');
  expect(await page.locator('h1').innerText()).toContain('Mượn tài liệu');
  expect(complaints).toEqual([]);
  await page.close();
});

test('axe finds nothing wherever a page is built of something new, no page logs a message or asks another host', () => {
  expect(visits.flatMap(({ path, complaints }) => complaints.map(words => `${path} ${words}`))).toEqual([]);
});

test('the HTML of every page is valid', () => {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  const faults = [...files, ...moved].flatMap(file => {
    const { results } = validator.validateStringSync(readFileSync(join(built.site, file), 'utf8'), file);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`),
    );
  });
  expect(faults).toEqual([]);
});

test('every page has one first heading and leaves out no level', () => {
  const faulty = visits.filter(
    ({ headings }) =>
      headings[0] !== 1 ||
      headings.slice(1).some((level, index) => level === 1 || level > headings[index]! + 1),
  );
  expect(faulty.map(({ path, headings }) => `${path} ${headings.join(' ')}`)).toEqual([]);
});

test('no two pages have the same title, no two places of a page the same name', () => {
  const titles = Map.groupBy(visits, ({ title }) => title);
  expect([...titles].filter(([, own]) => own.length > 1).map(([title]) => title)).toEqual([]);
  expect(visits.filter(({ ids }) => new Set(ids).size < ids.length).map(({ path }) => path)).toEqual([]);
});

test('every link leads somewhere: pages, files and the places within them', () => {
  const idsByPath = new Map(visits.map(({ path, ids }) => [path, new Set(['', ...ids])]));
  const kept = new Set(globSync('**/*', { cwd: built.site, exclude: ['**/*.html'] }).map(file => `/${file}`));
  const leadsNowhere = (address: string) => {
    const { origin, pathname, hash } = new URL(address);
    if (origin !== built.served.address) return false;
    const ids = idsByPath.get(decodeURIComponent(pathname));
    if (ids === undefined) return !kept.has(decodeURIComponent(pathname));
    return !ids.has(decodeURIComponent(hash.slice(1)));
  };
  const broken = visits.flatMap(({ path, addresses }) =>
    addresses.filter(leadsNowhere).map(address => `${path} → ${address}`),
  );
  expect(broken).toEqual([]);
  expect(
    visits.flatMap(({ addresses }) => addresses).filter(address => address.includes('#')).length,
  ).toBeGreaterThan(700);
});
