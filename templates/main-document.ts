import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Block, DocumentTree } from '../src/document/tree.ts';
import { sayDecision, sayDecisionKind, sayDecisionNumber } from '../src/wording/decision.ts';
import { isRestated, sayMark } from '../src/wording/restated.ts';
import { issuingBody } from './issuing-body.ts';

/** A whole date for the file's properties: what the text leaves blank counts as the first. */
export function wholeDate(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

/** The text itself, without its appendices. */
export function mainDocument(
  catalogue: Catalogue,
  decision: Decision,
  blocks: readonly Block[],
): DocumentTree {
  const mark = sayMark(decision);
  return {
    title: sayDecision(decision, 'paper'),
    subject: decision.title,
    author: isRestated(decision) ? catalogue.site.publisher : issuingBody(catalogue, decision).name,
    date: wholeDate(decision.date),
    ...(mark === undefined ? {} : { mark }),
    sections: [
      {
        orientation: 'portrait',
        restartsNumbering: true,
        outline: `${sayDecisionKind(decision)} số ${sayDecisionNumber(decision)}`,
        blocks,
      },
    ],
  };
}
