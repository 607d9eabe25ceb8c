import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { renderHtml } from '../../src/document/html/render.ts';
import { picturesOf } from '../../src/document/lanes.ts';
import {
  country,
  motto,
  pointsPerMillimetre,
  recipientsLabel,
  textHeight,
  textWidth,
} from '../../src/document/standard.ts';
import {
  neverReached,
  type Block,
  type Cell,
  type DocumentTree,
  type FormHead,
  type Lanes,
  type Letterhead,
  type ListItem,
  type PenParts,
  type Text,
} from '../../src/document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue, root } from '../office/office.ts';
import { niemYet } from '../scripts/run.ts';
import { gridOf, letters, linesOfDocx, linesOfHtml, linesOfPdf, once, type Line } from './finished.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

beforeAll(() => {
  const { status, stdout, stderr } = niemYet('documents', '--content', root, '--out', folder);
  if (status !== 0) throw new Error(stdout + stderr);
});

const said = (text: Text) => text.map(run => run.text).join('');

function wordsOfItem({ mark, text, items }: ListItem): string[] {
  return [`${mark}${said(text)}`, ...(items ?? []).flatMap(wordsOfItem)];
}

const cellOf = ({ paragraphs, columns = 1, rows = 1 }: Cell) => ({
  text: paragraphs.map(text => once(letters(said(text)))).join(''),
  columns,
  rows,
});

/** Lines of a dash list: the last ends in a full stop. */
const dashes = (lines: readonly string[]) =>
  lines.map((text, index) => `- ${text}${index === lines.length - 1 ? '.' : ';'}`);

/** On paper the letterhead is read row by row, on the page of the site column by column. */
function letterheadWords(
  { superior = '', issuer, number, about = '', placeAndDate }: Letterhead,
  by: 'rows' | 'columns',
): string[] {
  return by === 'rows'
    ? [superior, issuer, country, motto, number, about, placeAndDate]
    : [superior, issuer, number, about, country, motto, placeAndDate];
}

const wordsBetweenGaps = (parts: PenParts) => parts.flatMap(part => ('text' in part ? [part.text] : []));

const formHeadWords = ({ code = '', country: has, title, subtitle = '', basis = '' }: FormHead): string[] => [
  code,
  ...(has ? [country, motto] : []),
  title,
  subtitle,
  basis,
];

/** On a landscape page, as the only table that is drawn stands there. */
const wordsOfLanes = (block: Lanes): string[] =>
  picturesOf(
    block,
    textWidth('landscape') * pointsPerMillimetre,
    textHeight('landscape') * pointsPerMillimetre,
  )
    .flatMap(({ words: placed }) => placed)
    .flatMap(({ lines }) => lines);

/** Every passage of the tree, in its order. */
function words(block: Block, by: 'rows' | 'columns'): string[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadWords(block, by);
    case 'title':
      return [block.name, block.subject, block.promulgator ?? ''];
    case 'appendix-title':
      return [block.label, block.name, block.attachedTo];
    case 'heading':
    case 'paragraph':
      return [said(block.text)];
    case 'addressees':
      return ['Kính gửi:', ...(block.names.length === 1 ? block.names : dashes(block.names))];
    case 'list':
      return block.items.flatMap(wordsOfItem);
    case 'contents':
      return [block.title, ...block.entries.map(({ text }) => text)];
    case 'table':
      return gridOf([...block.header, ...block.rows].map(({ cells }) => cells.map(cellOf))).flat();
    case 'closing':
      return [recipientsLabel, ...dashes(block.recipients), ...block.authority, block.position, block.name];
    case 'blank-line':
      return wordsBetweenGaps(block.parts);
    case 'form-head':
      return formHeadWords(block);
    case 'signatures':
      return [block.left, block.right].flatMap(side =>
        side
          ? [
              ...wordsBetweenGaps(side.placeAndDate),
              ...side.heading,
              ...wordsBetweenGaps(side.statement),
              side.caption ?? '',
            ]
          : [],
      );
    case 'lanes':
      return wordsOfLanes(block);
    case 'picture':
    case 'page-break':
      return [];
    default:
      return neverReached(block);
  }
}

const lettersOf = ({ sections }: DocumentTree, by: 'rows' | 'columns') =>
  letters(sections.flatMap(({ blocks }) => blocks.flatMap(block => words(block, by))).join(''));

