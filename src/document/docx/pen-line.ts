import { LeaderType, TabStopType, type Paragraph } from 'docx';
import { wordsLength } from './measure.ts';
import { pointsPerMillimetre, sizes } from '../standard.ts';
import type { BlankLine, Run } from '../tree.ts';
import type { Flow } from './flow.ts';
import { twips } from './units.ts';
import { printable, tabRun, wordRun } from './words.ts';

type Part = BlankLine['parts'][number];

/** A gap narrower than this is no place to write. */
const leastGap = 12 * pointsPerMillimetre;

const isGap = (part: Part): part is { readonly gap: number } => 'gap' in part;

function partLength(part: Part): number {
  return isGap(part) ? leastGap : runLength(part);
}

function runLength(run: Run): number {
  return wordsLength(printable(run.text), {
    size: sizes.body.ours,
    bold: run.bold ?? false,
    italic: run.italic ?? false,
  });
}

/** Long words are parted at spaces, so that a gap never falls off the end of its line. */
function pieces(part: Part): Part[] {
  if (isGap(part)) return [part];
  return (part.text.match(/[^ ]* *|[^ ]+/gu) ?? [])
    .filter(text => text !== '')
    .map(text => ({ ...part, text }));
}

function append(line: Part[], part: Part): void {
  const last = line.at(-1);
  const goesOn =
    last !== undefined &&
    !isGap(last) &&
    !isGap(part) &&
    last.bold === part.bold &&
    last.italic === part.italic;
  if (goesOn) line[line.length - 1] = { ...last, text: last.text + part.text };
  else line.push(part);
}

/** Printed lines: each with the gaps that find room on it. */
function fillLines(parts: readonly Part[], width: number): Part[][] {
  const lines: Part[][] = [[]];
  let used = 0;
  for (const part of parts.flatMap(pieces)) {
    const length = partLength(part);
    if (used > 0 && used + length > width) {
      lines.push([]);
      used = 0;
    }
    append(lines.at(-1)!, part);
    used += length;
  }
  return lines.filter(line => line.length > 0);
}

/** Every gap takes its share of what the words leave; the last one on a line reaches the margin. */
function tabStops(line: readonly Part[], width: number) {
  const shares = line.reduce((sum, part) => sum + (isGap(part) ? Math.max(part.gap, 0) : 0), 0);
  const free = Math.max(0, width - line.reduce((sum, part) => sum + (isGap(part) ? 0 : runLength(part)), 0));
  let place = 0;
  return line.flatMap((part, index) => {
    place += isGap(part) ? (free * Math.max(part.gap, 0)) / (shares || 1) : runLength(part);
    if (!isGap(part)) return [];
    const reachesMargin = index === line.length - 1;
    return [
      {
        type: reachesMargin ? TabStopType.RIGHT : TabStopType.LEFT,
        position: twips(reachesMargin ? width : place),
        leader: LeaderType.DOT,
      },
    ];
  });
}

/** The lines of one blank stay together: a label alone at the foot of a page asks for nothing. */
export function blankLine(node: BlankLine, flow: Flow): Paragraph[] {
  const printed = fillLines(node.parts, flow.width);
  const blanks = Array.from({ length: node.continuation }, (): Part[] => [{ gap: 1 }]);
  const lines = [...printed, ...blanks];
  return lines.map((line, index) =>
    flow.paragraph(
      'PenLine',
      line.map(part => (isGap(part) ? tabRun() : wordRun(part))),
      {
        tabStops: tabStops(line, flow.width),
        ...(index < lines.length - 1 || flow.keepsNext ? { keepNext: true } : {}),
      },
    ),
  );
}
