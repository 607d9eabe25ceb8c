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
