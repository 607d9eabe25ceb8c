import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import { decision as decisionSchema } from '../../src/catalogue/schema/decision.ts';
import { readTable } from '../../src/forms/table/read-table.ts';
import { sure } from '../../src/sure.ts';
import { catalogueLines, type PlainMeaning } from '../../templates/appendix/catalogue.ts';
import { openChoice } from '../../templates/compose/saved-choice.ts';
import { verify } from '../../scripts/verify.ts';
import { letters, once, linesOfDocx, linesOfPdf } from '../documents/finished.ts';
import { catalogue } from '../office/office.ts';
import { runHere } from '../scripts/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { axeComplaints } from './axe.ts';
import { openedSite } from './opened-site.ts';

const folder = temporaryFolder();
const built = openedSite();

/** Forty of the office, in the order of its catalogue. */
const wanted = [...catalogue.procedures.values()].filter(({ position }) => position <= 20).slice(0, 40);
const columns = [
  'number',
  'code',
  'name',
  'field',
  'duration',
  'fee',
] as const satisfies readonly PlainMeaning[];
const title = 'Ban hành Danh mục thủ tục hành chính tiếp nhận tại một cửa';

/** What each row of the table has to say, by the catalogue itself. */
const expected = wanted.map((own: Procedure, index) =>
  columns.map(holds => {
    const said = catalogueLines(catalogue, holds, { ...own, number: index + 1 });
    // As the readers of finished files see it: what is drawn twice counts once.
    return once(letters(typeof said === 'string' ? said : said.join('')));
  }),
);

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly asked: string[];
}

