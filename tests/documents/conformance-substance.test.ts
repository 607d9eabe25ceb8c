import { beforeAll, describe, expect, test } from 'vitest';
import { judgeDocx, judgePdf } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { brokenRules, document } from './conformance-mutations.ts';
import { brief, changeBlock, closing, letter, letterhead, rewrite } from './conformance-samples.ts';
import { letterMutations, substanceMutations } from './conformance-substance.ts';
import { fonts } from './pdf-samples.ts';

describe.each([
  ['decision', brief, substanceMutations],
  ['letter', letter, letterMutations],
] as const)('a %s that says too little or the wrong thing', (_name, tree, mutations) => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await renderDocx(tree);
  });

  test.each(mutations)('$name → $rule', async ({ part = document, change, rule, also = [] }) => {
    expect(brokenRules(await judgeDocx(rewrite(sound, part, change)))).toEqual([rule, ...also].toSorted());
  });
});

type Title = Extract<Block, { kind: 'title' }>;

const titled = (change: Partial<Title>) => changeBlock(brief, 'title', title => ({ ...title, ...change }));
const closed = (change: Partial<typeof closing>) =>
  changeBlock(brief, 'closing', () => ({ ...closing, ...change }));
const numbered = (number: string) => changeBlock(brief, 'letterhead', () => ({ ...letterhead, number }));
const sourced = (attachedTo: string) =>
  changeBlock(brief, 'appendix-title', title => ({ ...title, attachedTo }));

const withWords = (from: string, to: string): DocumentTree => ({
  ...brief,
  sections: brief.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block =>
      block.kind === 'paragraph'
        ? { ...block, text: block.text.map(run => ({ ...run, text: run.text.replace(from, to) })) }
        : block,
    ),
  })),
});

/** Faults that our own pages show. */
const pages: readonly (readonly [name: string, tree: DocumentTree, rules: readonly string[]])[] = [
  ['a title misspelt', titled({ name: 'QUYẾT ĐINH' }), ['kind']],
  ['a title of another kind', titled({ name: 'THÔNG BÁO' }), ['symbol']],
  ['a title of no kind', titled({ name: 'NỘI QUY' }), ['kind']],
  ['a subject in capitals', titled({ subject: 'VỀ VIỆC CÔNG BỐ THỦ TỤC' }), ['subject']],
  ['the symbol of a plan', numbered('Số: 05/KH-SLĐTBXH'), ['appendix-source', 'symbol']],
  ['a deputy for himself', closed({ authority: ['GIÁM ĐỐC'] }), ['authority']],
  ['on behalf of a person', closed({ authority: ['TM. GIÁM ĐỐC'] }), ['authority']],
  ['in place of an office', closed({ authority: ['KT. SỞ TƯ PHÁP'] }), ['authority']],
  ['nobody who signs for another', closed({ position: 'GIÁM ĐỐC' }), ['authority']],
  ['an article left out', withWords('Điều 3. Giám', 'Điều 5. Giám'), ['articles']],
  ['a 31st of June', withWords('ngày 19 tháng 6', 'ngày 31 tháng 6'), ['dates']],
  ['a 30th of February', withWords('ngày 08 tháng 6', 'ngày 30 tháng 02'), ['dates']],
  ['a place left open', withWords('Giám đốc Sở có', '[…] có'), ['unfinished']],
  [
    'an appendix of another number',
    sourced('(Kèm theo Quyết định số 50/QĐ-SLĐTBXH ngày 07 tháng 3 năm 2019)'),
    ['appendix-source'],
  ],
  [
    'an appendix of another day',
    sourced('(Kèm theo Quyết định số 05/QĐ-SLĐTBXH ngày 08 tháng 3 năm 2019)'),
    ['appendix-source'],
  ],
];

test('the brief decision is sound as a page', async () => {
  expect(brokenRules(await judgePdf((await renderPdf(brief, fonts)).bytes))).toEqual([]);
});

test.each(pages)('a page with %s', async (_name, tree, rules) => {
  expect(brokenRules(await judgePdf((await renderPdf(tree, fonts)).bytes))).toEqual(rules);
});
