const frontMatter = /^---[ \t]*\r?\n(?:[^\n]*\n)*?(?=---[ \t]*(?:\r?\n|$))/;

/**
 * The YAML of a file: the whole of it, or the lines between the dashes at the head of a guide. Every letter keeps its
 * place, so that a finding still points at the line the author sees.
 */
export function yamlOf(file: string, text: string): string {
  if (!file.endsWith('.mdx')) return text;
  return frontMatter.exec(text)?.[0].replace('---', '#--') ?? '';
}
