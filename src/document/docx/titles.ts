import type { Paragraph } from 'docx';
import { body, sizes } from '../standard.ts';
import type { AppendixTitle, Title } from '../tree.ts';
import { centredWords, shortRuleUnder } from './centred.ts';
import type { Flow } from './flow.ts';
import type { StyleId } from './styles.ts';
import { words } from './words.ts';

interface Line {
  readonly style: StyleId;
  readonly text: string;
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
}

/** The lines that say something, and the rule under the last. */
function ruled(lines: readonly Line[], flow: Flow): Paragraph[] {
  const printed = lines.filter(({ text }) => text !== '');
  const last = printed.at(-1);
  const paragraphs = printed.map(line => centredWords(flow, line.style, line.text, line, flow.width));
  return last === undefined
    ? []
    : [...paragraphs, shortRuleUnder(flow, last.text, last, flow.width, body.spaceBetween.ours * 2)];
}

/** II.5.b */
export function title(node: Title, flow: Flow): Paragraph[] {
  const lines = ruled(
    [
      { style: 'DocumentTitle', text: node.name, size: sizes.title.ours, bold: true },
      { style: 'Subject', text: node.subject, size: sizes.subject.ours, bold: true },
    ],
    flow,
  );
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
