import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { typedFields, type Answers } from '../../src/forms/answers.ts';
import { exampleAnswers } from '../../src/forms/example-answers.ts';
import { readAnswers } from '../../src/forms/read-answers.ts';
import { saveForm } from '../../src/forms/saved-form.ts';
import { catalogue, form } from '../office/office.ts';
import { flowingText } from '../documents/read-pdf.ts';
import { axeComplaints } from './axe.ts';
import { openedSite } from './opened-site.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const phone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1280, height: 900 } };
const grant = form('mau-02-nd23-2012');
const pension = form('mau-01-nd159-11');

const built = openedSite();

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly asked: { readonly address: string; readonly sent: string | null }[];
}

/** As a reader has it; where nobody looks at what is asked for, without the service worker and what it fetches. */
async function open(
  id: string,
  { serviceWorkers = 'block', ...options }: BrowserContextOptions,
): Promise<Opened> {
  const context = await built.browser.newContext({ acceptDownloads: true, serviceWorkers, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: Opened['asked'] = [];
  page.on('console', message => {
    if (!message.text().includes('Service Worker registration blocked')) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    // A browser fetches the icon of a page when it pleases.
    if (request.url().endsWith('/bieu-tuong.svg')) return;
    asked.push({ address: request.url(), sent: request.postData() });
  });
  await page.goto(`${built.served.address}/bieu-mau/${id}/`, {
    waitUntil: serviceWorkers === 'allow' ? 'networkidle' : 'load',
  });
  return { page, complaints, asked };
}

const control = (page: Page, id: string) => page.locator(`[data-question="${id}"] [data-control]`);
const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const status = (page: Page) => page.locator('[data-status]');
const polled = <Value>(look: () => Promise<Value>) => expect.poll(look);
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

/** Goes on with Tab, as a person without a mouse does, until the wanted part has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = () => page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 80; presses += 1) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

async function typeAnswer(page: Page, id: string, answer: string): Promise<void> {
  await tabTo(page, `#o-${id}`);
  if ((await control(page, id).evaluate(element => element.tagName)) === 'SELECT') {
    for (let presses = 0; (await control(page, id).inputValue()) !== answer && presses < 5; presses += 1)
      await page.keyboard.press('ArrowDown');
    return;
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.type(answer);
}

async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = join(folder, `${Math.random().toString(36).slice(2)}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
}

const pressed = (page: Page, selector: string) => async () => {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
};

const squeezed = (text: string) => text.normalize('NFC').replace(/[\s.…]+/gu, '');

/** Every printed part of every answer, in the order of the form. */
function printedParts(typed: Answers, of: typeof grant): string[] {
  const { slots } = readAnswers(of, typed);
  return typedFields(of).flatMap(({ id }) =>
    Object.values(slots.get(id) ?? {})
      .flatMap(words => words.split('\n'))
      .map(squeezed),
  );
}

function missingIn(text: string, parts: readonly string[]): string[] {
  const whole = squeezed(text);
  let from = 0;
  return parts.filter(part => {
    const at = whole.indexOf(part, from);
    if (at >= 0) from = at + part.length;
    return at < 0;
  });
}

const pdfText = (path: string) => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });

const names = ['Nguyễn Thị Hữu Ỷ', 'Đặng Ngọc Ẩn', 'Lò Thị Ỏn'];

/** Answers with the letters that get lost most easily. */
function typedFor(of: typeof grant): Answers {
  const asked = typedFields(of).filter(({ type }) => type === 'name');
  const own = asked.map(({ id }, index) => [id, names[index % names.length]!] as const);
  return { ...exampleAnswers(of), ...Object.fromEntries(own) };
}

async function answersOn(page: Page): Promise<Answers> {
  const controls = await page.locator('[data-control]').all();
  return Object.fromEntries(
    await Promise.all(
      controls.map(async own => [(await own.getAttribute('name')) ?? '', await own.inputValue()] as const),
    ),
  );
}

/** A mistake the form can only refuse, for the first field that can hold one. */
function mistakeIn(of: typeof grant): { id: string; wrong: string } {
  const { id, type } = typedFields(of).find(own => own.type === 'date' || own.type === 'year')!;
  return { id, wrong: type === 'date' ? '31/02/1975' : '195' };
}

/** In steps, with a field of every type between them; what each form prints of its answers has tests of its own. */
const byKeyboard = [grant.id, 'mau-tv-01'];

