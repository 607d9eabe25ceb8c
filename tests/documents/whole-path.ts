import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { niemYet, type Ran } from '../scripts/run.ts';

/** Layout decides where lines break: only the letters count. */
export const letters = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u00a0]+/gu, '');

/** What the command made of one decision of a content folder; removed with `using`. */
export class MadeDocuments {
  readonly folder = mkdtempSync(join(tmpdir(), 'niem-yet-made-'));
  readonly ran: Ran;
  readonly #decision: string;

  constructor(content: string, decision: string) {
    this.#decision = decision;
    this.ran = niemYet(
      ...['documents', '--content', content, '--decision', decision],
      ...['--mode', 'paper', '--out', this.folder],
    );
  }

  path(format: 'docx' | 'pdf'): string {
    return join(this.folder, this.#decision, `${this.#decision}-giay.${format}`);
  }

  bytes(format: 'docx' | 'pdf'): Uint8Array {
    return new Uint8Array(readFileSync(this.path(format)));
  }

  /** Letters of the PDF as poppler reads them. */
  pdfText(): string {
    return readByPoppler(this.path('pdf'));
  }

  /** The main part of the DOCX. */
  docxBody(): string {
    return strFromU8(unzipSync(this.bytes('docx'))['word/document.xml']!);
  }

  docxText(): string {
    const entities: Record<string, string> = {
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&apos;': "'",
      '&amp;': '&',
    };
    const said = [...this.docxBody().matchAll(/<w:t[ >][^<]*/gu)].map(([tag]) =>
      tag.slice(tag.indexOf('>') + 1),
    );
    return letters(said.join('').replaceAll(/&\w+;/gu, entity => entities[entity] ?? entity));
  }

  /** Letters of the PDF that LibreOffice makes of the DOCX. */
  officeText(): string {
    const profile = `-env:UserInstallation=file://${this.folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', this.folder, this.path('docx')],
      { stdio: 'ignore' },
    );
    return readByPoppler(join(this.folder, `${this.#decision}-giay.pdf`));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

function readByPoppler(path: string): string {
  return letters(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

/** Words that pdf.js finds outside the paper, as "page: words". */
export async function wordsOffThePaper(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: bytes, verbosity: 0 });
  const pdf = await task.promise;
  const found: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [left, bottom]: readonly number[] = item.transform.slice(4).map(Number);
      const isInside =
        left! >= 0 && left! + item.width <= width && bottom! >= 0 && bottom! + item.height <= height;
      if (!isInside) found.push(`${number}: ${item.str}`);
    }
  }
  await task.destroy();
  return found;
}
