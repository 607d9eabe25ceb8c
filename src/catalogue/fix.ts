/** Seven digits make a national code: 2.001.955 → 2.001955. */
function mendCode(code: string): string {
  const digits = code.replace(/\D/g, '');
  return digits.length === 7 ? `${digits[0]}.${digits.slice(1)}` : code.replaceAll(' ', '');
}

function mendLine(line: string): string {
  const [, indent = '', rest = ''] = /^([ ]*)(.*)$/s.exec(line) ?? [];
  const ending = rest.endsWith('\r') ? '\r' : '';
  const words = rest
    .replaceAll('\u00a0', ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/[ \t\r]+$/, '');
  const mended = words
    .replace(
      /^code: (["']?)([\d. ]+)\1$/,
      (_, quote: string, code: string) => `code: ${quote || '"'}${mendCode(code)}${quote || '"'}`,
    )
    .replace(
      /^codeAsPrinted: (["']?)([\dHh. ]+)\1$/,
      (_, quote: string, code: string) => `codeAsPrinted: ${quote}${code.replaceAll(' ', '')}${quote}`,
    );
  return `${indent}${mended}${ending}`;
}

/** Mends what no one can mean otherwise: split tone marks, doubled or trailing spaces, dots and spaces in codes. */
export function fixText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .split('\n')
    .map(mendLine)
    .join('\n');
}
