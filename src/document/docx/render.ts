import { Document as DocxDocument, Packer, type ISectionOptions } from 'docx';
import { printable } from '../printable.ts';
import { recordEntries, type DocumentRecord } from '../record.ts';
import type { DocumentTree } from '../tree.ts';
import { Flow } from './flow.ts';
import { Package } from './package.ts';
import { drawSections } from './page.ts';
import { withChanges, type StyleChange } from './style-change.ts';
import { stylesFor } from './styles.ts';
import { writeXml } from './write-xml.ts';

/** Word 2013 and later: tables stand at the margin and headings keep with their text as drawn here. */
const wordVersion = 15;

/** A list of contents needs the pages of what follows it, so what follows is drawn once before. */
function flowOf(document: DocumentTree, fillable: boolean): Flow {
  const listed = document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
  if (!listed) return new Flow(document, new Map(), fillable);
  const first = new Flow(document, new Map(), fillable);
  drawSections(document, first);
  return new Flow(document, first.pages, fillable);
}

export interface DocxOptions {
  /** With a content control to type in at each gap. */
  readonly fillable?: boolean;
  /** As an office has changed our styles. */
  readonly styles?: readonly StyleChange[];
}

/** What the parts of the file other than its text are made from. */
const shellOf = ({ sections, ...about }: DocumentTree): string =>
  JSON.stringify([about, sections.map(section => ({ ...section, blocks: undefined, outline: undefined }))]);

const hasPictures = ({ sections }: DocumentTree): boolean =>
  sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'picture'));

const propertiesOf = (record: DocumentRecord) =>
  recordEntries(record).map(([name, value]) => ({ name, value: printable(value) }));

function packed(
  document: DocumentTree,
  sections: readonly ISectionOptions[],
  changes: readonly StyleChange[],
): Promise<Uint8Array> {
  const author = printable(document.author);
  const file = new DocxDocument({
    title: printable(document.title),
    subject: printable(document.subject),
    creator: author,
    lastModifiedBy: author,
    revision: 1,
    ...(document.record === undefined ? {} : { customProperties: propertiesOf(document.record) }),
    styles: withChanges(
      stylesFor([...new Set(document.sections.flatMap(({ posted }) => posted ?? []))]),
      changes,
    ),
    compatibility: { version: wordVersion },
    sections,
  });
  return Packer.pack(file, 'uint8array');
}

/** Only the text: its other parts are there. */
function textOf(sections: readonly ISectionOptions[]): string {
  const file = new DocxDocument({ sections });
  const text = file.Document.View.prepForXml({ viewWrapper: file.Document, file, stack: [] });
  if (text === undefined) throw new TypeError('docx gave no text: this renderer is written for 9.15.2.');
  return writeXml(text);
}

/** Packages of an office's forms; a build has a few more, of texts that come once. */
const mostPackages = 32;
const packages = new Map<string, Package>();

/** The document as a Word file. Styles, settings and headers, the same for every form of a kind, are made and packed once. */
export async function renderDocx(
  document: DocumentTree,
  { fillable = false, styles: changes = [] }: DocxOptions = {},
): Promise<Uint8Array> {
  const sections = drawSections(document, flowOf(document, fillable));
  // A picture is a part of its own that the text only names.
  if (hasPictures(document))
    return new Package(await packed(document, sections, changes), document.date).bytes;
  const shell = `${shellOf(document)}${JSON.stringify(changes)}`;
  const known = packages.get(shell);
  if (known !== undefined) return known.withText(textOf(sections));
  // The library takes twice as long over a text as we do.
  const empty = sections.map(section => ({ ...section, children: [] }));
  const made = new Package(await packed(document, empty, changes), document.date);
  if (packages.size >= mostPackages) packages.clear();
  packages.set(shell, made);
  return made.withText(textOf(sections));
}
