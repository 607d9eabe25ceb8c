import type { Content } from 'pdfmake/interfaces';
import { penLines } from '../pen-lines.ts';
import { body, country, motto, penLineHeight, signatureColumns as places, sizes } from '../standard.ts';
import { isSealed, type FormHead, type Signatory, type Signatures } from '../tree.ts';
import { beside } from './letterhead.ts';
import { evenRoom, lineWidths, linesHigh, type Look } from './measure.ts';
import { drawPenLines, measuresIn } from './pen.ts';
import { fitsOnePage, millimetres, rule, type Piece, type Sheet } from './piece.ts';
import { aroundTitle, gap, set, together } from './prose.ts';
import { inlines } from './words.ts';

const bold: Look = { bold: true };
const italics: Look = { italics: true };
/** Points from the motto to its rule. */
const aboveRule = 2;

/** Never torn from what follows: a title without its first question opens nothing. */
export function formHead(block: FormHead, sheet: Sheet): Piece {
  const { measure } = sheet;
  const centred = (text: string, size: number, above: number, look?: Look): Piece =>
    set([{ text }], { size, align: 'center', above, ...(look && { look }) }, sheet);
  const mottoRule = rule(measure.width(motto, sizes.motto.ours, bold), aboveRule);
  const title = () =>
    set(
      [{ text: block.title }],
      {
        size: sizes.title.ours,
        align: 'center',
        above: aroundTitle,
        look: bold,
        id: sheet.bookmarks.add(block.level, measure.printable(block.outline), block),
        tag: sheet.tags.heading(block.level),
      },
      sheet,
    );
  // Tags are read aloud in the order they are made.
  const parts = [
    ...(block.code === undefined
      ? []
      : [set([{ text: block.code }], { size: sizes.body.ours, align: 'right', above: 0 }, sheet)]),
    ...(block.country
      ? [
          centred(country, sizes.country.ours, 0, bold),
          centred(motto, sizes.motto.ours, 0, bold),
          { content: mottoRule, height: aboveRule, opening: aboveRule },
        ]
      : []),
    title(),
    ...(block.subtitle === undefined ? [] : [centred(block.subtitle, sizes.subject.ours, 0, bold)]),
    ...(block.basis === undefined ? [] : [centred(block.basis, sizes.body.ours, 0)]),
    gap(aroundTitle / 4),
  ];
  return { ...together(parts, sheet), leads: true };
}

interface Place {
  /** Points of the column, and of its lines for the pen. */
  readonly width: number;
  readonly penWidth: number;
  /** Lines for place and date, of the side that has the more of them. */
  readonly dateLines: number;
}

const dateLinesOf = ({ placeAndDate }: Signatory, width: number, sheet: Sheet) =>
  penLines(placeAndDate, { ...measuresIn(width, sheet, italics), isCentred: true });

function inColumn(
  text: string,
  setting: { size: number; look: Look; above: number },
  width: number,
  sheet: Sheet,
): Piece {
  const { size, look, above } = setting;
  const room = evenRoom([{ text }], size, width, sheet.measure, look);
  const side = (width - room) / 2;
  const lines = lineWidths([{ text }], size, room, sheet.measure, look);
  const height = above + linesHigh(lines, size, sheet.measure);
  const content: Content = {
    text: inlines([{ text }], size, room, sheet.measure, look),
    fontSize: size,
    alignment: 'center',
    margin: [side, above, side, 0],
    decorationColor: sheet.tags.leaf('P'),
  };
  return { content, height, opening: height };
}

/** Both sides start level under place and date, whichever has them. */
function column(signatory: Signatory, { width, penWidth, dateLines }: Place, sheet: Sheet): Piece[] {
  const pen = millimetres(penLineHeight);
  const dates = dateLinesOf(signatory, penWidth, sheet);
  const lowered = (dateLines - dates.length) * pen + body.spaceBetween.ours;
  const { heading, statement, caption } = signatory;
  return [
    ...drawPenLines(dates, sheet, italics),
    ...heading.map((text, index) =>
      inColumn(
        text,
        { size: sizes.signature.ours, look: bold, above: index === 0 ? lowered : 0 },
        width,
        sheet,
      ),
    ),
    ...drawPenLines(penLines(statement, measuresIn(penWidth, sheet)), sheet),
    ...(caption === undefined
      ? []
      : [inColumn(caption, { size: sizes.placeAndDate.ours, look: italics, above: 0 }, width, sheet)]),
  ];
}

export function signatures(block: Signatures, sheet: Sheet): Piece {
  const { left, right } = block;
  const rightWidth = millimetres(places.right);
  const leftWidth = sheet.textWidth - rightWidth;
  const penWidth = leftWidth - millimetres(places.between);
  const dateLines = Math.max(
    left ? dateLinesOf(left, penWidth, sheet).length : 0,
    right ? dateLinesOf(right, rightWidth, sheet).length : 0,
  );
  const sides = [
    left ? column(left, { width: leftWidth, penWidth, dateLines }, sheet) : [],
    right ? column(right, { width: rightWidth, penWidth: rightWidth, dateLines }, sheet) : [],
  ];
  const heights = sides.map(pieces => pieces.reduce((sum, piece) => sum + piece.height, 0));
  const room = millimetres(isSealed(block) ? places.officeRoom : places.personRoom);
  const height = room + Math.max(...heights);
  const cells = sides.map((pieces): Content => ({ stack: pieces.map(({ content }) => content) }));
  const content: Content = {
    stack: [beside({ left: leftWidth, right: rightWidth }, [cells]), { canvas: [], margin: [0, 0, 0, room] }],
    unbreakable: fitsOnePage(height, sheet),
  };
  return { content, height, opening: height };
}
