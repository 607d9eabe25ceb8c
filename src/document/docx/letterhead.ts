import type { Paragraph, Table } from 'docx';
import { wordsLength } from './measure.ts';
import { country, letterheadColumns, motto, sizes } from '../standard.ts';
import type { Letterhead } from '../tree.ts';
import { centredWords, ruleParagraph, shortRuleUnder } from './centred.ts';
import { twoColumns } from './columns.ts';
import type { Flow } from './flow.ts';
import { words } from './words.ts';

const share = letterheadColumns.left / (letterheadColumns.left + letterheadColumns.right);

const issuerType = { size: sizes.issuer.ours, bold: true } as const;
const mottoType = { size: sizes.motto.ours, bold: true } as const;

function issuer(flow: Flow, node: Letterhead, width: number): Paragraph[] {
  const superior =
    node.superior === undefined
      ? []
      : [centredWords(flow, 'Superior', node.superior, { size: sizes.superior.ours }, width)];
  return [
    ...superior,
    centredWords(flow, 'Issuer', node.issuer, issuerType, width),
    shortRuleUnder(flow, node.issuer, issuerType, width),
  ];
}

function numberAndAbout(flow: Flow, node: Letterhead, width: number): Paragraph[] {
  const number = flow.paragraph('Number', words(node.number));
  if (node.about === undefined) return [number];
  return [number, centredWords(flow, 'About', node.about, { size: sizes.about.ours }, width)];
}

/** II.1 to II.5: number level with place and date, so the two stand in a row of their own. */
export function letterhead(node: Letterhead, flow: Flow): Table {
  const width = flow.width * share;
  const names = issuer(flow, node, width);
  const nation = [
    flow.paragraph('Country', words(country)),
    flow.paragraph('Motto', words(motto)),
    ruleParagraph(flow, wordsLength(motto, mottoType)),
  ];
  return twoColumns(flow.width, share, [
    [names, nation],
    [numberAndAbout(flow, node, width), [flow.paragraph('PlaceAndDate', words(node.placeAndDate))]],
  ]);
}
