import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeDocx, judgePdf, type Judgement } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { margins, shortRule, sizes } from '../../src/document/standard.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { changeBlock, closing, decision, letter, letterhead, rewrite } from './conformance-samples.ts';
import { brokenRules, document, inStyle, replace, styles, wordMutations } from './conformance-mutations.ts';
import { fonts } from './pdf-samples.ts';

const idle = (judgement: Judgement) =>
  judgement.filter(({ passed }) => passed === 'not-applicable').map(({ rule }) => rule);
const failures = (judgement: Judgement) => judgement.filter(({ passed }) => passed === false);

let sound: Uint8Array;

beforeAll(async () => {
  sound = await renderDocx(decision);
});

describe('a sound document', () => {
  test('passes every rule as DOCX, and the rules with nothing to judge say so', async () => {
    const judgement = await judgeDocx(sound);
    expect(failures(judgement)).toEqual([]);
    expect(idle(judgement)).toEqual(['about', 'attached-to', 'addressees', 'restated']);
  });

  test('passes every rule as PDF', async () => {
    const judgement = await judgePdf((await renderPdf(decision, fonts)).bytes);
    expect(failures(judgement)).toEqual([]);
    // A finished page does not tell an empty paragraph from space, nor the ground of words from a table's.
    expect(idle(judgement)).toEqual([
      'highlight',
      'about',
      'attached-to',
      'addressees',
      'restated',
      'spacing-paragraphs',
    ]);
  });

  test('is a letter too: no title is asked of it', async () => {
    const judged = [
      await judgeDocx(await renderDocx(letter)),
      await judgePdf((await renderPdf(letter, fonts)).bytes),
    ];
    for (const judgement of judged) {
      expect(failures(judgement)).toEqual([]);
      expect(idle(judgement)).toEqual(expect.arrayContaining(['title', 'subject', 'subject-rule', 'bases']));
      expect(idle(judgement)).not.toContain('about');
    }
  });

  test('every failure names a place, what was found and what to do', async () => {
    const wrong = rewrite(
      sound,
      styles,
      inStyle('Body', replace('<w:jc w:val="both"/>', '<w:jc w:val="left"/>')),
    );
    const [first] = failures(await judgeDocx(wrong));
    expect(first).toMatchObject({
      rule: 'body-text',
      clause: 'II.6.e',
      found: 'không canh đều hai lề',
      expected: 'canh đều cả hai lề (Justify)',
    });
    expect(first!.where).toMatch(/^đoạn \d+, “Điều 1\. /);
  });
});

describe('a broken Word file', () => {
  test.each(wordMutations)('$name → $rule', async ({ part = document, change, rule, also = [] }) => {
    const found = brokenRules(await judgeDocx(rewrite(sound, part, change)));
    expect(found).toContain(rule);
    expect(found.filter(other => other !== rule && !also.includes(other))).toEqual([]);
  });

  test('a letter whose “V/v” is bold → about', async () => {
    const wrong = rewrite(
      await renderDocx(letter),
      styles,
      inStyle('About', replace('<w:rPr>', '<w:rPr><w:b/>')),
    );
    expect(brokenRules(await judgeDocx(wrong))).toEqual(['about']);
  });
});

const changeText = (from: string, to: string): DocumentTree => {
  const sections = decision.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block => changeWords(block, from, to)),
  }));
  return { ...decision, sections };
};

function changeWords(block: Block, from: string, to: string): Block {
  if (block.kind !== 'paragraph') return block;
  return { ...block, text: block.text.map(run => ({ ...run, text: run.text.replace(from, to) })) };
}

const [main, ...appendices] = decision.sections;

