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

/** PDF/A takes no property it does not know unless the file explains it. ISO 19005-2, 6.6.2.3.3 */
const accessibilityExplained = description(
  {
    pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
    pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
    pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  },
  `<pdfaExtension:schemas><rdf:Bag>${resource(
    `<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>${accessibility}</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>${resource(
      `<pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>`,
    )}</rdf:Seq></pdfaSchema:property>`,
  )}</rdf:Bag></pdfaExtension:schemas>`,
);

/**
 * In the place of pdfkit's, which escapes nothing, forgets the date of change and knows one standard at a time. A file that
 * is not archival still says that it can be read aloud.
 */
export function writeMetadata(draft: Draft, isArchival: boolean): void {
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
        ...(isArchival ? [accessibilityExplained] : []),
        description({ pdfuaid: accessibility }, '<pdfuaid:part>1</pdfuaid:part>'),
      ].join('\n'),
    );
  };
}
