import type { Decision } from '../src/catalogue/catalogue.ts';
import type { Paragraph } from '../src/document/tree.ts';
import { isRestated, sayRestatement } from '../src/wording/restated.ts';
import { paragraph, plain } from './words.ts';

/** On page one, before anything that could be taken for the words of the original. */
export function sourceLines(decision: Decision): readonly Paragraph[] {
  return isRestated(decision) ? [paragraph('source', plain(sayRestatement(decision, 'paper')))] : [];
}