test('the forms filled by keyboard have every type of field', () => {
  const typesOf = (forms: readonly (typeof grant)[]) =>
    new Set(forms.flatMap(own => typedFields(own).map(({ type }) => type)));
  expect(typesOf(byKeyboard.map(form))).toEqual(typesOf([...catalogue.forms.values()]));
});

describe.for(byKeyboard)('%s by keyboard on a phone', id => {
  test('is filled, mended, kept, opened again and taken away as typed', async () => {
    const own = form(id);
    const typed = typedFor(own);
    const { id: wrongField, wrong } = mistakeIn(own);
    const { page, complaints, asked } = await open(id, { ...phone, serviceWorkers: 'allow' });
    const opening = asked.length;

    for (let mended = false; await page.locator('[data-next]').isVisible();) {
      const fields = await page
        .locator('[data-current] [data-question]')
        .evaluateAll(all => all.map(one => one.getAttribute('data-question')!));
      const first = page.locator('[data-current] [data-control]').first();
      await tabTo(page, `#${await first.getAttribute('id')}`);
      const makesMistake = !mended && fields.includes(wrongField);
      for (const field of fields)
        await typeAnswer(page, field, makesMistake && field === wrongField ? wrong : typed[field]!);
      await pressed(page, '[data-next]')();
      if (!makesMistake) continue;
      // The summary has the focus, its link leads to the field, and mending takes the word back.
      expect(await page.evaluate(() => document.activeElement?.matches('[data-summary]'))).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await focusedId(page)).toBe(`o-${wrongField}`);
      expect(await control(page, wrongField).getAttribute('aria-invalid')).toBe('true');
      expect(await control(page, wrongField).getAttribute('aria-describedby')).toContain(
        `o-${wrongField}-loi`,
      );
      await typeAnswer(page, wrongField, typed[wrongField]!);
      expect(await question(page, wrongField).locator('[data-fault]').isVisible()).toBe(false);
      expect(await page.locator('[data-summary]').isVisible()).toBe(false);
      await pressed(page, '[data-next]')();
      mended = true;
    }
    expect(await answersOn(page)).toEqual(typed);

    await page.locator('[data-open]').focus();
    const kept = await download(page, pressed(page, '[data-save]'));
    expect(kept.name).toBe(`${id}.niem-yet.json`);
    expect(asked.slice(opening)).toEqual([]);

    await page.reload({ waitUntil: 'networkidle' });
    const reopening = asked.length;
    expect(Object.values(await answersOn(page)).filter(answer => answer !== '')).toEqual([]);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressed(page, '[data-open]')()]);
    await chooser.setFiles(kept.path);
    await page.locator('[data-reopened]').waitFor();
    expect(await answersOn(page)).toEqual(typed);
    expect(await page.locator('[data-fault]:visible').count()).toBe(0);

    while (await page.locator('[data-next]').isVisible()) await pressed(page, '[data-next]')();
    expect(asked.slice(reopening)).toEqual([]);
    const pdf = await download(page, pressed(page, '[data-make=pdf]'));
    const fetched = asked.slice(reopening);
    expect(fetched.some(({ address }) => /make-pdf\.[\w-]+\.js$/.test(address))).toBe(true);
    expect(fetched.filter(({ address }) => address.endsWith('.ttf'))).toHaveLength(4);
    const docx = await download(page, pressed(page, '[data-make=docx]'));
    // Same origin, nothing sent, nothing in the address: files of the site alone.
    const foreign = asked.filter(
      ({ address, sent }) =>
        sent !== null ||
        (!(address.startsWith(`${built.served.address}/`) && !address.includes('?')) &&
          !address.startsWith(`blob:${built.served.address}/`)),
    );
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);

    const parts = printedParts(typed, own);
    expect(parts.length).toBeGreaterThanOrEqual(typedFields(own).length);
    expect(pdf.name).toBe(`${id}.pdf`);
    expect(missingIn(pdfText(pdf.path), parts)).toEqual([]);
    execFileSync('qpdf', ['--check', pdf.path]);
    expect(docx.name).toBe(`${id}.docx`);
    expect(missingIn((await mammoth.extractRawText({ path: docx.path })).value, parts)).toEqual([]);
    await page.context().close();
  });
});

