import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { readXml, type XmlElement } from '../../src/conformance/xml.ts';
import { readStructure, type Dictionary, type Node as Tag } from './read-structure.ts';

/** A printed line: a paragraph by itself, or a row of a table with what each of its columns shows. */
export interface Line {
  /** Counts the tables of the file; undefined outside. */
  readonly table?: number;
  readonly cells: readonly string[];
}

/** Layout decides where lines break: only the letters count. */
export const letters = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b]+/gu, '');

interface Node {
  readonly name: string;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly children: readonly Node[];
}

/** Shorter words than "Không" may stand twice by right: "11". */
const shortest = 5;

/** A passage of a tall cell is drawn again on each page that the cell reaches, the earlier times as far as it fits. */
export function once(text: string): string {
  if (text !== '' && text === text.slice(0, text.length / 2).repeat(2))
    return once(text.slice(0, text.length / 2));
  for (let at = shortest; at * 2 <= text.length; at += 1)
    if (text.startsWith(text.slice(0, at), at)) return once(text.slice(at));
  return text;
}

const inside = ({ text, children }: Node): string => letters(text) + children.map(inside).join('');
const insideOnce = ({ text, children }: Node): string =>
  once(letters(text)) + children.map(insideOnce).join('');

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Rows as they look: what a tall or wide cell holds stands in every row and column it covers. */
export function gridOf(rows: readonly (readonly Cell[])[]): string[][] {
  const covering: { readonly text: string; left: number }[] = [];
  return rows.map(given => {
    const own = [...given];
    const cells: string[] = [];
    for (;;) {
      const above = covering[cells.length];
      if (above && above.left > 0) {
        above.left -= 1;
        cells.push(above.text);
        continue;
      }
      const cell = own.shift();
      if (!cell) return cells;
      const text = letters(cell.text);
      for (let column = 0; column < cell.columns; column += 1) {
        covering[cells.length] = { text, left: cell.rows - 1 };
        cells.push(text);
      }
    }
  });
}

const cellsOf = ({ children }: Node): Cell[] =>
  children.filter(({ name }) => /^t[dh]$/i.test(name)).map(cell => ({ ...cell, text: insideOnce(cell) }));
/** Dots that lead to a page number or wait for a pen: a gap of the tree, no words of it. */
const leaders = /\.{4,}/g;
const isRow = ({ name }: Node) => /^tr$/i.test(name);
/** Of an entry of the contents: its words, not the number of the page behind them. */
const firstWords = ({ text, children }: Node): string =>
  text === '' ? (children.map(firstWords).find(words => words !== '') ?? '') : text;

const passages = /^(?:p|h\d|li|lbody|figure|table)$/i;

function linesOf(root: Node): Line[] {
  let tables = 0;
  const rowsBelow = (node: Node): readonly Node[] =>
    node.children.flatMap(inner => (isRow(inner) ? [inner] : rowsBelow(inner)));
  const walk = (node: Node): Line[] => {
    if (/^table$/i.test(node.name)) {
      const table = tables++;
      return gridOf(rowsBelow(node).map(cellsOf)).map(cells => ({ table, cells }));
    }
    if (node.name === 'TOCI') return [{ cells: [letters(firstWords(node))] }];
    const smaller = node.children.filter(({ name }) => !/^(?:strong|em|span|br|wbr|#text)$/i.test(name));
    const holdsPassages = smaller.some(inner => passages.test(inner.name) || inner.children.length > 0);
    if (!holdsPassages) return [{ cells: [letters(inside(node))] }];
    // An item of a list has words of its own before the smaller items.
    const own = letters(
      node.text +
        node.children
          .filter(inner => !smaller.includes(inner))
          .map(inside)
          .join(''),
    );
    return [...(own === '' ? [] : [{ cells: [own] }]), ...smaller.flatMap(walk)];
  };
  return walk(root).filter(({ cells }) => cells.some(text => text !== ''));
}

const spanOf = (element: XmlElement, name: string) => Number(element.attributes.get(name) ?? 1);

const nodeOf = (element: XmlElement): Node => ({
  name: element.name,
  text: '',
  columns: spanOf(element, 'colspan'),
  rows: spanOf(element, 'rowspan'),
  children: element.children.map(inner =>
    typeof inner === 'string'
      ? { name: '#text', text: inner, columns: 1, rows: 1, children: [] }
      : nodeOf(inner),
  ),
});

/** Captions are heard, not seen. */
function readHtml(html: string): Node {
  const unpaged = html.replace(/\t\d+<\/a>/g, '</a>');
  const closed = unpaged.replace(/<(br|hr|img|col|wbr)\b([^>]*?)\/?>/g, '<$1$2/>');
  const printed = closed.replace(/<caption\b[^>]*>.*?<\/caption>/gs, '');
  return nodeOf(readXml(`<article>${printed}</article>`));
}

/** A Word file as mammoth reads it. */
const readDocx = async (bytes: Uint8Array) =>
  readHtml((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);

const spanIn = (table: Dictionary, key: string) => (typeof table[key] === 'number' ? table[key] : 1);

const nodeOfTag = ({ role, table, text, children }: Tag): Node => ({
  name: role,
  text: text.replace(leaders, ''),
  columns: spanIn(table, '/ColSpan'),
  rows: spanIn(table, '/RowSpan'),
  children: children.map(nodeOfTag),
});

/** A tagged PDF by its structure: words that are drawn, in the order they are read aloud. */
async function readPdf(path: string): Promise<Node> {
  const { root } = await readStructure(new Uint8Array(readFileSync(path)));
  return { name: 'Document', text: '', columns: 1, rows: 1, children: root.map(nodeOfTag) };
}

export const linesOfHtml = (html: string): Line[] => linesOf(readHtml(html));
export const linesOfDocx = async (bytes: Uint8Array): Promise<Line[]> => linesOf(await readDocx(bytes));
export const linesOfPdf = async (path: string): Promise<Line[]> => linesOf(await readPdf(path));
