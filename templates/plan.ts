import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Block } from '../src/document/tree.ts';
import { keepTogether } from '../src/language/typography.ts';
import { basisParagraphs } from './bases.ts';
import { partBlocks, withEndMark } from './clauses.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { mainDocument } from './main-document.ts';
import { sourceLines } from './source-line.ts';
import { paragraph, plain } from './words.ts';

/** Kế hoạch: bases and opening, then parts I, II, III. */
export function planDocument(catalogue: Catalogue, decision: Decision) {
  const { title, opening = [], parts = [], closing: ending = [] } = decision;
  const blocks: Block[] = [
    letterhead(catalogue, decision),
    ...sourceLines(decision),
    { kind: 'title', name: 'KẾ HOẠCH', subject: keepTogether(title) },
    ...basisParagraphs(catalogue, decision),
    ...opening.map(text => paragraph('body', plain(text))),
    ...withEndMark([...parts.flatMap(partBlocks), ...ending.map(text => paragraph('body', plain(text)))]),
    closing(decision),
  ];
  return mainDocument(catalogue, decision, blocks);
}
