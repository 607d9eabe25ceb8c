import type { Content } from 'pdfmake/interfaces';
import { sure } from '../../sure.ts';
import { body, entryIndent, sizes } from '../standard.ts';
import type { Contents, ContentsEntry } from '../tree.ts';
import { dots } from './pen.ts';
import { millimetres, type Piece, type Sheet } from './piece.ts';
import { set } from './prose.ts';
import type { LaidOutPage } from './tags.ts';

const size = sizes.contents.ours;
const above = body.spaceBetween.ours / 2;
/** Takes the room of the widest number; the pages are not counted yet. */
const blank = '0000';
/** Points that the dots of a line have at least. */
const shortestDots = 24;

/** Lines as they print: each one link, where pdfmake would make one of every word. */
function linesOf(text: string, room: number, sheet: Sheet): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = `${last ?? ''} ${word}`;
    if (last !== undefined && sheet.measure.width(joined, size) <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function entry({ level, text, target }: ContentsEntry, sheet: Sheet): Piece {
  const { measure, tags } = sheet;
  const indent = millimetres(entryIndent) * (level - 1);
  const numberRoom = measure.width(blank, size);
  const room = sheet.textWidth - indent - numberRoom;
  const lines = linesOf(measure.printable(text), room - shortestDots, sheet).map((line, index) =>
    index === 0 ? line : line.trimStart(),
  );
  const place = sheet.bookmarks.placeOf(target);
  const lineHeight = measure.lineHeight(size);
  const draw = (words: string): Content => {
    const number = tags.leaf('Span');
    sheet.pageBlanks.set(number, place);
    const last = sure(lines.at(-1), 'line of the entry');
    const led = dots(room - measure.width(`${last} `, size) - 1, sheet, size);
    const link = { linkToDestination: place, noWrap: true, decorationColor: words } as const;
    return {
      columns: [
        {
          width: room,
          stack: [
            ...lines.slice(0, -1).map(line => ({ text: [{ text: line, ...link }] })),
            { text: [{ text: `${last} `, ...link }, led] },
          ],
        },
        {
          width: numberRoom,
          text: [{ text: blank, ...link, decorationColor: number }],
          alignment: 'right',
          margin: [0, (lines.length - 1) * lineHeight, 0, 0],
        },
      ],
      fontSize: size,
      margin: [indent, above, 0, 0],
      unbreakable: true,
    };
  };
  const content = tags.within('TOCI', () =>
    tags.within('Reference', () => tags.around('Link', draw, { alternative: measure.printable(text) })),
  );
  const height = above + lines.length * lineHeight;
  return { content, height, opening: height };
}

/** A title that stays with the first lines, then one line of the list after another. */
export function contents(block: Contents, sheet: Sheet): Piece[] {
  const setting = {
    size: sizes.body.ours,
    align: 'center',
    above: body.spaceBetween.ours * 2,
    look: { bold: true },
  } as const;
  const title = { ...set([{ text: block.title }], setting, sheet), leads: true } as const;
  return [title, ...sheet.tags.within('TOC', () => block.entries.map(line => entry(line, sheet)))];
}

interface Word {
  text: string;
  x: number;
  width: number;
  readonly decorationColor: string;
}

interface Line {
  readonly id?: unknown;
  readonly inlines: readonly unknown[];
}

const isLine = (item: unknown): item is Line =>
  typeof item === 'object' && item !== null && 'inlines' in item && Array.isArray(item.inlines);

const isWord = (item: unknown): item is Word =>
  typeof item === 'object' &&
  item !== null &&
  'decorationColor' in item &&
  typeof item.decorationColor === 'string' &&
  'x' in item &&
  'width' in item;

/** Writes the numbers that are printed on the pages where the places stand. */
export function fillPageBlanks(
  pages: readonly LaidOutPage[],
  { pageBlanks, measure }: Pick<Sheet, 'pageBlanks' | 'measure'>,
  sayNumber: (page: number) => string,
): void {
  const lines = pages.map(({ items }) => items.map(({ item }) => item).filter(isLine));
  const pageOf = new Map<string, number>();
  for (const [index, onPage] of lines.entries())
    for (const { id } of onPage) if (typeof id === 'string' && !pageOf.has(id)) pageOf.set(id, index + 1);
  for (const word of lines.flat().flatMap(({ inlines }) => inlines.filter(isWord))) {
    const page = pageOf.get(pageBlanks.get(word.decorationColor) ?? '');
    if (page === undefined) continue;
    word.text = sayNumber(page);
    const taken = measure.width(word.text, size);
    word.x += word.width - taken;
    word.width = taken;
  }
}
