import type { Decision } from '../src/catalogue/catalogue.ts';
import type { Paragraph } from '../src/document/tree.ts';
import { citeDecision } from '../src/wording/decision.ts';
import { paragraph, plain } from './words.ts';

/** A text that others issued and we only set anew says so; a draft carries its own mark instead. */
export function sourceLine(decision: Decision): Paragraph | undefined {
  if (decision.draft) return undefined;
  const original = citeDecision(decision, 'paper');
  return paragraph('source', plain(`Trình bày lại từ ${original}; không thay bản có chữ ký, con dấu.`));
}
