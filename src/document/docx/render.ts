import { Document as DocxDocument, Packer } from 'docx';
import type { Document } from '../tree.ts';
import { Flow } from './flow.ts';
import { settle } from './package.ts';
import { drawSections } from './page.ts';
import { styles } from './styles.ts';
import { printable } from './words.ts';

/** Word 2013 and later: tables stand at the margin and headings keep with their text as drawn here. */
const wordVersion = 15;

/** A list of contents needs the pages of what follows it, so what follows is drawn once before. */
function flowOf(document: Document, fillable: boolean): Flow {
  const listed = document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
  if (!listed) return new Flow(new Map(), fillable);
  const first = new Flow(new Map(), fillable);
  drawSections(document, first);
  return new Flow(first.pages, fillable);
}

export interface DocxOptions {
  /** With a content control to type in at each gap. */
  readonly fillable?: boolean;
}

/** The document as a Word file. */
export async function renderDocx(
  document: Document,
  { fillable = false }: DocxOptions = {},
): Promise<Uint8Array> {
  const author = printable(document.author);
  const file = new DocxDocument({
    title: printable(document.title),
    subject: printable(document.subject),
    creator: author,
    lastModifiedBy: author,
    revision: 1,
    styles,
    compatibility: { version: wordVersion },
    sections: drawSections(document, flowOf(document, fillable)),
  });
  return settle(await Packer.pack(file, 'uint8array'), document.date);
}
