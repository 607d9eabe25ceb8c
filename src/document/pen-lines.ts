import { pointsPerMillimetre } from './standard.ts';
import type { BlankLine, Gap, PenParts, Run } from './tree.ts';

/** A stretch of a printed line: words, or the dots of a gap; points from the left edge of the text. */
type Stretch =
  | { readonly kind: 'words'; readonly run: Run; readonly left: number; readonly width: number }
  | { readonly kind: 'dots'; readonly gap: Gap; readonly left: number; readonly width: number };

/** From left to right; no words stand in a gap and no gap in another. */
export type PenLine = readonly Stretch[];

export interface Measures {
  /** Points of a whole line. */
  readonly width: number;
  /** Points the first line stands in. */
  readonly indent: number;
  /** Points that words take. */
  readonly wordsWidth: (run: Run) => number;
  /** A line wholly answered stands on the axis of its column, without dots behind it. */
  readonly isCentred?: true;
}

type Part = PenParts[number];

/** What no line end parts, with the spaces after it. */
interface Unit {
  readonly parts: Part[];
  space?: Run;
}

export const isGap = (part: Part): part is Gap => 'gap' in part;

const isAnswered = ({ answer = '' }: Gap) => answer.trim() !== '';

/** What an answer leaves of its gap asks for nothing. */
const least = (gap: Gap) => (isAnswered(gap) ? 0 : Math.max(gap.gap, 1) * pointsPerMillimetre);

/** An answer stands as words where its gap was; what is left of the gap stands behind it. */
function answered(part: Part): Part[] {
  if (!isGap(part) || !isAnswered(part)) return [part];
  return [{ text: (part.answer ?? '').trim() }, part];
}

/** Only a plain space parts words: a non-breaking one holds a gap to its label. */
function unitsOf(parts: PenParts): Unit[] {
  let unit: Unit = { parts: [] };
  const units = [unit];
  for (const part of parts.flatMap(answered)) {
    if (isGap(part)) {
      unit.parts.push(part);
      continue;
    }
    for (const [text] of part.text.matchAll(/[^ \t\n]+|[ \t\n]+/gu)) {
      const run = { ...part, text };
      if (text.trim() !== '' || text.includes('\u00a0')) unit.parts.push(run);
      else if (unit.parts.length > 0) {
        unit.space = { ...run, text: ' ' };
        unit = { parts: [] };
        units.push(unit);
      }
    }
  }
  return units.filter(({ parts: held }) => held.length > 0);
}

