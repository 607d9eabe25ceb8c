import type { Content, ContentText } from 'pdfmake/interfaces';
import { body, postedName, scaled, sizes } from '../standard.ts';
import type {
  Addressees,
  AppendixTitle,
  Heading,
  List,
  ListItem,
  Paragraph,
  Run,
  Text,
  Title,
} from '../tree.ts';
import { shortRule } from '../standard.ts';
import { evenRoom, lineWidths, linesHigh, type Look, type Measure } from './measure.ts';
import { fitsOnePage, millimetres, roomFor, rule, type Piece, type Sheet } from './piece.ts';
import { inlines } from './words.ts';

const indent = millimetres(body.firstLineIndent.ours);
const between = body.spaceBetween.ours;
/** Between the parts of a title and what follows it; the models of annex III leave a line. */
export const aroundTitle = 12;

/** A line filled less would be stretched into holes: there a number may stand below the "số" before it. */
const emptiest = 0.8;

const loosened = (run: Run): Run => ({ ...run, text: run.text.replaceAll(/\u00a0(?=\d+\/)/gu, ' ') });

interface Setting {
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly above: number;
  readonly look?: Look;
  readonly indent?: number;
  readonly id?: string;
  /** Key of its tag; a paragraph of its own without. */
  readonly tag?: string;
}

function firstWordWidth([first]: Text, size: number, measure: Measure, look: Look): number {
  const [word = ''] = measure.printable(first?.text ?? '').split(' ');
  return measure.width(word, size, look);
}

/** One paragraph: short ones in one piece, of long ones never the first line alone at the foot of a page. */
export function set(words: Text, setting: Setting, sheet: Sheet): Piece {
  const { look = {}, id } = setting;
  const { measure, textWidth, scale = 1 } = sheet;
  // Large type in few letters a line: stretched, it would gape.
  const align = sheet.scale !== undefined && setting.align === 'justify' ? 'left' : setting.align;
  const size = scale === 1 ? setting.size : scaled(setting.size, scale);
  const above = setting.above * scale;
  const room = align === 'center' ? evenRoom(words, size, textWidth, measure, look) : textWidth;
  const side = (textWidth - room) / 2;
  // pdfmake repeats the indent before each piece of a first word that it has to cut.
  const asked = sheet.scale === undefined ? (setting.indent ?? 0) : 0;
  const leadingIndent = firstWordWidth(words, size, measure, look) > room - asked ? 0 : asked;
  const linesOf = (printed: Text): number[] => lineWidths(printed, size, room, measure, look, leadingIndent);
  const isLoose =
    align === 'justify' &&
    linesOf(words)
      .slice(0, -1)
      .some(line => line < room * emptiest);
  const text = isLoose ? words.map(loosened) : words;
  const lines = linesOf(text);
  const short = lines.length <= 3;
  const node: ContentText = {
    text: inlines(text, size, room, measure, look),
    fontSize: size,
    alignment: align,
    margin: [side, above, side, 0],
    decorationColor: setting.tag ?? sheet.tags.leaf('P'),
    ...(leadingIndent > 0 && { leadingIndent }),
    ...(short && { unbreakable: true }),
    ...(id !== undefined && { id }),
  };
  const opening = above + linesHigh(short ? lines : lines.slice(0, 2), size, measure);
  return {
    content: short ? node : [roomFor(opening), node],
    height: above + linesHigh(lines, size, measure),
    opening,
  };
}

const bodySetting: Setting = { size: sizes.body.ours, align: 'justify', above: between, indent };

const roles: Record<Paragraph['role'], Setting> = {
  body: bodySetting,
  basis: { ...bodySetting, size: sizes.basis.ours, look: { italics: true } },
  centered: { size: sizes.body.ours, align: 'center', above: between },
  'table-note': { size: sizes.table.ours, align: 'justify', above: between / 2 },
  source: { size: sizes.source.ours, align: 'left', above: between, look: { italics: true } },
};

export function paragraph(block: Paragraph, sheet: Sheet): Piece {
  return set(block.text, roles[block.role], sheet);
}

export function heading(block: Heading, sheet: Sheet): Piece {
  const words = sheet.measure.printable(block.text.map(run => run.text).join(''));
  const isPostedName = sheet.scale !== undefined && block.level === 1;
  const setting: Setting = {
    size: sizes.body.ours * (isPostedName ? postedName : 1),
    align: block.align,
    above: sheet.scale === undefined ? between : between * 2,
    look: { bold: true },
    indent: block.align === 'center' ? 0 : indent,
    id: sheet.bookmarks.add(block.level, words, block),
    tag: sheet.tags.heading(block.level),
  };
  return { ...set(block.text, setting, sheet), leads: true };
}

/** As one piece, in order. */
export function together(pieces: readonly Piece[], sheet: Sheet): Piece {
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  const stack = pieces.map(piece => piece.content);
  return { content: { stack, unbreakable: fitsOnePage(height, sheet) }, height, opening: height };
}

