import { strToU8, zipSync } from 'fflate';
import { columnLetter } from './table.ts';

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

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const sheetMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const style = { body: 1, header: 2 } as const;

/** A cell that holds "_x0041_" by chance must not be read as a sign escaped so (ECMA-376 part 1, 22.9.2.19). */
const guarded = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

function cellXml(text: string, row: number, column: number): string {
  const shape = row === 1 ? style.header : style.body;
  return `<c r="${columnLetter(column)}${row}" s="${shape}" t="inlineStr"><is><t xml:space="preserve">${escape(guarded(text))}</t></is></c>`;
}

const lastRow = 1_048_576;

function choicesXml(columns: readonly SheetColumn[]): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (!choices) return [];
    const letter = columnLetter(index);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}2:${letter}${lastRow}"><formula1>"${escape(choices.join(','))}"</formula1></dataValidation>`;
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
function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${style.body}"/>`,
  );
  const body = rows.map(
    (cells, index) =>
      `<row r="${index + 1}" ht="${heightOf(cells, columns)}" customHeight="1">${cells.map((text, column) => cellXml(text, index + 1, column)).join('')}</row>`,
  );
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData>${choicesXml(columns)}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** Number format 49 is text (ECMA-376 part 1, 18.8.30). */
const stylesXml = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;

const relations = (inner: string) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${inner}</Relationships>`;

function partsOf(sheets: readonly Sheet[]): Record<string, string> {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const overrides = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetMime}.worksheet+xml"/>`,
  );
  const listed = numbered.map(
    ({ name, number }) => `<sheet name="${escape(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const pointed = numbered.map(({ number }) =>
    relation(number, 'worksheet', `worksheets/sheet${number}.xml`),
  );
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetMime}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetMime}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      [...pointed, relation(sheets.length + 1, 'styles', 'styles.xml')].join(''),
    ),
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(numbered.map(sheet => [`xl/worksheets/sheet${sheet.number}.xml`, sheetXml(sheet)])),
  };
}

/** The first time a ZIP can tell, read in the machine's own zone as ZIP times are: the same bytes everywhere. */
const zipEpoch = new Date(1980, 0, 1);

/** A workbook of plain texts: nothing in it is ever run. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const parts = Object.entries(partsOf(sheets)).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: zipEpoch, level: 6 });
}
