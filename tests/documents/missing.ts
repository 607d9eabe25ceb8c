import { letters, once, type Line } from './finished.ts';

/** Words of one line, each in the column it belongs to where the appendix names its columns. */
export interface Words {
  readonly text: string;
  readonly column?: number;
  /** Nothing else stands in the cell. */
  readonly alone?: true;
}

export interface Demand {
  readonly what: string;
  /** All in one line. */
  readonly words: readonly Words[];
}

/** A stretch of the document that begins with certain words and ends where the next part begins. */
export interface Part {
  readonly what: string;
  readonly opens: string;
  /** Each in its order; two sequences may lie across one another. */
  readonly sequences: readonly (readonly Demand[])[];
  readonly parts?: readonly Part[];
}

/** Headings are printed in capitals: only which letters they are counts. */
const asked = (text: string) => letters(text).toLowerCase();

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lines with letters alone, small: what is capital in a heading is small in the catalogue. */
const prepared = (lines: readonly Line[]) =>
  withoutContents(lines.map(({ cells }) => cells.map(text => text.toLowerCase())));

/** A list of contents says what follows and is not it: it ends where its first entry stands again. */
function withoutContents(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const title = lines.findIndex(cells => cells.length === 1 && cells[0] === asked('MỤC LỤC'));
  if (title === -1) return lines;
  // Pages print a number behind the entry.
  const first = lines[title + 1]![0]!.replace(/\d+$/u, '');
  const body = lines.findIndex((cells, at) => at > title + 1 && cells[0]!.startsWith(first));
  return [...lines.slice(0, title), ...withoutContents(lines.slice(body))];
}

/** A stop of the catalogue may have become another in print. */
const core = (text: string) => asked(text).replace(/[.;,:]+$/u, '');

function isShown({ text, column, alone }: Words, cells: readonly string[]): boolean {
  const where = column === undefined ? cells : [cells[column] ?? ''];
  const words = core(text);
  // A tall cell drawn on two pages is read as once, and so is a number such as “11”.
  return where.some(cell => (alone ? cell === words || cell === once(words) : cell.includes(words)));
}

/** Says what is not there, and of a line that is only half there which words it lacks. */
function missingIn(
  lines: readonly (readonly string[])[],
  demands: readonly Demand[],
  range: Range,
): string[] {
  let from = range.from;
  return demands.flatMap(({ what, words }) => {
    let best = { lacking: words, at: -1 };
    for (let at = from; at < range.to; at += 1) {
      const lacking = words.filter(own => !isShown(own, lines[at]!));
      if (lacking.length < best.lacking.length) best = { lacking, at };
      if (lacking.length === 0) break;
    }
    if (best.lacking.length === 0) {
      from = best.at;
      return [];
    }
    return best.lacking.map(({ text }) => `${what}: thiếu “${text}”`);
  });
}

/** What the finished document lacks, in the words of the catalogue. */
export function missing(finished: readonly Line[], wanted: readonly Part[]): string[] {
  const lines = prepared(finished);
  const search = (parts: readonly Part[], range: Range): string[] => {
    let from = range.from;
    const starts = parts.map(({ opens }) => {
      const words = asked(opens);
      for (let at = from; at < range.to; at += 1) {
        if (!lines[at]!.some(cell => cell.startsWith(words))) continue;
        from = at + 1;
        return at;
      }
      return undefined;
    });
    return parts.flatMap((part, index) => {
      const start = starts[index];
      if (start === undefined) return [`${part.what}: thiếu “${part.opens}”`];
      const own = { from: start, to: starts.slice(index + 1).find(next => next !== undefined) ?? range.to };
      return [
        ...part.sequences.flatMap(sequence => missingIn(lines, sequence, own)),
        ...search(part.parts ?? [], own),
      ];
    });
  };
  return search(wanted, { from: 0, to: lines.length });
}
