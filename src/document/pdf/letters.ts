/** What stands for a letter the font cannot draw: seen by the reader, never lost in silence. */
const missingLetter = '□';

const simple = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u0233\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201d\u2026]*$/u;
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Controls, direction marks, joiners, variation selectors and soft hyphens: nothing of them is ever printed. */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e01ef}]/gu;
/** Whole emoji, and what is left of broken text. */
const neverPrinted = /\p{RGI_Emoji}|\ufffd/gv;

/** The letters that can be printed: NFC (pdfmake misplaces loose marks), on one line, every one with a glyph. */
export function printable(
  text: string,
  covers: (codePoint: number) => boolean,
  onMissing: (letter: string) => void = () => undefined,
): string {
  const whole = text.toWellFormed().normalize('NFC');
  if (simple.test(whole)) return whole;
  const missing = (letter: string): string => {
    onMissing(letter);
    return missingLetter;
  };
  const seen = whole.replace(lineBreaks, ' ').replace(neverPrinted, missing).replace(unseen, '');
  return Array.from(seen, letter => (covers(letter.codePointAt(0) ?? 0) ? letter : missing(letter))).join('');
}