class Layout {
  readonly #measures: Measures;

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  lines(parts: PenParts): PenLine[] {
    const units = unitsOf(parts).flatMap(unit => this.#cut(unit));
    const lines: Part[][] = [];
    let line: Part[] = [];
    let width = 0;
    let space: Run | undefined;
    for (const unit of units) {
      const next = space ? [space, ...unit.parts] : unit.parts;
      const longer = this.#width(next, width);
      if (line.length > 0 && longer > this.#room(lines.length)) {
        lines.push(line);
        line = [...unit.parts];
        width = this.#width(unit.parts);
      } else {
        line.push(...next);
        width = longer;
      }
      space = unit.space;
    }
    if (line.length > 0) lines.push(line);
    return lines.map((line, index) => this.#place(joined(line), index));
  }

  /** The first line stands in. */
  #room(line: number): number {
    const { width, indent } = this.#measures;
    return line === 0 ? width - indent : width;
  }

  /** Of parts that stand behind others of the width `before`. */
  #width(parts: readonly Part[], before = 0): number {
    return parts.reduce(
      (sum, part) => sum + (isGap(part) ? least(part) : this.#measures.wordsWidth(part)),
      before,
    );
  }

  /** What is wider than a line parts after all: first at its gaps, then between letters. */
  #cut(unit: Unit): Unit[] {
    const room = this.#room(0);
    if (this.#width(unit.parts) <= room) return [unit];
    const pieces = unit.parts.flatMap((part): Part[] => (isGap(part) ? [part] : this.#letters(part, room)));
    return pieces.map((part, index) => ({
      parts: [part],
      ...(index === pieces.length - 1 && unit.space ? { space: unit.space } : {}),
    }));
  }

  #letters(run: Run, room: number): Run[] {
    const pieces: Run[] = [];
    let width = 0;
    for (const letter of run.text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      const letterWidth = this.#measures.wordsWidth({ ...run, text: letter });
      const last = pieces.at(-1);
      const fits = last && width + letterWidth <= room;
      if (fits) pieces[pieces.length - 1] = { ...last, text: last.text + letter };
      else pieces.push({ ...run, text: letter });
      width = fits ? width + letterWidth : letterWidth;
    }
    return pieces;
  }

  /**
   * Gaps share what the words leave as they do while empty, so that the line ends at the margin and an answer stays apart
   * from the label behind it; figures of a date need no dots.
   */
  #place(parts: readonly Part[], index: number): PenLine {
    const { width, isCentred = false } = this.#measures;
    const room = this.#room(index);
    const gaps = parts.filter(isGap);
    const answers = gaps.reduce((sum, gap) => sum + this.#answerWidth(gap), 0);
    const free = Math.max(0, room - this.#wordsIn(parts));
    const asked = gaps.reduce((sum, gap) => sum + gap.gap, 0);
    const fewest = fewestDots * this.#measures.wordsWidth(apart);
    const wish = (gap: Gap): number => {
      const empty = ((free + answers) * gap.gap) / asked;
      if (!isAnswered(gap)) return empty;
      return gap.asks?.part === undefined ? Math.max(fewest, empty - this.#answerWidth(gap)) : 0;
    };
    const wishes = gaps.reduce((sum, gap) => sum + wish(gap), 0);
    const isDone = wishes === 0 && isCentred;
    const share = (gap: Gap): number => {
      if (isDone) return 0;
      if (wishes > 0) return (free * wish(gap)) / wishes;
      return gap === parts.at(-1) ? free : 0;
    };
    let left = width - room + (isDone ? free / 2 : 0);
    return parts.flatMap((part, at): Stretch[] => {
      if (!isGap(part)) {
        const taken = this.#measures.wordsWidth(part);
        left += taken;
        return [words(part, left - taken, taken)];
      }
      const dotted = share(part);
      left += dotted;
      return this.#dots(part, parts[at + 1], left - dotted, dotted);
    });
  }

  #wordsIn(parts: readonly Part[]): number {
    return parts.reduce((sum, part) => sum + (isGap(part) ? 0 : this.#measures.wordsWidth(part)), 0);
  }

  #answerWidth({ answer = '' }: Gap): number {
    return this.#measures.wordsWidth({ text: answer.trim() });
  }

  /** Behind an answer the dots keep a space away; a few would only look like stops, and a space does before words. */
  #dots(gap: Gap, next: Part | undefined, left: number, width: number): Stretch[] {
    if (width === 0) return [];
    if (!isAnswered(gap)) return [{ kind: 'dots', gap, left, width }];
    const space = this.#measures.wordsWidth(apart);
    if (width < fewestDots * space * 0.99) {
      const goesOn = next !== undefined && !isGap(next) && /^\s/u.test(next.text);
      return goesOn && width >= space ? [words(apart, left, space)] : [];
    }
    return [words(apart, left, space), { kind: 'dots', gap, left: left + space, width: width - space }];
  }
}

const apart: Run = { text: '\u00a0' };
/** Behind an answer, in spaces, each as wide as a dot. */
const fewestDots = 4;

const words = (run: Run, left: number, width: number): Stretch => ({ kind: 'words', run, left, width });

/** Neighbouring words of one look are one run. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const goesOn =
      last !== undefined &&
      !isGap(last) &&
      !isGap(part) &&
      last.bold === part.bold &&
      last.italic === part.italic &&
      last.raised === part.raised;
    if (goesOn) result[result.length - 1] = { ...last, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}

const unanswered = (parts: PenParts): PenParts =>
  parts.map(part => (isGap(part) ? { ...part, answer: '' } : part));

/** The lines that words and gaps make. */
export function penLines(parts: PenParts, measures: Measures): PenLine[] {
  return new Layout(measures).lines(parts);
}

/** The same with the dotted lines below; an answer that runs on takes the place of as many. */
export function blankLines({ parts, continuation, more }: BlankLine, measures: Measures): PenLine[] {
  const lines = penLines(parts, measures);
  const taken = lines.length - penLines(unanswered(parts), measures).length;
  const rule: PenLine = [
    { kind: 'dots', gap: { gap: 1, ...(more && { asks: more }) }, left: 0, width: measures.width },
  ];
  return [...lines, ...Array.from({ length: Math.max(0, continuation - taken) }, () => rule)];
}

/** Words without a gap that go on with the line above need no room for the pen. */
export const isTight = (line: PenLine, index: number): boolean =>
  index > 0 && line.every(({ kind }) => kind === 'words');
