import { strToU8 } from 'fflate';
import type { DocumentTree } from '../tree.ts';
import { entry, zipped } from '../zip.ts';
import { escaped } from './escaped.ts';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const mime = 'application/vnd.openxmlformats';
const sheetMime = `${mime}-officedocument.spreadsheetml`;

/** A sheet as written: its whole part, and what the workbook says of it. */
export interface WrittenSheet {
  readonly name: string;
  readonly xml: string;
  /** The first and the last of the rows printed again on each page. */
  readonly repeated?: readonly [number, number];
}

type About = Pick<DocumentTree, 'title' | 'subject' | 'author' | 'date'>;

export interface Workbook {
  readonly sheets: readonly WrittenSheet[];
  readonly styles: string;
  readonly about?: About;
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const relations = (inner: readonly string[]) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${inner.join('')}</Relationships>`;

const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;

const sheetPath = (index: number) => `worksheets/sheet${index + 1}.xml`;

function contentTypes({ sheets, about }: Workbook): string {
  const parts = [
    part('xl/workbook.xml', `${sheetMime}.sheet.main+xml`),
    part('xl/styles.xml', `${sheetMime}.styles+xml`),
    ...sheets.map((_, index) => part(`xl/${sheetPath(index)}`, `${sheetMime}.worksheet+xml`)),
    ...(about === undefined
      ? []
      : [
          part('docProps/core.xml', `${mime}-package.core-properties+xml`),
          part('docProps/app.xml', `${mime}-officedocument.extended-properties+xml`),
        ]),
  ];
  return `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="${mime}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function bookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, repeated }, index) => {
    if (repeated === undefined) return [];
    const [first, last] = repeated;
    const place = `'${name.replaceAll("'", "''")}'!$${first}:$${last}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(place)}</definedName>`];
  });
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}/relationships"><sheets>${listed.join('')}</sheets>${defined}</workbook>`;
}

/** ECMA-376 part 2, 11: who made it, and when, without a clock. */
function coreXml({ title, subject, author, date }: About): string {
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${moment('created')}${moment('modified')}<dc:language>vi-VN</dc:language></cp:coreProperties>`;
}

const appXml = ({ author }: About): string =>
  `${declaration}<Properties xmlns="${office}/extended-properties"><Application>Niêm Yết</Application><Company>${escaped(author)}</Company></Properties>`;

function partsOf(book: Workbook): Record<string, string> {
  const { sheets, styles, about } = book;
  const worksheets = sheets.map((_, index) =>
    relation(index + 1, `${office}/relationships/worksheet`, sheetPath(index)),
  );
  return {
    '[Content_Types].xml': contentTypes(book),
    '_rels/.rels': relations([
      relation(1, `${office}/relationships/officeDocument`, 'xl/workbook.xml'),
      ...(about === undefined
        ? []
        : [
            relation(2, `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
            relation(3, `${office}/relationships/extended-properties`, 'docProps/app.xml'),
          ]),
    ]),
    ...(about === undefined
      ? {}
      : { 'docProps/app.xml': appXml(about), 'docProps/core.xml': coreXml(about) }),
    'xl/workbook.xml': bookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...worksheets,
      relation(sheets.length + 1, `${office}/relationships/styles`, 'styles.xml'),
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/${sheetPath(index)}`, xml])),
  };
}

/** A workbook without formulas or a clock: nothing in it is ever run, and the same sheets give the same bytes. */
export const packed = (book: Workbook): Uint8Array =>
  zipped(Object.entries(partsOf(book)).map(([path, xml]) => entry(path, strToU8(xml))));
