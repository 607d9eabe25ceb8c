import { recordEntries, recordFields, type DocumentRecord } from '../record.ts';
import type { Draft } from './engine.ts';

/** ISO 19005-2, level A: to be kept, read aloud and searched. pdfkit adds the sRGB profile of the ICC and this mark. */
export const archival = 'PDF/A-2a';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** XMP knows no fractions that the dates of the document information lack: both must be equal. ISO 19005-1, 6.7.3 */
const moment = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

const description = (namespaces: Record<string, string>, properties: string): string => {
  const names = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<rdf:Description rdf:about=""${names.join('')}>${properties}</rdf:Description>`;
};

const inAnyLanguage = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

function dublinCore({ Title, Author, Subject }: Draft['info']): string {
  return [
    Title && `<dc:title>${inAnyLanguage(Title)}</dc:title>`,
    Author && `<dc:creator><rdf:Seq><rdf:li>${escaped(Author)}</rdf:li></rdf:Seq></dc:creator>`,
    Subject && `<dc:description>${inAnyLanguage(Subject)}</dc:description>`,
  ].join('');
}

const resource = (properties: string): string => `<rdf:li rdf:parseType="Resource">${properties}</rdf:li>`;

const accessibility = 'http://www.aiim.org/pdfua/ns/id/';

interface Property {
  readonly name: string;
  readonly type: 'Integer' | 'Text';
  readonly category: 'internal' | 'external';
  readonly means: string;
}

const property = ({ name, type, category, means }: Property): string =>
  resource(
    `<pdfaProperty:name>${name}</pdfaProperty:name>
      <pdfaProperty:valueType>${type}</pdfaProperty:valueType>
      <pdfaProperty:category>${category}</pdfaProperty:category>
      <pdfaProperty:description>${escaped(means)}</pdfaProperty:description>`,
  );

const schema = (name: string, uri: string, prefix: string, properties: readonly Property[]): string =>
  resource(
    `<pdfaSchema:schema>${name}</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>${properties.map(property).join('')}</rdf:Seq></pdfaSchema:property>`,
  );

const accessibilitySchema = schema('PDF/UA identification', accessibility, 'pdfuaid', [
  { name: 'part', type: 'Integer', category: 'internal', means: 'Part of ISO 14289 that the file follows' },
]);

const records = 'urn:niem-yet:nghi-dinh-30-2020:phu-luc-vi:';

const recordSchema = (record: DocumentRecord): string =>
  schema(
    'Nghị định 30/2020/NĐ-CP, Phụ lục VI',
    records,
    'nd30',
    recordEntries(record).map(([name]) => ({
      name,
      type: 'Text',
      category: 'external',
      means: recordFields[name],
    })),
  );

/** PDF/A takes no property it does not know unless the file explains it. ISO 19005-2, 6.6.2.3.3 */
const explained = (schemas: readonly string[]): string =>
  description(
    {
      pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
      pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
      pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
    },
    `<pdfaExtension:schemas><rdf:Bag>${schemas.join('')}</rdf:Bag></pdfaExtension:schemas>`,
  );

function recordXml(record: DocumentRecord): string {
  const said = recordEntries(record).map(([name, value]) => `<nd30:${name}>${escaped(value)}</nd30:${name}>`);
  return description({ nd30: records }, said.join(''));
}

/**
 * In the place of pdfkit's, which escapes nothing, forgets the date of change and knows one standard at a time. A file that
 * is not archival still says that it can be read aloud.
 */
export function writeMetadata(draft: Draft, isArchival: boolean, record?: DocumentRecord): void {
  const { info } = draft;
  const { Creator, Producer, CreationDate, ModDate } = info;
  draft._addInfo = () => {
    draft.appendXML(
      [
        description(
          { xmp: 'http://ns.adobe.com/xap/1.0/' },
          `<xmp:CreateDate>${moment(CreationDate)}</xmp:CreateDate>
          <xmp:ModifyDate>${moment(ModDate)}</xmp:ModifyDate>
          <xmp:CreatorTool>${escaped(Creator)}</xmp:CreatorTool>`,
        ),
        description({ dc: 'http://purl.org/dc/elements/1.1/' }, dublinCore(info)),
        description(
          { pdf: 'http://ns.adobe.com/pdf/1.3/' },
          `<pdf:Producer>${escaped(Producer)}</pdf:Producer>`,
        ),
        ...(isArchival
          ? [explained([accessibilitySchema, ...(record === undefined ? [] : [recordSchema(record)])])]
          : []),
        ...(record === undefined ? [] : [recordXml(record)]),
        description({ pdfuaid: accessibility }, '<pdfuaid:part>1</pdfuaid:part>'),
      ].join('\n'),
    );
  };
}
