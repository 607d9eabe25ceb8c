import type { Passage } from '../model.ts';
import { child, elements, textOf, type XmlElement } from '../xml.ts';
import { escaped, type EditedPart } from './edited-part.ts';

/** Letters of a text that others take the place of. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** Words whole, all else letter by letter. */
const tokensOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|[^]/gu) ?? [];

const isSame = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one.normalize('NFC') === other?.normalize('NFC');

/** Longest list of tokens that both have in order: for each pair of places, how much is common from there on. */
function commonFrom(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      table[row]?.fill(
        isSame(left[row], right[column])
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1)),
        column,
        column + 1,
      );
  return table;
}

/** How many tokens both lists begin with. */
function opening(left: readonly string[], right: readonly string[]): number {
  const end = left.findIndex((token, index) => !isSame(token, right[index]));
  return end < 0 ? left.length : end;
}

/** Beyond this many pairs of tokens what changes is changed as one. */
const mostPairs = 4_000_000;

/** What turns one text into another, place by place. */
function editsBetween(before: string, after: string): readonly Edit[] {
  const [all, wanted] = [tokensOf(before), tokensOf(after)];
  const begins = opening(all, wanted);
  const [rest, wantedRest] = [all.slice(begins), wanted.slice(begins)];
  const ends = opening(rest.toReversed(), wantedRest.toReversed());
  const left = rest.slice(0, rest.length - ends);
  const right = wantedRest.slice(0, wantedRest.length - ends);
  const start = all.slice(0, begins).join('').length;
  if (left.length * right.length > mostPairs)
    return [{ at: start, length: left.join('').length, put: right.join('') }];
  return editsFrom(start, left, right);
}

function editsFrom(start: number, left: readonly string[], right: readonly string[]): readonly Edit[] {
  const common = commonFrom(left, right);
  const edits: Edit[] = [];
  let [row, column, at] = [0, 0, start];
  const add = (length: number, put: string) => {
    const last = edits.at(-1);
    if (last && last.at + last.length === at)
      edits.splice(-1, 1, { at: last.at, length: last.length + length, put: last.put + put });
    else edits.push({ at, length, put });
  };
  while (row < left.length || column < right.length) {
    const [old, fresh] = [left[row], right[column]];
    if (isSame(old, fresh)) {
      at += old?.length ?? 0;
      row += 1;
      column += 1;
    } else if (
      old === undefined ||
      (fresh !== undefined && (common[row]?.[column + 1] ?? 0) >= (common[row + 1]?.[column] ?? 0))
    ) {
      add(0, fresh ?? '');
      column += 1;
    } else {
      add(old.length, '');
      at += old.length;
      row += 1;
    }
  }
  return edits;
}

/** A letter of a run. */
interface Letter {
  readonly run: XmlElement;
  readonly letters: XmlElement;
  readonly index: number;
}

const isRoom = (letter: string | undefined) => letter !== undefined && /[\s\u00a0]/u.test(letter);

/** Where each letter of a passage stands in its runs; what is read together of several lines has spaces of no run. */
function lettersOf({ text, pieces }: Passage): readonly (Letter | undefined)[] {
  const written = pieces.flatMap(({ text: own, source }) =>
    Array.from({ length: own.length }, (_, index) => ({
      sign: own.charAt(index),
      letter: source?.letters && {
        run: source.holder,
        letters: source.letters,
        index: source.from + index,
      },
    })),
  );
  let next = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const wanted = text.charAt(index);
    while (written[next]?.sign !== wanted && isRoom(written[next]?.sign) && !isRoom(wanted)) next += 1;
    if (written[next]?.sign !== wanted) return undefined;
    next += 1;
    return written[next - 1]?.letter;
  });
}

/** Letters of one element of a run to be deleted, and what is put behind them. */
export interface RunEdit {
  readonly letters: XmlElement;
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

export type RunEdits = Map<XmlElement, RunEdit[]>;

interface Stretch {
  readonly run: XmlElement;
  readonly edit: RunEdit;
}

/** One edit for each element of a run that it reaches into; undefined where it touches what is no text of a run. */
function stretchesOf(
  { at, length, put }: Edit,
  letters: readonly (Letter | undefined)[],
): readonly Stretch[] | undefined {
  if (length === 0) {
    const [before, behind] = [letters[at - 1], letters[at]];
    const beside = before ?? behind;
    if (!beside) return undefined;
    const from = before ? before.index + 1 : beside.index;
    return [{ run: beside.run, edit: { letters: beside.letters, from, to: from, put } }];
  }
  const stretches: Stretch[] = [];
  for (const letter of letters.slice(at, at + length)) {
    if (!letter) return undefined;
    const last = stretches.at(-1);
    if (last?.edit.letters === letter.letters && last.edit.to === letter.index)
      stretches.splice(-1, 1, { run: last.run, edit: { ...last.edit, to: letter.index + 1 } });
    else
      stretches.push({
        run: letter.run,
        edit: { letters: letter.letters, from: letter.index, to: letter.index + 1, put: '' },
      });
  }
  const last = stretches.at(-1);
  return last && [...stretches.slice(0, -1), { run: last.run, edit: { ...last.edit, put } }];
}

/** Puts down what makes the words of a passage others; nothing where a part of it is no text. */
export function rewordRuns(passage: Passage, words: string, edits: RunEdits): void {
  const letters = lettersOf(passage);
  const found = editsBetween(passage.text, words).map(edit => stretchesOf(edit, letters));
  if (found.some(stretches => stretches === undefined)) return;
  for (const { run, edit } of found.flatMap(stretches => stretches ?? [])) {
    const known = edits.get(run) ?? [];
    // One line may be read as part of two passages.
    const isKnown = known.some(
      other => other.letters === edit.letters && other.from < edit.to && edit.from < other.to,
    );
    if (!isKnown) edits.set(run, [...known, edit]);
  }
}

/** A run cut where its letters change: what stays, what is deleted, what is inserted. */
export function cutRun(
  part: EditedPart,
  run: XmlElement,
  edits: readonly RunEdit[],
  looks: { readonly before: string; readonly kept: string; readonly inserted: string },
): string {
  const { span } = run;
  if (!span) return '';
  const opening = part.text.slice(span.start, span.inner);
  const closing = `</${part.name('w:r')}>`;
  const whole = (look: string, inner: string) => (inner === '' ? '' : opening + look + inner + closing);
  const words = (name: string, text: string) =>
    text === '' ? '' : part.element(name, { 'xml:space': 'preserve' }, escaped(text));
  let cut = '';
  let open = '';
  for (const inner of elements(run)) {
    if (inner.name === 'w:rPr') continue;
    const own = edits
      .filter(({ letters }) => letters === inner)
      .toSorted((one, other) => one.from - other.from);
    if (own.length === 0) {
      open += part.raw(inner);
      continue;
    }
    const text = textOf(inner);
    let at = 0;
    for (const { from, to, put } of own) {
      open += words('w:t', text.slice(at, from));
      cut += whole(looks.kept, open);
      open = '';
      if (to > from)
        cut += part.change('w:del', whole(looks.before, words('w:delText', text.slice(from, to))));
      if (put !== '') cut += part.change('w:ins', whole(looks.inserted, words('w:t', put)));
      at = to;
    }
    open += words('w:t', text.slice(at));
  }
  return cut + whole(looks.kept, open);
}

export const rawLook = (part: EditedPart, run: XmlElement): string => {
  const properties = child(run, 'w:rPr');
  return properties ? part.raw(properties) : '';
};