describe('what is typed', () => {
  test('is shown on the page while one types, markup as words', async () => {
    const { page, complaints } = await open(grant.id, desk);
    const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>&amp;';
    await control(page, 'ho-ten').fill(markup);
    await page.locator('[data-page] .vb-answer', { hasText: '<img src=x' }).waitFor();
    expect(await page.locator('[data-page] :is(img, script)').count()).toBe(0);
    expect(await page.locator('[data-page]').innerText()).toContain(markup);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is kept nowhere in the browser', async () => {
    const { page } = await open(grant.id, desk);
    await control(page, 'ho-ten').fill('Lò Thị Ỏn');
    await control(page, 'nam-sinh').fill('1955');
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      location.href,
    ]);
    expect(stored).toEqual([0, 0, '', 0, `${built.served.address}/bieu-mau/${grant.id}/`]);
    await page.context().close();
  });

  test('stays when the phone is turned and turned back', async () => {
    const { page } = await open(grant.id, phone);
    await control(page, 'ho-ten').fill('Lò Thị Ỏn');
    await page.locator('[data-next]').click();
    await control(page, 'quan-he-voi-doi-tuong').fill('con');
    await page.setViewportSize({ width: 1024, height: 700 });
    expect(await page.locator('[data-control]:visible').count()).toBe(typedFields(grant).length);
    await page.setViewportSize(phone.viewport);
    expect(await control(page, 'quan-he-voi-doi-tuong').isVisible()).toBe(true);
    expect(await control(page, 'quan-he-voi-doi-tuong').inputValue()).toBe('con');
    await page.locator('[data-back]').click();
    expect(await control(page, 'ho-ten').inputValue()).toBe('Lò Thị Ỏn');
    await page.context().close();
  });

  test('is not lost by leaving without a question', async () => {
    const { page } = await open(grant.id, desk);
    await control(page, 'ho-ten').pressSequentially('Lò Thị Ỏn');
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    expect(await control(page, 'ho-ten').inputValue()).toBe('Lò Thị Ỏn');
    await page.context().close();
  });

  test('is cleared only after a question, and then wholly', async () => {
    const { page } = await open(grant.id, desk);
    await control(page, 'ho-ten').fill('Lò Thị Ỏn');
    await control(page, 'nam-sinh').fill('19');
    await page.locator('[data-clear]').click();
    await page.keyboard.press('Escape');
    expect(await control(page, 'ho-ten').inputValue()).toBe('Lò Thị Ỏn');
    await page.locator('[data-clear]').click();
    await page.locator('[data-ask-yes]').click();
    await polled(() => status(page).innerText()).toBe('Đã xóa hết.');
    expect(Object.values(await answersOn(page)).filter(answer => answer !== '')).toEqual([]);
    expect(await page.locator('[data-fault]:visible, [data-page] .vb-answer').count()).toBe(0);
    await page.context().close();
  });
});

