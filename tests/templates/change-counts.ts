import { expect } from 'vitest';
import type { Compared } from '../../src/catalogue/compare-catalogues.ts';
import type { Catalogue, Decision } from '../../src/catalogue/catalogue.ts';
import { placeCells } from '../../src/document/grid.ts';
import type { Block, DocumentTree, Table } from '../../src/document/tree.ts';
import { announce, type Announced } from '../../templates/change/announced.ts';
import { announcingDocument } from '../../templates/change/decision.ts';
import { submissionDocument } from '../../templates/change/submission.ts';
import { allTexts, blocksOf, sayRuns, textsOf } from './reading.ts';

export function announcedOf(
  catalogue: Catalogue,
  compared: Compared,
  model: Decision,
  more: { readonly former?: Catalogue; readonly serial?: number; readonly date?: string } = {},
): Announced {
  const { former = catalogue, serial = 'blank', date = '2026' } = more;
  return announce({
    catalogue,
    former,
    compared,
    model,
    layout: {},
    serial,
    date,
    from: '2026-07-01',
    signer: model.signer,
  });
}

/** Every "05 thủ tục …" of some words, in their order. */
const figuresOf = (text: string): number[] =>
  [...text.matchAll(/(\d+) thủ tục/giu)].map(([, figure]) => Number(figure));

interface Listed {
  readonly letter: string;
  readonly heading: string;
  readonly table: Table;
}

/** The lists of part I: each heading "A. …" and the table below it. */
function listsOf(document: DocumentTree): Listed[] {
  const blocks = document.sections[1]?.blocks ?? [];
  return blocks.flatMap((block: Block, index): Listed[] => {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || next?.kind !== 'table') return [];
    const heading = sayRuns(block.text);
    return [{ letter: heading.charAt(0), heading, table: next }];
  });
}

/** What stands below a column's name: so many cells, so many lines in all of them. */
function column({ columns, header, rows }: Table, name: RegExp): { cells: number; lines: number } {
  const names = header[0]?.cells.map(({ paragraphs }) => paragraphs.map(sayRuns).join(' ')) ?? [];
  const at = names.findIndex(words => name.test(words));
  const cells = placeCells(rows, columns.length).flatMap(placed =>
    placed.filter(own => own.column === at && own.columns === 1),
  );
  return { cells: cells.length, lines: cells.reduce((sum, { cell }) => sum + cell.paragraphs.length, 0) };
}

/** Title, articles, headings, rows, submission and its table all say the same numbers. */
export function expectOneCount(announced: Announced): void {
  const { counts, decision } = announced;
  const document = announcingDocument(announced, { mode: 'paper' });
  const submission = submissionDocument(announced);
  const told = [
    ...(counts.published > 0 ? [counts.published] : []),
    ...(counts.abolished > 0 ? [counts.abolished] : []),
  ];
  expect(figuresOf(decision.title)).toEqual(told);
  const [article] = decision.articles ?? [];
  expect(figuresOf(article?.text ?? '')).toEqual(told);
  const lists = [
    [counts.added],
    [counts.amended],
    [counts.replacedAfter, counts.replacedBefore],
    [counts.restated],
    [counts.abolished],
  ].filter(([first]) => first !== 0);
  expect((article?.items ?? []).map(({ text }) => figuresOf(text ?? ''))).toEqual(lists);
  const listed = listsOf(document);
  expect(listed.map(({ heading }) => figuresOf(heading))).toEqual(lists);
  for (const { heading, table } of listed) {
    const [after = 0, before] = figuresOf(heading);
    const groups = table.rows
      .filter(({ role }) => role === 'group')
      .map(row => row.cells[0]?.paragraphs ?? []);
    const sums = groups.map(([text = []]) => figuresOf(sayRuns(text)));
    expect(
      sums.reduce((sum, [own = 0]) => sum + own, 0),
      heading,
    ).toBe(after);
    if (before === undefined) expect(column(table, /^Tên/u).cells, heading).toBe(after);
    else {
      expect(
        sums.reduce((sum, [, own = 0]) => sum + own, 0),
        heading,
      ).toBe(before);
      expect(column(table, /^Tên thủ tục thay thế/u).cells, heading).toBe(after);
      expect(column(table, /^Tên thủ tục được/u).lines, heading).toBe(before);
    }
  }
  const words = allTexts(submission).join('\n');
  expect(figuresOf(words.split('đang thực hiện')[0] ?? '').slice(0, told.length)).toEqual(told);
  const totals = blocksOf(submission).flatMap(block =>
    block.kind === 'table' ? (block.rows.at(-1)?.cells ?? []) : [],
  );
  expect(totals.slice(1).map(({ paragraphs }) => Number(paragraphs.map(sayRuns).join('') || 0))).toEqual([
    counts.added,
    counts.amended,
    counts.replacedBefore,
    counts.replacedAfter,
    counts.restated,
    counts.abolished,
  ]);
  const details = document.sections.flatMap(({ blocks }) => blocks).flatMap(textsOf);
  expect(details.filter(text => /^\d+\.1\. Trình tự thực hiện$/u.test(text))).toHaveLength(counts.published);
}
