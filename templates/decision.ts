import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Block } from '../src/document/tree.ts';
import { keepTogether } from '../src/language/typography.ts';
import { basisParagraphs } from './bases.ts';
import { articleBlocks, withEndMark } from './clauses.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { mainDocument } from './main-document.ts';
import { sourceLines } from './source-line.ts';
import { bold, paragraph } from './words.ts';

/** Quyết định: bases, then articles under "QUYẾT ĐỊNH:". */
export function decisionDocument(catalogue: Catalogue, decision: Decision) {
  const { title, promulgator, issuer, articles = [] } = decision;
  const blocks: Block[] = [
    letterhead(catalogue, decision),
    ...sourceLines(decision),
    {
      kind: 'title',
      name: 'QUYẾT ĐỊNH',
      subject: keepTogether(title),
      promulgator: promulgator ?? issuer.name.toUpperCase(),
    },
    ...basisParagraphs(catalogue, decision),
    paragraph('centered', bold('QUYẾT ĐỊNH:')),
    ...withEndMark(articles.flatMap(articleBlocks)),
    closing(decision),
  ];
  return mainDocument(catalogue, decision, blocks);
}
