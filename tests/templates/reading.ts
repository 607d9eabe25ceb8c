import type { Decision } from '../../src/catalogue/catalogue.ts';
import {
  neverReached,
  type Block,
  type DocumentTree,
  type ListItem,
  type PenParts,
  type Signatory,
  type Table,
  type Text,
} from '../../src/document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue, decision } from '../office/office.ts';

export const made = (id: string, mode: 'paper' | 'electronic' = 'paper'): DocumentTree =>
  documentOf(catalogue, decision(id), { mode });

export const madeOf = (subject: Decision): DocumentTree => documentOf(catalogue, subject, { mode: 'paper' });

/** Spaces that hold words together count as spaces. */
export const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

export const sayRuns = (text: Text): string => spaced(text.map(run => run.text).join(''));

export const blocksOf = ({ sections }: DocumentTree): Block[] => sections.flatMap(({ blocks }) => blocks);

export const tablesOf = (document: DocumentTree): Table[] =>
  blocksOf(document).filter(block => block.kind === 'table');

const itemTexts = ({ mark, text, items = [] }: ListItem): string[] => [
  `${mark} ${sayRuns(text)}`.trim(),
  ...items.flatMap(itemTexts),
];

const tableTexts = ({ header, rows }: Table): string[] =>
  [...header, ...rows].flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(sayRuns)));

/** Words of a line for the pen, each gap as "…". */
export const sayParts = (parts: PenParts): string =>
  spaced(parts.map(part => ('gap' in part ? '…' : part.text)).join(''));

const signatoryTexts = ({ placeAndDate, heading, statement, caption }: Signatory): string[] =>
  [sayParts(placeAndDate), ...heading.map(spaced), sayParts(statement), spaced(caption ?? '')].filter(
    text => text !== '',
  );

export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.superior, block.issuer, block.number, block.placeAndDate, block.about]
        .filter(text => text !== undefined)
        .map(spaced);
    case 'title':
      return [block.name, block.subject, block.promulgator ?? ''].map(spaced);
    case 'appendix-title':
      return [block.label, block.name, block.attachedTo].map(spaced);
    case 'heading':
    case 'paragraph':
      return [sayRuns(block.text)];
    case 'addressees':
      return block.names.map(spaced);
    case 'list':
      return block.items.flatMap(itemTexts);
    case 'contents':
      return [block.title, ...block.entries.map(({ text }) => text)];
    case 'table':
      return tableTexts(block);
    case 'closing':
      return [...block.recipients, ...block.authority, block.position, block.name].map(spaced);
    case 'blank-line':
      return [sayParts(block.parts)];
    case 'form-head':
      return [block.code, block.title, block.subtitle, block.basis]
        .filter(text => text !== undefined)
        .map(spaced);
    case 'signatures':
      return [block.left, block.right].flatMap(side => (side ? signatoryTexts(side) : []));
    case 'lanes':
      return [
        ...block.above,
        ...block.lanes.flatMap(({ name, notes, stages }) => [
          name,
          ...notes,
          ...stages.map(({ number, words }) => `${number} ${words}`),
        ]),
        ...block.below,
        ...(block.bar ? [block.bar.title] : []),
      ].map(spaced);
    case 'picture':
    case 'page-break':
      return [];
    default:
      return neverReached(block);
  }
}

export const allTexts = (document: DocumentTree): string[] => blocksOf(document).flatMap(textsOf);

/** The plain rows of a table as whole lines of cells: what a tall cell holds is said again in every row it covers. */
export function linesOf({ columns, rows }: Table): string[][] {
  const covering: { text: string; left: number }[] = columns.map(() => ({ text: '', left: 0 }));
  return rows.flatMap(({ role, cells }) => {
    const own = [...cells];
    const line = columns.map((_, column) => {
      const above = covering[column]!;
      if (above.left > 0) return { ...above, left: above.left - 1 };
      const cell = own.shift();
      if (cell?.columns !== undefined && cell.columns > 1)
        own.unshift(...Array.from({ length: cell.columns - 1 }, () => ({ paragraphs: [] })));
      return { text: cell ? cell.paragraphs.map(sayRuns).join('\n') : '', left: (cell?.rows ?? 1) - 1 };
    });
    covering.splice(0, covering.length, ...line);
    if (own.length > 0) throw new Error(`row has too many cells: ${JSON.stringify(cells)}`);
    return role === 'plain' ? [line.map(({ text }) => text)] : [];
  });
}

/** Texts of the lines across the tables. */
export const acrossOf = (document: DocumentTree, role: 'group' | 'total'): string[] =>
  tablesOf(document).flatMap(({ rows }) =>
    rows
      .filter(row => row.role === role)
      .map(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(sayRuns)).join('|')),
  );

/** What of `wanted` does not follow, one after another, somewhere in `texts`. */
export function missingInOrder(texts: readonly string[], wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter(words => {
    const found = texts.findIndex((text, index) => index >= from && text.includes(words));
    if (found >= 0) from = found;
    return found < 0;
  });
}

export const sorted = (lines: readonly (readonly string[])[]): string[] =>
  lines.map(line => line.join(' | ')).toSorted();