/** Faults of the text itself, which both formats show. */
const treeMutations: readonly {
  readonly name: string;
  readonly tree: DocumentTree;
  readonly rule: string;
  readonly also?: readonly string[];
}[] = [
  {
    name: 'a number without its zero',
    tree: changeBlock(decision, 'letterhead', () => ({ ...letterhead, number: 'Số: 5/QĐ-SLĐTBXH' })),
    rule: 'number-form',
  },
  {
    name: 'a number with spaces',
    tree: changeBlock(decision, 'letterhead', () => ({ ...letterhead, number: 'Số: 05/QĐ - SLĐTBXH' })),
    rule: 'number-form',
  },
  {
    name: 'a day without its zero',
    tree: changeBlock(decision, 'letterhead', () => ({
      ...letterhead,
      placeAndDate: 'Điện Biên, ngày 7 tháng 3 năm 2019',
    })),
    rule: 'place-and-date',
  },
  {
    name: 'January without its zero',
    tree: changeBlock(decision, 'letterhead', () => ({
      ...letterhead,
      placeAndDate: 'Điện Biên, ngày 17 tháng 1 năm 2019',
    })),
    rule: 'place-and-date',
    also: ['appendix-source'],
  },
  {
    name: 'an issuer in small letters',
    tree: changeBlock(decision, 'letterhead', () => ({ ...letterhead, issuer: 'Sở LAO ĐỘNG' })),
    rule: 'issuer',
  },
  {
    name: 'a title in small letters',
    tree: changeBlock(decision, 'title', title => ({ ...title, name: 'Quyết định' })),
    rule: 'title',
  },
  { name: 'a basis that ends with a comma', tree: changeText('năm 2015;', 'năm 2015,'), rule: 'bases' },
  {
    name: 'a law with its number',
    tree: changeText('chính quyền địa phương ngày', 'chính quyền địa phương số 77/2015/QH13 ngày'),
    rule: 'laws-without-number',
  },
  { name: 'a text without its end', tree: changeText('./.', '.'), rule: 'text-end' },
  {
    name: 'points by the English alphabet',
    tree: changeBlock(decision, 'list', list => ({
      ...list,
      items: list.items.filter(({ mark }) => mark !== 'đ)'),
    })),
    rule: 'point-marks',
  },
  {
    name: 'no line that keeps a copy',
    tree: changeBlock(decision, 'closing', () => ({ ...closing, recipients: ['Như Điều 3'] })),
    rule: 'recipients',
  },
  {
    name: 'appendices in Arabic numbers',
    tree: changeBlock(decision, 'appendix-title', title => ({ ...title, label: 'Phụ lục 1' })),
    rule: 'appendix-numbering',
  },
  {
    name: 'an appendix label in capitals',
    tree: changeBlock(decision, 'appendix-title', title => ({ ...title, label: 'PHỤ LỤC I' })),
    rule: 'appendix-title',
  },
  {
    name: 'an appendix name in small letters',
    tree: changeBlock(decision, 'appendix-title', title => ({
      ...title,
      name: 'Danh mục thủ tục hành chính',
    })),
    rule: 'appendix-title',
  },
  {
    name: 'an appendix that does not count its own pages',
    tree: { ...decision, sections: [main!, { ...appendices[0]!, restartsNumbering: false }, appendices[1]!] },
    rule: 'appendix-pages',
  },
  {
    name: 'appendices nobody mentions',
    tree: changeText('tại Phụ lục I và Phụ lục II', 'như sau'),
    rule: 'appendix-reference',
  },
  {
    name: 'a header row that is a row like others',
    tree: changeBlock(decision, 'table', table => ({
      ...table,
      header: [],
      rows: [...table.header, ...table.rows],
    })),
    rule: 'table-header',
  },
  {
    name: 'a line of hyphens',
    tree: changeText('QUYẾT ĐỊNH:', '---------------'),
    rule: 'fake-lines',
    also: ['enacting-words'],
  },
];

const formats = [
  ['DOCX', async (tree: DocumentTree) => judgeDocx(await renderDocx(tree))],
  ['PDF', async (tree: DocumentTree) => judgePdf((await renderPdf(tree, fonts)).bytes)],
] as const;

