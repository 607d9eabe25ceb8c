import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { failsLaw, judgeDocx, judgePdf } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { recordEntries, recordFields } from '../../src/document/record.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { documentOf, documentsApart } from '../../templates/documents.ts';
import { catalogue, changed } from '../office/office.ts';
import { fonts } from './pdf-samples.ts';
import { readPdf } from './read-pdf.ts';
import { readStructure } from './read-structure.ts';

const own = [...catalogue.decisions.values()].find(
  ({ draft, kind, appendices = [], serial }) =>
    !draft && kind === 'decision' && appendices.length > 0 && serial !== 'blank',
)!;
const signed = changed(own, { wording: 'original' });
const parts = documentsApart(catalogue, signed, { mode: 'electronic' });
const [text, ...appendices] = parts.map(({ document }) => document);

const firstHead = async (document: DocumentTree) => {
  const parts = unzipSync(await renderDocx(document));
  return Object.entries(parts)
    .filter(([path]) => path.startsWith('word/header'))
    .map(([, xml]) => strFromU8(xml))
    .filter(xml => xml.includes('SignatureInfo'));
};

describe('a file that an office signs apart from its text', () => {
  test('bears number and time of signing at the top right of its first page alone', async () => {
    const [appendix] = appendices;
    const pdf = await renderPdf(appendix!, fonts);
    const { pages } = await readPdf(pdf.bytes);
    const line = `Số: ${signed.serial}/${signed.symbol};`;
    expect(pages[0]?.text).toContain(line);
    for (const { text: words } of pages.slice(1)) expect(words).not.toContain(line);
    const heads = await firstHead(appendix!);
    expect(heads).toHaveLength(1);
    expect(heads[0]).toContain(line);
    expect(failsLaw(await judgePdf(pdf.bytes))).toBe(false);
    expect(failsLaw(await judgeDocx(await renderDocx(appendix!)))).toBe(false);
  });

  test('is none of paper, of a draft, of a restated text, nor the text itself', () => {
    expect(text?.signatureInfo).toBeUndefined();
    const others = [
      documentsApart(catalogue, signed, { mode: 'paper' }),
      documentsApart(catalogue, changed(own, { wording: 'original', draft: true }), { mode: 'electronic' }),
      documentsApart(catalogue, changed(own, { wording: 'restated' }), { mode: 'electronic' }),
    ];
    for (const { document } of others.flat()) expect(document.signatureInfo).toBeUndefined();
  });

  test('holds with the others just what stands in the whole', () => {
    const whole = documentOf(catalogue, signed, { mode: 'electronic' });
    expect(parts.flatMap(({ document }) => document.sections)).toEqual(whole.sections);
    expect(appendices.every(({ sections: [first] }) => first?.restartsNumbering)).toBe(true);
  });
});

test('a text in one file has bookmarks for each appendix and page labels that no two pages share', async () => {
  const whole = documentOf(catalogue, signed, { mode: 'paper' });
  const { bytes, pages } = await renderPdf(whole, fonts);
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const labels = (await pdf.getPageLabels()) ?? [];
  expect(labels).toHaveLength(pages);
  expect(new Set(labels).size).toBe(pages);
  expect(labels[0]).toBe('1');
  expect(labels.some(label => /^PL(?: [IVX]+)?-1$/u.test(label))).toBe(true);
  const { outline } = await readPdf(bytes);
  expect(outline.filter(({ title }) => title.startsWith('Phụ lục'))).toHaveLength(appendices.length);
});

describe('what systems that manage documents read', () => {
  const record = text?.record ?? {};

  test('is in the properties of the Word file and in those of the PDF, twice the same', async () => {
    expect(record).toMatchObject({
      CodeNumber: `${signed.serial}`,
      CodeNotation: signed.symbol,
      Language: 'Tiếng Việt',
    });
    const properties = strFromU8(unzipSync(await renderDocx(text!))['docProps/custom.xml']!);
    const { bytes, pages } = await renderPdf(text!, fonts);
    const { metadata } = await readStructure(bytes);
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const { info } = await pdf.getMetadata();
    const custom = 'Custom' in info && info.Custom instanceof Map ? info.Custom : new Map<string, unknown>();
    for (const [name, value] of recordEntries(record)) {
      const xml = value.normalize('NFC').replaceAll('&', '&amp;');
      expect(properties).toContain(`name="${name}"><vt:lpwstr>${xml}</vt:lpwstr>`);
      expect(metadata).toContain(`<nd30:${name}>${xml}</nd30:${name}>`);
      expect(metadata).toContain(recordFields[name]);
      if (name !== 'Subject') expect(custom.get(name)).toBe(value);
    }
    expect(metadata).toContain(`<nd30:PageAmount>${pages}</nd30:PageAmount>`);
  });

  test('says no number and no day that are not given yet, and nothing of a restated text', () => {
    const draft = changed(own, { wording: 'original', draft: true, serial: 'blank', date: '2025' });
    const [only] = documentsApart(catalogue, draft, { mode: 'paper' });
    expect(only?.document.record).not.toHaveProperty('CodeNumber');
    expect(only?.document.record).not.toHaveProperty('IssuedDate');
    const [restated] = documentsApart(catalogue, changed(own, { wording: 'restated' }), { mode: 'paper' });
    expect(restated?.document.record).toBeUndefined();
  });
});
