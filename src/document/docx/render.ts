import { Document as DocxDocument, Packer } from 'docx';
import type { Document } from '../tree.ts';
import { Flow } from './flow.ts';
import { settle } from './package.ts';
import { drawSections } from './page.ts';
import { styles } from './styles.ts';
import { printable } from './words.ts';

/** Word 2013 and later: tables stand at the margin and headings keep with their text as drawn here. */
const wordVersion = 15;

/** The document as a Word file. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const author = printable(document.author);
  const file = new DocxDocument({
    title: printable(document.title),
    subject: printable(document.subject),
    creator: author,
    lastModifiedBy: author,
    revision: 1,
    styles,
    compatibility: { version: wordVersion },
    sections: drawSections(document, new Flow()),
  });
  return settle(await Packer.pack(file, 'uint8array'), document.date);
}