/** The reader of Word files leaves out words in shapes: they are looked at where the shapes are. */
const withoutDrawings = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  sections: tree.sections.map(section => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'lanes'),
  })),
});

const printedIn = (lines: readonly Line[]) => lines.flatMap(({ cells }) => cells).join('');

const cases = [...catalogue.decisions.keys()].flatMap(id => [
  [id, 'paper', 'giay'] as const,
  [id, 'electronic', 'dien-tu'] as const,
]);
const treeOf = (id: string, mode: 'paper' | 'electronic') =>
  documentOf(catalogue, catalogue.decisions.get(id)!, { mode });

/** Where two long texts part: the whole of both is nothing anyone can read. */
function difference(one: string, other: string): readonly [string, string] | undefined {
  if (one === other) return undefined;
  const at = Array.from({ length: one.length }, (_, index) => index).find(
    index => one[index] !== other[index],
  );
  const from = Math.max(0, (at ?? one.length) - 30);
  return [one.slice(from, from + 90), other.slice(from, from + 90)];
}

test.for(cases)(
  '%s (%s): the DOCX says what the tree says, no letter more or less',
  async ([id, mode, suffix]) => {
    const printed = printedIn(await linesOfDocx(readFileSync(join(folder, id, `${id}-${suffix}.docx`))));
    expect(difference(printed, lettersOf(withoutDrawings(treeOf(id, mode)), 'rows'))).toBeUndefined();
  },
);

test.for(cases)(
  '%s (%s): the PDF says what the tree says, no letter more or less',
  async ([id, mode, suffix]) => {
    const printed = printedIn(await linesOfPdf(join(folder, id, `${id}-${suffix}.pdf`)));
    expect(difference(printed, lettersOf(treeOf(id, mode), 'rows'))).toBeUndefined();
  },
);

test.for(cases)('%s (%s): the HTML says what the tree says, no letter more or less', ([id, mode]) => {
  const tree = treeOf(id, mode);
  const expected = letters(tree.mark ?? '') + lettersOf(tree, 'columns');
  expect(difference(printedIn(linesOfHtml(renderHtml(tree))), expected)).toBeUndefined();
});

test('a letter too many and a passage out of its place are seen', () => {
  const tree = treeOf('quan-su-cap-xa', 'paper');
  const [first, ...others] = tree.sections;
  const turned = { ...tree, sections: [{ ...first!, blocks: first!.blocks.toReversed() }, ...others] };
  const expected = lettersOf(tree, 'columns');
  expect(difference(printedIn(linesOfHtml(renderHtml(turned))), expected)).toBeDefined();
  expect(
    difference(printedIn(linesOfHtml(renderHtml(tree).replace('Điều', 'Điềuu'))), expected),
  ).toBeDefined();
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
  expect(manifest).toHaveLength(catalogue.decisions.size * 2 * 2);
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
      execFileSync('pdftotext', ['-raw', join(folder, `quan-su-cap-xa/quan-su-cap-xa-${suffix}.pdf`), '-'], {
        encoding: 'utf8',
      }),
    );
  expect(said('giay')).toContain(letters('(Kèm theo Quyết định số 4101/QĐ-UBND ngày 01 tháng 7 năm 2020'));
  expect(said('dien-tu')).not.toContain(letters('(Kèm theo Quyết định số 4101/QĐ-UBND'));
});

test('every finished file passes every rule of Decree 30 that applies to it', () => {
  const { status, stdout } = niemYet('documents', '--content', root, '--verify', '--out', folder);
  expect(stdout.match(/0 quy tắc không đạt/g), stdout).toHaveLength(catalogue.decisions.size * 2 * 2);
  expect(status).toBe(0);
});

test('an unknown decision, format or mode is answered with what there is', () => {
  const decision = niemYet('documents', '--content', root, '--decision', 'quan-su-cap-xas', '--out', folder);
  expect([decision.status, decision.stderr]).toEqual([1, expect.stringContaining('“quan-su-cap-xa”')]);
  const format = niemYet('documents', '--content', root, '--format', 'odt', '--out', folder);
  expect([format.status, format.stderr]).toEqual([1, expect.stringContaining('docx, pdf')]);
});
