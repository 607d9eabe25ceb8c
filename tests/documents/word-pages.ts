import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { margins, paper, pointsPerMillimetre } from '../../src/document/standard.ts';
import { niemYet } from '../scripts/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { convertToPdf, hasOffice } from './office.ts';
import { pdfInfo, wordBoxes } from './read-pdf.ts';

const pagesOf = (bytes: Uint8Array) => Number(/Pages:\s+(\d+)/u.exec(pdfInfo(bytes))?.[1]);

/** A row that may not be torn, with what stays above it, leaves at most so much. */
const leastFilled = 0.6;

/** How full the pages are whose table goes on: the next one begins with its header again. */
function tablePages(bytes: Uint8Array): { page: number; filled: number }[] {
  const pages = [...Map.groupBy(wordBoxes(bytes), ({ page }) => page)];
  const above = margins.top.ours * pointsPerMillimetre;
  return pages.flatMap(([page, words], index) => {
    const next = pages[index + 1]?.[1] ?? [];
    const [first] = next.filter(({ top }) => top > above);
    if (first?.text !== 'STT') return [];
    const isTurned = words.some(({ right }) => right > paper.width * pointsPerMillimetre);
    const height = (isTurned ? paper.width : paper.height) * pointsPerMillimetre;
    const lowest = Math.max(...words.map(({ top }) => top));
    return [
      { page, filled: (lowest - above) / (height - above - margins.bottom.ours * pointsPerMillimetre) },
    ];
  });
}

/** The tests that the Word files of a catalogue pass; of these decisions the contents are looked at too. */
export function testWordPages(root: string, catalogue: Catalogue, withContents: readonly string[]): void {
  const ids = [...catalogue.decisions.keys()];
  const folder = temporaryFolder();
  const made = (id: string, format: 'docx' | 'pdf') => join(folder, id, `${id}-giay.${format}`);
  const inOffice = (id: string) => new Uint8Array(readFileSync(join(folder, 'office', `${id}-giay.pdf`)));

  describe.skipIf(!hasOffice)('the Word file, opened in LibreOffice', () => {
    beforeAll(async () => {
      const { status, stdout, stderr } = niemYet(
        'documents',
        '--content',
        root,
        '--mode',
        'paper',
        '--out',
        folder,
      );
      if (status !== 0) throw new Error(stdout + stderr);
      await convertToPdf(
        ids.map(id => made(id, 'docx')),
        join(folder, 'office'),
      );
    });

    test.for(ids)('%s: has the pages of the PDF, a tenth more or less', id => {
      const pdf = pagesOf(new Uint8Array(readFileSync(made(id, 'pdf'))));
      const office = pagesOf(inOffice(id));
      expect(office).toBeGreaterThanOrEqual(pdf * 0.9);
      expect(office).toBeLessThanOrEqual(pdf * 1.1);
    });

    test.for(ids)('%s: a page whose table goes on is filled, in the PDF and in Word', id => {
      const pages = [new Uint8Array(readFileSync(made(id, 'pdf'))), inOffice(id)].flatMap(tablePages);
      expect(pages.filter(({ filled }) => filled < leastFilled)).toEqual([]);
    });

    test.for([...withContents])(
      '%s: page numbers of the contents, foretold for Word, are at most one page out and mostly right',
      id => {
        const xml = strFromU8(unzipSync(readFileSync(made(id, 'docx')))['word/document.xml']!);
        const foretold = [...xml.matchAll(/PAGEREF .*?<w:t[^>]*>(\d+)</gs)].map(([, number]) =>
          Number(number),
        );
        const right = (width: number) => (width - margins.right.ours) * pointsPerMillimetre;
        const edges = [right(paper.width), right(paper.height)];
        const words = wordBoxes(inOffice(id));
        const title = words.findIndex(
          ({ text }, index) => text === 'MỤC' && words[index + 1]?.text === 'LỤC',
        );
        // LibreOffice reckons the numbers anew; they end the lines of the list at the right margin.
        const printed = words
          .slice(title)
          .filter(word => /\d$/u.test(word.text) && edges.some(edge => Math.abs(word.right - edge) < 1.5))
          .slice(0, foretold.length)
          .map(word => Number(/\d+$/u.exec(word.text)![0]));
        expect(printed).toHaveLength(foretold.length);
        const off = foretold.map((number, index) => Math.abs(number - printed[index]!));
        expect(Math.max(...off)).toBeLessThanOrEqual(1);
        expect(off.filter(distance => distance > 0).length).toBeLessThan(foretold.length / 5);
      },
    );
  });
}
