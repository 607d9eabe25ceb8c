import { unusualSpaces } from '../language/strange-letters.ts';

/** Seven digits make a national code: 2.001.955 → 2.001955. */
function mendCode(code: string): string {
  const digits = code.replace(/\D/g, '');
  return digits.length === 7 ? `${digits[0]}.${digits.slice(1)}` : code.replaceAll(' ', '');
}

function mendLine(line: string): string {
  // A comment may hold a commented-out field: its spaces are its indentation.
  if (/^\s*#/.test(line)) return line.normalize('NFC');
  const [, indent = '', rest = ''] = /^(\s*)(.*)$/s.exec(line) ?? [];
  const ending = rest.endsWith('\r') ? '\r' : '';
  const mended = rest
    .normalize('NFC')
    .replaceAll(unusualSpaces, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/[ \t\r]+$/, '')
    .replace(
      /^code: (["']?)([\d. ]+)\1$/,
      (_, quote: string, code: string) => `code: ${quote || '"'}${mendCode(code)}${quote || '"'}`,
    )
    .replace(
      /^codeAsPrinted: (["']?)([\dHh. ]+)\1$/,
      (_, quote: string, code: string) => `codeAsPrinted: ${quote}${code.replaceAll(' ', '')}${quote}`,
    );
  return `${indent.replaceAll(unusualSpaces, ' ')}${mended}${ending}`;
}

export interface Fixed {
  readonly text: string;
  /** Numbers of the lines that were mended. */
  readonly lines: readonly number[];
}

/** Mends what no one can mean otherwise: split tone marks, doubled or trailing spaces, dots and spaces in codes. */
export function fixText(text: string): Fixed {
  const before = text.replace(/^\ufeff/, '').split('\n');
  const after = before.map(mendLine);
  const lines = after.flatMap((line, index) => (line === before[index] ? [] : [index + 1]));
  return {
    text: after.join('\n'),
    lines: text.startsWith('\ufeff') && lines[0] !== 1 ? [1, ...lines] : lines,
  };
}
