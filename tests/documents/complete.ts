import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue, Decision } from '../../src/catalogue/catalogue.ts';
import { presentList } from '../../src/catalogue/known.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import { documentOf } from '../../templates/documents.ts';
import { niemYet } from '../scripts/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { demandsOf } from './demands.ts';
import { linesOfDocx, linesOfHtml, linesOfPdf } from './finished.ts';
import { missing, type Demand, type Part } from './missing.ts';

export const demandsIn = ({ sequences, parts = [] }: Part): Demand[] => [
  ...sequences.flat(),
  ...parts.flatMap(demandsIn),
];
const wordsIn = (parts: readonly Part[]) =>
  parts.flatMap(demandsIn).reduce((sum, { words }) => sum + words.length, 0);

/** An empty list of demands would pass: there are more than there are steps in the decision's own list. */
const stepsOf = ({ procedures }: Decision) =>
  procedures.flatMap(({ cases }) => cases.flatMap(({ stages }) => presentList(stages))).length;

/** The tests that the documents of every catalogue pass: nothing that it holds is lost on paper. */
export function testComplete(content: string, catalogue: Catalogue): void {
  const folder = temporaryFolder();

  beforeAll(() => {
    const made = niemYet('documents', '--content', content, '--mode', 'paper', '--out', folder);
    if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  });

  const finished = (id: string, format: 'docx' | 'pdf') => join(folder, id, `${id}-giay.${format}`);
  const readers = {
    DOCX: async ({ id }: Decision) => linesOfDocx(readFileSync(finished(id, 'docx'))),
    PDF: ({ id }: Decision) => linesOfPdf(finished(id, 'pdf')),
    HTML: (subject: Decision) => linesOfHtml(renderHtml(documentOf(catalogue, subject, { mode: 'paper' }))),
  } as const;

  test.for(
    [...catalogue.decisions.values()].flatMap(own =>
      (['DOCX', 'PDF', 'HTML'] as const).map(format => [own.id, format, own] as const),
    ),
  )('%s: all the catalogue holds stands in the %s, in order within its part', async ([, format, subject]) => {
    const wanted = demandsOf(catalogue, subject);
    expect(wordsIn(wanted)).toBeGreaterThan(stepsOf(subject) + 5);
    expect(missing(await readers[format](subject), wanted)).toEqual([]);
  });
}
