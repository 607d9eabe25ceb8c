import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { synthesiseAppendix } from '../../src/catalogue/synthesise.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import { UserError } from '../../src/integration/user-error.ts';
import { readFonts, render } from '../../src/integration/render.ts';
import { bareDocx, barePdf } from './bare-tables.ts';
import { figuresOf, peakMegabytes, withFolder } from './own-process.ts';
import { libreOffice, pandoc, patience, type Outcome } from './peers.ts';
import { writeSynthetic } from './synthetic-folder.ts';

const names = ['seconds', 'cpu', 'megabytes'] as const;
type Figures = Readonly<Record<(typeof names)[number], number>>;

/** Peers wait for no more rows than these. */
const mostRowsOfPeers = 5000;

async function tell(work: () => Promise<void> | void): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const figures: Figures = {
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: peakMegabytes(),
  };
  process.stdout.write(JSON.stringify(figures));
}

const treeIn = (folder: string): string => join(folder, 'tree.json');
const fileIn = (folder: string, format: string): string => join(folder, `table.${format}`);

function readTree(folder: string): DocumentTree {
  return JSON.parse(readFileSync(treeIn(folder), 'utf8')) as DocumentTree;
}

/** Lays the one decision of a catalogue out by its templates. */
export async function layOutOnce(folder: string): Promise<void> {
  const { catalogue } = loadCatalogue(folder);
  const [decision] = catalogue?.decisions.values() ?? [];
  if (!catalogue || !decision) throw new UserError('Danh mục thử có lỗi.', 'Báo cho người phát triển.');
  const documents: DocumentTree[] = [];
  await tell(() => {
    documents.push(documentOf(catalogue, decision, { mode: 'paper' }));
  });
  for (const document of documents) writeFileSync(treeIn(folder), JSON.stringify(document));
}

/** Renders that tree in one format; reading and writing files is not counted. */
export async function renderOnce(folder: string, format: 'docx' | 'pdf'): Promise<void> {
  const document = readTree(folder);
  const made: Uint8Array[] = [];
  await tell(async () => {
    made.push((await render({ format, document })).bytes);
  });
  for (const bytes of made) writeFileSync(fileIn(folder, format), bytes);
}

/** The tables of that tree, as docx and pdfmake make them by themselves. */
export async function renderBareOnce(folder: string, format: 'docx' | 'pdf'): Promise<void> {
  const document = readTree(folder);
  const { regular, bold, italic, boldItalic } = readFonts();
  const faces = {
    'regular.ttf': regular,
    'bold.ttf': bold,
    'italic.ttf': italic,
    'bold-italic.ttf': boldItalic,
  };
  await tell(async () => {
    await (format === 'docx' ? bareDocx(document) : barePdf(document, faces));
  });
}

function writeHtml(folder: string): string {
  const path = fileIn(folder, 'html');
  const document = readTree(folder);
  writeFileSync(path, `<!doctype html><meta charset="utf-8">${renderHtml(document)}`);
  return path;
}

const outcomes = {
  'too-long': `chưa xong sau ${patience} s`,
  absent: 'không có trên máy này',
  failed: 'báo lỗi',
} as const;

const ratio = (value: number, base: number): string => `×${(value / base).toFixed(2)}`;

const line = (...cells: readonly (string | number)[]): void => {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
};

type Steps = Readonly<Record<string, Figures>>;

function tellSteps(rows: number, steps: Steps, smallest: { rows: number; steps: Steps }): void {
  const each = (value: number, of: number): number => (value * 1000) / of;
  for (const [name, { seconds, cpu, megabytes }] of Object.entries(steps)) {
    const base = smallest.steps[name]!;
    line(
      rows,
      name,
      seconds.toFixed(2),
      cpu.toFixed(2),
      each(cpu, rows).toFixed(2),
      ratio(each(cpu, rows), each(base.cpu, smallest.rows)),
      megabytes,
      each(megabytes, rows).toFixed(0),
      ratio(each(megabytes, rows), each(base.megabytes, smallest.rows)),
    );
  }
}

function tellPeer(rows: number, name: string, outcome: Outcome, ours: Figures): void {
  if (typeof outcome === 'string') {
    line(rows, name, outcomes[outcome], '', '', '', '', '', '');
    return;
  }
  const { seconds, cpu } = outcome;
  const against = `${ratio(cpu, ours.cpu)} so với Niêm Yết`;
  line(rows, name, seconds.toFixed(2), cpu.toFixed(2), against, '', '', '', '');
}

/** The same table at several sizes in both formats, each in a process of its own, with others making the same beside. */
export async function measureDocuments(sizes: readonly number[]): Promise<void> {
  line(
    'dòng',
    'việc',
    'giây',
    'giây CPU',
    'giây CPU/1.000 dòng',
    'tăng',
    'MB cao nhất',
    'MB/1.000 dòng',
    'tăng',
  );
  line('--:', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:');
  let smallest: { rows: number; steps: Steps } | undefined;
  for (const rows of sizes) {
    await withFolder(async folder => {
      writeSynthetic(folder, rows, synthesiseAppendix);
      const tree = figuresOf(names, 'tree', '--content', folder);
      const docx = figuresOf(names, 'docx', '--content', folder);
      const pdf = figuresOf(names, 'pdf', '--content', folder);
      const steps = { 'danh mục → cây': tree, 'cây → DOCX': docx, 'cây → PDF': pdf };
      smallest ??= { rows, steps };
      tellSteps(rows, steps, smallest);
      if (rows > mostRowsOfPeers) return;
      tellPeer(rows, 'docx trần', figuresOf(names, 'bare-docx', '--content', folder), docx);
      tellPeer(rows, 'pdfmake trần', figuresOf(names, 'bare-pdf', '--content', folder), pdf);
      const html = writeHtml(folder);
      tellPeer(rows, 'pandoc: HTML → DOCX', await pandoc(html, join(folder, 'pandoc.docx')), docx);
      tellPeer(
        rows,
        'LibreOffice: DOCX của Niêm Yết → PDF',
        await libreOffice(fileIn(folder, 'docx'), folder),
        pdf,
      );
    });
  }
}
