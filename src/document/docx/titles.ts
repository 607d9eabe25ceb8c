import type { ISpacingProperties, Paragraph } from 'docx';
import { body, sizes } from '../standard.ts';
import type { AppendixTitle, Title } from '../tree.ts';
import { centredWords, shortRuleUnder } from './centred.ts';
import type { Flow } from './flow.ts';
import type { StyleId } from './styles.ts';
import { twips } from './units.ts';
import { words } from './words.ts';

interface Line {
  readonly style: StyleId;
  readonly text: string;
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly spacing?: ISpacingProperties;
}

const said = (lines: readonly Line[]) => lines.filter(({ text }) => text !== '');

const drawn = (lines: readonly Line[], flow: Flow): Paragraph[] =>
  lines.map(line => centredWords(flow, line.style, line.text, line, flow.width, line.spacing));

/** The lines that say something, and the rule under the last. */
function ruled(lines: readonly Line[], flow: Flow): Paragraph[] {
  const printed = said(lines);
  const last = printed.at(-1);
  const paragraphs = drawn(printed, flow);
  return last === undefined
    ? []
    : [...paragraphs, shortRuleUnder(flow, last.text, last, flow.width, body.spaceBetween.ours * 2)];
}

/** Said here too: room after a letterhead would else take the place of the style's. */
const aboveTitle = { before: twips(body.spaceBetween.ours * 3) };

/** II.5.b; a slip has a name alone, without a rule. */
export function title(node: Title, flow: Flow): Paragraph[] {
  const name: Line = {
    style: 'DocumentTitle',
    text: node.name,
    size: sizes.title.ours,
    bold: true,
    spacing: aboveTitle,
  };
  const subject: Line = { style: 'Subject', text: node.subject, size: sizes.subject.ours, bold: true };
  const lines = node.subject === '' ? drawn([name], flow) : ruled([name, subject], flow);
  if (node.promulgator === undefined) return lines;
  return [...lines, flow.paragraph('Promulgator', words(node.promulgator))];
}

/** III.1.b and c; the models of annex III draw a line below. */
export function appendixTitle(node: AppendixTitle, flow: Flow): Paragraph[] {
  flow.bookmark(node.label, node);
  return ruled(
    [
      { style: 'AppendixLabel', text: node.label, size: sizes.appendixLabel.ours, bold: true },
      { style: 'AppendixName', text: node.name, size: sizes.appendixName.ours, bold: true },
      { style: 'AttachedTo', text: node.attachedTo, size: sizes.attachedTo.ours, italic: true },
    ],
    flow,
  );
}
