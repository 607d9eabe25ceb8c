/** From the first to the last code point, both included. */
function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const letters = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư';
const neighbours = 'ÄÇÑÖØÜäçñöøü';
const combiningMarks = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323';
const punctuation = '\u00a0\u2011\u202f–—‘’“”„•…‰′″§©«»°±²³·¼½¾×−≠≤≥';
const signs = '€₫←↑→↓✓';

/** What the site's typeface draws: ASCII, every Vietnamese letter whole and as marks, and the signs official texts use. */
export const fontCharacters =
  range(0x20, 0x7e) + letters + neighbours + range(0x1ea0, 0x1ef9) + combiningMarks + punctuation + signs;
