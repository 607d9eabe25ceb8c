/**
 * Advance widths of the Times faces in thousandths of the type size: what Word would set, known without a layout. The
 * maker draws its short rules by them and the conformance check measures lines by them; so that the two do not agree on
 * a common mistake, a test holds the table to the widths in the font files themselves.
 */
const letters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ĐđƠơƯư–—…“”‘’•°';

const faces = {
  regular:
    '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541 722 500 722 529 776 542 500 1000 1000 444 444 333 333 350 400',
  bold: '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520 722 556 778 554 796 600 500 1000 1000 500 500 333 333 350 400',
  italic:
    '250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541 722 500 722 534 754 545 500 889 889 556 556 333 333 350 400',
  boldItalic:
    '250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570 722 500 722 537 775 599 500 1000 1000 500 500 333 333 350 400',
} as const;

type Face = keyof typeof faces;

function readFace(face: Face): Map<string, number> {
  const figures = faces[face].split(' ').map(Number);
  return new Map(Array.from(letters, (letter, index) => [letter, figures[index]!]));
}

/** What was found for a letter is kept with the others. */
const widths: Readonly<Record<Face, Map<string, number>>> = {
  regular: readFace('regular'),
  bold: readFace('bold'),
  italic: readFace('italic'),
  boldItalic: readFace('boldItalic'),
};

const mark = /\p{Mn}/u;
const unknownLetter = 600;

function foundWidth(letter: string, face: ReadonlyMap<string, number>): number {
  if (letter === '\u00a0') return face.get(' ') ?? unknownLetter;
  if (mark.test(letter)) return 0;
  // NFD takes the horn off "ự" first, then the dot: put the horn back.
  const [base = '', next = ''] = letter.normalize('NFD');
  return face.get(next === '\u031b' ? (base + next).normalize('NFC') : base) ?? unknownLetter;
}

/** In thousandths; a tone mark adds nothing to its letter. */
function letterWidth(letter: string, face: Map<string, number>): number {
  const known = face.get(letter);
  if (known !== undefined) return known;
  const found = foundWidth(letter, face);
  face.set(letter, found);
  return found;
}

export function wordsWidth(text: string, size: number, bold: boolean, italic: boolean): number {
  const face = widths[bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'];
  let total = 0;
  for (const letter of text) total += letterWidth(letter, face);
  return ((total / 1000) * size * 25.4) / 72;
}
