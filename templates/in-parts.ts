import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Block } from '../src/document/tree.ts';
import { keepTogether } from '../src/language/typography.ts';
import { sayDecisionKind } from '../src/wording/decision.ts';
import { basisParagraphs } from './bases.ts';
import { partBlocks, withEndMark } from './clauses.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { mainDocument } from './main-document.ts';
import { sourceLines } from './source-line.ts';
import { paragraph, plain } from './words.ts';

/** Under the name of its kind what it is about; a letter says that beside its number. */
const titleOf = (decision: Decision): Block[] =>
  decision.kind === 'letter'
    ? []
    : [
        {
          kind: 'title',
          name: sayDecisionKind(decision).toUpperCase(),
          subject: keepTogether(decision.title),
        },
      ];

/**
 * Kế hoạch, công văn, tờ trình, thông báo, báo cáo: whom it is for, where it goes to somebody (Decree 30/2020, annex I,
 * II.9.b), then bases and opening, then parts I, II, III.
 */
export function documentInParts(catalogue: Catalogue, decision: Decision) {
  const { addressees = [], opening = [], parts = [], closing: ending = [] } = decision;
  const blocks: Block[] = [
    letterhead(catalogue, decision),
    ...sourceLines(decision),
    ...titleOf(decision),
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
