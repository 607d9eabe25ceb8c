import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import { present } from '../src/catalogue/known.ts';
import type { DocumentRecord } from '../src/document/record.ts';
import type { Block, DocumentTree } from '../src/document/tree.ts';
import { sayCount } from '../src/language/number.ts';
import { sayDecision, sayDecisionKind, sayDecisionNumber } from '../src/wording/decision.ts';
import { isRestated, sayMark } from '../src/wording/restated.ts';
import { issuingBody } from './issuing-body.ts';

/** A whole date for the file's properties: what the text leaves blank counts as the first. */
export function wholeDate(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

/** A text that gives another in other words is no record of the office that issued that. */
function recordOf(catalogue: Catalogue, decision: Decision): DocumentRecord {
  const { serial, symbol, date, title, signer, recipients } = decision;
  const [year, month, day] = date.split('-');
  const name = present(signer.name);
  return {
    TypeName: sayDecisionKind(decision),
    ...(serial === 'blank' ? {} : { CodeNumber: sayCount(serial) }),
    CodeNotation: symbol,
    ...(day === undefined ? {} : { IssuedDate: `${day}/${month ?? ''}/${year ?? ''}` }),
    OrganName: issuingBody(catalogue, decision).name,
    Subject: title,
    Language: 'Tiếng Việt',
    Position: signer.position,
    ...(name === undefined ? {} : { FullName: name }),
    To: recipients.join('; '),
  };
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
    ...(isRestated(decision) ? {} : { record: recordOf(catalogue, decision) }),
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
