import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeForms } from '../../src/integration/make-forms.ts';
import { catalogue } from '../office/office.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('every form has its six files, listed with size and pages, and the sample says on each page what it is', async () => {
  const folder = temporaryFolder();
  const manifest = await makeForms(catalogue, folder);
  expect(manifest).toHaveLength(catalogue.forms.size * 6);
  for (const { file, bytes } of manifest) expect(statSync(join(folder, file)).size).toBe(bytes);
  expect(manifest.filter(({ form }) => form === 'mau-03-nd23-2012').map(({ file }) => file)).toEqual([
    'mau-03-nd23-2012/mau-03-nd23-2012-trong.pdf',
    'mau-03-nd23-2012/mau-03-nd23-2012-trong.docx',
    'mau-03-nd23-2012/mau-03-nd23-2012-dien.pdf',
    'mau-03-nd23-2012/mau-03-nd23-2012-dien.docx',
    'mau-03-nd23-2012/mau-03-nd23-2012-mau.pdf',
    'mau-03-nd23-2012/mau-03-nd23-2012-mau.docx',
  ]);
  for (const { file, format, kind, pages: count } of manifest) {
    if (format !== 'pdf') continue;
    const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, file))));
    expect(pages).toHaveLength(count!);
    for (const { text } of pages) expect(/(?:^|\s)MẪU(?:\s|$)/u.test(text)).toBe(kind === 'sample');
  }
});
