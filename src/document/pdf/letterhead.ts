import type { Content, ContentText } from 'pdfmake/interfaces';
import {
  aboutGap,
  country,
  letterheadColumns,
  motto,
  recipientsLabel,
  shortRule,
  sizes,
} from '../standard.ts';
import type { Closing, Letterhead } from '../tree.ts';
import { evenRoom, lineWidths, linesHigh, type Look } from './measure.ts';
import { fitsOnePage, rule, type Piece, type Sheet } from './piece.ts';
import { inlines } from './words.ts';

const bold: Look = { bold: true };
const italics: Look = { italics: true };
/** Points from words to the rule under them. */
const aboveRule = 2;
const aboveNumber = 8;

/** The decree leaves the room for signature and seal open; a seal is 36 mm wide and may cover the lines above. */
const signatureRoom = 68;
const aboveClosing = 14;
const aboveUnsigned = 8;

interface Columns {
  readonly left: number;
  readonly right: number;
}

function columnsOf(sheet: Sheet): Columns {
  const left =
    (sheet.textWidth * letterheadColumns.left) / (letterheadColumns.left + letterheadColumns.right);
  return { left, right: sheet.textWidth - left };
}

/** Two columns without lines or padding. */
export function beside(columns: Columns, rows: Content[][]): Content {
  return {
    table: { widths: [columns.left, columns.right], body: rows },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly look?: Look;
  readonly above?: number;
}

function centred({ text, size, look, above = 0 }: Line, room: number, sheet: Sheet): ContentText {
  const even = evenRoom([{ text }], size, room, sheet.measure, look);
  const side = (room - even) / 2;
  return {
    text: inlines([{ text }], size, even, sheet.measure, look),
    fontSize: size,
    alignment: 'center',
    margin: [side, above, side, 0],
    decorationColor: sheet.tags.leaf('P'),
  };
}

/** Never wraps: what is too long for its column reaches over to the left. */
function oneLine({ text, size, look = {} }: Line, room: number, sheet: Sheet, above = 0): ContentText {
  const words = sheet.measure.printable(text);
  const wide = sheet.measure.width(words, size, look) > room;
  return {
    text: words,
    noWrap: true,
    fontSize: size,
    bold: look.bold ?? false,
    italics: look.italics ?? false,
    alignment: wide ? 'right' : 'center',
    decorationColor: sheet.tags.leaf('P'),
    margin: [0, above, 0, 0],
  };
}

export function letterhead(block: Letterhead, sheet: Sheet): Piece {
  const { measure } = sheet;
  const columns = columnsOf(sheet);
  const issuer: Line = { text: block.issuer, size: sizes.issuer.ours, look: bold };
  const issuerRoom = evenRoom([{ text: issuer.text }], issuer.size, columns.left, measure, bold);
  const issuerLines = lineWidths([{ text: issuer.text }], issuer.size, issuerRoom, measure, bold);
  const mottoLine: Line = { text: motto, size: sizes.motto.ours, look: bold };
  const number: Line = { text: block.number, size: sizes.number.ours };
  const placeAndDate: Line = { text: block.placeAndDate, size: sizes.placeAndDate.ours, look: italics };
  const about: Line | undefined =
    block.about === undefined
      ? undefined
      : { text: block.about, size: sizes.about.ours, above: aboutGap.ours };
  const left: Content[] = [
    ...(block.superior === undefined
      ? []
      : [centred({ text: block.superior, size: sizes.superior.ours }, columns.left, sheet)]),
    centred(issuer, columns.left, sheet),
    rule(Math.max(...issuerLines) * shortRule.ours, aboveRule),
  ];
  const right: Content[] = [
    oneLine({ text: country, size: sizes.country.ours, look: bold }, columns.right, sheet),
    oneLine(mottoLine, columns.right, sheet),
    rule(measure.width(motto, mottoLine.size, bold), aboveRule),
  ];
  const numberCell = {
    stack: [
      oneLine(number, columns.left, sheet, aboveNumber),
      ...(about ? [centred(about, columns.left, sheet)] : []),
    ],
  };
  const content = beside(columns, [
    [{ stack: left }, { stack: right }],
    [numberCell, oneLine(placeAndDate, columns.right, sheet, aboveNumber)],
  ]);
  const lines = issuerLines.length + (about ? 4 : 2);
  const height = lines * measure.lineHeight(sizes.number.ours) + aboveNumber;
  return { content, height, opening: height, leads: true };
}

export function closing(block: Closing, sheet: Sheet): Piece {
  const { measure } = sheet;
  const columns = columnsOf(sheet);
  const size = sizes.recipients.ours;
  const recipients = block.recipients.map(
    (name, index) => `- ${name}${index === block.recipients.length - 1 ? '.' : ';'}`,
  );
  const left: Content[] =
    recipients.length === 0
      ? [{ text: '' }]
      : [
          {
            text: recipientsLabel,
            fontSize: sizes.recipientsLabel.ours,
            bold: true,
            italics: true,
            decorationColor: sheet.tags.leaf('P'),
          },
          ...recipients.map(text => ({
            text: inlines([{ text }], size, columns.left, measure),
            fontSize: size,
            decorationColor: sheet.tags.leaf('P'),
          })),
        ];
  const signer = (text: string): ContentText =>
    centred({ text, size: sizes.signature.ours, look: bold }, columns.right, sheet);
  const right: Content[] = [
    ...[...block.authority, block.position].filter(text => text !== '').map(signer),
    block.unsigned === undefined
      ? { ...signer(block.name), margin: [0, signatureRoom, 0, 0] }
      : centred(
          { text: block.unsigned, size: sizes.signature.ours, look: italics, above: aboveUnsigned },
          columns.right,
          sheet,
        ),
  ];
  const roomToSign = block.unsigned === undefined ? signatureRoom : aboveUnsigned;
  const names = recipients.flatMap(text => lineWidths([{ text }], size, columns.left, measure));
  const height =
    aboveClosing +
    Math.max(
      linesHigh(names, size, measure) + measure.lineHeight(sizes.recipientsLabel.ours),
      roomToSign + (block.authority.length + 3) * measure.lineHeight(sizes.signature.ours),
    );
  const content: Content = {
    stack: [beside(columns, [[{ stack: left }, { stack: right }]])],
    margin: [0, aboveClosing, 0, 0],
    unbreakable: fitsOnePage(height, sheet),
  };
  return { content, height, opening: height, closes: true };
}
