import type { Margins, PageKind, PageNumber, Piece, Section } from '../model.ts';
import { child, descendants, elements, type XmlElement } from '../xml.ts';
import { isOn, points, value } from './formats.ts';
import type { Package, Part } from './package.ts';
import { readParagraph, type Formatting } from './paragraph.ts';
import { settled } from './settled.ts';

const millimetres = (text: string | undefined) => {
  const length = points(text);
  return length === undefined ? undefined : (length * 25.4) / 72;
};

type Edges = ReadonlyMap<string, Part | undefined>;

/** Headers and footers by edge and kind; a section without its own keeps those of the section before. */
function readEdges(properties: XmlElement, before: Edges, file: Package): Edges {
  const edges = new Map(before);
  for (const edge of ['header', 'footer']) {
    for (const reference of elements(properties, `w:${edge}Reference`)) {
      edges.set(
        `${edge} ${value(reference, 'w:type') ?? 'default'}`,
        file.related(value(reference, 'r:id') ?? ''),
      );
    }
  }
  return edges;
}

/** What tabs set side by side on the line of a page's number: the number itself, and the words around it. */
function aroundNumber(pieces: readonly Piece[]): {
  readonly number: readonly Piece[];
  readonly words: string;
} {
  const columns = [new Array<Piece>()];
  for (const piece of pieces)
    if (piece.text === '\t') columns.push([]);
    else columns.at(-1)?.push(piece);
  const number = columns.find(column => column.some(({ text }) => /\d/.test(text))) ?? [];
  const others = columns.filter(column => column !== number);
  return { number, words: others.map(column => column.map(({ text }) => text).join('')).join(' ') };
}

function findPageNumber(
  edges: Edges,
  kind: PageKind,
  where: string,
  formatting: Formatting,
): PageNumber | undefined {
  for (const edge of ['header', 'footer'] as const) {
    const part = edges.get(`${edge} ${kind}`);
    for (const element of descendants(part?.root, 'w:p')) {
      const paragraph = readParagraph(element, formatting, undefined);
      if (!paragraph.holdsPageNumber) continue;
      return {
        where: `${where}, ${edge === 'header' ? 'đầu trang' : 'chân trang'}`,
        edge: edge === 'header' ? 'top' : 'bottom',
        align: paragraph.format.align,
        pieces: aroundNumber(paragraph.lines.flat()).number,
        ...(part && { source: { part: part.path, paragraph: element } }),
      };
    }
  }
  return undefined;
}

/** The words of a header but its number. */
function markIn(edges: Edges, kind: PageKind, formatting: Formatting): string {
  return descendants(edges.get(`header ${kind}`)?.root, 'w:p')
    .map(element => readParagraph(element, formatting, undefined))
    .map(({ lines, holdsPageNumber }) => {
      const pieces = lines.flat();
      return holdsPageNumber ? aroundNumber(pieces).words : pieces.map(({ text }) => text).join('');
    })
    .join('')
    .trim();
}

function readMargins(properties: XmlElement): Margins {
  const margins = child(properties, 'w:pgMar');
  const side = (name: string) => {
    const length = millimetres(value(margins, `w:${name}`));
    return length === undefined ? undefined : Math.abs(length);
  };
  const gutter = millimetres(value(margins, 'w:gutter')) ?? 0;
  const left = side('left') ?? side('start');
  return {
    top: side('top'),
    bottom: side('bottom'),
    right: side('right') ?? side('end'),
    left: left && left + gutter,
  };
}

/** Millimetres: what Word takes where a file does not say. */
const letterPaper = { width: 215.9, height: 279.4 } as const;

/** Old settings that a tracked change remembers are none of the file's; a file with none at all is one section. */
function sectionsOf(body: XmlElement): readonly XmlElement[] {
  const found = settled(body).flatMap(block =>
    block.name === 'w:sectPr' ? [block] : elements(child(block, 'w:pPr'), 'w:sectPr'),
  );
  return found.length > 0 ? found : [{ name: 'w:sectPr', attributes: new Map(), children: [] }];
}

export function readSections(file: Package, formatting: Formatting): readonly Section[] {
  let edges: Edges = new Map();
  const setsEvenApart = isOn(child(file.settings, 'w:evenAndOddHeaders')) === true;
  return sectionsOf(file.body).map((properties, index) => {
    edges = readEdges(properties, edges, file);
    const where = `phần trang ${index + 1}`;
    const size = child(properties, 'w:pgSz');
    const width = millimetres(value(size, 'w:w')) ?? letterPaper.width;
    const height = millimetres(value(size, 'w:h')) ?? letterPaper.height;
    const pageNumber = findPageNumber(edges, 'default', where, formatting);
    const ownFirst = isOn(child(properties, 'w:titlePg')) === true;
    const firstNumber = ownFirst ? findPageNumber(edges, 'first', where, formatting) : pageNumber;
    const heads: readonly PageKind[] = ownFirst ? ['first', 'default'] : ['default'];
    const pathOf = (kind: PageKind) => {
      const path = edges.get(`header ${kind}`)?.path;
      return path !== undefined && { [kind]: path };
    };
    return {
      where,
      width,
      height,
      turned: value(size, 'w:orient') === 'landscape' ? 'landscape' : 'portrait',
      margins: readMargins(properties),
      pageNumber,
      ...(setsEvenApart && {
        evenPages: { pageNumber: findPageNumber(edges, 'even', where, formatting) },
      }),
      hidesFirstNumber: ownFirst && !firstNumber,
      marks: heads.map(kind => ({
        where: `${where}, đầu trang${kind === 'first' ? ' thứ nhất' : ''}`,
        text: markIn(edges, kind, formatting),
      })),
      source: {
        properties,
        heads: { ...pathOf('default'), ...pathOf('first'), ...pathOf('even') },
        firstNumber,
      },
      restartsNumbering: index === 0 || value(child(properties, 'w:pgNumType'), 'w:start') === '1',
    };
  });
}
