import { Tab, TextRun } from 'docx';
import type { Run, Text } from '../tree.ts';

/** XML forbids most of them, and no reader sees the rest: control characters and halves of letters. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
/** They turn the order of all that follows on the line. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const breaks = /[\t\n\r\u2028\u2029]+/gu;

/** What can be printed of a text that anyone may have typed. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(unprintable, '').replace(directionMarks, '').replace(breaks, ' ');
}

export const plainWords = (text: Text) => text.map(run => printable(run.text)).join('');

/** The library writes its own numbers for a "{key}" it knows, wherever that stands: no element holds a whole one. */
const apart = (text: string) => (text.includes('{') ? text.split(/(?<=\{)/u) : [text]);

export function wordRun(run: Run, always: { readonly bold?: true; readonly italic?: true } = {}): TextRun {
  const bold = run.bold ?? always.bold;
  const italic = run.italic ?? always.italic;
  return new TextRun({
    children: apart(printable(run.text)),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(run.raised === undefined ? {} : { superScript: true }),
  });
}

export const wordRuns = (text: Text) => text.filter(run => run.text !== '').map(run => wordRun(run));

export const words = (text: string) => wordRuns([{ text }]);

/** A tab character inside text is not a tab to Word. */
export const tabRun = () => new TextRun({ children: [new Tab()] });