function shortRuleUnder(text: string, size: number, look: Look, sheet: Sheet): Piece {
  const room = evenRoom([{ text }], size, sheet.textWidth, sheet.measure, look);
  const longest = Math.max(...lineWidths([{ text }], size, room, sheet.measure, look));
  const above = 3;
  return { content: rule(longest * shortRule.ours, above), height: above, opening: above };
}

const bold: Look = { bold: true };

export function title(block: Title, sheet: Sheet): Piece {
  const tag = sheet.tags.heading(0);
  const line = (text: string, size: number, above: number, more: Partial<Setting> = {}): Piece =>
    set([{ text }], { size, align: 'center', above, look: bold, ...more }, sheet);
  const parts = [
    // The space parts the two lines of one heading for a screen reader.
    line(`${block.name} `, sizes.title.ours, aroundTitle * 1.5, { tag }),
    ...(block.subject === ''
      ? []
      : [
          line(block.subject, sizes.subject.ours, 0, { tag }),
          shortRuleUnder(block.subject, sizes.subject.ours, bold, sheet),
        ]),
    ...(block.promulgator === undefined ? [] : [line(block.promulgator, sizes.title.ours, aroundTitle)]),
    gap(aroundTitle - between),
  ];
  return { ...together(parts, sheet), leads: true };
}

export function appendixTitle(block: AppendixTitle, sheet: Sheet): Piece {
  const tag = sheet.tags.heading(0);
  const line = (text: string, size: number, look: Look, more: Partial<Setting> = {}): Piece =>
    set([{ text }], { size, align: 'center', above: 0, look, ...more }, sheet);
  const parts = [
    ...(block.label === '' ? [] : [line(`${block.label} `, sizes.appendixLabel.ours, bold, { tag })]),
    ...(block.name === '' ? [] : [line(block.name, sizes.appendixName.ours, bold, { tag })]),
    ...(block.attachedTo === ''
      ? []
      : [
          line(block.attachedTo, sizes.attachedTo.ours, { italics: true }),
          shortRuleUnder(block.attachedTo, sizes.attachedTo.ours, { italics: true }, sheet),
        ]),
    gap(aroundTitle - between),
  ];
  return { ...together(parts, sheet), leads: true };
}

export function gap(height: number): Piece {
  return { content: { canvas: [], margin: [0, 0, 0, height] }, height, opening: 0 };
}

/** Marks keep one fixed space to their words, so that justification leaves them alone. */
function itemText(item: ListItem): Text {
  return item.mark === '' ? item.text : [{ text: `${item.mark}\u00a0` }, ...item.text];
}

export function list(block: List, sheet: Sheet): Piece[] {
  const { tags } = sheet;
  const bodyOf = (item: ListItem): Piece[] =>
    tags.around('LBody', tag => [
      set(itemText(item), { ...bodySetting, tag }, sheet),
      ...(item.items ? list({ kind: 'list', items: item.items }, sheet) : []),
    ]);
  return tags.within('L', () => block.items.flatMap(item => tags.within('LI', () => bodyOf(item))));
}

const addressLabel = 'Kính gửi:';

function ended(name: string, end: string): string {
  return /[;.]$/u.test(name) ? name : `${name}${end}`;
}

/** One name beside the words; several in a list whose dashes stand under the colon. II.9.d */
export function addressees(block: Addressees, sheet: Sheet): Piece {
  const size = sizes.addressees.ours;
  const { measure, textWidth } = sheet;
  const [first, ...others] = block.names;
  if (first === undefined || others.length === 0) {
    const text = first === undefined ? addressLabel : `${addressLabel} ${first}`;
    const line = set([{ text }], { size, align: 'center', above: aroundTitle }, sheet);
    return together([line, gap(aroundTitle - between)], sheet);
  }
  const items = block.names.map(
    (name, index) => `-\u00a0${ended(name, index === others.length ? '.' : ';')}`,
  );
  const label = measure.width(addressLabel, size);
  const toColon = label - measure.width(':', size);
  const widest = Math.max(...items.map(item => measure.width(measure.printable(item), size)));
  const left = Math.max(indent, (textWidth - toColon - widest) / 2);
  const column = textWidth - left - toColon;
  const lines = items.flatMap(text => lineWidths([{ text }], size, column, measure));
  const height = aroundTitle + measure.lineHeight(size) + linesHigh(lines, size, measure);
  const item = (text: string): Content => ({
    text: inlines([{ text }], size, column, measure),
    fontSize: size,
    margin: [left + toColon, 0, 0, 0],
    decorationColor: sheet.tags.leaf('P'),
  });
  const content: Content = {
    stack: [
      {
        text: addressLabel,
        fontSize: size,
        margin: [left, aroundTitle, 0, 0],
        decorationColor: sheet.tags.leaf('P'),
      },
      ...items.map(item),
    ],
  };
  return together([{ content, height, opening: height }, gap(aroundTitle - between)], sheet);
}
