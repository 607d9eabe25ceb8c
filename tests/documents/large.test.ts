import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSynthetic } from '../../scripts/bench/synthetic-folder.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { synthesiseAppendix } from '../../src/catalogue/synthesise.ts';
import { root } from '../office/office.ts';
import { letters, MadeDocuments } from './whole-path.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const invented = temporaryFolder();
/** More pages than any issued text has; what 5,000 take, in time and memory, `npm run bench:documents` tells. */
const rows = 1000;
const appendices = [
  { what: 'the 29 procedures of the workflows', content: root, decision: 'quy-trinh-noi-vu', count: 29 },
  { what: `${rows} invented procedures`, content: invented, decision: 'thu-1', count: rows },
] as const;

describe.each(appendices)('an appendix of $what', ({ content, decision, count }) => {
  let made: MadeDocuments;
  /** The first, the middle one and the last. */
  let names: string[];
  beforeAll(() => {
    if (content === invented) writeSynthetic(invented, rows, synthesiseAppendix);
    const { procedures } = loadCatalogue(content).catalogue!.decisions.get(decision)!;
    expect(procedures).toHaveLength(count);
    names = [0, Math.floor(count / 2), count - 1].map(index => letters(procedures[index]!.name));
    made = new MadeDocuments(content, decision);
    expect(made.ran.status, made.ran.stdout + made.ran.stderr).toBe(0);
  });
  afterAll(() => {
    made[Symbol.dispose]();
  });

  it('opens as a PDF with the pages that the manifest tells', async () => {
    const manifest = JSON.parse(readFileSync(join(made.folder, 'manifest.json'), 'utf8')) as {
      pages?: number;
    }[];
    const task = getDocument({ data: made.bytes('pdf'), verbosity: 0 });
    const { numPages } = await task.promise;
    await task.destroy();
    expect(numPages).toBeGreaterThan(count / 10);
    expect(manifest.map(({ pages }) => pages)).toEqual([undefined, numPages]);
  });

  it('names the first, the middle and the last procedure in both formats', () => {
    const pdf = made.pdfText();
    const docx = made.docxText();
    for (const name of names) {
      expect(docx).toContain(name);
      expect(pdf).toContain(name);
    }
  });

  it('has a row in the DOCX for every procedure', () => {
    expect(made.docxBody().match(/<w:tr[ >]/gu)!.length).toBeGreaterThan(count);
  });
});
