import { letters } from '../documents/finished.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decoded = (html: string): string =>
  html.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return (name === undefined ? undefined : entities[name]) ?? whole;
    },
  );

/** The letters that a reader of a page finds in its main part, small, as a search within the page compares them. */
export function visibleWords(html: string): string {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1];
  if (main === undefined) throw new Error('a page without main part');
  const seen = main.replace(/<(script|style|template|svg)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ');
  return letters(decoded(seen)).toLowerCase();
}