const source: Block = {
  kind: 'paragraph',
  role: 'source',
  text: [
    { text: 'Bản trình bày lại Quyết định số 05/QĐ-SLĐTBXH: câu văn được viết lại; không thay bản gốc.' },
  ],
};

const withoutSource = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  sections: tree.sections.map(section => ({
    ...section,
    blocks: section.blocks.filter(block => block !== source),
  })),
});

const restatedOf = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  mark: 'BẢN TRÌNH BÀY LẠI',
  sections: tree.sections.map(section => ({
    ...section,
    blocks: section.blocks.flatMap((block): Block[] => {
      if (block.kind === 'letterhead') return [block, source];
      if (block.kind !== 'closing') return [block];
      return [{ ...block, name: '', unsigned: '(Bản gốc do Nguyễn Văn Thử ký)' }];
    }),
  })),
});

describe.each(formats)('a broken text as %s', (_format, judge) => {
  test.each(treeMutations)('$name → $rule', async ({ tree, rule, also = [] }) => {
    expect(brokenRules(await judge(tree))).toEqual([rule, ...also].toSorted());
  });
});

describe.each(formats)('a restated text as %s', (_format, judge) => {
  test.each([
    ['decision', restatedOf(decision)],
    ['letter', restatedOf(letter)],
    ['draft', { ...restatedOf(decision), mark: 'BẢN TRÌNH BÀY LẠI DỰ THẢO' }],
  ])('passes every rule: %s', async (_name, tree) => {
    const judgement = await judge(tree);
    expect(failures(judgement)).toEqual([]);
    expect(idle(judgement)).not.toContain('restated');
  });

  test.each([
    ['looks signed', changeBlock(restatedOf(decision), 'closing', () => closing)],
    [
      'does not say who signed the original',
      changeBlock(restatedOf(decision), 'closing', () => ({ ...closing, name: '' })),
    ],
    ['does not say on page one what it restates', withoutSource(restatedOf(decision))],
    ['bears another mark', { ...restatedOf(decision), mark: 'DỰ THẢO' }],
    ['bears no mark', { ...decision, sections: restatedOf(decision).sections }],
  ])('that %s → restated', async (_name, tree) => {
    expect(brokenRules(await judge(tree))).toEqual(['restated']);
  });

  test('is still held to the decree in all else', async () => {
    const tree = changeBlock(restatedOf(decision), 'letterhead', () => ({
      ...letterhead,
      number: 'Số: 5/QĐ-SLĐTBXH',
    }));
    expect(brokenRules(await judge(tree))).toEqual(['number-form']);
  });
});

test('a page of a restated Word file whose head lost the mark → restated', async () => {
  const marked = await renderDocx(restatedOf(decision));
  const wrong = rewrite(marked, 'word/header1.xml', replace('BẢN TRÌNH BÀY LẠI', ''));
  expect(brokenRules(await judgeDocx(wrong))).toEqual(['restated']);
});

