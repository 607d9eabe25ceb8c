import type { Form } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';

/** Every passage that the printed form holds, in the order of its definition. */
export function wordsOfForm({
  code,
  codePrinted,
  title,
  subtitle,
  basis,
  body,
  footnotes = [],
}: Form): string[] {
  const head = [codePrinted ? `(${code})` : undefined, title, subtitle, present(basis)];
  const middle = body.flatMap(item => {
    if ('paragraph' in item) return [item.paragraph];
    const { type, heading = [], label, footnote, suffix, caption } = item;
    // The place for it is a gap of its own between the words "ngày", "tháng" and "năm".
    const labels = type === 'place-date' ? label.split(/\s*…\s*/u) : [label];
    return [...heading, ...labels, footnote && `(${footnote})`, suffix, caption && `(${caption})`];
  });
  const notes = footnotes.flatMap(({ number, text }) => [`(${number})`, text]);
  return [...head, ...middle, ...(notes.length > 0 ? ['Ghi chú:', ...notes] : [])].filter(
    (words): words is string => typeof words === 'string',
  );
}

/** What of these does not follow, one after another, in the text; spaces do not count. */
export function missingFrom(text: string, wanted: readonly string[]): string[] {
  const letters = (words: string) => words.normalize('NFC').replaceAll(/[\s\u00a0]+/gu, '');
  const whole = letters(text);
  let from = 0;
  return wanted.filter(words => {
    const found = whole.indexOf(letters(words), from);
    if (found >= 0) from = found + letters(words).length;
    return found < 0;
  });
}
