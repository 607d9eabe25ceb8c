import type { Decision } from '../catalogue/catalogue.ts';
import { renderHtml } from '../document/html/render.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue } from './collections.ts';

/** A longer text makes a page that a phone cannot scroll: it is read as PDF or Word. */
const longestText = 600_000;

/** The text of a decision with its appendices for its page. */
export function textOf(decision: Decision): { readonly html: string } | 'too-long' {
  const html = renderHtml(documentOf(catalogue, decision, { mode: 'electronic' }));
  return html.length > longestText ? 'too-long' : { html };
}
