import { isGap, penLines, type Measures } from '../src/document/pen-lines.ts';
import { body, pointsPerMillimetre, signatureColumns, sizes, textWidth } from '../src/document/standard.ts';
import { wordsWidth } from '../src/document/times-widths.ts';
import type { Block, Gap, PenParts, Run, Signatory, Signatures } from '../src/document/tree.ts';

/** Renderers measure with their own fonts: a line counts as full a little before its end, so that all agree. */
const share = 0.98;
const raisedShare = 0.65;

function measures(millimetres: number, indent: number, isItalic: boolean): Measures {
  const size = sizes.body.ours;
  return {
    width: millimetres * share * pointsPerMillimetre,
    indent: indent * pointsPerMillimetre,
    wordsWidth: ({ text, bold, italic, raised }: Run) =>
      wordsWidth(text, raised ? size * raisedShare : size, bold ?? false, italic ?? isItalic) *
      pointsPerMillimetre,
  };
}

const across = textWidth('portrait');
const inText = measures(across, body.firstLineIndent.ours, false);
const columns = {
  left: across - signatureColumns.right - signatureColumns.between,
  right: signatureColumns.right,
} as const;

const linesOf = (parts: PenParts, place: Measures) => penLines(parts, place).length;

/** Browsers of before 2024 may lack it; a letter with its marks stays whole there too, if not every emoji. */
const graphemes = 'Segmenter' in Intl ? new Intl.Segmenter('vi', { granularity: 'grapheme' }) : undefined;
const lettersOf = (text: string) =>
  graphemes
    ? Array.from(graphemes.segment(text), ({ segment }) => segment)
    : Array.from(text.matchAll(/.\p{M}*/gsu), ([letter]) => letter);

/** Back to the last whole word, unless that would leave little of what fits. */
function wholeWords(letters: readonly string[], count: number): string {
  const cut = letters.slice(0, count).join('').trimEnd();
  if (letters[count] === undefined || letters[count] === ' ') return cut;
  const space = cut.lastIndexOf(' ');
  return space < cut.length / 2 ? cut : cut.slice(0, space);
}

const pointer = (number: number) => `(xem tờ bổ sung, mục\u00a0${number})`;

/** The dots take the place of a stop. */
const begun = (beginning: string, number: number) => {
  const kept = beginning.replace(/[\s,;:.…]+$/u, '');
  return kept === '' ? pointer(number) : `${kept}… ${pointer(number)}`;
};

type Answered = Gap & { readonly answer: string };

/** The longest beginning that `fits`, and the word that it goes on elsewhere; nothing where not even that fits. */
function shortened(
  { answer }: Answered,
  number: number,
  fits: (answer: string) => boolean,
): { readonly answer: string; readonly isEnough: boolean } {
  const letters = lettersOf(answer);
  let [enough, tooMany] = [0, letters.length];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(begun(wholeWords(letters, middle), number))) enough = middle;
    else tooMany = middle;
  }
  const beginning = begun(wholeWords(letters, enough), number);
  return { answer: beginning, isEnough: enough > 0 || fits(beginning) };
}

const isLong = (part: PenParts[number], number: number): part is Answered =>
  isGap(part) && (part.answer ?? '').length > pointer(number).length;

/**
 * Sets filled lines into the room that the blank ones have. What is too long goes to the added sheet, the longest first;
 * its number there stands on the line.
 */
export class Overflow {
  readonly #fields: string[] = [];

  /** Fields that go on on the added sheet, in its order. */
  get fields(): readonly string[] {
    return this.#fields;
  }

  #numberOf(field: string): number {
    const known = this.#fields.indexOf(field);
    return known < 0 ? this.#fields.length + 1 : known + 1;
  }

  #fit(parts: PenParts, room: number, place: Measures): PenParts {
    let fitted = parts;
    const settled = new Set<PenParts[number]>();
    while (linesOf(fitted, place) > room) {
      const waiting = fitted.filter(part => !settled.has(part));
      const long = waiting.filter(part => isLong(part, this.#fields.length + 1));
      const [longest] = long.toSorted((one, other) => other.answer.length - one.answer.length);
      const field = longest?.asks?.field;
      if (longest === undefined || field === undefined) return fitted;
      const number = this.#numberOf(field);
      const withAnswer = (answer: string): PenParts =>
        fitted.map(part => (part === longest ? { ...longest, answer } : part));
      const { answer, isEnough } = shortened(
        longest,
        number,
        candidate => linesOf(withAnswer(candidate), place) <= room,
      );
      if (number > this.#fields.length) this.#fields.push(field);
      const short: Gap = { ...longest, answer };
      settled.add(short);
      fitted = fitted.map(part => (part === longest ? short : part));
      if (isEnough) return fitted;
    }
    return fitted;
  }

  #lines(filled: PenParts, blank: PenParts, continuation: number, place: Measures): PenParts {
    const isFilled = filled.some(part => isGap(part) && part.answer !== undefined);
    return isFilled ? this.#fit(filled, linesOf(blank, place) + continuation, place) : filled;
  }

  #signatory(filled: Signatory, blank: Signatory, width: number): Signatory {
    return {
      ...filled,
      placeAndDate: this.#lines(filled.placeAndDate, blank.placeAndDate, 0, measures(width, 0, true)),
      statement: this.#lines(filled.statement, blank.statement, 0, measures(width, 0, false)),
    };
  }

  #signatures(filled: Signatures, blank: Signatures): Signatures {
    const sides = (['left', 'right'] as const).flatMap(side => {
      const [own, empty] = [filled[side], blank[side]];
      return own && empty ? [[side, this.#signatory(own, empty, columns[side])] as const] : [];
    });
    return { ...filled, ...Object.fromEntries(sides) };
  }

  /** The block with what fits of its answers; `blank` is the same block without any. */
  block(filled: Block, blank: Block | undefined): Block {
    if (filled.kind === 'blank-line' && blank?.kind === 'blank-line') {
      const parts = this.#lines(filled.parts, blank.parts, filled.continuation, inText);
      return { ...filled, parts };
    }
    if (filled.kind === 'signatures' && blank?.kind === 'signatures') return this.#signatures(filled, blank);
    return filled;
  }
}