async function open(width: number, place = ''): Promise<Opened> {
  const viewport = { width, height: 800 };
  const context = await built.browser.newContext({
    viewport,
    acceptDownloads: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', message => {
    if (!message.text().includes('Service Worker registration blocked')) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(`${built.served.address}/soan-van-ban/${place}`);
  await page.locator('[data-compose]:not([hidden])').waitFor();
  // From here on there is no network: whatever the page asks for would fail, and is written down.
  page.on('request', request => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  await context.setOffline(true);
  return { page, complaints, asked };
}

/** How a person without a mouse gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = () => page.evaluate(own => document.activeElement?.matches(own) ?? false, selector);
  for (let presses = 0; presses < 150; presses += 1) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

const rowOf = (page: Page, name: string) =>
  page.locator('.compose-column').filter({ has: page.locator(`.compose-handle[aria-label*="“${name}”"]`) });

const handle = (name: string) => `.compose-handle[aria-label*="“${name}”"]`;

/** Chooses forty, puts the code before the name, the field behind it, and takes two columns out. */
type Way = (page: Page) => Promise<void>;

async function byMouse(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Dán một danh sách mã' }).click();
  const list = wanted.map(
    ({ id, code, name }, index) => `${index + 1}\t${present(code) ?? ''}\t${id}\t${name}`,
  );
  await page.locator('#o-paste').fill(list.join('\n'));
  await page.locator('[data-paste]').click();
  for (const holds of ['code', 'field']) {
    await page.locator('#cot-moi').selectOption(holds);
    await page.locator('[data-column-add]').click();
  }
  for (const name of ['Địa điểm thực hiện', 'Căn cứ pháp lý'])
    await rowOf(page, name).getByRole('button', { name: /^Bỏ/u }).click();
  await dragOnto(page, 'Mã số', 'Tên thủ tục hành chính');
  await dragOnto(page, 'Lĩnh vực', 'Thời hạn giải quyết');
  await page.locator('#o-title').fill(title);
  await page.locator('#o-serial').fill('45');
  await page.locator('#o-date').fill('01/12/2026');
}

async function dragOnto(page: Page, name: string, target: string): Promise<void> {
  const from = page.locator(handle(name));
  await from.scrollIntoViewIfNeeded();
  const place = page.locator(handle(target));
  await from.hover();
  await page.mouse.down();
  const isBefore = async () => {
    const labels = await page
      .locator('.compose-handle')
      .evaluateAll(all => all.map(own => own.ariaLabel ?? ''));
    const at = (wanted: string) => labels.findIndex(label => label.includes(`“${wanted}”`));
    return at(name) + 1 === at(target);
  };
  while (!(await isBefore())) {
    // Away from the edges of the window, where the page would go on under the hand.
    await place.evaluate(element => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y } = sure(await place.boundingBox(), target);
    await page.mouse.move(x + 10, y + 10, { steps: 2 });
  }
  await page.mouse.up();
}

async function byKeyboard(page: Page): Promise<void> {
  const type = async (selector: string, words: string) => {
    await tabTo(page, selector);
    await page.keyboard.type(words);
  };
  // Each is looked for by what it alone has, and taken with the space bar.
  await tabTo(page, '[data-results] input');
  for (const { id } of wanted) {
    await tabTo(page, `[data-results] input[value="${id}"]`);
    await page.keyboard.press('Space');
  }
  for (const holds of ['code', 'field']) {
    await tabTo(page, '#cot-moi');
    for (
      let presses = 0;
      (await page.locator('#cot-moi').inputValue()) !== holds && presses < 20;
      presses += 1
    )
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
  }
  await page.locator('#cac-cot').evaluate(heading => {
    heading.tabIndex = -1;
    heading.focus();
  });
  for (const name of ['Địa điểm thực hiện', 'Căn cứ pháp lý']) {
    await tabTo(page, `button[aria-label="Bỏ cột “${name}”"]`);
    await page.keyboard.press('Enter');
  }
  await page.locator('#cac-cot').evaluate(heading => heading.focus());
  await tabTo(page, handle('Mã số'));
  for (const key of ['Home', 'ArrowDown']) await page.keyboard.press(key);
  expect(await page.locator('[data-column-status]').textContent()).toBe(
    'Cột “Mã số” đã chuyển đến vị trí 2 trên 6.',
  );
  await tabTo(page, handle('Lĩnh vực'));
  for (const key of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  expect(await page.evaluate(own => document.activeElement?.matches(own), handle('Lĩnh vực'))).toBe(true);
  await type('#o-serial', '45');
  await type('#o-date', '1.12.2026');
  await type('#o-title', title);
}

async function take(page: Page, selector: string, press: Way): Promise<string> {
  await tabOrPoint(page, selector, press);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press === byMouse ? page.locator(selector).click() : page.keyboard.press('Enter'),
  ]);
  const path = join(folder, `${Math.random().toString(36).slice(2)}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return path;
}

const tabOrPoint = (page: Page, selector: string, press: Way) =>
  press === byMouse ? page.locator(selector).scrollIntoViewIfNeeded() : tabTo(page, selector);

const rowsIn = (lines: readonly { readonly cells: readonly string[] }[]) =>
  lines.map(({ cells }) => cells).filter(([first = '']) => /^\d+$/u.test(first));

test.each([
  ['360 px, by keyboard', 360, byKeyboard],
  ['360 px, by mouse', 360, byMouse],
  ['1280 px, by keyboard', 1280, byKeyboard],
  ['1280 px, by mouse', 1280, byMouse],
] as const)(
  'at %s an appendix of forty procedures and six columns is composed and taken away',
  async (_name, width, way) => {
    const { page, complaints, asked } = await open(width, '?theo=quan-su-cap-xa');
    await way(page);
    expect(await page.locator('[data-found]').textContent()).toContain('đã chọn 40 thủ tục');
    expect(await page.locator('[data-missing-words]').textContent()).toBe('Văn bản đã đủ các phần.');
    const [docx, pdf, xlsx] = [
      await take(page, '[data-make=docx]', way),
      await take(page, '[data-make=pdf]', way),
      await take(page, '[data-make=xlsx]', way),
    ];
    expect(rowsIn(await linesOfDocx(new Uint8Array(readFileSync(docx))))).toEqual(expected);
    expect(rowsIn(await linesOfPdf(pdf))).toEqual(expected);
    const table = readTable(new Uint8Array(readFileSync(xlsx)));
    const read =
      'value' in table
        ? table.value.rows.map(({ cells }) => ({ cells: cells.map(text => once(letters(text))) }))
        : [];
    expect(rowsIn(read)).toEqual(expected);
    const yaml = decisionSchema.parse(parse(readFileSync(await take(page, '[data-yaml-file]', way), 'utf8')));
    expect(yaml).toMatchObject({ serial: 45, date: '2026-12-01', title, symbol: 'QĐ-UBND' });
    expect([asked, complaints]).toEqual([[], []]);
    const { status, stdout } = await runHere(verify, docx, pdf);
    expect([status, stdout]).toEqual([0, expect.stringContaining('2 tệp: 2 đạt')]);
    await page.context().close();
  },
);

test('a kept choice opens again the same, on the page as in the file, and prints the same', async () => {
  const { page } = await open(1280, '?theo=quan-su-cap-xa');
  await byMouse(page);
  await page.locator('#o-groups').selectOption('field');
  await page.locator('#o-order').selectOption('name');
  await page.locator('#o-mode').selectOption('electronic');
  await page.locator('#o-note').fill('Ghi chú riêng');
  await page.locator('#o-authority').fill('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH');
  await page
    .locator('#o-paragraphs')
    .fill('Ban hành kèm theo Quyết định này Danh mục.\nCó hiệu lực từ ngày ký.');
  const kept = await take(page, '[data-save]', byMouse);
  const made = readFileSync(await take(page, '[data-make=pdf]', byMouse));
  await page.context().close();
  const again = await open(360);
  await again.page.locator('[data-open]').setInputFiles(kept);
  await expect.poll(() => again.page.locator('[data-status]').textContent()).toContain('40 thủ tục');
  expect(readFileSync(await take(again.page, '[data-save]', byMouse), 'utf8')).toBe(
    readFileSync(kept, 'utf8'),
  );
  expect(readFileSync(await take(again.page, '[data-make=pdf]', byMouse)).equals(made)).toBe(true);
  expect(openChoice(catalogue, readFileSync(kept, 'utf8'))).toMatchObject({
    gone: [],
    composition: {
      mode: 'electronic',
      order: 'name',
      text: { signer: { onBehalf: [{ by: 'TM.' }, { by: 'KT.' }] } },
    },
  });
  const foreign = join(folder, 'khac.json');
  writeFileSync(foreign, '{"app":"khác"}');
  await again.page.locator('[data-open]').setInputFiles(foreign);
  await expect
    .poll(() => again.page.locator('[data-status]').textContent())
    .toContain('Không mở được “khac.json”');
  await again.page.context().close();
});

test('what is missing is asked for, what cannot be read is said beside its field, and a draft says that it is one', async () => {
  const { page, complaints } = await open(360);
  await page.locator('[data-make=docx]').click();
  const summary = page.locator('[data-summary]');
  expect(await summary.innerText()).toContain('Trích yếu: còn thiếu trích yếu.');
  await summary.getByRole('link', { name: /^Cơ quan ban hành/u }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('o-issuer');
  await page.locator('#o-like').selectOption('quan-su-cap-xa');
  for (const [id, typed, said] of [
    ['serial', 'bốn', '“bốn” không phải là số văn bản'],
    ['date', '31/2/2026', 'Tháng 2 năm 2026 chỉ có 28 ngày'],
    ['authority', 'thay mặt', 'Chưa rõ quyền hạn ký'],
  ] as const) {
    await page.locator(`#o-${id}`).fill(typed);
    await page.keyboard.press('Tab');
    expect(await page.locator(`#o-${id}-loi`).textContent()).toContain(said);
    await page.locator(`#o-${id}`).fill('');
  }
  await page.locator('#o-title').fill(title);
  await page.locator('[data-take-all]').click();
  const file = await take(page, '[data-make=docx]', byMouse);
  const lines = await linesOfDocx(new Uint8Array(readFileSync(file)));
  expect(lines.length).toBeGreaterThan(50);
  expect(file).toContain('du-thao-qd-ubnd-2026');
  expect(await page.locator('[data-missing-list]').innerText()).toContain('số văn bản');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('axe finds nothing on the page in use, %s, at %i px', async (colorScheme, width) => {
  const context = await built.browser.newContext({
    ...{ bypassCSP: true, colorScheme, serviceWorkers: 'block' as const },
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`${built.served.address}/soan-van-ban/?theo=quan-su-cap-xa`);
  await page.locator('[data-compose]:not([hidden])').waitFor();
  for (const summary of await page.locator('details > summary').all()) await summary.click();
  await page.locator('[data-take-all]').click();
  await expect.poll(() => page.locator('[data-sheets-status]').textContent()).toMatch(/^\d+ trang$/u);
  expect(await axeComplaints(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

test('without JavaScript the page says what it needs and names the command', async () => {
  const context = await built.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${built.served.address}/soan-van-ban/`);
  expect(await page.locator('main').innerText()).toContain('niem-yet documents --procedures');
  expect(await page.locator('main button:visible').count()).toBe(0);
  await context.close();
});
