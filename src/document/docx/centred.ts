import type { ISpacingProperties, Paragraph } from 'docx';
import { balancedWidth, lineLengths, type Type } from './measure.ts';
import { printable } from '../printable.ts';
import { shortRule } from '../standard.ts';
import type { Flow } from './flow.ts';
import { ruleRun } from './rule.ts';
import type { StyleId } from './styles.ts';
import { twips } from './units.ts';
import { words } from './words.ts';

/** Fonts that stand in for Times differ by a hair: without room a balanced line would spill into one more. */
const rooms = [1.04, 1.03, 1.02, 1.01];

/** The balanced width with as much room as leaves every word on its line. */
function roomyWidth(text: string, type: Type, width: number): number {
  const balanced = balancedWidth(text, type, width);
  const lines = String(lineLengths(text, type, balanced));
  const room = rooms.find(share => String(lineLengths(text, type, balanced * share)) === lines) ?? 1;
  return Math.min(width, balanced * room);
}

/** Words on the axis of a column of this width (points), on lines of like length. */
export function centredWords(
  flow: Flow,
  style: StyleId,
  text: string,
  type: Type,
  width: number,
  spacing?: ISpacingProperties,
): Paragraph {
  const balanced = roomyWidth(printable(text), type, width);
  const side = twips((width - balanced) / 2);
  return flow.paragraph(style, words(text), {
    ...(side > 0 ? { indent: { left: side, right: side } } : {}),
    ...(spacing ? { spacing } : {}),
  });
}

/** The line under such words: a third to a half of the longest line. */
export function shortRuleUnder(flow: Flow, text: string, type: Type, width: number, after = 0): Paragraph {
  const clean = printable(text);
  const lengths = lineLengths(clean, type, roomyWidth(clean, type, width));
  return ruleParagraph(flow, Math.max(...lengths) * shortRule.ours, after);
}

export function ruleParagraph(flow: Flow, length: number, after = 0): Paragraph {
  return flow.paragraph('Rule', [ruleRun(flow.nextDrawing(), length)], {
    ...(after > 0 ? { keepNext: true, spacing: { after: twips(after) } } : {}),
  });
}
