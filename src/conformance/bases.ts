import type { Kind } from './kinds.ts';
import type { Passage } from './model.ts';
import { startsWith } from './places.ts';

export const basisOpenings = ['can cu', 'theo de nghi', 'xet ', 'tren co so'];
const holdsLetters = ({ text }: Passage) => /\p{L}{2}/u.test(text);

const opensBasis = (passage: Passage) => startsWith(passage, ...basisOpenings);
const isItalic = ({ pieces }: Passage) => pieces.every(({ italic, text }) => italic || text.trim() === '');

/** "Điều 2, Điều 3 Nghị định số …": the line of a basis that a forced break, or a short line of a page, parts from it. */
const goesOn = (passage: Passage) =>
  !holdsLetters(passage) || opensBasis(passage) || (isItalic(passage) && passage.align !== 'center');

export function findBases(kind: Kind | undefined, rest: readonly Passage[]): readonly Passage[] {
  const start = rest.findIndex(passage => startsWith(passage, 'can cu'));
  const first = rest[start];
  if (!first) return [];
  const decides = kind?.demands.has('enactment') === true;
  // A plan or a letter may open its first sentence with the same words.
  if (!decides && !isItalic(first)) return [];
  const end = rest.findIndex((passage, index) => index > start && !goesOn(passage));
  return rest.slice(start, end < 0 ? rest.length : end);
}

/** Lines that go on with a basis made part of it. */
export function joinBases(lines: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (!above || opensBasis(line)) joined.push(line);
    else {
      const text = `${above.text} ${line.text}`;
      joined.splice(-1, 1, { ...above, text, pieces: [...above.pieces, ...line.pieces] });
    }
  }
  return joined;
}
