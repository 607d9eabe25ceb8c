/** Telex: a doubled vowel or d, w after a, o, u, and a tone key s f r x j after the vowel. */
function withoutTelex(word: string): string {
  return word
    .replace(/^([a-z]*[aeiouyw][a-z]*)[sfrxj]([a-z]*)$/, '$1$2')
    .replace(/([aeod])\1/g, '$1')
    .replace(/([aou])w/g, '$1')
    .replace('w', 'u');
}

/** VNI: digits after the letter they change. */
function withoutVni(word: string): string {
  return word.replace(/[1-9]/g, '');
}

/**
 * The unaccented words that keys typed without a Vietnamese keyboard may have meant:
 * "dawng" and "d9a8ng" → "dang". Takes a folded word.
 */
export function withoutKeystrokes(word: string): string[] {
  if (!/^[a-z][a-z0-9]*$/.test(word)) return [];
  return [withoutTelex(word), withoutVni(word)].filter(meant => meant !== word);
}
