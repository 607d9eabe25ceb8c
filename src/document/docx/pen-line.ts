import { LeaderType, TabStopType, type Paragraph, type XmlComponent } from 'docx';
import { blankLines, isTight, penLines, type Measures, type PenLine } from '../pen-lines.ts';
import { printable } from '../printable.ts';
import { body, pointsPerMillimetre, sizes } from '../standard.ts';
import type { BlankLine, Gap, PenParts } from '../tree.ts';
import { control } from './control.ts';
import type { Flow } from './flow.ts';
import { wordsLength, type Type } from './measure.ts';
import { twips } from './units.ts';
import { tabRun, wordRun } from './words.ts';

type Look = Omit<Type, 'size'>;

function measuresIn(width: number, indent: number, look: Look): Measures {
  return {
    width,
    indent,
    wordsWidth: run => wordsLength(printable(run.text), { ...look, ...run, size: sizes.body.ours }),
  };
}

const isControl = ({ asks }: Gap, flow: Flow) => flow.fillable && asks !== undefined;

function drawGap({ gap, width }: { readonly gap: Gap; readonly width: number }, flow: Flow): XmlComponent {
  return flow.fillable && gap.asks !== undefined ? control(gap.asks, width, flow.nextControl()) : tabRun();
}

/** A gap is a tab whose stop stands where the gap ends; the last pushes what is behind it to the margin. */
function tabStops(line: PenLine, width: number, flow: Flow) {
  const gaps = line.filter(stretch => stretch.kind === 'dots').filter(({ gap }) => !isControl(gap, flow));
  return gaps.map(({ left, width: dotted }, index) => {
    const isLast = index === gaps.length - 1;
    return {
      type: isLast ? TabStopType.RIGHT : TabStopType.LEFT,
      position: twips(isLast ? width : left + dotted),
      leader: LeaderType.DOT,
    };
  });
}

interface Manner {
  /** Points. */
  readonly width: number;
  readonly keepNext: boolean;
  readonly italic?: true;
  readonly isCentred?: true;
  /** Words that only go on with the line above. */
  readonly tight?: boolean;
}

function drawPenLine(line: PenLine, { width, keepNext, italic, tight }: Manner, flow: Flow): Paragraph {
  const stops = tabStops(line, width, flow);
  const firstLine = twips(line[0]?.left ?? 0);
  return flow.paragraph(
    'PenLine',
    line.map(stretch =>
      stretch.kind === 'dots' ? drawGap(stretch, flow) : wordRun(stretch.run, italic ? { italic } : {}),
    ),
    {
      ...(stops.length > 0 ? { tabStops: stops } : {}),
      ...(firstLine > 0 ? { indent: { firstLine } } : {}),
      ...(keepNext ? { keepNext } : {}),
      ...(tight ? { spacing: { before: 0 } } : {}),
    },
  );
}

/** Words and gaps in a column of this width. */
export function penLinesIn(parts: PenParts, { width, italic, isCentred }: Manner): PenLine[] {
  const measures = measuresIn(width, 0, italic ? { italic } : {});
  return penLines(parts, { ...measures, ...(isCentred ? { isCentred } : {}) });
}

export function penParagraphs(parts: PenParts, manner: Manner, flow: Flow): Paragraph[] {
  return penLinesIn(parts, manner).map((line, index) =>
    drawPenLine(line, { ...manner, tight: isTight(line, index) }, flow),
  );
}

/** The lines of one blank stay together: a label alone at the foot of a page asks for nothing. */
export function blankLine(node: BlankLine, flow: Flow): Paragraph[] {
  const { width } = flow;
  const measures = measuresIn(width, body.firstLineIndent.ours * pointsPerMillimetre, {});
  const lines = blankLines(node, measures);
  return lines.map((line, index) =>
    drawPenLine(
      line,
      { width, keepNext: index < lines.length - 1 || flow.keepsNext, tight: isTight(line, index) },
      flow,
    ),
  );
}
