/** Points take the letters of the Vietnamese alphabet, as laws print them: without f, j, w, z and ă, â, ê, ô, ơ, ư (Decree 30/2020, annex I, II.6.đ). */
const alphabet = 'abcdđeghiklmnopqrstuvxy';
const letters = Array.from(alphabet);

/** 0 → "a", 4 → "đ"; past the alphabet the letters are doubled. */
export function letterAt(index: number): string {
  return alphabet.charAt(index % letters.length).repeat(Math.floor(index / letters.length) + 1);
}

/** Where a letter stands among the points: "đ" follows "d". */
export function letterIndex(letter: string): number {
  return letters.indexOf(letter);
}

const romans: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** In Latin letters: the fonts of the house lack the Roman signs of Unicode. */
export function roman(value: number): string {
  const fit = romans.find(([least]) => least <= value);
  return fit ? `${fit[1]}${roman(value - fit[0])}` : '';
}
