import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { failsLaw, judgeDocx } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { changeBlock, brief, letterhead, rewrite } from '../documents/conformance-samples.ts';
import { inStyle, replace, styles } from '../documents/conformance-mutations.ts';
import { fonts } from '../documents/pdf-samples.ts';
import { axeComplaints } from './axe.ts';
import { openedSite } from './opened-site.ts';

const built = openedSite();

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const given = (name: string, bytes: Uint8Array | string): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

let word: Given;
let printed: Given;

beforeAll(async () => {
  const smaller = inStyle('Body', replace('<w:sz w:val="28"/>', '<w:sz w:val="24"/>'));
  const doubled = replace('Điều 2. Giám đốc', 'Điều 2. Giám  đốc');
  const faulty = rewrite(rewrite(await renderDocx(brief), styles, smaller), 'word/document.xml', doubled);
  word = given('quyet-dinh.docx', faulty);
  const unpadded = changeBlock(brief, 'letterhead', () => ({ ...letterhead, number: 'Số: 5/QĐ-SLĐTBXH' }));
  printed = given('ban-in.pdf', (await renderPdf(unpadded, fonts)).bytes);
});

const path = '/soat-the-thuc/';

async function open(width: number): Promise<{ page: Page; asked: string[]; complaints: string[] }> {
  const context = await built.browser.newContext({
    viewport: { width, height: 800 },
    acceptDownloads: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('console', message => {
    // It would ask for pages to keep, and is kept away here.
    if (!message.text().startsWith('Service Worker registration blocked')) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    // A browser fetches the icon of a page when it pleases.
    if (!request.url().endsWith('/bieu-tuong.svg')) asked.push(request.url());
  });
  await page.goto(built.served.address + path);
  await page.locator('[data-judging]').waitFor({ state: 'visible' });
  return { page, asked, complaints };
}

/** As if files were let go over the page. */
async function drop(page: Page, ...files: readonly Given[]): Promise<void> {
  const carried = files.map(({ name, buffer }) => ({ name, content: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle(parts => {
    const all = new DataTransfer();
    for (const { name, content } of parts)
      all.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name));
    return all;
  }, carried);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

const judged = (page: Page, name: string) =>
  page.locator('article', { has: page.getByRole('heading', { name, exact: true }) });
const verdict = (page: Page, name: string) => judged(page, name).locator('> .notice');
const said = (page: Page, name: string) => expect.poll(() => verdict(page, name).textContent());

describe.each([360, 1280])('at %i px', width => {
  test('files that are dropped are judged, mended and judged again, and nothing is asked of any server', async () => {
    const { page, asked, complaints } = await open(width);
    const atOpening = asked.length;
    await drop(page, word, printed, given('cu.doc', 'x'), given('hong.pdf', 'không phải PDF'));

    await said(page, word.name).toMatch(/^Chưa đạt: 1 điều chưa đúng Nghị định 30, 1 điều nhắc thêm\./);
    await said(page, printed.name).toMatch(/^Chưa đạt: 1 điều chưa đúng Nghị định 30\./);
    await said(page, 'cu.doc').toContain('mở bằng Word hoặc LibreOffice và lưu thành .docx');
    await said(page, 'hong.pdf').toContain('Tệp không phải là PDF hoặc đã hỏng. Mở tệp');
    expect(await page.locator('[data-status]').textContent()).toContain('hong.pdf');

    const ours = judged(page, word.name);
    const [law, practice] = await ours.locator('.findings').all();
    expect(await law!.innerText()).toContain('Cỡ chữ 12');
    expect(await law!.innerText()).toMatch(/\d+ đoạn, cùng kiểu “Nội dung”/);
    expect(await law!.innerText()).toContain('Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.e');
    expect(await law!.locator('.finding-words').first().textContent()).toContain('Điều 1.');
    expect(await practice!.innerText()).toContain('Hai dấu cách liền nhau');

    const picture = judged(page, printed.name).locator('canvas');
    await picture.waitFor();
    expect(await picture.getAttribute('aria-label')).toContain('Số: 5/QĐ-SLĐTBXH');
    const dark = await picture.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, index) => index % 4 === 0 && value < 60).length;
    });
    expect(dark).toBeGreaterThan(200);

    expect(await axeComplaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      ours.getByRole('button', { name: 'Sửa giúp' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('quyet-dinh-da-sua.docx');
    await expect.poll(() => ours.locator('.judged-mended').textContent()).toContain('kết quả là: Đạt.');
    const mended = readFileSync(await download.path());
    expect(failsLaw(await judgeDocx(new Uint8Array(mended)))).toBe(false);
    await drop(page, given('da-sua.docx', mended));
    await said(page, 'da-sua.docx').toMatch(/^Đạt; 1 điều nhắc thêm\./);
    expect(await judged(page, 'da-sua.docx').innerText()).toContain('thay đổi được theo dõi chưa chấp nhận');

    expect(asked.slice(atOpening)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('by keyboard a file is chosen and judged as another kind', async () => {
  const { page } = await open(1280);
  await page.locator('[data-judging]').waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('[data-choose]').press('Enter'),
  ]);
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles([word]);
  await said(page, word.name).toContain('Đã xét như quyết định.');
  await page.getByLabel('Xét như').selectOption('công văn');
  await said(page, word.name).toMatch(/^Chưa đạt: [2-9]/);
  expect(await judged(page, word.name).innerText()).toContain(
    'Không thấy “Kính gửi:” (bắt buộc với công văn)',
  );
  await page.context().close();
});

test('without scripts the page names the command that does the same', async () => {
  const context = await built.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(built.served.address + path);
  expect(await page.locator('[data-without-judging]').innerText()).toContain('npx niem-yet verify');
  expect(await page.locator('[data-judging]').isVisible()).toBe(false);
  await context.close();
});
