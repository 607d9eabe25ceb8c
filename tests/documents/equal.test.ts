import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Block, Cell, Document, ListItem, Text } from '../../src/document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import { niemYet } from '../scripts/run.ts';

const catalogue = loadCatalogue('content').catalogue!;
const folder = mkdtempSync(join(tmpdir(), 'niem-yet-documents-'));

beforeAll(() => {
  const { status, stdout, stderr } = niemYet('documents', '--out', folder);
  if (status !== 0) throw new Error(stdout + stderr);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Layout decides where lines break: only the letters count. */
const letters = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b]+/g, '');

const said = (text: Text) => text.map(run => run.text).join('');

function wordsOfItem({ mark, text, items }: ListItem): string[] {
  return [`${mark}${said(text)}`, ...(items ?? []).flatMap(wordsOfItem)];
}

const wordsOfCell = ({ paragraphs }: Cell) => paragraphs.map(said);

/** Every passage of the tree, in its order. */
function words(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.issuer, block.number, block.placeAndDate, block.about ?? '', block.superior ?? ''];
    case 'title':
      return [block.name, block.subject, block.promulgator ?? ''];
    case 'appendix-title':
      return [block.label, block.name, block.attachedTo];
    case 'heading':
    case 'paragraph':
      return [said(block.text)];
    case 'addressees':
      return [...block.names];
    case 'list':
      return block.items.flatMap(wordsOfItem);
    case 'contents':
      return [block.title, ...block.entries.map(({ text }) => text)];
    case 'table':
      return [...block.header, ...block.rows].flatMap(row => row.cells.flatMap(wordsOfCell));
    case 'closing':
      return [...block.recipients, ...block.authority, block.position, block.name];
    case 'blank-line':
      return block.parts.flatMap(part => ('text' in part ? [part.text] : []));
    case 'picture':
    case 'page-break':
      return [];
  }
}

const passages = ({ sections }: Document) =>
  sections
    .flatMap(({ blocks }) => blocks.flatMap(words))
    .map(letters)
    .filter(text => text !== '');

/** True when the text holds the passage whole, or in pieces that page ends (with their numbers and headers) part. */
function isSaid(passage: string, text: string): boolean {
  let rest = passage;
  for (let piece = 0; piece < 4; piece += 1) {
    if (text.includes(rest)) return true;
    let [low, high] = [0, rest.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (text.includes(rest.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    // A piece of a few letters is found anywhere and proves nothing.
    if (low < 25) return false;
    rest = rest.slice(low);
  }
  return false;
}

const cases = [...catalogue.decisions.keys()].flatMap(id => [
  [id, 'paper', 'giay'] as const,
  [id, 'electronic', 'dien-tu'] as const,
]);

test.for(cases)(
  '%s (%s): every passage of the tree stands in the DOCX, in order',
  async ([id, mode, suffix]) => {
    const path = join(folder, id, `${id}-${suffix}.docx`);
    const text = letters((await mammoth.extractRawText({ buffer: readFileSync(path) })).value);
    const document = documentOf(catalogue, catalogue.decisions.get(id)!, { mode });
    expect(passages(document).filter(passage => !text.includes(passage))).toEqual([]);
  },
);

test.for(cases)('%s (%s): every passage of the tree stands in the PDF', ([id, mode, suffix]) => {
  const path = join(folder, id, `${id}-${suffix}.pdf`);
  const text = letters(
    execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  );
  const document = documentOf(catalogue, catalogue.decisions.get(id)!, { mode });
  expect(passages(document).filter(passage => !isSaid(passage, text))).toEqual([]);
});

test.for(cases)('%s (%s): qpdf finds no fault in the PDF', ([id, , suffix]) => {
  const said = execFileSync('qpdf', ['--check', join(folder, id, `${id}-${suffix}.pdf`)], {
    encoding: 'utf8',
  });
  expect(said).toContain('No syntax or stream encoding errors found');
});

test('the manifest tells what each file is, its size, its sum and its pages', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    file: string;
    bytes: number;
    sha256: string;
    format: string;
    pages?: number;
  }[];
  expect(manifest).toHaveLength(6 * 2 * 2);
  for (const { file, bytes, sha256, format, pages } of manifest) {
    expect(readFileSync(join(folder, file)).byteLength).toBe(bytes);
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ).toBe(sha256);
    if (format === 'pdf') expect(pages).toBeGreaterThan(0);
  }
});

test('electronic documents leave the attachment line blank, paper ones fill it in', () => {
  const said = (suffix: string) =>
    letters(
      execFileSync('pdftotext', ['-raw', join(folder, `hue-1581/hue-1581-${suffix}.pdf`), '-'], {
        encoding: 'utf8',
      }),
    );
  expect(said('giay')).toContain(letters('(Kèm theo Quyết định số 1581/QĐ-UBND ngày 01 tháng 7 năm 2020'));
  expect(said('dien-tu')).not.toContain(letters('(Kèm theo Quyết định số 1581/QĐ-UBND'));
});

test('every finished file passes every rule of Decree 30 that applies to it', () => {
  const { status, stdout } = niemYet('documents', '--verify', '--out', folder);
  expect(stdout.match(/0 quy tắc không đạt/g), stdout).toHaveLength(6 * 2 * 2);
  expect(status).toBe(0);
});

test('an unknown decision, format or mode is answered with what there is', () => {
  const decision = niemYet('documents', '--decision', 'hue-1582', '--out', folder);
  expect([decision.status, decision.stderr]).toEqual([1, expect.stringContaining('“hue-1581”')]);
  const format = niemYet('documents', '--format', 'odt', '--out', folder);
  expect([format.status, format.stderr]).toEqual([1, expect.stringContaining('docx, pdf')]);
});
