import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF dictionary as qpdf writes it: "/Name", "u:text", "12 0 R" for a reference. */
export type Dictionary = Readonly<Record<string, unknown>>;

export interface Node {
  readonly role: string;
  readonly dictionary: Dictionary;
  /** Attributes of owner Table. */
  readonly table: Dictionary;
  readonly children: readonly Node[];
  /** Glyphs of the marked stretches that belong to it, its children's apart. */
  readonly text: string;
}

/** One stretch of ink in the content of a page. */
interface Ink {
  readonly page: number;
  /** Number of its marked content; "artifact", or nothing where it is in neither. */
  readonly mark: number | 'artifact' | undefined;
  readonly text: string;
}

export interface Structure {
  readonly catalog: Dictionary;
  readonly pages: readonly Dictionary[];
  /** The references of the pages. */
  readonly references: readonly string[];
  /** The element that the parent tree gives for an annotation's number. */
  readonly parentOf: (number: unknown) => Dictionary | undefined;
  readonly fonts: readonly Dictionary[];
  readonly root: readonly Node[];
  readonly inks: readonly Ink[];
  /** Marks that no element of the structure claims, as "page/mark". */
  readonly unclaimed: readonly string[];
  readonly metadata: string;
  readonly info: Dictionary;
  readonly resolve: (value: unknown) => unknown;
}

export function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Objects by their references, as qpdf reads them. */
function objectsOf(bytes: Uint8Array): Dictionary {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-structure-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const json = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    const { qpdf } = JSON.parse(json) as { qpdf: [unknown, Dictionary] };
    return qpdf[1];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inkOperators = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintFormXObjectBegin,
  OPS.shadingFill,
]);

const glyphText = (glyph: unknown): string =>
  isDictionary(glyph) && typeof glyph['unicode'] === 'string' ? glyph['unicode'] : '';

/** pdf.js joins a path with the operator that paints it. */
function paints(operator: number, values: unknown): boolean {
  if (operator !== OPS.constructPath) return inkOperators.has(operator);
  const painter: unknown = listOf(values)[0];
  return typeof painter === 'number' && inkOperators.has(painter);
}

async function inksOf(page: PDFPageProxy): Promise<Ink[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const open: Ink['mark'][] = [];
  const inks: Ink[] = [];
  fnArray.forEach((operator, index) => {
    const values: unknown = argsArray[index];
    const put = (text: string): void => {
      inks.push({ page: page.pageNumber, mark: open.findLast(mark => mark !== undefined), text });
    };
    if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent) {
      const [tag, number] = listOf(values);
      open.push(tag === 'Artifact' ? 'artifact' : typeof number === 'number' ? number : undefined);
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) put(listOf(listOf(values)[0]).map(glyphText).join(''));
    else if (paints(operator, values)) put('');
  });
  return inks;
}

async function drawnBy(bytes: Uint8Array): Promise<{ inks: Ink[]; metadata: string }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const inks: Ink[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    for (const ink of await inksOf(await pdf.getPage(number))) inks.push(ink);
  const { metadata } = await pdf.getMetadata();
  const raw: unknown = metadata.getRaw();
  await task.destroy();
  return { inks, metadata: typeof raw === 'string' ? raw : '' };
}

/** The structure of a finished file: objects by qpdf, ink by pdf.js; neither shares code with what wrote it. */
export async function readStructure(bytes: Uint8Array): Promise<Structure> {
  const objects = objectsOf(bytes);
  const resolve = (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/u.test(value)) return value;
    const object = objects[`obj:${value}`];
    if (!isDictionary(object)) return undefined;
    return object['value'] ?? (isDictionary(object['stream']) ? object['stream']['dict'] : undefined);
  };
  const dictionary = (value: unknown): Dictionary => {
    const found = resolve(value);
    return isDictionary(found) ? found : {};
  };
  const trailer = isDictionary(objects['trailer']) ? dictionary(objects['trailer']['value']) : {};
  const catalog = dictionary(trailer['Root'] ?? trailer['/Root']);
  const references: string[] = [];
  const walk = (reference: unknown): void => {
    const page = dictionary(reference);
    const kids = resolve(page['/Kids']);
    if (Array.isArray(kids)) kids.forEach(walk);
    else if (typeof reference === 'string') references.push(reference);
  };
  walk(catalog['/Pages']);
  const { inks, metadata } = await drawnBy(bytes);
  const words = new Map<string, string>();
  for (const { page, mark, text } of inks) {
    if (typeof mark !== 'number') continue;
    const key = `${page}/${mark}`;
    words.set(key, (words.get(key) ?? '') + text);
  }
  const claimed = new Set<string>();
  const nodeOf = (value: unknown): Node[] => {
    const own = dictionary(value);
    if (typeof own['/S'] !== 'string') return [];
    let text = '';
    const children: Node[] = [];
    for (const kid of listOf(resolve(own['/K']))) {
      const marked = dictionary(kid);
      const number: unknown = typeof kid === 'number' ? kid : marked['/MCID'];
      if (typeof number === 'number') {
        const key = `${references.indexOf(String(marked['/Pg'] ?? own['/Pg'])) + 1}/${number}`;
        claimed.add(key);
        text += words.get(key) ?? '';
      } else children.push(...nodeOf(kid));
    }
    const attributes = listOf(resolve(own['/A'])).map(dictionary);
    const table = attributes.find(attribute => attribute['/O'] === '/Table') ?? {};
    return [{ role: own['/S'].slice(1), dictionary: own, table, children, text }];
  };
  const parents = new Map<unknown, unknown>();
  const readParents = (value: unknown): void => {
    const tree = dictionary(value);
    const numbers = listOf(resolve(tree['/Nums']));
    for (let index = 0; index < numbers.length; index += 2) parents.set(numbers[index], numbers[index + 1]);
    listOf(resolve(tree['/Kids'])).forEach(readParents);
  };
  readParents(dictionary(catalog['/StructTreeRoot'])['/ParentTree']);
  const parentOf = (number: unknown): Dictionary | undefined => {
    const found = resolve(parents.get(number));
    return isDictionary(found) ? found : undefined;
  };
  const root = listOf(resolve(dictionary(catalog['/StructTreeRoot'])['/K'])).flatMap(nodeOf);
  const isFont = (value: unknown): value is Dictionary => isDictionary(value) && value['/Type'] === '/Font';
  return {
    catalog,
    pages: references.map(dictionary),
    references,
    parentOf,
    fonts: Object.keys(objects)
      .map(name => resolve(name.replace('obj:', '')))
      .filter(isFont),
    root,
    inks,
    unclaimed: [...words.keys()].filter(key => !claimed.has(key)),
    metadata,
    info: dictionary(trailer['/Info']),
    resolve,
  };
}

export const allNodes = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap(node => [node, ...allNodes(node.children)]);
