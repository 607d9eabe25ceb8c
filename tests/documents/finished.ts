import { execFileSync } from 'node:child_process';
import mammoth from 'mammoth';
import { readXml, type Element } from '../../src/document/conformance/xml.ts';

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

const inside = ({ text, children }: Node): string => text + children.map(inside).join('');

/** Rows as they look: what a tall or wide cell holds stands in every row and column it covers. */
function rowsOf(rows: readonly Node[], table: number): Line[] {
  const covering = new Map<number, { readonly text: string; left: number }>();
  return rows.map(({ children }) => {
    const own = children.filter(({ name }) => /^t[dh]$/i.test(name));
    const cells: string[] = [];
    while (own.length > 0 || (covering.get(cells.length)?.left ?? 0) > 0) {
      const above = covering.get(cells.length);
      if (above && above.left > 0) {
        above.left -= 1;
        cells.push(above.text);
        continue;
      }
      const cell = own.shift()!;
      for (let column = 0; column < cell.columns; column += 1) {
        const text = letters(inside(cell));
        covering.set(cells.length, { text, left: cell.rows - 1 });
        cells.push(text);
      }
    }
    return { table, cells };
  });
}

const isRow = ({ name }: Node) => /^tr$/i.test(name);
const passages = /^(?:p|h\d|li|lbody|figure|table)$/i;

function linesOf(root: Node): Line[] {
  let tables = 0;
  const rowsBelow = (node: Node): readonly Node[] =>
    node.children.flatMap(inner => (isRow(inner) ? [inner] : rowsBelow(inner)));
  const walk = (node: Node): Line[] => {
    if (/^table$/i.test(node.name)) return rowsOf(rowsBelow(node), tables++);
    const smaller = node.children.filter(({ name }) => !/^(?:strong|em|span|br|#text)$/i.test(name));
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

const spanOf = (element: Element, name: string) => Number(element.attributes.get(name) ?? 1);

const nodeOf = (element: Element): Node => ({
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

/** Lines of an HTML article; captions and labels that are not printed are left out. */
export function linesOfHtml(html: string): Line[] {
  const closed = html.replace(/<(br|hr|img)\b([^>]*?)\/?>/g, '<$1$2/>');
  const printed = closed.replace(/<caption\b[^>]*>.*?<\/caption>/gs, '');
  return linesOf(nodeOf(readXml(`<article>${printed}</article>`)));
}

/** Lines of a Word file as mammoth reads it. */
export async function linesOfDocx(bytes: Uint8Array): Promise<Line[]> {
  return linesOfHtml((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);
}

interface Open {
  readonly depth: number;
  readonly node: Omit<Node, 'children' | 'text' | 'columns' | 'rows'> & {
    text: string;
    columns: number;
    rows: number;
    children: Node[];
  };
}

/** Lines of a tagged PDF as poppler reads its structure: words that are drawn, in the order they are read aloud. */
export function linesOfPdf(path: string): Line[] {
  const said = execFileSync('pdfinfo', ['-struct-text', path], { maxBuffer: 1 << 28 }).toString('utf8');
  const blank = (name: string) => ({ name, text: '', columns: 1, rows: 1, children: [] });
  const open: Open[] = [{ depth: -1, node: blank('Document') }];
  for (const line of said.split('\n')) {
    const depth = /\S/.exec(line)?.index ?? 0;
    const words = line.trim();
    if (words === '') continue;
    while (open.length > 1 && open.at(-1)!.depth >= depth) open.pop();
    const { node } = open.at(-1)!;
    const [, key, figure] = /^\/(ColSpan|RowSpan) (\d+)$/.exec(words) ?? [];
    if (key === 'ColSpan') node.columns = Number(figure);
    else if (key === 'RowSpan') node.rows = Number(figure);
    else if (words.startsWith('"')) node.text += words.replace(/^"|"$/g, '');
    else if (!words.startsWith('/')) {
      const made = blank(/^\w+/.exec(words)?.[0] ?? '');
      node.children.push(made);
      open.push({ depth, node: made });
    }
  }
  return linesOf(open[0]!.node);
}
