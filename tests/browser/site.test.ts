import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { CopiedContent } from '../office/copied-content.ts';
import { catalogue, root } from '../office/office.ts';
import { niemYet } from '../scripts/run.ts';
import { builtExample, example } from './built-site.ts';
import { openedSite } from './opened-site.ts';
import { serve } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const built = openedSite();

/** Opens a page, keeping whatever went wrong on it and every address it asked for. */
async function open(path: string, options: { width?: number; javaScript?: boolean } = {}) {
  const context = await built.browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    javaScriptEnabled: options.javaScript ?? true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => asked.push(request.url()));
  const response = await page.goto(built.served.address + path);
  return { page, context, complaints, asked, status: response?.status() };
}

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function fingerprint(root: string): string[] {
  return filesBelow(root).map(
    file =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex')}`,
  );
}

test('every procedure, decision, bundle and form has its page at its stable address', () => {
  const addresses = [
    ...[...catalogue.procedures.keys()].map(id => `thu-tuc/${id}`),
    ...[...catalogue.decisions.keys()].map(id => `quyet-dinh/${id}`),
    ...[...catalogue.bundles.keys()].map(id => `lien-thong/${id}`),
    ...[...catalogue.forms.keys()].map(id => `bieu-mau/${id}`),
  ];
  expect(addresses.filter(address => !existsSync(join(built.site, address, 'index.html')))).toEqual([]);
  expect(addresses).toHaveLength(53 + 11 + 3 + 5);
  expect(existsSync(join(built.site, 'du-lieu/catalogue.json'))).toBe(true);
  expect(existsSync(join(built.site, 'du-lieu/catalogue.schema.json'))).toBe(true);
});

test.for([
  ['/', 'Niêm Yết – Thủ tục hành chính'],
  ['/quyet-dinh/quy-trinh-noi-vu/', 'Dự thảo, chưa ban hành'],
  ['/thu-tuc/quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam/', '3,5 ngày làm việc'],
  ['/thu-tuc/quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau/', 'Phiếu tự khai sức khỏe nghĩa vụ quân sự'],
  [
    '/thu-tuc/quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang/',
    'Sở Nội vụ nơi quản lý hồ sơ gốc',
  ],
  ['/quyet-dinh/viec-lam-toan-quoc/', 'Toàn quốc'],
  ['/thu-tuc/viec-lam-toan-quoc/cap-the-tu-van-vien-viec-lam/', 'Bộ phận Một cửa Bộ Nội vụ'],
  ['/lien-thong/khai-tu-cap-tinh/', '28 ngày'],
  ['/bieu-mau/mau-03-nd23-2012/', 'Kính gửi: Ủy ban nhân dân xã (phường)'],
] as const)(
  '%s says what it must at 360 px and 1280 px, with and without scripts, and asks no one else',
  async ([path, words]) => {
    for (const width of [360, 1280]) {
      for (const javaScript of [true, false]) {
        const { page, context, complaints, asked, status } = await open(path, { width, javaScript });
        expect(status).toBe(200);
        expect(await page.locator('body').innerText()).toContain(words);
        expect(await page.locator('h1').count()).toBe(1);
        expect(complaints).toEqual([]);
        expect(asked.filter(address => !address.startsWith(built.served.address))).toEqual([]);
        if (javaScript) expect(await widthBeyond(page)).toBe(0);
        await context.close();
      }
    }
  },
);

test('no inner link of any page leads nowhere', () => {
  const pages = filesBelow(built.site).filter(file => file.endsWith('.html'));
  const broken = pages.flatMap(file =>
    [...readFileSync(join(built.site, file), 'utf8').matchAll(/(?:href|src)="(\/[^"#?]*)/g)]
      .map(match => match[1]!)
      .filter(link => !existsSync(join(built.site, link.endsWith('/') ? `${link}index.html` : link)))
      .map(link => `${file}: ${link}`),
  );
  expect(pages.length).toBeGreaterThan(90);
  expect(broken).toEqual([]);
});

test('a page that does not exist is answered with a way back', async () => {
  const { page, context, status } = await open('/thu-tuc/khong-co/');
  expect(status).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('Không có trang này');
  await context.close();
});

test('a build that fails leaves the old site whole and nothing half-written', () => {
  using content = new CopiedContent();
  const place = join(folder, 'kept');
  // Copied with its mark, it is an earlier output like any other.
  cpSync(built.site, place, { recursive: true, preserveTimestamps: true });
  const old = fingerprint(place);
  content.replace('decisions/quan-su-cap-xa.yaml', 'serial: 4101', 'serial: x');
  const { status, stdout } = niemYet('build', '--content', content.folder, '--out', place);
  expect(status).toBe(1);
  expect(stdout).toContain('decisions/quan-su-cap-xa.yaml:');
  expect(fingerprint(place)).toEqual(old);
  expect(readdirSync(folder).filter(name => /tmp|old/.test(name))).toEqual([]);
});

test('the example office builds with --content below a --base, its own pages only', async () => {
  const { base, content } = example;
  const place = await builtExample('2027-02-28');
  const { procedures, site } = loadCatalogue(content).catalogue!;
  for (const id of procedures.keys()) expect(existsSync(join(place, 'thu-tuc', id, 'index.html'))).toBe(true);
  expect(existsSync(join(place, 'quyet-dinh/quan-su-cap-xa'))).toBe(false);
  const host = await serve(place, { base });
  const page = await built.browser.newPage();
  await page.goto(host.address + base);
  expect(await page.title()).toBe(site.title);
  await page.locator(`main a[href^="${base}quyet-dinh/"]`).first().click();
  await page.waitForURL(`**${base}quyet-dinh/**`);
  expect(await page.locator('h1').innerText()).not.toBe('Không có trang này');
  await page.close();
  await host.close();
});

function freePort(): Promise<number> {
  return new Promise(found => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        found(port);
      });
    });
  });
}

test('start builds the same bytes of the same content and serves every procedure', async () => {
  const port = await freePort();
  const again = join(folder, 'again');
  const started = spawn(process.execPath, [
    'scripts/niem-yet.ts',
    'start',
    '--content',
    root,
    '--port',
    String(port),
    '--out',
    again,
  ]);
  try {
    await new Promise<void>((ready, failed) => {
      let said = '';
      started.stdout.on('data', (words: Buffer) => {
        said += words.toString();
        if (said.includes(`http://localhost:${port}/`)) ready();
      });
      started.on('exit', () => {
        failed(new Error(said));
      });
    });
    const answers = await Promise.all(
      [...catalogue.procedures.keys()].map(
        async id => (await fetch(`http://localhost:${port}/thu-tuc/${id}/`)).status,
      ),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(answers).toHaveLength(53);
    expect(fingerprint(again)).toEqual(fingerprint(built.site));
  } finally {
    started.kill();
  }
});

test('start refuses a busy port before it builds', () => {
  const port = new URL(built.served.address).port;
  const { status, stderr, stdout } = niemYet('start', '--port', port, '--out', join(folder, 'busy'));
  // The probe binds localhost; the served site binds the same address by number.
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`Cổng ${port} đang được chương trình khác dùng.`);
});

test('a full or forbidden disk gets a clear word', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { status, stderr, stdout } = niemYet('build', '--out', join(file, 'dist'));
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/Lỗi: /);
  expect(stdout + stderr).not.toMatch(/\n\s+at /);
});