test('an answer of 5,000 letters is printed whole, on an added sheet, in the preview and the PDF', async () => {
  const { page, complaints } = await open(grant.id, desk);
  const long = 'Nguyễn Thị Hữu Ỷ khai rằng '.repeat(185).trim();
  await control(page, 'che-do-da-huong').fill(long);
  await polled(async () =>
    missingIn(await page.locator('[data-page]').innerText(), [squeezed(long)]),
  ).toEqual([]);
  const { path } = await download(page, () => page.locator('[data-make=pdf]').click());
  expect(missingIn(flowingText(new Uint8Array(readFileSync(path))), [squeezed(long)])).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('what is wrong', () => {
  test('is gathered above the form when a file is wanted, and no file is made', async () => {
    const { page, asked } = await open(grant.id, desk);
    await control(page, 'nam-sinh').fill('19');
    await control(page, 'ngay-tu-tran').fill('31/02/2020');
    await page.locator('[data-make=docx]').click();
    const links = page.locator('[data-summary] a');
    expect(await links.allInnerTexts()).toEqual([
      expect.stringMatching(/^Năm sinh: /),
      expect.stringMatching(/^Từ trần: .*29 ngày/),
    ]);
    await links.last().click();
    expect(await focusedId(page)).toBe('o-ngay-tu-tran');
    expect(asked.filter(({ address }) => address.includes('make-'))).toEqual([]);
    await page.context().close();
  });

  test('is left for later when a person goes on a second time', async () => {
    const { page } = await open(grant.id, phone);
    await control(page, 'nam-sinh').fill('19');
    await page.locator('[data-next]').click();
    expect(await page.locator('[data-step-heading]').innerText()).toContain('Bước 1/');
    await page.locator('[data-next]').click();
    expect(await page.locator('[data-step-heading]').innerText()).toContain('Bước 2/');
    expect(await control(page, 'nam-sinh').inputValue()).toBe('19');
    await page.context().close();
  });

  test('is only a reminder when sums and dates disagree, and never blocks', async () => {
    const { page, complaints } = await open(pension.id, desk);
    const typed = { ...typedFor(pension), 'thoi-gian-phuc-vu-quan-doi': '1 năm 1 tháng' };
    for (const [id, answer] of Object.entries(typed))
      if (id === 'gioi-tinh') await control(page, id).selectOption(answer);
      else await control(page, id).fill(answer);
    await control(page, 'noi-ngay-lam-don').blur();
    await control(page, 'thoi-gian-phuc-vu-quan-doi').focus();
    await page.keyboard.press('Tab');
    const reminder = question(page, 'thoi-gian-phuc-vu-quan-doi').locator('[data-reminder]');
    expect(await reminder.innerText()).toMatch(/^Xem lại: Ghi 1 năm 1 tháng/);
    expect(await control(page, 'thoi-gian-phuc-vu-quan-doi').getAttribute('aria-invalid')).toBeNull();
    const { path } = await download(page, () => page.locator('[data-make=pdf]').click());
    expect(missingIn(pdfText(path), printedParts(typed, pension))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is said when the line breaks before the maker of files has come, and the next press works', async () => {
    // The service worker, not let in, would fetch them past the broken line made here.
    const { page } = await open(grant.id, desk);
    await control(page, 'ho-ten').fill('Lò Thị Ỏn');
    await page.route('**/*.ttf', route => route.abort());
    await page.locator('[data-make=pdf]').click();
    await polled(() => status(page).innerText()).toMatch(/^Chưa tạo được tệp\. Kiểm tra mạng/);
    await page.unroute('**/*.ttf');
    const { path } = await download(page, () => page.locator('[data-make=pdf]').click());
    expect(pdfText(path)).toContain('Lò Thị Ỏn');
    await page.context().close();
  });
});

describe('a kept file', () => {
  const drop = async (page: Page, name: string, text: string) => {
    const transfer = await page.evaluateHandle(
      ([own, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content!], own!));
        return data;
      },
      [name, text],
    );
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  };
  const word = (page: Page) => page.locator('[data-reopened]').innerText();

  test('opens when it is dropped anywhere on the page, after a question where something stands', async () => {
    const { page } = await open(grant.id, desk);
    await drop(page, 'a.niem-yet.json', saveForm(grant, { 'ho-ten': 'Lò Thị Ỏn', 'nam-sinh': '19' }));
    await polled(() => control(page, 'ho-ten').inputValue()).toBe('Lò Thị Ỏn');
    expect(await question(page, 'nam-sinh').locator('[data-fault]').isVisible()).toBe(true);
    await drop(page, 'b.niem-yet.json', saveForm(grant, { 'ho-ten': 'Đặng Ngọc Ẩn' }));
    await page.locator('[data-ask] button').first().click();
    expect(await control(page, 'ho-ten').inputValue()).toBe('Lò Thị Ỏn');
    await drop(page, 'b.niem-yet.json', saveForm(grant, { 'ho-ten': 'Đặng Ngọc Ẩn' }));
    await page.locator('[data-ask-yes]').click();
    await polled(() => control(page, 'ho-ten').inputValue()).toBe('Đặng Ngọc Ẩn');
    expect(await control(page, 'nam-sinh').inputValue()).toBe('');
    await page.context().close();
  });

  test('keeps a word the list of sexes lacks, to be seen and mended', async () => {
    const { page } = await open(grant.id, desk);
    await drop(page, 'a.json', saveForm(grant, { 'gioi-tinh-doi-tuong': 'n' }));
    await polled(() => control(page, 'gioi-tinh-doi-tuong').inputValue()).toBe('n');
    expect(await control(page, 'gioi-tinh-doi-tuong').getAttribute('aria-invalid')).toBe('true');
    await page.context().close();
  });

  test.for([
    ['of another form', saveForm(pension, { 'ho-ten': 'x' }), /mẫu khác \(mau-01-nd159-11\)/],
    ['that is foreign', '{"a":1}', /không phải tệp điền dở/],
    ['that is broken', '{"app":"Niêm', /không phải tệp điền dở/],
    ['of a newer page', '{"app":"Niêm Yết","kind":"bản điền dở","version":99}', /bản mới hơn/],
  ] as const)('%s is refused in words, and what stands stays', async ([, text, words]) => {
    const { page, complaints } = await open(grant.id, desk);
    await control(page, 'ho-ten').fill('Lò Thị Ỏn');
    await page
      .locator('[data-open]')
      .setInputFiles({ name: 'tep.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.locator('[data-reopened]').waitFor();
    expect(await word(page)).toMatch(words);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-reopened]'))).toBe(true);
    expect(await control(page, 'ho-ten').inputValue()).toBe('Lò Thị Ỏn');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('of an older form shows what the form no longer asks, and keeps it on', async () => {
    const { page } = await open(grant.id, desk);
    const older = {
      ...grant,
      body: [...grant.body, { id: 'ma-cu', label: 'Mã cũ:', type: 'text' as const }],
    };
    await drop(page, 'a.json', saveForm(older, { 'ho-ten': 'Lò Thị Ỏn', 'ma-cu': '<b>12</b>' }));
    await page.locator('[data-reopened]').waitFor();
    expect(await word(page)).toMatch(/Mẫu đã đổi[^]*<b>12<\/b>/);
    const { path } = await download(page, () => page.locator('[data-save]').click());
    expect(readFileSync(path, 'utf8')).toContain('"ma-cu": "<b>12</b>"');
    await page.context().close();
  });
});

test('on paper stands the form alone, with what was typed last', async () => {
  for (const size of [phone, desk]) {
    const { page } = await open(grant.id, size);
    await control(page, 'ho-ten').fill('Lò Thị Ỏn');
    const path = join(folder, 'print.pdf');
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
    const text = pdfText(path);
    expect(text).toContain('Lò Thị Ỏn');
    expect(text).toContain('NGƯỜI LÀM ĐƠN');
    expect(text).not.toMatch(/Tải PDF|Xem trước|Dùng cho thủ tục|Bước/);
    await page.context().close();
  }
});

test('without script the page tells what each field asks and shows the blank form', async () => {
  const { page } = await open(grant.id, { ...phone, javaScriptEnabled: false });
  expect(await page.locator('[data-form-filling]').isVisible()).toBe(false);
  expect(await page.locator('main ol li').count()).toBeGreaterThanOrEqual(grant.body.length - 1);
  expect(await page.locator('main > .vb').isVisible()).toBe(true);
  await page.context().close();
});

test('every field has its label, its help and a control of the right kind', async () => {
  for (const { id, ...own } of catalogue.forms.values()) {
    const { page } = await open(id, desk);
    for (const field of typedFields(own)) {
      const at = control(page, field.id);
      const label = page.locator(`label[for="o-${field.id}"]`);
      expect(await label.count()).toBe(1);
      expect(await page.getByLabel(await label.innerText(), { exact: true }).count()).toBeGreaterThan(0);
      const help = await at.getAttribute('aria-describedby');
      expect(await page.locator(`#${help}`).innerText()).not.toBe('');
      if (field.type === 'id-number' || field.type === 'year')
        expect(await at.getAttribute('inputmode')).toBe('numeric');
    }
    expect(await page.locator('[autocomplete=name]').count()).toBe(1);
    await page.context().close();
  }
});

test('axe finds nothing: blank, with faults and reminders, in steps, asking, narrow and wide, light and dark', async () => {
  for (const [size, colorScheme, contrast] of [
    [phone, 'light', 'no-preference'],
    [desk, 'dark', 'no-preference'],
    [desk, 'light', 'more'],
  ] as const) {
    const { page } = await open(grant.id, { ...size, colorScheme, contrast, bypassCSP: true });
    // More contrast changes colours alone.
    const complaints = () => axeComplaints(page, contrast === 'more' ? { runOnly: ['color-contrast'] } : {});
    expect(await complaints()).toEqual([]);
    await control(page, 'nam-sinh').fill('19');
    await control(page, 'ho-ten').fill('Lò Thị Ỏn 5');
    await control(page, 'ho-ten').blur();
    await page.locator(size === phone ? '[data-next]' : '[data-make=pdf]').click();
    expect(await page.locator('[data-summary]').isVisible()).toBe(true);
    expect(await complaints()).toEqual([]);
    await page.locator('[data-clear]').click();
    expect(await complaints()).toEqual([]);
    await page.context().close();
  }
});

test('nothing runs over the side at 320 px, nor with letters twice as large, and all can be pressed', async () => {
  for (const { id } of catalogue.forms.values()) {
    const { page } = await open(id, { ...phone, bypassCSP: true });
    for (const size of ['100%', '200%']) {
      await page.addStyleTag({ content: `html { font-size: ${size} }` });
      for (const width of [320, 360, 640, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond, `${id}, ${width} px, ${size}`).toBe(0);
      }
    }
    await page.setViewportSize({ width: 320, height: 740 });
    const small = await page
      .locator('.filling :is(button, input, textarea, select):visible')
      .evaluateAll(all =>
        all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML),
      );
    expect(small).toEqual([]);
    await page.context().close();
  }
});
