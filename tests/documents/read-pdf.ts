import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Words in the order of the file, parted by single spaces. */
  readonly text: string;
  readonly landscape: boolean;
}

export interface ReadEntry {
  readonly title: string;
  readonly page: number;
  readonly top: number | null;
  readonly items: readonly ReadEntry[];
}

interface RawEntry {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly RawEntry[];
}

interface PageReference {
  readonly num: number;
  readonly gen: number;
}

function isReference(value: unknown): value is PageReference {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

/** pdf.js gives nothing at all for a file without outline. */
async function entriesOf(pdf: PDFDocumentProxy, items: readonly RawEntry[] | null): Promise<ReadEntry[]> {
  return Promise.all(
    (items ?? []).map(async item => {
      const place: unknown = typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest;
      const parts: readonly unknown[] = Array.isArray(place) ? place : [];
      const [page, , , top] = parts;
      if (!isReference(page)) throw new TypeError(`No destination: ${item.title}`);
      return {
        title: item.title,
        page: (await pdf.getPageIndex(page)) + 1,
        top: typeof top === 'number' ? top : null,
        items: await entriesOf(pdf, item.items),
      };
    }),
  );
}

/** What pdf.js makes of a file. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: ReadPage[]; outline: ReadEntry[] }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const letters = items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    const [, , width = 0, height = 0] = page.view;
    pages.push({ text: letters.replaceAll(/\s+/gu, ' ').trim(), landscape: width > height });
  }
  const outline = await entriesOf(pdf, await pdf.getOutline());
  await task.destroy();
  return { pages, outline };
}

/** What a program says of a file, named where the arguments have "file.pdf". */
function said(
  program: string,
  bytes: Uint8Array,
  args: readonly string[],
  encoding: BufferEncoding = 'utf8',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-pdf-'));
  try {
    writeFileSync(join(folder, 'file.pdf'), bytes);
    return execFileSync(program, args, { cwd: folder, encoding, maxBuffer: 1e9 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text as it stands on the page, by poppler; a form feed after each page. */
export function printedText(bytes: Uint8Array): string {
  return said('pdftotext', bytes, ['-layout', 'file.pdf', '-']);
}

/** Text that goes on over its pages: without their numbers and what stands on every one of them, by poppler. */
export function flowingText(bytes: Uint8Array): string {
  const text = said('pdftotext', bytes, ['-raw', 'file.pdf', '-']);
  const pages = text
    .split('\f')
    .filter(page => page.trim() !== '')
    .map(page => page.split('\n'));
  const isOwn = (line: string) =>
    !/^\d+$/u.test(line) && !(pages.length > 1 && pages.every(page => page.includes(line)));
  return pages.flatMap(page => page.filter(isOwn)).join('\n');
}

export function pdfInfo(bytes: Uint8Array, ...options: string[]): string {
  return said('pdfinfo', bytes, [...options, 'file.pdf']);
}

/** Words with their boxes, by poppler; points from the top left corner. */
export function wordBoxes(
  bytes: Uint8Array,
): { page: number; text: string; left: number; top: number; right: number }[] {
  const html = said('pdftotext', bytes, ['-bbox', 'file.pdf', '-']);
  let page = 0;
  return html.split('\n').flatMap(line => {
    if (line.includes('<page ')) page += 1;
    const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*)<\/word>/u.exec(line);
    if (!word) return [];
    const [, left, top, right, text = ''] = word;
    return [{ page, text, left: Number(left), top: Number(top), right: Number(right) }];
  });
}

/** Throws where qpdf finds a fault. */
export function checkWithQpdf(bytes: Uint8Array): string {
  return said('qpdf', bytes, ['--check', 'file.pdf']);
}

/** Content streams, uncompressed, page after page. */
export function drawing(bytes: Uint8Array): string {
  return said('qpdf', bytes, ['--qdf', '--object-streams=disable', 'file.pdf', '-'], 'latin1');
}
