import { DeletedTextRun, InsertedTextRun, Tab, TextRun, type XmlComponent } from 'docx';
import { printable } from '../printable.ts';
import type { Run, Text } from '../tree.ts';

export const plainWords = (text: Text) => text.map(run => printable(run.text)).join('');

/** The library writes its own numbers for a "{key}" it knows, wherever that stands: no element holds a whole one. */
export const apart = (text: string) => (text.includes('{') ? text.split(/(?<=\{)/u) : [text]);

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

/** Who changed something, and when; each mark has a number of its own. */
export interface Revision {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

const changedRuns = { inserted: InsertedTextRun, deleted: DeletedTextRun } as const;

function changedRun(run: Run, nextRevision: () => Revision): XmlComponent {
  const { text, bold, italic, revision } = run;
  if (revision === undefined) return wordRun(run);
  return new changedRuns[revision]({
    children: apart(printable(text)),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...nextRevision(),
  });
}

/** The words with their tracked changes. */
export const revisedRuns = (text: Text, nextRevision: () => Revision): XmlComponent[] =>
  text.filter(run => run.text !== '').map(run => changedRun(run, nextRevision));

/** Of a paragraph that is new or gone as a whole, its end is so too: else an empty line would stay. */
export function markRevision(
  text: Text,
  nextRevision: () => Revision,
): { readonly insertion?: Revision; readonly deletion?: Revision } | undefined {
  const kinds = new Set(text.filter(run => run.text !== '').map(({ revision }) => revision));
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) return undefined;
  return kind === 'inserted' ? { insertion: nextRevision() } : { deletion: nextRevision() };
}

const wordRuns = (text: Text) => text.filter(run => run.text !== '').map(run => wordRun(run));

export const words = (text: string) => wordRuns([{ text }]);

/** A tab character inside text is not a tab to Word. */
export const tabRun = () => new TextRun({ children: [new Tab()] });
