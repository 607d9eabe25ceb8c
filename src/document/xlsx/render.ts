import { printable } from '../printable.ts';
import type { Block, DocumentTree, Heading, Table, Text } from '../tree.ts';
import { packed, type WrittenSheet } from './package.ts';
import { sheetNames } from './sheet-names.ts';
import { Styles } from './styles.ts';
import { drawTable, type AcrossLine, type TableSheet } from './table-sheet.ts';

interface Found extends TableSheet {
  /** "Phụ lục II"; empty in the text itself. */
  readonly label: string;
  /** The heading right above the table. */
  readonly heading: string;
}

const bold = (text: string): Text => [{ text, bold: true }];
const center = (text: Text): AcrossLine => ({ text, align: 'center' });

/** What stands over the tables that follow: the name of the appendix, then the headings down to the last. */
class Place {
  label = '';
  #opening: readonly AcrossLine[] = [];
  #headings: readonly Heading[] = [];

  get above(): readonly AcrossLine[] {
    return [
      ...this.#opening,
      ...this.#headings.map(({ text, align }) => ({
        text: text.map(run => ({ ...run, bold: true as const })),
        align,
      })),
    ];
  }

  get heading(): string {
    return (this.#headings.at(-1)?.text ?? []).map(run => run.text).join('');
  }

  pass(block: Block): void {
    if (block.kind === 'appendix-title') {
      const { label, name, attachedTo } = block;
      this.label = label;
      this.#open([bold(label), bold(name), [{ text: attachedTo, italic: true }]]);
    } else if (block.kind === 'title') this.#open([bold(block.name), bold(block.subject)]);
    else if (block.kind === 'heading')
      this.#headings = [...this.#headings.filter(({ level }) => level < block.level), block];
  }

  #open(lines: readonly Text[]): void {
    this.#opening = lines.map(center);
    this.#headings = [];
  }
}

/** The small print right under a table. */
function notesAfter(blocks: readonly Block[], index: number): AcrossLine[] {
  const notes: AcrossLine[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (block.kind !== 'paragraph' || block.role !== 'table-note') break;
    notes.push({ text: block.text, align: 'left' });
  }
  return notes;
}

function tablesOf({ sections, mark }: DocumentTree): Found[] {
  const place = new Place();
  const found: Found[] = [];
  for (const { blocks } of sections)
    blocks.forEach((block, index) => {
      place.pass(block);
      if (block.kind !== 'table') return;
      const { label, heading, above } = place;
      const below = notesAfter(blocks, index);
      found.push({ label, heading, above, table: block, below, ...(mark === undefined ? {} : { mark }) });
    });
  return found;
}

const isTable = (block: Block): block is Table => block.kind === 'table';

/** A text without tables makes no workbook. */
export const holdsTables = ({ sections }: DocumentTree): boolean =>
  sections.some(({ blocks }) => blocks.some(isTable));

/** "Phụ lục I" of an appendix with one table; of one with more, the heading of each as well. */
function nameOf({ label, heading, table }: Found, all: readonly Found[]): string {
  const isAlone = all.filter(own => own.label === label).length === 1;
  if (label !== '' && isAlone) return label;
  const own = heading === '' ? table.description : heading;
  return label === '' ? own : `${label.replace(/^Phụ lục/u, 'PL')} ${own}`;
}

/** Every table of a document as a sheet of its own: the same document gives the same bytes. */
export function renderXlsx(document: DocumentTree): Uint8Array {
  const found = tablesOf(document);
  if (found.length === 0) throw new RangeError('A workbook needs a table.');
  const styles = new Styles();
  const names = sheetNames(found.map(own => nameOf(own, found)));
  const sheets = found.map((own, index): WrittenSheet => ({
    name: names[index] ?? '',
    ...drawTable(own, styles),
  }));
  const { title, subject, author, date } = document;
  return packed({
    sheets,
    styles: styles.xml,
    about: {
      title: printable(title),
      subject: printable(subject),
      author: printable(author),
      date,
    },
  });
}
