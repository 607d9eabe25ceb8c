import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeDocx, judgePdf, type Judgement } from '../../src/conformance/judge.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { foreignPage, foreignTexts, makeForeign } from './foreign.ts';
import { convertFiles, convertToPdf, hasOffice } from './office.ts';

const folder = temporaryFolder();
const nameOf = (index: number) => `van-ban-${index}`;
const texts = foreignTexts.map((text, index) => ({ ...text, index }));
/** A page of the web has no head that could bear a number: a text of one page needs none. */
const pages = texts.filter(({ name }) => ['báo cáo', 'thông báo', 'kế hoạch'].includes(name));

const lawful = (judgement: Judgement) => ({
  kind: judgement.find(({ rule }) => rule === 'kind')?.found,
  faults: judgement
    .filter(({ passed, source }) => passed === false && source === 'law')
    .map(({ rule, where, found }) => `${rule}: ${where ?? ''}: ${found ?? ''}`),
});

const read = (...steps: readonly string[]) => new Uint8Array(readFileSync(join(folder, ...steps)));

beforeAll(async () => {
  for (const text of texts)
    writeFileSync(join(folder, `${nameOf(text.index)}.docx`), await makeForeign(text));
});

describe('a sound text made by the docx package', () => {
  test.each(texts)('$name ($number) has no fault of law', async ({ name, index }) => {
    expect(lawful(await judgeDocx(read(`${nameOf(index)}.docx`)))).toEqual({ kind: name, faults: [] });
  });
});

describe.skipIf(!hasOffice)('a sound text saved by LibreOffice', () => {
  beforeAll(async () => {
    const all = (ending: string, ...steps: readonly string[]) =>
      texts.map(({ index }) => join(folder, ...steps, `${nameOf(index)}.${ending}`));
    for (const text of pages) writeFileSync(join(folder, `${nameOf(text.index)}.html`), foreignPage(text));
    await convertToPdf(all('docx'), folder);
    await convertFiles(all('docx'), 'odt', folder);
    await convertFiles(all('odt'), 'docx', join(folder, 'by-odt'));
    await convertFiles(all('docx'), 'doc', folder);
    await convertFiles(all('doc'), 'docx', join(folder, 'by-doc'));
    const html = pages.map(({ index }) => join(folder, `${nameOf(index)}.html`));
    await convertFiles(html, 'docx', join(folder, 'by-html'), 'HTML (StarWriter)');
  });

  test.each(texts)('$name ($number) as a page has no fault of law', async ({ name, index }) => {
    expect(lawful(await judgePdf(read(`${nameOf(index)}.pdf`)))).toEqual({ kind: name, faults: [] });
  });

  describe.each(['by-odt', 'by-doc'])('%s', way => {
    test.each(texts)('$name ($number) has no fault of law', async ({ name, index }) => {
      expect(lawful(await judgeDocx(read(way, `${nameOf(index)}.docx`)))).toEqual({ kind: name, faults: [] });
    });
  });

  test.each(pages)('$name ($number) from a page of the web has no fault of law', async ({ name, index }) => {
    expect(lawful(await judgeDocx(read('by-html', `${nameOf(index)}.docx`)))).toEqual({
      kind: name,
      faults: [],
    });
  });
});
