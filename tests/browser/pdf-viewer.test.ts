import { PDFDocument, PDFTextField } from 'pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue } from '../office/office.ts';
import { fonts } from '../documents/pdf-samples.ts';
import { checkWithQpdf, printedText } from '../documents/read-pdf.ts';
import { launchBrowser } from './browser.ts';
import { serve, type Served } from './static-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const names = ['Nguyễn Thị Hữu Ỷ', 'Đặng Ngọc Ẩn', 'Lò Thị Ỏn'];

const folder = temporaryFolder();
let served: Served;
let browser: Browser;

beforeAll(async () => {
  for (const own of catalogue.forms.values()) {
    const { bytes } = await renderPdf(filledForm(formSheet(catalogue, own), {}), fonts, { fillable: true });
    writeFileSync(join(folder, `${own.id}.pdf`), bytes);
  }
  // For the icon that browsers ask for.
  writeFileSync(join(folder, '404.html'), '');
  served = await serve(folder);
  // The viewer of PDF files belongs to its windows.
  browser = await launchBrowser('with');
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Pixels of a CSS inch for each point. */
const scale = 96 / 72;

/** Where the white of the page begins, below the dark bar of the viewer. */
async function cornerOf(page: Page): Promise<{ left: number; top: number }> {
  const { data, info } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let top = 0; top < info.height; top += 1) {
    const row = data.subarray(top * info.width, (top + 1) * info.width);
    const left = row.findIndex(
      (_, at) => at + 400 < row.length && row.subarray(at, at + 400).every(grey => grey > 250),
    );
    if (left >= 0) return { left, top };
  }
  throw new Error('The viewer shows no page.');
}

interface Field {
  readonly fieldName: string;
  readonly fieldType: string;
  readonly rect: readonly [number, number, number, number];
}

/** Fields for words on the first page, as pdf.js sees them, and its height. */
async function fieldsOf(bytes: Uint8Array): Promise<{ fields: Field[]; height: number }> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const first = await pdf.getPage(1);
  const all = (await first.getAnnotations()) as Field[];
  const [, , , height = 0] = first.view;
  await pdf.loadingTask.destroy();
  return { fields: all.filter(field => field.fieldType === 'Tx' && !field.fieldName.includes('_')), height };
}

/** The extension that is the viewer. */
function viewerOf(page: Page) {
  const frame = page.frames().find(own => own.url().startsWith('chrome-extension:'));
  if (!frame) throw new Error('Chromium shows no PDF viewer.');
  return frame;
}

/** Presses "save with my changes" and takes what the viewer would write where a person chose to. */
async function saveChanged(page: Page): Promise<Uint8Array> {
  const viewer = viewerOf(page);
  const saved = viewer.evaluate(
    () =>
      new Promise<number[]>(resolve => {
        const write = (blob: Blob) =>
          void blob.arrayBuffer().then(bytes => resolve([...new Uint8Array(bytes)]));
        // The two ways by which versions of the viewer ask for a file.
        const chrome: unknown = Reflect.get(globalThis, 'chrome');
        if (typeof chrome === 'object' && chrome !== null && 'fileSystem' in chrome)
          Object.assign(Object(chrome.fileSystem), {
            chooseEntry: (_: unknown, chosen: (entry: object) => void) => {
              chosen({ createWriter: (ready: (writer: object) => void) => ready({ write }) });
            },
          });
        Object.assign(globalThis, {
          showSaveFilePicker: () => ({ createWritable: () => ({ write, close: () => undefined }) }),
        });
      }),
  );
  await viewer.locator('#save').click();
  await viewer.locator('#save-edited').click();
  return new Uint8Array(await saved);
}

test.for([...catalogue.forms.keys()])(
  '%s: names typed into the viewer of Chromium keep every letter, on screen and in the file it saves',
  async id => {
    const bytes = new Uint8Array(readFileSync(join(folder, `${id}.pdf`)));
    const { fields, height } = await fieldsOf(bytes);
    const page = await browser.newPage({ viewport: { width: 1000, height: 1300 } });
    await page.goto(`${served.address}/${id}.pdf#zoom=100`);
    await expect.poll(() => cornerOf(page).catch(() => undefined)).toBeDefined();
    const { left, top } = await cornerOf(page);
    const chosen = fields.slice(0, names.length);
    for (const [index, { rect }] of chosen.entries()) {
      await page.mouse.click(left + (rect[0] + 12) * scale, top + (height - (rect[1] + rect[3]) / 2) * scale);
      // As a keyboard for Vietnamese does it; letters pressed one by one overtake one another on a busy machine.
      await page.keyboard.insertText(names[index]!);
    }
    await page.keyboard.press('Tab');
    const saved = await saveChanged(page);
    await page.close();

    checkWithQpdf(saved);
    const wanted = new Map(chosen.map(({ fieldName }, index) => [fieldName, names[index]]));
    const again = (await PDFDocument.load(saved)).getForm();
    for (const field of again.getFields())
      if (field instanceof PDFTextField)
        expect([field.getName(), field.getText() ?? '']).toEqual([
          field.getName(),
          wanted.get(field.getName()) ?? '',
        ]);
    // What the viewer draws while one types is what it writes into the file.
    const letters = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00a0.]+/gu, '');
    const printed = letters(printedText(saved));
    for (const name of names) expect(printed).toContain(letters(name));
  },
);
