import { columnLetter } from '../../document/xlsx/column-letters.ts';
import { escaped } from '../../document/xlsx/escaped.ts';
import { packed } from '../../document/xlsx/package.ts';
import { Styles } from '../../document/xlsx/styles.ts';
import { placeOf, plainCell, worksheetXml } from '../../document/xlsx/worksheet.ts';

export interface SheetColumn {
  /** In letters. */
  readonly width: number;
  /** What the cells below the header may be chosen from. */
  readonly choices?: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The first row is the header. */
  readonly rows: readonly (readonly string[])[];
}

const lastRow = 1_048_576;

function choicesXml(columns: readonly SheetColumn[]): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (!choices) return [];
    const letter = columnLetter(index);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}2:${letter}${lastRow}"><formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`;
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

const lineHeight = 15;

/** Programs do not measure the rows of a file they did not write: wrapped lines would be cut. In points. */
function heightOf(cells: readonly string[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((text, index) => {
    // Words do not fill a line to its end, and bold letters are wider.
    const fit = (columns[index]?.width ?? 10) * 0.85;
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fit)), 0);
  });
  return Math.max(1, ...lines) * lineHeight + 3;
}

/** Every column is text, so that a spreadsheet neither drops the 0 of a number nor turns 4/1975 into a day. */
function sheetXml({ columns, rows }: Sheet, styles: Styles): string {
  const [body, header] = [styles.of({}), styles.of({ bold: true, shaded: true, vertical: 'center' })];
  return worksheetXml({
    frozen: 1,
    columns: columns.map(({ width }) => ({ width, style: body })),
    rows: rows.map((cells, row) => ({
      height: heightOf(cells, columns),
      cells: cells.map((text, column) => plainCell(placeOf(row, column), row === 0 ? header : body, text)),
    })),
    choices: choicesXml(columns),
  });
}

/** A workbook of plain texts: nothing in it is ever run. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const styles = new Styles();
  const written = sheets.map(sheet => ({ name: sheet.name, xml: sheetXml(sheet, styles) }));
  return packed({ sheets: written, styles: styles.xml });
}
