/** XML forbids most of them, and no reader sees the rest: control characters and halves of letters. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
/** They turn the order of all that follows on the line. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const breaks = /[\t\n\r\u2028\u2029]+/gu;

/** What can be printed of a text that anyone may have typed. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(unprintable, '').replace(directionMarks, '').replace(breaks, ' ');
}
