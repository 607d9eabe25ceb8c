import type { Known } from '../catalogue/known.ts';
import { uncapitalised } from '../language/capitals.ts';
import type { Style } from './style.ts';

export const notStated = 'Văn bản không nêu';

export const none = 'Không';
/** On paper what the source does not say is an empty cell; a page has to say so. */
const unknown: Readonly<Record<Style, string>> = { page: notStated, paper: '' };

/** None and unknown never look alike. */
export function sayKnown<Value>(value: Known<Value>, say: (value: Value) => string, style: Style): string {
  if (value === 'none') return none;
  return value === 'unknown' ? unknown[style] : say(value);
}

export const sayText = (value: Known<string>, style: Style): string => sayKnown(value, text => text, style);

/** Within a sentence, where nothing may be left empty: "Số lượng: văn bản không nêu." */
export function sayWithin<Value>(value: Known<Value>, say: (value: Value) => string): string {
  const said = sayKnown(value, say, 'page');
  return typeof value === 'string' && (value === 'none' || value === 'unknown') ? uncapitalised(said) : said;
}
