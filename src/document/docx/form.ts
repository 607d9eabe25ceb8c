import { AlignmentType, type Paragraph, type Table } from 'docx';
import {
  body,
  country,
  motto,
  penLineHeight,
  pointsPerMillimetre,
  signatureColumns as places,
  sizes,
} from '../standard.ts';
import { isSealed, type FormHead, type Signatory, type Signatures } from '../tree.ts';
import { centredWords, ruleParagraph } from './centred.ts';
import { twoColumns } from './columns.ts';
import type { Flow } from './flow.ts';
import { wordsLength } from './measure.ts';
import { penLinesIn, penParagraphs } from './pen-line.ts';
import { headingStyles } from './text-blocks.ts';
import { twips } from './units.ts';
import { words } from './words.ts';

const between = body.spaceBetween.ours;

export function formHead(node: FormHead, flow: Flow): Paragraph[] {
  const code = node.code === undefined ? [] : [flow.paragraph('FormCode', words(node.code))];
  const nation = node.country
    ? [
        flow.paragraph('Country', words(country), { keepNext: true }),
        flow.paragraph('Motto', words(motto), { keepNext: true }),
        ruleParagraph(flow, wordsLength(motto, { size: sizes.motto.ours, bold: true }), between),
      ]
    : [];
  flow.bookmark(node.outline, node);
  const below = [
    ...(node.subtitle === undefined
      ? []
      : [{ style: 'FormSubtitle', text: node.subtitle, bold: true } as const]),
    ...(node.basis === undefined ? [] : [{ style: 'FormBasis', text: node.basis, bold: false } as const]),
  ];
  const title = flow.paragraph(headingStyles[node.level], words(node.title), {
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(between), after: 0 },
  });
  return [
    ...code,
    ...nation,
    title,
    ...below.map(({ style, text, bold }, index) =>
      centredWords(flow, style, text, { size: sizes.body.ours, bold }, flow.width, {
        after: index === below.length - 1 ? twips(between / 2) : 0,
      }),
    ),
  ];
}

const pointsOf = (millimetres: number) => millimetres * pointsPerMillimetre;

interface Place {
  /** Points of the column, and of its lines for the pen. */
  readonly width: number;
  readonly penWidth: number;
  /** Lines for place and date, of the side that has the more of them. */
  readonly dateLines: number;
}

const dateManner = (width: number) => ({ width, keepNext: true, italic: true, isCentred: true }) as const;

const dateLinesOf = ({ placeAndDate }: Signatory, width: number) =>
  penLinesIn(placeAndDate, dateManner(width)).length;

/** Both sides start level under place and date, whichever has them. */
function column(signatory: Signatory, { width, penWidth, dateLines }: Place, flow: Flow): Paragraph[] {
  const dates = penParagraphs(signatory.placeAndDate, dateManner(penWidth), flow);
  const lowered = (dateLines - dates.length) * pointsOf(penLineHeight) + between;
  const { heading, statement, caption } = signatory;
  return [
    ...dates,
    ...heading.map((line, index) =>
      centredWords(flow, 'Signature', line, { size: sizes.signature.ours, bold: true }, width, {
        before: index === 0 ? twips(lowered) : 0,
      }),
    ),
    ...penParagraphs(statement, { width: penWidth, keepNext: true }, flow),
    ...(caption === undefined
      ? []
      : [
          centredWords(
            flow,
            'SignatureCaption',
            caption,
            { size: sizes.placeAndDate.ours, italic: true },
            width,
          ),
        ]),
  ];
}

/** One row, so that it never tears. */
export function signatures(node: Signatures, flow: Flow): Table {
  const { left, right } = node;
  const rightWidth = pointsOf(places.right);
  const leftWidth = flow.width - rightWidth;
  const penWidth = leftWidth - pointsOf(places.between);
  const dateLines = Math.max(
    left ? dateLinesOf(left, penWidth) : 0,
    right ? dateLinesOf(right, rightWidth) : 0,
  );
  const ofLeft = left ? column(left, { width: leftWidth, penWidth, dateLines }, flow) : [];
  const ofRight = right ? column(right, { width: rightWidth, penWidth: rightWidth, dateLines }, flow) : [];
  const filled = (paragraphs: Paragraph[]) =>
    paragraphs.length > 0 ? paragraphs : [flow.paragraph('Signature', [])];
  const room = pointsOf(isSealed(node) ? places.officeRoom : places.personRoom);
  return twoColumns(flow.width, leftWidth / flow.width, [[filled(ofLeft), filled(ofRight)]], { below: room });
}
