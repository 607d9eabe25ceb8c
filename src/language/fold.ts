const marks = /\p{Mn}/gu;

/** Lower case, no tone marks, đ as d: "Đăng ký" → "dang ky". */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(marks, '');
}

/** Folded words joined by hyphens, for file names and addresses. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export interface Word {
  /** Lower case, with its tone marks. */
  readonly written: string;
  readonly folded: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

type Spelling = Pick<Word, 'written' | 'folded'>;

/** A language has few words, which come again and again. */
const spellings = new Map<string, Spelling>();

function spellingOf(word: string): Spelling {
  const known = spellings.get(word);
  if (known) return known;
  const spelling = { written: word.toLowerCase(), folded: fold(word) };
  if (spellings.size < 50_000) spellings.set(word, spelling);
  return spelling;
}

/** The words of a composed (NFC) text: runs of letters and digits. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), match => ({
    ...spellingOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
