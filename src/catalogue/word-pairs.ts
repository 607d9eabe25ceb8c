import { spellingOf, syllableOf } from '../language/syllable.ts';

/** What is known of one piece between two spaces, told apart once however often it comes. */
interface Piece {
  /** No number: a figure, an abbreviation, nothing to be spelt. */
  readonly syllable: number | undefined;
  readonly isCapital: boolean;
  /** A bracket or a quotation mark parts it from what stands before it, a comma or a full stop from what follows. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const shape = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u;
const isAbbreviation = /^\p{Lu}{2,}$/u;

/** So many different syllables no office writes; what comes after them is not looked at. */
const mostSyllables = 1 << 15;

export interface SyllablePair {
  readonly left: string;
  readonly right: string;
  /** As written. */
  readonly written: string;
}

/** Syllables as numbers, so that pairs of them can be counted fast. */
export class Syllables {
  readonly #numbers = new Map<string, number>();
  readonly #syllables: string[] = [];
  readonly #pieces = new Map<string, Piece>();
  readonly #capitalPieces = new Map<string, Piece>();

  name(number: number): string {
    return this.#syllables[number] ?? '';
  }

  pairNames(pair: number): readonly [left: string, right: string] {
    return [this.name(Math.floor(pair / mostSyllables)), this.name(pair % mostSyllables)];
  }

  /** Every syllable of a text, and every two that follow each other; neither abbreviations nor names of people and places. */
  visit(text: string, onSyllable: (syllable: number) => void, onPair: (pair: number) => void): void {
    const pieces = text === text.toUpperCase() ? this.#capitalPieces : this.#pieces;
    let before: number | undefined;
    for (const written of text.split(' ')) {
      const piece = pieces.get(written) ?? this.#learn(written, pieces);
      const { syllable } = piece;
      if (syllable !== undefined) {
        onSyllable(syllable);
        if (before !== undefined && !piece.opens && !piece.isCapital)
          onPair(before * mostSyllables + syllable);
      }
      before = piece.closes ? undefined : syllable;
    }
  }

  #learn(written: string, pieces: Map<string, Piece>): Piece {
    const isTitle = pieces === this.#capitalPieces;
    const [, head = '', word = '', tail = ''] = shape.exec(written) ?? [];
    const isWord = word !== '' && (isTitle || !isAbbreviation.test(word));
    const piece: Piece = {
      syllable: isWord ? this.#numberOf(syllableOf(word)) : undefined,
      isCapital: !isTitle && /^\p{Lu}/u.test(word),
      opens: head !== '',
      closes: tail !== '',
    };
    pieces.set(written, piece);
    return piece;
  }

  #numberOf(syllable: string): number | undefined {
    const known = this.#numbers.get(syllable);
    if (known !== undefined || this.#syllables.length >= mostSyllables) return known;
    this.#numbers.set(syllable, this.#syllables.length);
    return this.#syllables.push(syllable) - 1;
  }
}

/** The same pairs by their words, for a text that is looked at closely. */
export function pairsOf(text: string): SyllablePair[] {
  const syllables = new Syllables();
  const pairs: SyllablePair[] = [];
  syllables.visit(
    text,
    () => undefined,
    pair => {
      const [left, right] = syllables.pairNames(pair);
      pairs.push({ left, right, written: `${spellingOf(left)} ${spellingOf(right)}` });
    },
  );
  return pairs;
}
