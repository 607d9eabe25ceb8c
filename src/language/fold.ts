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

/** The words of a composed (NFC) text: runs of letters and digits. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), match => ({
    written: match[0].toLowerCase(),
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
