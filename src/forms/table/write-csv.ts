/** A spreadsheet runs a cell that starts so; an apostrophe makes it text again, and reading takes it off. */
const startsFormula = /^'*[=+\-@\t\r]/u;

const marked = (cell: string) => (startsFormula.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string) =>
  /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** With the mark that lets Excel see UTF-8, and no cell that a spreadsheet would run. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  let text = '\ufeff';
  for (const cells of rows) text += `${cells.map(cell => quoted(marked(cell))).join(',')}\r\n`;
  return text;
}