/** Figures our PDF is set by, changed while one file is made: the check then reads the law unchanged. */
const wrongFigures: readonly {
  readonly name: string;
  readonly of: object;
  readonly figure: string;
  readonly value: number;
  readonly rules: readonly string[];
}[] = [
  { name: 'a left margin of 29 mm', of: margins.left, figure: 'ours', value: 29, rules: ['margins'] },
  { name: 'a left margin of 36 mm', of: margins.left, figure: 'ours', value: 36, rules: ['margins'] },
  { name: 'a right margin of 14 mm', of: margins.right, figure: 'ours', value: 14, rules: ['margins'] },
  { name: 'a top margin of 19 mm', of: margins.top, figure: 'ours', value: 19, rules: ['margins'] },
  { name: 'a bottom margin of 15 mm', of: margins.bottom, figure: 'ours', value: 15, rules: ['margins'] },
  { name: 'a country name of 14 points', of: sizes.country, figure: 'ours', value: 14, rules: ['country'] },
  { name: 'a motto of 12 points', of: sizes.motto, figure: 'ours', value: 12, rules: ['motto'] },
  { name: 'a number of 14 points', of: sizes.number, figure: 'ours', value: 14, rules: ['number-form'] },
  {
    name: 'a title of 16 points',
    of: sizes.title,
    figure: 'ours',
    value: 16,
    rules: ['promulgator', 'title'],
  },
  { name: 'recipients of 12 points', of: sizes.recipients, figure: 'ours', value: 12, rules: ['recipients'] },
  {
    name: 'page numbers of 11 points',
    of: sizes.pageNumber,
    figure: 'ours',
    value: 11,
    rules: ['page-number'],
  },
  {
    name: 'rules of a fifth of the words',
    of: shortRule,
    figure: 'ours',
    value: 0.2,
    rules: ['issuer-rule', 'subject-rule'],
  },
  {
    name: 'rules of 0.55 of the words',
    of: shortRule,
    figure: 'ours',
    value: 0.55,
    rules: ['issuer-rule', 'subject-rule'],
  },
  { name: 'a left margin of 35 mm', of: margins.left, figure: 'ours', value: 35, rules: [] },
  { name: 'a right margin of 20 mm', of: margins.right, figure: 'ours', value: 20, rules: [] },
  { name: 'rules of a third of the words', of: shortRule, figure: 'ours', value: 1 / 3, rules: [] },
  { name: 'rules of half the words', of: shortRule, figure: 'ours', value: 0.5, rules: [] },
];

describe('a PDF set by other figures', () => {
  test.each(wrongFigures)('$name → $rules', async ({ of, figure, value, rules }) => {
    const before: unknown = Reflect.get(of, figure);
    Reflect.set(of, figure, value);
    const { bytes } = await renderPdf(decision, fonts).finally(() => Reflect.set(of, figure, before));
    expect(brokenRules(await judgePdf(bytes))).toEqual(rules);
  });
});

describe('a broken PDF', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    ({ bytes: pdf } = await renderPdf(decision, fonts));
  });
  /** Bytes of the same number, so that the table of objects stays right. */
  const patch = (from: string, to: string) => {
    const before = Buffer.from(pdf).toString('latin1');
    const after = before.replaceAll(from, to.padEnd(from.length));
    expect(after).not.toBe(before);
    return new Uint8Array(Buffer.from(after, 'latin1'));
  };

  test('Letter paper → paper-size', async () => {
    expect(brokenRules(await judgePdf(patch('[0 0 595.275591 841.889764]', '[0 0 612 792]')))).toContain(
      'paper-size',
    );
  });

  test('a page cut at the left → margins', async () => {
    expect(
      brokenRules(await judgePdf(patch('[0 0 595.275591 841.889764]', '[25 0 620.2756 841.8898]'))),
    ).toContain('margins');
  });

  test('letters of another font → font', async () => {
    expect(brokenRules(await judgePdf(patch('Tinos-', 'Arial-')))).toEqual(['font']);
  });

  test('no language → properties', async () => {
    expect(brokenRules(await judgePdf(patch('/Lang (vi-VN)', '/Lang ()')))).toEqual(['properties']);
  });

  test('regular letters in place of bold ones → every part that must be bold', async () => {
    const { bytes } = await renderPdf(decision, { ...fonts, bold: fonts.regular });
    expect(brokenRules(await judgePdf(bytes))).toEqual(
      expect.arrayContaining([
        'country',
        'motto',
        'issuer',
        'title',
        'subject',
        'signature',
        'appendix-title',
      ]),
    );
  });
});

test.each([1, 3])('judges the decree’s own annex %i, made by an office', async number => {
  const bytes = new Uint8Array(readFileSync(`tests/documents/word-made/nd30-phu-luc-${number}.docx`));
  const judgement = await judgeDocx(bytes);
  expect(judgement.filter(({ rule, passed }) => rule === 'paper-size' && passed === true)).toHaveLength(1);
  expect(brokenRules(judgement)).toContain('fake-lines');
});
