import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Block } from '../src/document/tree.ts';
import { basisParagraphs } from './bases.ts';
import { partBlocks, withEndMark } from './clauses.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { mainDocument } from './main-document.ts';
import { sourceLines } from './source-line.ts';
import { paragraph, plain } from './words.ts';

/** Công văn: no title; whom it is for, then what it says. */
export function letterDocument(catalogue: Catalogue, decision: Decision) {
  const { addressees = [], opening = [], parts = [], closing: ending = [] } = decision;
  const blocks: Block[] = [
    letterhead(catalogue, decision),
    ...sourceLines(decision),
    ...(addressees.length === 0 ? [] : [{ kind: 'addressees', names: addressees } as const]),
    ...basisParagraphs(catalogue, decision),
    ...withEndMark([
      ...opening.map(text => paragraph('body', plain(text))),
      ...parts.flatMap(partBlocks),
      ...ending.map(text => paragraph('body', plain(text))),
    ]),
    closing(decision),
  ];
  return mainDocument(catalogue, decision, blocks);
}
