import { AlignmentType, type Paragraph as DocxParagraph } from 'docx';
import { wordsLength } from './measure.ts';
import { printable } from '../printable.ts';
import { body, pointsPerMillimetre, sizes } from '../standard.ts';
import type { Addressees, Heading, List, ListItem, Paragraph, Text } from '../tree.ts';
import type { Flow } from './flow.ts';
import type { OwnStyle, StyleId } from './styles.ts';
import { twips, twipsFromMillimetres } from './units.ts';
import { plainWords, words } from './words.ts';

export const headingStyles = {
  1: 'Heading1',
  2: 'Heading2',
  3: 'Heading3',
  4: 'Heading4',
} as const satisfies Record<Heading['level'], StyleId>;

/** II.6.đ: centred on a line of its own, or with the indent of the text. */
export function heading(node: Heading, flow: Flow): DocxParagraph {
  flow.bookmark(plainWords(node.text), node);
  const place =
    node.align === 'center'
      ? { alignment: AlignmentType.CENTER }
      : flow.posted === undefined
        ? { indent: { firstLine: twipsFromMillimetres(body.firstLineIndent.ours) } }
        : {};
  return flow.prose(headingStyles[node.level], node.text, place);
}

const roleStyles = {
  body: 'Body',
  basis: 'Basis',
  centered: 'Centered',
  'table-note': 'TableNote',
  source: 'Source',
} as const satisfies Record<Paragraph['role'], OwnStyle>;

/** Whether a paragraph of the body has lines enough to stand alone above a signature. */
export function fillsTwoLines(text: Text, width: number): boolean {
  const room = width - body.firstLineIndent.ours * pointsPerMillimetre;
  return wordsLength(plainWords(text), { size: sizes.body.ours }) > room;
}

export function paragraph(node: Paragraph, flow: Flow): DocxParagraph {
  return flow.prose(roleStyles[node.role], node.text, flow.keepsNext ? { keepNext: true } : {});
}

/** All items in printed order; smaller ones keep the indent of the text, as offices print them. */
function printedItems(items: readonly ListItem[]): Text[] {
  return items.flatMap(({ mark, text, items: smaller = [] }) => [
    mark === '' ? text : [{ text: `${mark} ` }, ...text],
    ...printedItems(smaller),
  ]);
}

export function list(node: List, flow: Flow): DocxParagraph[] {
  const items = printedItems(node.items);
  return items.map((text, index) => {
    const [next, ...others] = items.slice(index + 1);
    const staysTogether = next === undefined || (others.length === 0 && !fillsTwoLines(next, flow.width));
    const keepNext = flow.keepsNext && staysTogether;
    return flow.prose('Body', text, keepNext ? { keepNext } : {});
  });
}

const salutation = 'Kính gửi';
const type = { size: sizes.addressees.ours } as const;

/** II.9.d: one name beside the words, several below with their dashes under the colon. */
export function addressees({ names }: Addressees, flow: Flow): DocxParagraph[] {
  const around = twips(body.spaceBetween.ours * 2);
  if (names.length < 2) {
    const line = words(`${salutation}: ${names[0] ?? ''}`.trimEnd());
    const spacing = { before: around, after: around };
    return [flow.paragraph('Addressees', line, { alignment: AlignmentType.CENTER, spacing })];
  }
  const lines = names.map((name, index) => `- ${printable(name)}${index === names.length - 1 ? '.' : ';'}`);
  const colon = wordsLength(salutation, type);
  const widest = Math.max(...lines.map(line => wordsLength(line, type)));
  const start = Math.max(0, (flow.width - colon - widest) / 2);
  const hanging = twips(wordsLength('- ', type));
  const indent = { left: twips(start + colon) + hanging, hanging };
  const last = names.length - 1;
  return [
    flow.paragraph('Addressees', words(`${salutation}:`), {
      indent: { left: twips(start) },
      spacing: { before: around },
    }),
    ...lines.map((line, index) =>
      flow.paragraph('Addressees', words(line), {
        indent,
        ...(index === last ? { spacing: { after: around } } : {}),
      }),
    ),
  ];
}
