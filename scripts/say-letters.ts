/** “□” with their numbers, for letters that a font may not show. */
export const sayLetters = (letters: readonly string[]): string => letters.map(sayLetter).join(', ');

function sayLetter(letter: string): string {
  const codes = Array.from(
    letter,
    sign => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `“${letter}” (${codes.join(' ')})`;
}
