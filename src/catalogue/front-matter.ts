/** Astro takes the first line that begins with dashes for the end, whatever follows on it: here it must stand alone. */
const frontMatter = /^---[ \t]*\r?\n(?:(?!---|\+\+\+)[^\n]*\n)*(?=---[ \t]*(?:\r?\n|$))/;

/**
 * The YAML of a file: the whole of it, or the lines between the dashes at the head of a guide. Every letter keeps its
 * place, so that a finding still points at the line the author sees.
 */
export function yamlOf(file: string, text: string): string {
  if (!file.endsWith('.mdx')) return text;
  return frontMatter.exec(text)?.[0].replace('---', '#--') ?? '';
}

/** What stands behind the lines at the head, and from which letter on. */
export function proseOf(text: string): { readonly prose: string; readonly start: number } {
  const head = frontMatter.exec(text)?.[0];
  const start = head === undefined ? 0 : head.length + '---'.length;
  return { prose: text.slice(start), start };
}
